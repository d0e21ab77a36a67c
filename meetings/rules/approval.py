"""When minutes are due, and who must approve them."""

from collections.abc import Iterable
from datetime import date, timedelta

MINUTES_DUE_DAYS = 10
"""Days from the meeting until the minutes are late (BR26)."""


def minutes_due_on(meeting_on: date) -> date:
    """The last day to have the minutes out (BR26)."""
    return meeting_on + timedelta(days=MINUTES_DUE_DAYS)


def is_approved(required: Iterable[str], given: Iterable[str]) -> bool:
    """Whether every main party has approved the minutes (BR25)."""
    return set(required) <= set(given)
