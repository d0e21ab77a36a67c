"""Deadlines of action items, and when they are late."""

from datetime import date, timedelta
from enum import StrEnum

DUE_SOON_DAYS = 7
DUE_GROUP_DAYS = 30
"""Days ahead that count as soon in a list of action items (ux.md 5.11)."""


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
