"""Ending a seat, and replacing the political ones after an election."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from meetings.actions.succession import NewHolder
from politirad.councils.models import Forum, Seat
from politirad.councils.querysets.people import unseated_near
from politirad.web.fields import GuardedCharField, NorwegianDateField
from politirad.web.somebody import add_somebody, ask_for_somebody

STAYS, REPLACED, ENDS = "stays", "replaced", "ends"


class EndSeatForm(forms.Form):
    """The last day of a seat."""

    on = NorwegianDateField(
        label=_("Siste dag"),
        missing=_("Skriv siste dag."),
        help_text=_("Fra dagen etter ser personen ingenting her."),
    )

    def __init__(self, *args: Any, seat: Seat, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seat = seat
        self.initial.setdefault("on", max(today, seat.valid_from))

    def clean_on(self) -> date:
        """Refuse a last day before the first."""
        on: date = self.cleaned_data["on"]
        if on < self.seat.valid_from:
            raise ValidationError(_("Plassen begynte senere. Velg en senere dag."))
        return on


class ConstitutionForm(forms.Form):
    """The first day of the newly elected."""

    on = NorwegianDateField(
        label=_("Første dag for de nye"),
        missing=_("Skriv første dag for de nye."),
        help_text=_("De som går ut, er med til og med dagen før."),
    )


class PoliticalSeatForm(forms.Form):
    """What becomes of one political seat."""

    what = forms.ChoiceField(
        label=_("Hva skjer med plassen?"),
        choices=[
            (STAYS, _("Fortsetter")),
            (REPLACED, _("En ny person tar over")),
            (ENDS, _("Plassen avsluttes")),
        ],
        widget=forms.RadioSelect,
        initial=STAYS,
        error_messages={"required": _("Velg hva som skjer med plassen.")},
    )
    title = GuardedCharField(label=_("Tittel"), max_length=80, required=False)

    field_order = ("what", "person", "full_name", "email", "title")

    def __init__(self, *args: Any, seat: Seat, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix=f"seat-{seat.pk}", **kwargs)
        self.seat = seat
        add_somebody(self, label=_("Hvem tar over?"), people=people)
        self.initial.setdefault("title", seat.title)

    def clean(self) -> dict[str, Any]:
        """Ask for name and address of somebody new who takes over."""
        data = super().clean() or {}
        if data.get("what") == REPLACED:
            ask_for_somebody(self)
        return data

    def holder(self) -> NewHolder:
        """Who takes over."""
        data = self.cleaned_data
        return NewHolder(data["person"], data["full_name"], data["email"], data["title"])


def political_forms(data: Any, *, forum: Forum, seats: list[Seat], today: date) -> list[PoliticalSeatForm]:
    """One form for each political seat of today."""
    people = unseated_near(forum, today)
    return [PoliticalSeatForm(data, seat=seat, people=people) for seat in seats]
