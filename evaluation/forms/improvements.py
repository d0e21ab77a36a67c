"""What an improvement or a Gjort, lært, lurt becomes: a task, a question to somebody, part of a revision."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement
from evaluation.documents import proposed_due_on
from evaluation.forms.waves import TaskForm
from meetings.models import KnowledgeRequest, Meeting
from politirad.councils.models import Seat
from politirad.tenancy.permissions import MAIN_PARTIES, Party
from politirad.web.dates import day
from politirad.web.fields import (
    FROM_LIST,
    ComingDateField,
    EmailAddressField,
    GuardedCharField,
    GuardedTextField,
    ask_for,
)

Agency = KnowledgeRequest.Agency
LONGEST_TASK = 300
_GUEST = "guest"
_NOBODY = _("Velg et medlem, eller skriv navn og e-post.")
_SIDES = (*MAIN_PARTIES, Party.EXTERNAL)


class KnowledgeForm(forms.Form):
    """To which meeting, what is asked, by when, and who answers; `seats` are those who sit there today."""

    meeting = forms.ChoiceField(label=_("Til hvilket møte?"), error_messages=FROM_LIST)
    questions = GuardedTextField(
        label=_("Spørsmål"), max_length=4000, rows=6, missing=_("Skriv hva dere vil vite.")
    )
    due_on = ComingDateField(label=_("Frist"), missing=_("Skriv en frist."))
    agency = forms.ChoiceField(
        label=_("Hvem spør dere?"), choices=[("", _("Velg")), *Agency.choices], error_messages=FROM_LIST
    )
    agency_name = GuardedCharField(label=_("Hvem, hvis det er en annen?"), max_length=80, required=False)
    member = forms.ChoiceField(
        label=_("Hvem svarer?"),
        help_text=_("Medlemmer logger inn og svarer. Andre svarer med en personlig lenke på e-post."),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _NOBODY),
    )
    guest_name = GuardedCharField(label=_("Navn"), max_length=120, required=False)
    guest_email = EmailAddressField(label=_("E-post"), required=False)
    guest_side = forms.ChoiceField(
        label=_("Part"),
        required=False,
        choices=[("", _("Velg")), *((party.value, party.label) for party in _SIDES)],
        error_messages={"invalid_choice": _("Velg kommune, politi eller ekstern.")},
    )

    def __init__(
        self, *args: Any, text: str, meetings: Sequence[Meeting], seats: Sequence[Seat], **kwargs: Any
    ) -> None:
        proposed = {"meeting": meetings[0].pk, "questions": text, "due_on": proposed_due_on(meetings[0])}
        super().__init__(*args, initial=proposed, **kwargs)
        self.coming = {str(meeting.pk): meeting for meeting in meetings}
        self.members = {str(seat.pk): seat for seat in seats}
        self.fields["meeting"].choices = [  # type: ignore[attr-defined]
            (pk, f"{meeting.title}, {day(meeting.starts_at)}") for pk, meeting in self.coming.items()
        ]
        self.fields["member"].choices = [  # type: ignore[attr-defined]
            ("", _("Velg")),
            (_GUEST, _("En som ikke er medlem")),
            *((pk, f"{seat.user.full_name}, {seat.title}") for pk, seat in self.members.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for an agency by name and somebody to write to, and for a day before the meeting."""
        data = super().clean() or {}
        if data.get("agency") == Agency.OTHER:
            ask_for(self, {"agency_name": _("Skriv hvem dere spør.")})
        if data.get("member") == _GUEST:
            ask_for(
                self,
                {
                    "guest_name": _("Skriv navnet på den som skal svare."),
                    "guest_email": _("Skriv e-postadressen lenken skal sendes til."),
                    "guest_side": _("Velg kommune, politi eller ekstern."),
                },
            )
        if "meeting" in data and "due_on" in data and data["due_on"] >= self._day():
            self.add_error("due_on", _("Fristen må være før møtet."))
        return data

    def meeting_asked_for(self) -> Meeting:
        """The meeting the answer is for."""
        return self.coming[self.cleaned_data["meeting"]]

    def asked(self) -> dict[str, Any]:
        """What `ask_for_knowledge` takes."""
        data = self.cleaned_data
        is_other = data["agency"] == Agency.OTHER
        said = {name: data[name] for name in ("agency", "questions", "due_on")}
        return {**said, **self._person(), "agency_name": data["agency_name"] if is_other else ""}

    def _person(self) -> dict[str, Any]:
        data = self.cleaned_data
        seat = self.members.get(data["member"])
        if seat is None:
            names = {"asked_name": data["guest_name"], "asked_email": data["guest_email"]}
            return {"asked_user": None, **names, "side": data["guest_side"]}
        names = {"asked_name": seat.user.full_name, "asked_email": ""}
        return {"asked_user": seat.user, **names, "side": seat.party}

    def _day(self) -> date:
        return timezone.localdate(self.meeting_asked_for().starts_at)


class RevisionForm(forms.Form):
    """Which agreement is revised, where the forum has more than one."""

    agreement = forms.ChoiceField(
        label=_("Hvilken avtale?"), widget=forms.RadioSelect, error_messages=FROM_LIST
    )

    def __init__(self, *args: Any, agreements: Sequence[Agreement], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.binding = {str(agreement.pk): agreement for agreement in agreements}
        field: Any = self.fields["agreement"]
        field.choices = [
            (pk, f"{each.title} ({each.get_state_display()})") for pk, each in self.binding.items()
        ]
        if len(self.binding) == 1:
            field.widget, field.initial = forms.HiddenInput(), next(iter(self.binding))

    def chosen(self) -> Agreement:
        """The agreement to revise."""
        return self.binding[self.cleaned_data["agreement"]]


class OnwardTaskForm(TaskForm):
    """A task from what is smart from here: what, who and when."""

    what = GuardedCharField(
        label=_("Hva skal gjøres?"), max_length=LONGEST_TASK, missing=_("Skriv hva som skal gjøres.")
    )
    field_order = ("what", "responsible", "due_on")

    def said(self) -> dict[str, Any]:
        """What, the person and the day."""
        return {"what": self.cleaned_data["what"], **super().said()}
