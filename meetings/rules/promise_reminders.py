"""When people are reminded of what they have promised, and how often at most (G65)."""

from datetime import date, timedelta
from enum import StrEnum

LATE_DAYS = 7
CHAIR_DAYS = 14
"""Days over the deadline after which the chair is told too."""
DAYS_BEFORE = (3, 7, 14)
"""What a person may choose between: days before a deadline they are reminded."""
FEWEST_DAYS = {"daily": 1, "weekly": 7}
"""Days between two digests; nobody can turn them off, and nobody gets more than one a day."""


class PromiseStep(StrEnum):
    """The occasions for a reminder; each comes once for a deadline."""

    BEFORE = "before"
    DUE = "due"
    LATE = "late"
    OVER = "over"
    CHAIR = "chair"
    RECEIVE = "receive"


def effective_due_on(due_on: date, rests_until: date | None) -> date:
    """The day reminders count from: what has rested is not late the moment it comes back (G66)."""
    return max(due_on, rests_until or due_on)


def step_on(due_on: date, *, today: date, days_before: int) -> PromiseStep | None:
    """The latest step reached; one missed while the machine stood still is taken with the next (G65)."""
    reached = {
        PromiseStep.OVER: due_on + timedelta(days=CHAIR_DAYS),
        PromiseStep.LATE: due_on + timedelta(days=LATE_DAYS),
        PromiseStep.DUE: due_on,
        PromiseStep.BEFORE: due_on - timedelta(days=days_before),
    }
    return next((step for step, day in reached.items() if day <= today), None)


def review_step_on(review_on: date, *, today: date) -> PromiseStep | None:
    """What runs on is looked at again on its day; nobody is late with it (BR24)."""
    return PromiseStep.DUE if review_on <= today else None


def is_digest_day(pace: str, *, last_on: date | None, today: date) -> bool:
    """Whether a person may get a digest today, by their own choice and never two a day (G65)."""
    return last_on is None or (today - last_on).days >= FEWEST_DAYS[pace]
