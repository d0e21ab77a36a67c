"""Deadlines of action items, and when they are late."""

from datetime import date, timedelta
from enum import StrEnum

DUE_SOON_DAYS = 7
DUE_GROUP_DAYS = 30
"""Days ahead that count as soon in a list of action items (ux.md 5.11)."""
ORAL_PROMISE_DAYS = 30
"""Days from the meeting until something promised aloud is due, when nobody named a day."""


class DueGroup(StrEnum):
    """The headings of a list of action items, most urgent first (ux.md 5.11)."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"


def has_deadline(due_on: date | None, review_on: date | None) -> bool:
    """Whether an action item has exactly one of a deadline and, when running, a review date (BR24)."""
    return (due_on is None) != (review_on is None)


def is_overdue(due_on: date, *, today: date, is_open: bool) -> bool:
    """Whether the deadline has passed; its own day still counts (domain.md 11, trap 18)."""
    return is_open and due_on < today


def is_due_soon(due_on: date, *, today: date, is_open: bool) -> bool:
    """Whether the deadline falls within a week (ux.md 6)."""
    return is_open and today <= due_on <= today + timedelta(days=DUE_SOON_DAYS)


def due_group(next_on: date, due_on: date | None, *, today: date) -> DueGroup:
    """Under which heading an open action item stands; a review date is never overdue (ux.md 5.11)."""
    if due_on is not None and is_overdue(due_on, today=today, is_open=True):
        return DueGroup.OVERDUE
    if next_on <= today + timedelta(days=DUE_GROUP_DAYS):
        return DueGroup.SOON
    return DueGroup.LATER


class Parts(StrEnum):
    """How a task stands that others carry out parts of (R163)."""

    NONE = "none"
    OPEN = "open"
    DONE = "done"


def parts_state(*, done: int, total: int) -> Parts:
    """Whether a task has parts, and whether all of them are done; it is not closed by that (R163)."""
    if total == 0:
        return Parts.NONE
    return Parts.DONE if done == total else Parts.OPEN


class Account(StrEnum):
    """How a promise stands when the parties are held to what they said (R071)."""

    DELIVERED = "delivered"
    OPEN = "open"
    LATE = "late"
    WITHDRAWN = "withdrawn"


def is_resting(rests_until: date | None, today: date) -> bool:
    """Whether an action item is laid aside; on the day named it is back by itself (G66)."""
    return rests_until is not None and today < rests_until


def may_close(*, is_receiver: bool, is_reporter: bool, has_receiver: bool) -> bool:
    """Whether somebody closes the action item: what was promised to a person, that person alone (G67)."""
    return is_receiver if has_receiver else is_reporter


def account_of(*, is_withdrawn: bool, is_done: bool, is_overdue: bool) -> Account:
    """Where a promise is counted; each is counted once (R071)."""
    if is_withdrawn:
        return Account.WITHDRAWN
    if is_done:
        return Account.DELIVERED
    return Account.LATE if is_overdue else Account.OPEN
