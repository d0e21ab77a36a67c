"""Planning, recording, moving and cancelling days of presence (R024, R119)."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from contacts import rules
from politirad.web import dates
from politirad.web.fields import FROM_LIST, ClockField, GuardedCharField, NorwegianDateField

_RHYTHMS = ((1, _("Hver uke")), (2, _("Annenhver uke")))


class PlaceForm(forms.Form):
    """Where and when on the day, and what the municipality is told of it."""

    place = GuardedCharField(
        label=_("Sted"),
        max_length=120,
        missing=_("Skriv hvor."),
        help_text=_("For eksempel «Rådhuset, 2. etasje»."),
    )
    starts = ClockField(label=_("Fra klokka"), required=False)
    ends = ClockField(label=_("Til klokka"), required=False)
    note = GuardedCharField(
        label=_("Merknad"),
        max_length=200,
        required=False,
        help_text=_("Kommunen kan lese merknaden."),
    )


class DayForm(PlaceForm):
    """One day; of one that is there, the edition that was seen."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    present_on = NorwegianDateField(label=_("Dag"), missing=_("Skriv hvilken dag."))

    field_order = ("seen", "present_on")

    def said(self) -> dict[str, Any]:
        """What the day says of itself."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class SeriesForm(PlaceForm):
    """Every week or every second week; `confirmed` is the days that were shown and may be chosen among."""

    confirmed = forms.CharField(required=False, widget=forms.HiddenInput)
    weekday = forms.TypedChoiceField(label=_("Ukedag"), coerce=int, error_messages=FROM_LIST)
    weeks = forms.TypedChoiceField(
        label=_("Hvor ofte?"), choices=_RHYTHMS, coerce=int, error_messages=FROM_LIST
    )
    first = NorwegianDateField(label=_("Fra og med"), missing=_("Skriv hvilken dag rekken begynner."))
    last = NorwegianDateField(
        label=_("Til og med"),
        missing=_("Skriv hvilken dag rekken slutter."),
        help_text=_("Høyst ett år om gangen."),
    )

    field_order = ("confirmed", "weekday", "weeks", "first", "last")

    def __init__(self, *args: Any, span: rules.Span, taken: Collection[date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._span, self._taken = span, taken
        weekdays = [(number, capfirst(dates.weekday_name(number))) for number in range(7)]
        self.fields["weekday"].choices = weekdays  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse what is no series, or holds no day to plan."""
        said = super().clean() or {}
        if self.errors:
            return said
        if said["last"] < said["first"]:
            self.add_error("last", _("Siste dag kan ikke være før første dag."))
        elif rules.is_long_series(said["first"], said["last"]):
            self.add_error("last", _("Velg høyst ett år om gangen."))
        elif not self.proposed():
            self.add_error("first", _("Det er ingen dager å planlegge i denne tiden."))
        return said

    def proposed(self) -> list[date]:
        """The days of the series that are still to come, in the assignment, and not there already."""
        said, today = self.cleaned_data, timezone.localdate()
        days = rules.series_days(said["first"], said["last"], weekday=said["weekday"], weeks=said["weeks"])
        return [
            day
            for day in days
            if rules.may_be_planned(day, today=today) and self._span.holds_on(day) and day not in self._taken
        ]

    @property
    def signature(self) -> str:
        """The days that are proposed, so that a yes counts for these and no others."""
        return " ".join(day.isoformat() for day in self.proposed())

    def days_form(self) -> "ChosenDaysForm":
        """The proposed days to choose among: all of them the first time, and then those that were ticked."""
        is_asked = self.cleaned_data["confirmed"] == self.signature
        self.data = self.data.copy()
        self.data["confirmed"] = self.signature
        return ChosenDaysForm(self.data if is_asked else None, days=self.proposed())

    def said(self) -> dict[str, Any]:
        """What every day of the series says of itself."""
        return {name: self.cleaned_data[name] for name in PlaceForm.base_fields}


class ChosenDaysForm(forms.Form):
    """Which of the proposed days are planned."""

    days = forms.TypedMultipleChoiceField(
        label=_("Dager"),
        coerce=date.fromisoformat,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Ta bort dagene som ikke passer, for eksempel helligdager."),
        error_messages={"required": _("Velg minst én dag."), "invalid_choice": _("Velg fra listen.")},
    )

    def __init__(self, *args: Any, days: Collection[date], **kwargs: Any) -> None:
        choices = [(day.isoformat(), capfirst(dates.weekday_day(day))) for day in days]
        super().__init__(*args, initial={"days": [value for value, _words in choices]}, **kwargs)
        self.fields["days"].choices = choices  # type: ignore[attr-defined]


class CancelDayForm(forms.Form):
    """Why a day is cancelled."""

    reason = GuardedCharField(
        label=_("Hvorfor"),
        max_length=300,
        missing=_("Skriv hvorfor dagen er avlyst."),
        help_text=_("Bare politikontakten og de som forvalter politikontaktene i distriktet, ser dette."),
    )
