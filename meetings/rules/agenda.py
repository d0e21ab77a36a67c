"""What goes on the agenda by itself, until when members may propose, and how long guests may read."""

from collections.abc import Collection
from datetime import date, timedelta

GUEST_ACCESS = timedelta(days=7)
"""How long after the meeting somebody called to one item may still read it (BR30)."""
PROPOSAL_DAYS = 14
"""Proposals are in this many days before the meeting (BR20)."""


def proposals_due_on(held_on: date, days: int = PROPOSAL_DAYS) -> date:
    """The last day to propose an item for a meeting (BR20)."""
    return held_on - timedelta(days=days)


def standing_items_due(
    *, is_first_of_year: bool, is_last_of_year: bool, has_unapproved_minutes: bool
) -> Collection[str]:
    """Which standing items a new meeting gets, by their rule (G30)."""
    found = {
        "every_meeting": True,
        "first_of_year": is_first_of_year,
        "last_of_year": is_last_of_year,
        "minutes_unapproved": has_unapproved_minutes,
    }
    return [rule for rule, is_due in found.items() if is_due]
