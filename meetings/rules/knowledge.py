"""The knowledge basis: when answers are due, when to remind, and who may still change what."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from meetings.rules.year import KNOWLEDGE_DAYS

REMINDER_DAYS = 3
"""Days before the deadline that those who have not delivered are reminded (BR33)."""

_SOONEST = timedelta(days=3)
_JULY, _CHRISTMAS, _TWELFTH_NIGHT = 7, (12, 20), (1, 6)


class KnowledgeState(StrEnum):
    """Where a request for knowledge stands (ux.md 5.8, R098)."""

    ASKED = "asked"
    REMINDED = "reminded"
    DELIVERED = "delivered"
    RELEASED = "released"
    NOT_RELEVANT = "not_relevant"


_S = KnowledgeState
KNOWLEDGE_MOVES: Mapping[KnowledgeState, frozenset[KnowledgeState]] = {
    _S.ASKED: frozenset({_S.REMINDED, _S.DELIVERED, _S.NOT_RELEVANT}),
    _S.REMINDED: frozenset({_S.REMINDED, _S.DELIVERED, _S.NOT_RELEVANT}),
    _S.DELIVERED: frozenset({_S.DELIVERED, _S.RELEASED}),
    _S.RELEASED: frozenset(),
    _S.NOT_RELEVANT: frozenset({_S.ASKED}),
}
"""Allowed moves: what has been released to the other party is not taken back or changed (BR32)."""
UNDELIVERED = frozenset({KnowledgeState.ASKED, KnowledgeState.REMINDED})
ANSWERABLE = UNDELIVERED | {KnowledgeState.DELIVERED}
HAS_ANSWER = frozenset({KnowledgeState.DELIVERED, KnowledgeState.RELEASED})


class Reminder(StrEnum):
    """The two reminders of a deadline."""

    SOON = "soon"
    DUE = "due"


def may_move_knowledge(state: KnowledgeState, to: KnowledgeState) -> bool:
    """Whether a request in `state` may become `to` (R098)."""
    return to in KNOWLEDGE_MOVES[state]


def knowledge_due_on(notice_on: date, *, today: date, meeting_on: date) -> date:
    """The deadline to propose: ten days before the notice is due (BR33).

    When that is too near, three days from today, but never later than the day before the meeting.
    """
    return min(
        max(notice_on - timedelta(days=KNOWLEDGE_DAYS), today + _SOONEST),
        max(meeting_on - timedelta(days=1), today),
    )


def is_knowledge_late(due_on: date, today: date) -> bool:
    """Whether the deadline is over (BR33)."""
    return due_on < today


def is_quiet(day: date) -> bool:
    """Whether no reminders are sent on the day: in July and over Christmas (BR33)."""
    month_and_day = (day.month, day.day)
    return day.month == _JULY or month_and_day >= _CHRISTMAS or month_and_day <= _TWELFTH_NIGHT


def reminder_due(due_on: date, *, today: date, asked_on: date) -> Reminder | None:
    """Which reminder belongs to the day (BR33); whoever was asked the same day is left in peace.

    One that fell in a quiet time, or on a day the machine stood still, is due as soon as it can be.
    """
    if is_quiet(today) or asked_on >= today:
        return None
    if due_on <= today:
        return Reminder.DUE
    return Reminder.SOON if due_on - timedelta(days=REMINDER_DAYS) <= today else None
