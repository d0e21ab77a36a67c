"""The way up: who holds what was sent up, and that no answer is lost on the way back (R163, G71, G72)."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

ANSWER_DAYS = 30
"""Days the receiver has to answer, unless the sender asks for another day."""


class LinkState(StrEnum):
    """What has become of one step up the ladder."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    MERGED = "merged"
    ANSWERED = "answered"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


OPEN = frozenset({LinkState.WAITING, LinkState.ACCEPTED, LinkState.MERGED})
"""States in which the receiver owes an answer."""
CLOSED = frozenset(LinkState) - OPEN

_MOVES: Mapping[LinkState, frozenset[LinkState]] = {
    LinkState.WAITING: frozenset(LinkState) - {LinkState.WAITING},
    LinkState.ACCEPTED: CLOSED | {LinkState.MERGED},
    # What was merged comes back by itself when the matter it was merged into goes away.
    LinkState.MERGED: frozenset({LinkState.ACCEPTED, LinkState.ANSWERED, LinkState.WITHDRAWN}),
}


class Step[Place](NamedTuple):
    """One step up: from whom, to whom, and what has become of it."""

    sender: Place
    receiver: Place
    state: LinkState


def may_move_link(state: LinkState, to: LinkState) -> bool:
    """Whether a step in `state` may become `to`; what is answered, returned or withdrawn stays so (G72)."""
    return to in _MOVES.get(state, frozenset())


def holder_of[Place](origin: Place, steps: Sequence[Step[Place]]) -> Place:
    """Who has the matter now: the receiver of the last step that is open, else where it began (G71).

    A step that is withdrawn or returned in the middle takes nothing from those above it: they still have
    the matter and still owe the answer.
    """
    return next((step.receiver for step in reversed(steps) if step.state in OPEN), origin)


def is_answer_late(due_on: date, *, today: date, state: LinkState) -> bool:
    """Whether the receiver should have answered before `today`; the day itself still counts."""
    return state in OPEN and due_on < today
