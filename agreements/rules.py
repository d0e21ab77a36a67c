"""The law of agreements: their states and moves, who must sign, and when they are revised."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """Where an agreement stands, from draft to its end, or the municipality's other answer (BR11)."""

    DRAFT = "draft"
    OFFERED = "offered"
    NEGOTIATING = "negotiating"
    POLITICAL_TREATMENT = "political_treatment"
    SIGNING = "signing"
    PARTLY_SIGNED = "partly_signed"
    IN_FORCE = "in_force"
    UNDER_REVISION = "under_revision"
    EXPIRED = "expired"
    TERMINATED = "terminated"
    REPLACED = "replaced"
    DECLINED_FOR_NOW = "declined_for_now"
    DECLINED = "declined"
    OTHER_MODEL = "other_model"


_ANSWERS = frozenset({State.DECLINED_FOR_NOW, State.DECLINED, State.OTHER_MODEL})
_ENDS = frozenset({State.EXPIRED, State.TERMINATED, State.REPLACED})

MOVES: Mapping[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.OFFERED}),
    State.OFFERED: frozenset({State.NEGOTIATING}) | _ANSWERS,
    State.NEGOTIATING: frozenset({State.POLITICAL_TREATMENT}) | _ANSWERS,
    State.POLITICAL_TREATMENT: frozenset({State.SIGNING, State.NEGOTIATING}) | _ANSWERS,
    State.SIGNING: frozenset({State.PARTLY_SIGNED, State.IN_FORCE}),
    State.PARTLY_SIGNED: frozenset({State.IN_FORCE}),
    State.IN_FORCE: frozenset({State.UNDER_REVISION}) | _ENDS,
    State.UNDER_REVISION: frozenset({State.IN_FORCE}) | _ENDS,
    State.EXPIRED: frozenset(),
    State.TERMINATED: frozenset(),
    State.REPLACED: frozenset(),
    State.DECLINED_FOR_NOW: frozenset({State.OFFERED}),
    State.DECLINED: frozenset(),
    State.OTHER_MODEL: frozenset(),
}
"""Allowed moves (BR11). A text the municipal council has changed is negotiated anew (domain.md 11,
trap 8), a signed paper may be registered whole (BR12), and «not now» may be offered again (R054)."""

RUNNING = frozenset({State.IN_FORCE, State.UNDER_REVISION})
HAS_RUN = RUNNING | _ENDS
REVISION_MONTHS = 24
"""Months from the first day to the revision, where the parties have set no other day (BR14)."""


def may_move(state: State, to: State) -> bool:
    """Whether an agreement in `state` may become `to` (BR11)."""
    return to in MOVES[state]


def has_both_sides(*, municipalities: int, units: int) -> bool:
    """Whether the agreement has a municipal and a police party (BR10)."""
    return municipalities > 0 and units > 0


def is_fully_signed(signed_on: Iterable[date | None]) -> bool:
    """Whether every party has signed; a regional agreement waits for all its municipalities (BR12)."""
    days = list(signed_on)
    return bool(days) and None not in days


def revision_due_on(valid_from: date, months: int = REVISION_MONTHS) -> date:
    """The day the agreement is due for revision; a day the month lacks becomes its 28th (BR14)."""
    whole_years, month = divmod(valid_from.month - 1 + months, 12)
    return date(valid_from.year + whole_years, month + 1, min(valid_from.day, 28))
