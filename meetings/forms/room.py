"""What is written of a meeting while it goes on: who was there for what, notes, and divergent views."""

from collections.abc import Collection, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.models import AgendaItem, Participant
from politirad.tenancy.permissions import Party
from politirad.web.fields import GuardedCharField, GuardedTextField

LONGEST_NOTE = 300
LONGEST_VIEW = 1000
_FROM_LIST = {"invalid_choice": _("Velg en sak fra listen.")}
_HOW = dict.fromkeys(
    ("required", "invalid_choice"), _("Velg til stede, på video, meldt forfall eller ikke til stede.")
)
_KINDS = [(each.value, each.label) for each in Participant.Attendance if each != "unknown"]


class AttendanceForm(forms.Form):
    """How one person took part, in one tap."""

    attendance = forms.ChoiceField(choices=_KINDS, error_messages=_HOW)


class StayForm(forms.Form):
    """How one person took part, from which item to which, and the items they left the room for.

    `items` are those of the meeting that the writer may read.
    """

    attendance = forms.ChoiceField(
        label=_("Oppmøte"), choices=_KINDS, widget=forms.RadioSelect, error_messages=_HOW
    )
    joined_item = forms.TypedChoiceField(
        label=_("Kom til sak"), required=False, empty_value=None, error_messages=_FROM_LIST
    )
    left_item = forms.TypedChoiceField(
        label=_("Gikk etter sak"), required=False, empty_value=None, error_messages=_FROM_LIST
    )
    disqualified = forms.TypedMultipleChoiceField(
        label=_("Fratrådte som inhabil"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Referatet sier at personen fratrådte, og ikke hvorfor."),
        error_messages=_FROM_LIST,
    )

    def __init__(self, *args: Any, items: Collection[AgendaItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by_id = {str(item.pk): item for item in items}
        chosen = [(pk, f"{item.shown_number} {item.title}") for pk, item in by_id.items()]
        offered = {
            "joined_item": [("", _("Første sak")), *chosen],
            "left_item": [("", _("Siste sak")), *chosen],
            "disqualified": chosen,
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices, field.coerce = choices, by_id.__getitem__


class GuestPresenceForm(forms.Form):
    """Whether somebody called to one item came; unticked they did not."""

    is_present = forms.BooleanField(required=False)


class QuorumForm(forms.Form):
    """Whether the forum could reach conclusions, where its own rule is one that people must judge (G50)."""

    is_quorate = forms.TypedChoiceField(
        label=_("Kunne dere konkludere?"),
        choices=[("ja", _("Ja")), ("nei", _("Nei"))],
        coerce=lambda answer: answer == "ja",
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), _("Velg om dere kunne konkludere etter regelen dere har.")
        ),
    )

    def __init__(self, *args: Any, rule: str, asks: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["is_quorate"].help_text = rule
        if not asks:
            del self.fields["is_quorate"]


class NoteForm(forms.Form):
    """A line caught while it was said."""

    text = GuardedCharField(
        label=_("Nytt notat"), max_length=LONGEST_NOTE, missing=_("Skriv hva som kom fram.")
    )


class ViewForm(forms.Form):
    """Where a party sees the item otherwise; `parties` are those who may be in the room for it."""

    party = forms.ChoiceField(
        label=_("Hvilken part?"),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hvilken part det gjelder.")),
    )
    text = GuardedTextField(
        label=_("Ser saken slik"),
        max_length=LONGEST_VIEW,
        rows=2,
        missing=_("Skriv hvordan parten ser saken."),
    )

    def __init__(self, *args: Any, parties: Sequence[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Velg")), *((party.value, party.label) for party in parties)]
        self.fields["party"].choices = choices  # type: ignore[attr-defined]
