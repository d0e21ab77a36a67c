"""Promises in an agreement that can be counted, and how far they are kept."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from agreements.rules.revision import add_months


class Unit(StrEnum):
    """What a commitment is counted in."""

    DAYS = "days"
    PRESENCE = "presence"
    MEETINGS = "meetings"
    REPORTS = "reports"
    EXERCISES = "exercises"
    ANSWER_DAYS = "answer_days"
    OTHER = "other"


class Rhythm(StrEnum):
    """How often the target is to be reached."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class Standing(StrEnum):
    """How a commitment stands, always worked out from dated evidence and never typed (G05)."""

    UNKNOWN = "commitment_unknown"
    BEHIND = "commitment_behind"
    ON_TRACK = "commitment_on_track"
    KEPT = "commitment_kept"


MONTHS_IN: dict[Rhythm, int] = {Rhythm.MONTH: 1, Rhythm.QUARTER: 3, Rhythm.HALF_YEAR: 6, Rhythm.YEAR: 12}


def period_of(rhythm: Rhythm, day: date) -> tuple[date, date]:
    """The first day of the calendar period that `day` lies in, and the first day after it."""
    months = MONTHS_IN[rhythm]
    start = date(day.year, (day.month - 1) // months * months + 1, 1)
    return start, add_months(start, months)


def is_at_most(unit: Unit) -> bool:
    """Whether less is better: days until an answer are a limit, all else is something to reach."""
    return unit == Unit.ANSWER_DAYS


def is_presence(unit: Unit) -> bool:
    """Whether it is counted from the days a politikontakt was present, and written nowhere else (R024)."""
    return unit == Unit.PRESENCE


def with_presence(evidence: Iterable[tuple[date, int]], held: Collection[date]) -> list[tuple[date, int]]:
    """The (day, amount) of days that were held, and of what was written by hand on other days.

    What was written before the parties chose to count presence stands, and no day counts twice (G05, F10).
    """
    there = set(held)
    return [(day, 1) for day in held] + [(day, amount) for day, amount in evidence if day not in there]


@dataclass(frozen=True)
class PeriodBeside:
    """A calendar period, with what was promised in it beside what was delivered."""

    first: date
    last: date
    promised: int
    delivered: int


def beside(
    rhythm: Rhythm, target: int, evidence: Iterable[tuple[date, int]], *, year: int, since: date | None
) -> list[PeriodBeside]:
    """The periods of a year, promised beside delivered; those that were over before `since` are left out."""
    rows, periods, start = list(evidence), [], date(year, 1, 1)
    while start.year == year:
        _start, after = period_of(rhythm, start)
        if since is None or since < after:
            done = sum(amount for day, amount in rows if start <= day < after)
            periods.append(PeriodBeside(start, after - timedelta(days=1), target, done))
        start = after
    return periods


def standing(
    unit: Unit, rhythm: Rhythm, target: int, evidence: Iterable[tuple[date, int]], today: date
) -> Standing:
    """How a commitment stands today, from (day, amount) of its evidence (G05).

    What is to be reached is added up within the period and compared with the share of the target that the
    days gone make due. Of a limit, every figure of the period must keep within it.
    """
    start, end = period_of(rhythm, today)
    amounts = [amount for day, amount in evidence if start <= day <= today]
    if is_at_most(unit):
        if not amounts:
            return Standing.UNKNOWN
        return Standing.ON_TRACK if max(amounts) <= target else Standing.BEHIND
    if sum(amounts) >= target:
        return Standing.KEPT
    # What would be due by now, rounded down: nobody is behind on a whole meeting before its time.
    due = target * ((today - start).days + 1) // (end - start).days
    if sum(amounts) < due:
        return Standing.BEHIND
    return Standing.ON_TRACK if amounts else Standing.UNKNOWN
