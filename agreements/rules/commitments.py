"""Promises in an agreement that can be counted, and how far they are kept."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from agreements.rules.revision import add_months


class Unit(StrEnum):
    """What a commitment is counted in."""

    DAYS = "days"
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
