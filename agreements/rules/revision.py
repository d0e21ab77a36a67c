"""When an agreement is revised and evaluated, and when the parties are reminded."""

from datetime import date, timedelta

REVISION_MONTHS = 24
"""Months from the first day to the revision, where the parties have agreed on nothing else (BR14)."""

EVALUATION_MONTHS = 12
"""Months between evaluations, where the parties have agreed on nothing else (BR14, R064)."""

REMINDER_DAYS = (180, 90, 30, 0)
"""Days before the revision or the last day when the parties are reminded; then silence (BR15, G06)."""

REMINDER_LATE_DAYS = 7
"""Days a reminder may come late because the clock stood still; after that it tells nothing new."""

_ELECTION_YEAR, _YEARS_BETWEEN = 2023, 4
_ELECTION_MONTHS = (9, 10)
_MOST_MONTHS_MOVED = 3


def add_months(day: date, months: int) -> date:
    """The same day of the month, `months` later; a day the month lacks becomes its 28th."""
    whole_years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + whole_years, month + 1, min(day.day, 28))


def revision_due_on(valid_from: date, months: int = REVISION_MONTHS) -> date:
    """The day the agreement is due for revision (BR14).

    A new municipal council is elected in September and constituted in October, so a day in those months of
    an election year becomes the last of November (domain.md 11, trap 19).
    """
    due = add_months(valid_from, months)
    is_election_year = (due.year - _ELECTION_YEAR) % _YEARS_BETWEEN == 0
    return date(due.year, 11, 30) if is_election_year and due.month in _ELECTION_MONTHS else due


def evaluation_due_on(valid_from: date, months: int, today: date) -> date:
    """The next day the agreement is due for evaluation, today included: every `months` months (BR14, R064).

    Days in the election months of an election year are moved as those of a revision.
    """
    gone = (today.year - valid_from.year) * 12 + today.month - valid_from.month
    # Begins with the last one that may have been moved past today, and ends after today for any interval.
    first = max(1, (gone - _MOST_MONTHS_MOVED) // months)
    turns = range(first, first + _MOST_MONTHS_MOVED + 3)
    days = [revision_due_on(valid_from, turn * months) for turn in turns]
    return min(day for day in days if day >= today)


def reminder_on(due_on: date, today: date) -> int | None:
    """How many days before `due_on` today's reminder is for; None on a day without one (BR15)."""
    days = (due_on - today).days
    return days if days in REMINDER_DAYS else None


def reminder_reached(due_on: date, today: date) -> int | None:
    """The reminder for today, or one missed while the clock stood still; None where none is due (BR15)."""
    lately = (reminder_on(due_on, today - timedelta(days=days)) for days in range(REMINDER_LATE_DAYS + 1))
    return next((days for days in lately if days is not None), None)
