"""When a forum is due for evaluation, and how long a wave and what was written in it last (BR35, BR36)."""

from datetime import date, timedelta
from enum import StrEnum

from agreements.rules import add_months

USUAL_MONTHS = 12
"""Months between evaluations where no agreement says otherwise (BR35, domain.md 4.1)."""
ANSWER_DAYS = 21
"""Days people usually get to answer."""
REMARK_DAYS = 90
"""Days after closing when what was written freely is deleted: the report is made by then (domain.md 5.3)."""
SMALL_FORUM = 10
"""With fewer members than this, answering together in a meeting is proposed (domain.md 11, trap 16)."""
REMINDER_DAYS = (7, 2)
"""Days before the last day when those who have not answered are reminded."""


class Mode(StrEnum):
    """How a wave is answered; chosen before the first answer, and never changed."""

    ANONYMOUS = "anonymous"
    OPEN = "open"
    """The sides stand apart however few they are; no names here either."""
    TOGETHER = "together"
    """One answer, given in a meeting."""


class Due(StrEnum):
    """How it stands with the next evaluation."""

    LATE = "late"
    SOON = "soon"
    LATER = "later"


def next_due_on(last_on: date | None, since_on: date, months: int) -> date:
    """The day of the next evaluation: `months` after the last one, or after the agreement's first day."""
    return add_months(last_on or since_on, months)


def due_state(due_on: date, today: date, *, soon_days: int = 60) -> Due:
    """Whether the evaluation is late, comes soon, or can wait."""
    if due_on < today:
        return Due.LATE
    return Due.SOON if due_on - today <= timedelta(days=soon_days) else Due.LATER


def limit_in(mode: Mode, limit: int) -> int:
    """How many answers a group needs in a wave of the mode; `limit` is that of an anonymous one."""
    return limit if mode == Mode.ANONYMOUS else 1


def remarks_go_on(closed_on: date) -> date:
    """The day what was written freely in a closed wave is deleted."""
    return closed_on + timedelta(days=REMARK_DAYS)


def reminds_on(today: date, due_on: date) -> bool:
    """Whether those who have not answered are reminded today."""
    return (due_on - today).days in REMINDER_DAYS
