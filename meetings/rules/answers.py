"""Asking for answers to a notice: when to ask again, and when a deputy's access ends."""

from datetime import date, timedelta

from meetings.rules.knowledge import is_quiet

ANSWER_REMINDER_DAYS = (5, 2)
"""Days before the meeting when those who have not answered are asked again, once each day (G38)."""

DEPUTY_ACCESS_DAYS = 7
"""Days from the meeting until a deputy reads nothing more, as for a guest (BR30)."""


def reminds_on(day: date, *, meeting_on: date) -> bool:
    """Whether the clock asks for answers to a meeting on this day; never in July or over Christmas (G38)."""
    return (meeting_on - day).days in ANSWER_REMINDER_DAYS and not is_quiet(day)


def deputy_access_until(meeting_on: date) -> date:
    """The last day somebody who stood in at the meeting may read what the forum reads (BR30)."""
    return meeting_on + timedelta(days=DEPUTY_ACCESS_DAYS)


def may_send_update(last_sent_on: date | None, *, today: date) -> bool:
    """Whether those who are called may be told of more items: once a day at most (G44)."""
    return last_sent_on is None or last_sent_on < today
