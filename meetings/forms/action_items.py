"""What somebody promises to do, and how it goes."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.documents import readable_items
from meetings.models import ActionItem, AgendaItem, Participant
from politirad.web.fields import GuardedCharField, NorwegianDateField
from politirad.web.rules import whole_number

Status = ActionItem.Status

QUESTIONS = {
    Status.DONE: _("Hva ble resultatet?"),
    Status.WAITING: _("Hvem eller hva venter dere på?"),
}
"""What the note answers; asked before the status changes."""


class ActionItemForm(forms.Form):
    """One line: what, who and when. `people` are those who were called to the meeting."""

    what = GuardedCharField(
        label=_("Hva skal gjøres?"), max_length=300, missing=_("Skriv hva som skal gjøres.")
    )
    responsible = forms.TypedChoiceField(
        label=_("Hvem?"),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hvem som er ansvarlig.")),
    )
    due_on = NorwegianDateField(label=_("Når?"), missing=_("Skriv en frist for oppgaven."))
    # The note it is made of; one that is gone by now, or never was, stops nobody.
    note_id = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, item: AgendaItem, people: Iterable[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.item = item
        # A promise tells of its item, so those who may not read the item are not chosen for it.
        by_id = {str(person.pk): person for person in people if readable_items(person, [item])}
        field = self.fields["responsible"]
        field.choices = [("", _("Velg")), *((pk, person.name) for pk, person in by_id.items())]
        field.coerce = by_id.__getitem__

    def clean_note_id(self) -> int | None:
        """The note, or nothing where the field was tampered with."""
        return whole_number(self.cleaned_data["note_id"])

    def clean_due_on(self) -> date:
        """Refuse a deadline before the day of the meeting."""
        due_on: date = self.cleaned_data["due_on"]
        if due_on < timezone.localdate(self.item.meeting.starts_at):
            raise ValidationError(_("Fristen er før møtet. Velg en dag etter møtet."))
        return due_on


class ReportForm(forms.Form):
    """How an action item goes; `asking` is the status it is about to get, which decides what is asked.

    `said` is what the giver has said they delivered, for the receiver to confirm (G67).
    """

    status = forms.ChoiceField(
        label=_("Status"),
        choices=Status.choices,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), _("Velg ikke startet, pågår, venter på andre eller fullført.")
        ),
    )
    note = GuardedCharField(label=_("Merknad"), max_length=300, required=False)

    def __init__(self, *args: Any, asking: str, said: str = "", **kwargs: Any) -> None:
        initial = {"status": asking, "note": said if asking == Status.DONE else ""}
        super().__init__(*args, initial=initial, **kwargs)
        note = self.fields["note"]
        if asking in QUESTIONS:
            note.label = QUESTIONS[Status(asking)]
        if asking == Status.DONE:
            # Closing needs its result (G67).
            note.required = True
            note.error_messages["required"] = _("Skriv kort hva resultatet ble.")
