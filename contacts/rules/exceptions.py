"""How long an exception from the limit lasts, and when people are told of its end and of other changes."""

from collections.abc import Collection
from datetime import date, timedelta

MOST_EXCEPTION_MONTHS = 24
"""The longest period proposed; a longer one is advised against, and not refused (BR03)."""

EXPIRY_REMINDER_DAYS = (60, 14, 0)
"""Days before the last day when the district and the directorate are told."""

CHANGE_WARNING_DAYS = (90, 30, 0)
"""Days before a merger, a move or a new limit when districts hear what it breaks (BR05)."""

REMINDER_LATE_DAYS = 7
"""Days a reminder may come late because the clock stood still."""


def longest_until(valid_from: date) -> date:
    """The last day of the longest period proposed (BR03)."""
    years, month = divmod(valid_from.month - 1 + MOST_EXCEPTION_MONTHS, 12)
    same_day = date(valid_from.year + years, month + 1, min(valid_from.day, 28))
    return same_day - timedelta(days=1)


def is_long_period(valid_from: date, valid_until: date) -> bool:
    """Whether the period is longer than proposed (BR03)."""
    return valid_until > longest_until(valid_from)


def expiry_reminder(last_day: date, today: date) -> int | None:
    """The reminder for today, or one missed while the clock stood still; None where none is due (BR03)."""
    return _step_reached(last_day, today, EXPIRY_REMINDER_DAYS)


def change_warning(day: date, today: date) -> int | None:
    """The warning of a change on `day` that is due today, or was missed; None where none is (BR05)."""
    return _step_reached(day, today, CHANGE_WARNING_DAYS)


def may_decide(by: int, about: int, applied_by: int) -> bool:
    """Whether `by` may decide: nobody decides on what they applied for, or on themselves (BR03)."""
    return by not in {about, applied_by}


def _step_reached(day: date, today: date, steps: Collection[int]) -> int | None:
    reached = ((day - today).days + late for late in range(REMINDER_LATE_DAYS + 1))
    return next((days for days in reached if days in steps), None)
