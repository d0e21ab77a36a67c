"""Where a meeting stands, and which moves are allowed."""

from collections.abc import Mapping
from enum import StrEnum


class State(StrEnum):
    """Where a meeting stands, from draft to approved minutes (G25, BR25)."""

    DRAFT = "draft"
    CALLED = "called"
    IN_SESSION = "in_session"
    WRITING = "writing"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    CANCELLED = "cancelled"


MOVES: Mapping[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.CALLED, State.CANCELLED}),
    State.CALLED: frozenset({State.IN_SESSION, State.CANCELLED}),
    State.IN_SESSION: frozenset({State.WRITING}),
    State.WRITING: frozenset({State.IN_REVIEW}),
    State.IN_REVIEW: frozenset({State.WRITING, State.APPROVED}),
    State.APPROVED: frozenset({State.WRITING}),
    State.CANCELLED: frozenset(),
}
"""Allowed moves (BR25); minutes go back to writing when a side asks for a correction, and approved ones
when they are opened again as a new version."""
PLANNING = frozenset({State.DRAFT, State.CALLED})
HAS_MINUTES = frozenset({State.IN_SESSION, State.WRITING, State.IN_REVIEW, State.APPROVED})
WRITABLE_MINUTES = frozenset({State.IN_SESSION, State.WRITING})
HELD = frozenset({State.WRITING, State.IN_REVIEW, State.APPROVED})


def may_move(state: State, to: State) -> bool:
    """Whether a meeting in `state` may become `to` (G25)."""
    return to in MOVES[state]
