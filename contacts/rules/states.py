"""The kinds and states of assignments and of exceptions from the limit, and the moves between."""

from collections.abc import Mapping
from enum import StrEnum


class Kind(StrEnum):
    """Whether a municipality is a politikontakt's own, or they stand in for another (BR02, BR04)."""

    PRIMARY = "primary"
    DEPUTY = "deputy"


class AssignmentState(StrEnum):
    """Whether an assignment gives its rights; its dates say when it begins and ends (BR02)."""

    ACTIVE = "active"
    AWAITING_APPROVAL = "awaiting_approval"


class ExceptionState(StrEnum):
    """Where an application for more municipalities than the limit stands (BR03)."""

    APPLIED = "applied"
    APPROVED = "approved"
    REFUSED = "refused"
    APPROVED_ON_TERMS = "approved_on_terms"
    WITHDRAWN = "withdrawn"


GRANTED = frozenset({ExceptionState.APPROVED, ExceptionState.APPROVED_ON_TERMS})
"""States in which an exception raises the limit, in its own period (BR03)."""

EXCEPTION_MOVES: Mapping[ExceptionState, frozenset[ExceptionState]] = {
    ExceptionState.APPLIED: GRANTED | {ExceptionState.REFUSED, ExceptionState.WITHDRAWN},
    ExceptionState.APPROVED: frozenset({ExceptionState.WITHDRAWN}),
    ExceptionState.APPROVED_ON_TERMS: frozenset({ExceptionState.WITHDRAWN}),
    ExceptionState.REFUSED: frozenset(),
    ExceptionState.WITHDRAWN: frozenset(),
}
"""Allowed moves: what is decided is not decided anew; more time, or one more, is a new application."""


def may_move_exception(state: ExceptionState, to: ExceptionState) -> bool:
    """Whether an exception in `state` may become `to` (BR03)."""
    return to in EXCEPTION_MOVES[state]
