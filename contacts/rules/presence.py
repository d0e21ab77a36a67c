"""Days a politikontakt is present in a municipality: planned, held and cancelled (R024, R119, R120, F10)."""

from calendar import Calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

WEEKS_BETWEEN = (1, 2)
"""A series is every week or every second week (R119)."""

MOST_IN_SERIES = 60
"""How many days one series may hold (R119)."""

LONGEST_SERIES_DAYS = 366
"""How many days may lie between the first and the last day of a series (R119)."""

_YEARS = (2000, 2100)


class PresenceState(StrEnum):
    """What became of a day (R024)."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class PresenceLook(StrEnum):
    """How a day looks to its readers; that nothing is said of a day behind us is worked out, never kept."""

    PLANNED = "presence_planned"
    UNRECORDED = "presence_unrecorded"
    HELD = "presence_held"
    CANCELLED = "presence_cancelled"


PRESENCE_MOVES: Mapping[PresenceState, frozenset[PresenceState]] = {
    PresenceState.PLANNED: frozenset({PresenceState.HELD, PresenceState.CANCELLED}),
    PresenceState.HELD: frozenset({PresenceState.PLANNED}),
    PresenceState.CANCELLED: frozenset(),
}
"""Allowed moves: what was said to be held by mistake is planned again, and a cancelled day stays (R024)."""


@dataclass(frozen=True)
class PresenceCount:
    """The days of a year: those that were planned, and what came of them and of others."""

    planned: int
    held: int
    unplanned: int
    cancelled: int
    unrecorded: int


def may_move_presence(state: PresenceState, to: PresenceState) -> bool:
    """Whether a day in `state` may become `to` (R024)."""
    return to in PRESENCE_MOVES[state]


def may_be_held(present_on: date, *, today: date) -> bool:
    """Whether somebody can have been there: never before the day has come (R024)."""
    return present_on <= today


def may_be_planned(present_on: date, *, today: date) -> bool:
    """Whether there is still something to plan: a day behind us was held, or was not (R024)."""
    return present_on >= today


def presence_look(state: PresenceState, present_on: date, *, today: date) -> PresenceLook:
    """How the day looks on `today`."""
    if state == PresenceState.PLANNED and present_on < today:
        return PresenceLook.UNRECORDED
    return PresenceLook(f"presence_{state.value}")


def is_long_series(first: date, last: date) -> bool:
    """Whether a series spans more than one plan should (R119)."""
    return (last - first).days > LONGEST_SERIES_DAYS


def series_days(first: date, last: date, *, weekday: int, weeks: int) -> list[date]:
    """The days of a series: each `weekday` (Monday is 0), `weeks` apart, both ends included (R119)."""
    start = first + timedelta(days=(weekday - first.weekday()) % 7)
    step = 7 * weeks
    return [start + timedelta(days=after) for after in range(0, (last - start).days + 1, step)]


def count_presence(days: Iterable[tuple[PresenceState, date, bool]], *, today: date) -> PresenceCount:
    """The numbers of some days, from (state, day, whether it was unplanned) of each (R024, F10)."""
    rows = list(days)
    looks = [presence_look(state, day, today=today) for state, day, _is_unplanned in rows]
    unplanned = sum(is_unplanned for _state, _day, is_unplanned in rows)
    return PresenceCount(
        planned=len(rows) - unplanned,
        held=looks.count(PresenceLook.HELD),
        unplanned=unplanned,
        cancelled=looks.count(PresenceLook.CANCELLED),
        unrecorded=looks.count(PresenceLook.UNRECORDED),
    )


def shown_month(asked: str, *, today: date) -> date:
    """The first day of the month an address asks for («2026-11»), or of this month (R024)."""
    try:
        month = date.fromisoformat(f"{asked}-01")
    except ValueError:
        return today.replace(day=1)
    return month if _YEARS[0] <= month.year <= _YEARS[1] else today.replace(day=1)


def month_beside(month: date, step: int) -> date:
    """The first day of the month `step` months away (R024)."""
    number = month.year * 12 + month.month - 1 + step
    return date(number // 12, number % 12 + 1, 1)


def weeks_of(month: date) -> list[list[date]]:
    """The weeks a month lies in, from Monday, with the days of the months beside it."""
    return Calendar().monthdatescalendar(month.year, month.month)
