"""When an agreement is revised and evaluated, and when the parties are reminded."""

from datetime import date

REVISION_MONTHS = 24
"""Months from the first day to the revision, where the parties have agreed on nothing else (BR14)."""

EVALUATION_MONTHS = 12
"""Months between evaluations, where the parties have agreed on nothing else (BR14, R064)."""

REMINDER_DAYS = (180, 90, 30, 0)
"""Days before the revision or the last day when the parties are reminded; then silence (BR15, G06)."""

_ELECTION_YEAR, _YEARS_BETWEEN = 2023, 4
_ELECTION_MONTHS = (9, 10)


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
    """The first day on or after `today` when the agreement is due for evaluation (BR14, R064).

    Moved out of the months of an election like the revision is.
    """
    passed = max((today.year - valid_from.year) * 12 + today.month - valid_from.month, 0)
    rounds = max(passed // months, 1)
    while (due := revision_due_on(valid_from, rounds * months)) < today:
        rounds += 1
    return due


def reminder_on(due_on: date, today: date) -> int | None:
    """How many days before `due_on` today's reminder is for; None on a day without one (BR15)."""
    days = (due_on - today).days
    return days if days in REMINDER_DAYS else None
