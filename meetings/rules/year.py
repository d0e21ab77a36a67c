"""A forum's year: when it meets by rule, what it has to see to, and what is counted back from a meeting."""

import calendar
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from meetings.rules.free_days import Why, why_free
from politirad.councils.rules import PROPOSAL_DAYS, notice_due_on, proposals_due_on

KNOWLEDGE_DAYS = 10
"""Days before the notice when the knowledge that was asked for should be in (BR33)."""
DUE_DAYS = 30
"""Days before its deadline when an obligation turns amber (G23)."""
LAST = 5
"""«The last» weekday of a month, beside the first to the fourth."""
_FURTHEST_WEEKS = 8
_COUNTED_FROM_ELECTION, _YEARS_BETWEEN_ELECTIONS = 2023, 4
_SEPTEMBER, _OCTOBER, _NOVEMBER = 9, 10, 11


class Pattern(NamedTuple):
    """«Third Wednesday in March, June, September and December»; Monday is 0, `nth` 5 is the last."""

    nth: int
    weekday: int
    months: tuple[int, ...]


class ProposedDay(NamedTuple):
    """The day the pattern wants, the day proposed, and why they differ if they do."""

    wanted_on: date
    on: date
    why: Why | None


class Deadlines(NamedTuple):
    """The days counted back from a meeting; they move with it (G31)."""

    proposals_on: date
    knowledge_on: date
    notice_on: date


class ObligationKind(StrEnum):
    """What a forum sees to every year (domain.md 4.6)."""

    CRIME_PICTURE = "crime_picture"
    POLICE_PRIORITIES = "police_priorities"
    KNOWLEDGE_ORDER = "knowledge_order"
    EVALUATION = "evaluation"
    NATIONAL_DAY = "national_day"
    COUNCIL_REPORT = "council_report"
    SUMMER = "summer"
    JOINT_GATHERING = "joint_gathering"
    SLT_KNOWLEDGE = "slt_knowledge"
    SLT_GOALS = "slt_goals"
    SLT_COORDINATOR = "slt_coordinator"
    SCHOOL_START = "school_start"
    BUDGET_INPUT = "budget_input"
    ACTION_PLAN = "action_plan"
    AGREEMENT_REVISION = "agreement_revision"
    NEXT_YEAR = "next_year"
    OWN = "own"


class Standing(StrEnum):
    """How an obligation stands today (G23)."""

    DONE = "done"
    LATE = "late"
    DUE = "due"
    COMING = "coming"


_K = ObligationKind
SLT_DUTIES = (_K.SLT_GOALS, _K.SLT_KNOWLEDGE, _K.SLT_COORDINATOR)
"""The three duties of a steering group of SLT, looked at every year (R164, BR38)."""
_OF_STEERING = frozenset({_K.JOINT_GATHERING, *SLT_DUTIES})
_MONTHS: Mapping[ObligationKind, int] = {
    _K.CRIME_PICTURE: 1,
    _K.POLICE_PRIORITIES: 1,
    _K.KNOWLEDGE_ORDER: 3,
    _K.EVALUATION: 3,
    _K.SLT_KNOWLEDGE: 3,
    _K.NATIONAL_DAY: 4,
    _K.COUNCIL_REPORT: 5,
    _K.SUMMER: 6,
    _K.JOINT_GATHERING: 6,
    _K.SCHOOL_START: 8,
    _K.BUDGET_INPUT: 8,
    # Before the municipality settles its budget and plans (R164 a).
    _K.SLT_GOALS: 9,
    _K.ACTION_PLAN: _OCTOBER,
    _K.AGREEMENT_REVISION: _OCTOBER,
    _K.SLT_COORDINATOR: _NOVEMBER,
    _K.NEXT_YEAR: _NOVEMBER,
}
_SLT = (
    _K.KNOWLEDGE_ORDER,
    _K.EVALUATION,
    _K.JOINT_GATHERING,
    _K.BUDGET_INPUT,
    _K.ACTION_PLAN,
    _K.NEXT_YEAR,
)
_BY_KIND: Mapping[str, tuple[ObligationKind, ...]] = {
    "police_council": tuple(kind for kind in _MONTHS if kind not in _OF_STEERING),
    "regional_police_council": (
        _K.CRIME_PICTURE,
        _K.POLICE_PRIORITIES,
        _K.KNOWLEDGE_ORDER,
        _K.EVALUATION,
        _K.SUMMER,
        _K.ACTION_PLAN,
        _K.AGREEMENT_REVISION,
        _K.NEXT_YEAR,
    ),
    "slt_level": _SLT,
    "thematic_forum": (_K.KNOWLEDGE_ORDER, _K.EVALUATION, _K.ACTION_PLAN, _K.NEXT_YEAR),
    "police_contact_arena": (_K.POLICE_PRIORITIES, _K.EVALUATION, _K.NEXT_YEAR),
}


def nth_weekday(year: int, month: int, *, nth: int, weekday: int) -> date:
    """The nth weekday of a month, or its last."""
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    if nth != LAST:
        return day + timedelta(weeks=nth - 1)
    left = calendar.monthrange(year, month)[1] - day.day
    return day + timedelta(weeks=left // 7)


def proposed_days(year: int, pattern: Pattern, *, county: str = "", not_before: date) -> list[ProposedDay]:
    """A day for each month of the pattern that is still to come, moved off the free days by whole weeks.

    The nearest week wins, and of two as near the earlier, so that the order of the year holds (G24).
    """
    wanted = [
        nth_weekday(year, month, nth=pattern.nth, weekday=pattern.weekday)
        for month in sorted(set(pattern.months))
    ]
    return [_moved_off_free_days(day, county, not_before) for day in wanted if day >= not_before]


def next_by_pattern(
    pattern: Pattern, taken: Iterable[date], *, county: str = "", not_before: date
) -> date | None:
    """The first day the pattern gives in a month without a meeting; None for a pattern without months."""
    taken_months = {(day.year, day.month) for day in taken}
    for year in (not_before.year, not_before.year + 1):
        for proposal in proposed_days(year, pattern, county=county, not_before=not_before):
            months = {(day.year, day.month) for day in (proposal.wanted_on, proposal.on)}
            if not months & taken_months:
                return proposal.on
    return None


def deadlines(meeting_on: date, *, notice_days: int, proposal_days: int = PROPOSAL_DAYS) -> Deadlines:
    """When proposals close, knowledge should be in and the notice be out (BR20, BR33, G31)."""
    notice_on = notice_due_on(meeting_on, notice_days)
    return Deadlines(
        proposals_on=proposals_due_on(meeting_on, proposal_days),
        knowledge_on=notice_on - timedelta(days=KNOWLEDGE_DAYS),
        notice_on=notice_on,
    )


def obligation_due_on(year: int, month: int | None, due_on: date | None) -> date:
    """The last day of an obligation that has a day or, without one, a month (domain.md 4.6)."""
    if due_on is not None:
        return due_on
    shown = month or 12
    return date(year, shown, calendar.monthrange(year, shown)[1])


def standing(due_on: date, *, today: date, is_done: bool) -> Standing:
    """How an obligation stands; its own day still counts (G23; domain.md 11, trap 18)."""
    if is_done:
        return Standing.DONE
    if due_on < today:
        return Standing.LATE
    return Standing.DUE if due_on - timedelta(days=DUE_DAYS) <= today else Standing.COMING


def is_election_year(year: int) -> bool:
    """Whether municipal councils are elected that year (domain.md 11, trap 19)."""
    return (year - _COUNTED_FROM_ELECTION) % _YEARS_BETWEEN_ELECTIONS == 0


def usual_obligations(
    forum_kind: str, *, is_slt_steering: bool, year: int
) -> list[tuple[ObligationKind, int]]:
    """What a forum of this kind usually sees to, with the month (domain.md 4.6).

    In an election year nothing about the agreement falls in September or October, before the new
    council is in place (trap 19).
    """
    kinds = set(_BY_KIND.get(forum_kind, ())) | (_OF_STEERING if is_slt_steering else set())
    return [(kind, _month_in(kind, year)) for kind in _MONTHS if kind in kinds]


def _month_in(kind: ObligationKind, year: int) -> int:
    month = _MONTHS[kind]
    is_held_back = kind == _K.AGREEMENT_REVISION and is_election_year(year)
    return _NOVEMBER if is_held_back and month in (_SEPTEMBER, _OCTOBER) else month


def _moved_off_free_days(wanted: date, county: str, not_before: date) -> ProposedDay:
    why = why_free(wanted, county)
    if why is None:
        return ProposedDay(wanted, wanted, None)
    steps = (sign * weeks for weeks in range(1, _FURTHEST_WEEKS + 1) for sign in (-1, 1))
    for step in steps:
        day = wanted + timedelta(weeks=step)
        if day.year == wanted.year and day >= not_before and why_free(day, county) is None:
            return ProposedDay(wanted, day, why)
    return ProposedDay(wanted, wanted, why)
