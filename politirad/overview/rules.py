"""The law of the overview: what waits for whom, how soon, how long it takes, and how a year goes."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from meetings.rules import State


class Wait(StrEnum):
    """The kinds of things that can wait for a person (ux.md 5.1, 5.2)."""

    ANSWER = "answer"
    SIGN = "sign"
    APPROVE = "approve"
    SIGN_AGREEMENT = "sign_agreement"
    DELIVER_KNOWLEDGE = "deliver_knowledge"
    REPORT = "report"
    SEND_NOTICE = "send_notice"
    MOVE_DRAFT = "move_draft"
    HOLD_MEETING = "hold_meeting"
    WRITE_MINUTES = "write_minutes"
    SEND_MINUTES = "send_minutes"
    FOLLOW_UP = "follow_up"
    ANSWER_CONCERN = "answer_concern"
    ANSWER_EVALUATION = "answer_evaluation"
    PLAN_MEETING = "plan_meeting"
    PLAN_YEAR = "plan_year"


MINUTES: Mapping[Wait, int] = {
    Wait.ANSWER: 1,
    Wait.SIGN: 2,
    Wait.APPROVE: 2,
    Wait.SIGN_AGREEMENT: 5,
    Wait.DELIVER_KNOWLEDGE: 10,
    Wait.REPORT: 1,
    Wait.SEND_NOTICE: 5,
    Wait.MOVE_DRAFT: 1,
    Wait.HOLD_MEETING: 1,
    Wait.WRITE_MINUTES: 15,
    Wait.SEND_MINUTES: 2,
    Wait.FOLLOW_UP: 5,
    Wait.ANSWER_CONCERN: 5,
    Wait.ANSWER_EVALUATION: 10,
    Wait.PLAN_MEETING: 2,
    Wait.PLAN_YEAR: 5,
}
"""Minutes each takes, as told to the reader in front of it (ux.md 5.1)."""

PREPARATION_DAYS = 35
"""Five weeks of preparation before each meeting (ux.md 5.4)."""

PACE_IS_JUDGED_FROM_MONTH = 9
"""Until September a year without enough meetings is only unfinished (BR19)."""

NEXT_YEAR_IS_PLANNED_FROM_MONTH = 12
"""From December the next year should have its meetings (R171)."""

MINUTES_IN_HAND = frozenset({State.WRITING, State.IN_REVIEW})
"""The meeting is held and its minutes are not approved yet (BR25)."""

NEW_IN_ROLE_DAYS = 90
"""Days in which a seat or an assignment is new to its person (G22, BR08)."""

_MORNING, _DAY, _EVENING = 5, 10, 18
_YEARS_BACK, _YEARS_AHEAD = 20, 5


class Horizon(StrEnum):
    """When a thing must be done, as the groups of «Gjør dette nå» (ux.md 5.2)."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"


class PartOfDay(StrEnum):
    """What to greet with."""

    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"


class Pace(StrEnum):
    """How a council's year goes against its target (BR18, BR19)."""

    REACHED = "reached"
    PLANNED = "planned"
    UNFINISHED = "unfinished"
    SHORT = "short"


def organisers_step(state: State, *, meeting_on: date, today: date, items_without_text: int) -> Wait | None:
    """What whoever arranges the meeting has to do with it now; None when nothing is in their hands."""
    step: Wait | None = None
    if state == State.DRAFT and meeting_on < today:
        step = Wait.MOVE_DRAFT
    elif state == State.DRAFT and meeting_on - timedelta(days=PREPARATION_DAYS) <= today:
        step = Wait.SEND_NOTICE
    elif state == State.IN_SESSION or (state == State.CALLED and meeting_on <= today):
        step = Wait.HOLD_MEETING
    elif state == State.WRITING:
        step = Wait.WRITE_MINUTES if items_without_text else Wait.SEND_MINUTES
    return step


def needs_a_meeting(held: int, planned: int, target: int, *, today: date) -> bool:
    """Whether the council should plan a meeting: the year lacks some and none is on its way (BR18).

    From September also when those on their way are too few (BR19).
    """
    is_short = pace(held, planned, target, year=today.year, today=today) == Pace.SHORT
    return held < target and (not planned or is_short)


def needs_next_year(planned_next_year: int, *, today: date) -> bool:
    """Whether it is time to plan the meetings of the next year, which has none (R171)."""
    return not planned_next_year and today.month >= NEXT_YEAR_IS_PLANNED_FROM_MONTH


def minutes_together(kinds: Iterable[Wait]) -> int:
    """Minutes it takes to do them all."""
    return sum(MINUTES[kind] for kind in kinds)


def horizon(due_on: date | None, *, today: date) -> Horizon:
    """Which group a deadline belongs to; what is over goes with today, the week ends on Sunday."""
    if due_on is None:
        return Horizon.LATER
    if due_on <= today:
        return Horizon.TODAY
    sunday = today + timedelta(days=6 - today.weekday())
    return Horizon.THIS_WEEK if due_on <= sunday else Horizon.LATER


def part_of_day(hour: int) -> PartOfDay:
    """What to greet with at this hour of the clock, 0 to 23."""
    if _MORNING <= hour < _DAY:
        return PartOfDay.MORNING
    return PartOfDay.DAY if _DAY <= hour < _EVENING else PartOfDay.EVENING


def pace(held: int, planned: int, target: int, *, year: int, today: date) -> Pace:
    """How the year goes: red from September when held and planned together are too few (BR19)."""
    if held >= target:
        return Pace.REACHED
    is_over = year < today.year
    if not is_over and held + planned >= target:
        return Pace.PLANNED
    is_judged = is_over or today >= date(year, PACE_IS_JUDGED_FROM_MONTH, 1)
    return Pace.SHORT if is_judged else Pace.UNFINISHED


def is_shown_year(year: int, *, today: date) -> bool:
    """Whether a council's page shows the year: from twenty years back to five ahead."""
    return today.year - _YEARS_BACK <= year <= today.year + _YEARS_AHEAD


def shown_year(wanted: str, *, today: date) -> int:
    """The year asked for in an address, or this year when it is no year a council's page shows."""
    if not (wanted.isascii() and wanted.isdigit()):
        return today.year
    year = int(wanted[:5])
    return year if is_shown_year(year, today=today) else today.year


def is_new_in_role(valid_from: date, today: date) -> bool:
    """Whether what began on `valid_from` is new today, so that the hand-over page is offered (G22)."""
    return valid_from <= today < valid_from + timedelta(days=NEW_IN_ROLE_DAYS)
