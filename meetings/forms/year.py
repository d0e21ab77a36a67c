"""When a forum meets in a year: the rule, and which of the days it proposes become meetings."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models import MeetingPattern
from politirad.councils.models import Forum
from politirad.web import dates
from politirad.web.fields import ClockField, GuardedCharField

WHY_WORDS: Mapping[rules.Why, Promise] = {
    rules.Why.HOLIDAY: _("helligdag"),
    rules.Why.SUMMER: _("sommerferie i skolen"),
    rules.Why.CHRISTMAS: _("juleferie i skolen"),
    rules.Why.WINTER: _("vinterferie i skolen"),
    rules.Why.EASTER: _("påskeferie i skolen"),
    rules.Why.AUTUMN: _("høstferie i skolen"),
}
NONE = "none"
_USUAL_MONTHS: Mapping[int, tuple[int, ...]] = {2: (3, 10), 3: (2, 6, 10), 4: (3, 6, 9, 12)}


def month_choices() -> list[tuple[int, str]]:
    """The months by number and name."""
    return [(month, capfirst(dates.month_name(month))) for month in range(1, 13)]


class PatternForm(forms.Form):
    """«Third Wednesday in March, June, September and December», with clock and place."""

    nth = forms.TypedChoiceField(
        label=_("Hvilken i måneden"), choices=MeetingPattern.Nth.choices, coerce=int, empty_value=None
    )
    weekday = forms.TypedChoiceField(
        label=_("Ukedag"), choices=MeetingPattern.Weekday.choices, coerce=int, empty_value=None
    )
    months = forms.TypedMultipleChoiceField(
        label=_("Måneder"),
        choices=month_choices,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Velg minst én måned.")},
    )
    starts = ClockField(label=_("Fra"), missing=_("Skriv når møtene starter."))
    ends = ClockField(label=_("Til"), missing=_("Skriv når møtene slutter."))
    place = GuardedCharField(label=_("Sted"), max_length=120, missing=_("Skriv hvor møtene er."))

    def clean(self) -> dict[str, Any]:
        """Refuse meetings that end before they start."""
        data = super().clean() or {}
        if {"starts", "ends"} <= data.keys() and data["ends"] <= data["starts"]:
            self.add_error("ends", _("Møtet må slutte etter at det starter."))
        return data

    @property
    def rule(self) -> rules.Pattern:
        """The pattern as the rules take it."""
        data = self.cleaned_data
        return rules.Pattern(data["nth"], data["weekday"], tuple(data["months"]))


class DaysForm(forms.Form):
    """Which of the proposed days become meetings: the day proposed, the day wanted all the same, or none."""

    def __init__(
        self, *args: Any, proposed: Iterable[rules.ProposedDay], taken: Iterable[date], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        taken_months = {(day.year, day.month) for day in taken}
        for each in proposed:
            has_meeting = bool({(day.year, day.month) for day in each[:2]} & taken_months)
            self.fields[f"day_{each.wanted_on:%m}"] = _day_field(each, has_meeting=has_meeting)

    def clean(self) -> dict[str, Any]:
        """Refuse to make nothing."""
        data = super().clean() or {}
        if not self.errors and set(data.values()) <= {NONE}:
            raise ValidationError(_("Velg minst én dag."))
        return data

    def days(self) -> list[date]:
        """The chosen days."""
        return sorted({date.fromisoformat(chosen) for chosen in self.cleaned_data.values() if chosen != NONE})


def pattern_initial(forum: Forum, pattern: MeetingPattern | None) -> dict[str, Any]:
    """What the form of the rule starts from: the rule so far, or what is usual for this forum."""
    if pattern is not None:
        return {name: getattr(pattern, name) for name in PatternForm.base_fields}
    starts = datetime.combine(date(2000, 1, 1), forum.usual_starts_at)
    return {
        "nth": MeetingPattern.Nth.THIRD,
        "weekday": MeetingPattern.Weekday.WEDNESDAY,
        "months": _usual_months(forum.meetings_target),
        "starts": forum.usual_starts_at,
        "ends": _same_day(starts, forum.usual_minutes),
        "place": forum.usual_place,
    }


def _usual_months(target: int) -> tuple[int, ...]:
    """Months spread over the year, one for each meeting the forum aims at, July left out."""
    if target in _USUAL_MONTHS:
        return _USUAL_MONTHS[target]
    months = (1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12)
    count = min(target, len(months))
    return tuple(months[place * len(months) // count] for place in range(count))


def _same_day(starts: datetime, minutes: int) -> time:
    return (starts + timedelta(minutes=minutes)).time()


def _day_field(each: rules.ProposedDay, *, has_meeting: bool) -> forms.ChoiceField:
    """One month of the pattern, with why the day was moved."""
    choices = [(each.on.isoformat(), capfirst(dates.weekday_day_month(each.on)))]
    help_text = ""
    if each.why is not None and each.on != each.wanted_on:
        words = {"day": dates.day_month(each.wanted_on), "why": WHY_WORDS[each.why]}
        to = {**words, "to": dates.day_month(each.on)}
        help_text = _now("%(day)s flyttet til %(to)s: %(why)s") % to
        still = _now("%(day)s likevel") % {"day": capfirst(dates.weekday_day_month(each.wanted_on))}
        choices.append((each.wanted_on.isoformat(), still))
    elif each.why is not None:
        words = {"day": dates.day_month(each.on), "why": WHY_WORDS[each.why]}
        help_text = _now("%(day)s: %(why)s") % words
    if has_meeting:
        help_text = " ".join(filter(None, [help_text, _now("Det er alt et møte denne måneden.")]))
    return forms.ChoiceField(
        label=capfirst(dates.month_name(each.wanted_on.month)),
        choices=[*choices, (NONE, _now("Ikke lag møte"))],
        initial=NONE if has_meeting else each.on.isoformat(),
        widget=forms.RadioSelect,
        help_text=help_text,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg en av dagene.")),
    )
