"""When minutes are due, who must approve them, and when silence is a yes."""

from collections.abc import Iterable
from datetime import date, timedelta

from politirad.councils.rules import MINUTES_DAYS, MinutesRule

MINUTES_REMINDER_DAYS = (3, 7)
"""Days after a meeting when its writers are reminded, beside the council's own number of days (BR26, G56)."""

APPROVERS_REMINDED_DAYS = 2
"""Days before the deadline when those who have not approved are reminded."""


def minutes_due_on(meeting_on: date, days: int = MINUTES_DAYS) -> date:
    """The last day to have the minutes out (BR26)."""
    return meeting_on + timedelta(days=days)


def minutes_reminder(meeting_on: date, today: date, days: int) -> int | None:
    """The days after the meeting that the latest reminder is for; None before the first (BR26, G56)."""
    passed = [each for each in {*MINUTES_REMINDER_DAYS, days} if each <= (today - meeting_on).days]
    return max(passed, default=None)


def reminds_approvers(due_on: date | None, today: date) -> bool:
    """Whether those who have not approved are reminded by now (G56)."""
    return due_on is not None and today >= due_on - timedelta(days=APPROVERS_REMINDED_DAYS)


def is_approved(required: Iterable[str], given: Iterable[str]) -> bool:
    """Whether every main party has approved the minutes (BR25)."""
    return set(required) <= set(given)


def is_silence_a_yes(rule: str, due_on: date | None, today: date, *, open_comments: int) -> bool:
    """Whether a party that has not answered stands behind the minutes: only where the council chose it.

    The day of the deadline is still theirs, and a comment that waits for an answer is no silence (G54).
    """
    is_over = due_on is not None and today > due_on
    return rule == MinutesRule.SILENCE and is_over and not open_comments
