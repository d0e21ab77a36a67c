"""Time and capacity for the role, and the mandate that goes with it (BR07, BR09, R124, R126, R132)."""

from collections.abc import Iterable
from datetime import date, timedelta

FULL_POSITION = 100
"""Per cent of a whole position."""

MOST_TRAVEL_MINUTES = 600
"""The longest way to a municipality that can be written, in minutes one way (BR02)."""

CONTACT_CODE = "police_contact"
"""The function of a politikontakt; what it takes of a position is told by each assignment (BR09, R134)."""

MANDATE_DAYS = 30
"""Days from the start within which scope and limits of the mandate are clarified (BR07)."""


def total_percent(percents: Iterable[int | None]) -> int:
    """The sum of what a person's roles take; a role without a number takes none (BR09)."""
    return sum(percent or 0 for percent in percents)


def is_overbooked(percents: Iterable[int | None]) -> bool:
    """Whether the roles take more than a whole position: advice, never a refusal (BR09)."""
    return total_percent(percents) > FULL_POSITION


def may_be_sole_role(other_functions: int) -> bool:
    """Whether being politikontakt can be somebody's only role: they hold no other function (BR09, R132)."""
    return other_functions == 0


def percent_of(part: int, whole: int) -> int:
    """The share in whole per cent, such as of those with no other role; nobody is no share (R124, R132)."""
    return round(part * FULL_POSITION / whole) if whole else 0


def mandate_due_on(valid_from: date) -> date:
    """The day the mandate is to be clarified by (BR07)."""
    return valid_from + timedelta(days=MANDATE_DAYS)


def lacks_mandate(day: date, valid_from: date, decided_on: Iterable[date]) -> bool:
    """Whether the mandate is still not clarified on a day when it should have been (BR07)."""
    return day >= mandate_due_on(valid_from) and not any(decided <= day for decided in decided_on)
