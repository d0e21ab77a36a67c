"""Where an agreement stands, the moves between, and what each answer of a municipality leads to."""

from collections.abc import Collection, Mapping
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


class Answer(StrEnum):
    """What a municipality answers to an offer; each is an answer, and none is a failure (R044, R054)."""

    NEGOTIATE = "negotiate"
    POLITICAL_TREATMENT = "political_treatment"
    AWAITS_MERGER = "awaits_merger"
    NOT_NOW = "not_now"
    NO = "no"
    OTHER_MODEL = "other_model"


OTHER_ANSWERS = frozenset({State.DECLINED_FOR_NOW, State.DECLINED, State.OTHER_MODEL})
"""The states of a municipality that wants no agreement, or none now."""

_ENDS = frozenset({State.EXPIRED, State.TERMINATED, State.REPLACED})
_AFTER_OFFER = OTHER_ANSWERS | {State.NEGOTIATING, State.POLITICAL_TREATMENT}
_SIGNED = frozenset({State.PARTLY_SIGNED, State.IN_FORCE})

MOVES: Mapping[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.OFFERED}),
    State.OFFERED: _AFTER_OFFER,
    State.NEGOTIATING: OTHER_ANSWERS | {State.POLITICAL_TREATMENT, State.SIGNING},
    State.POLITICAL_TREATMENT: OTHER_ANSWERS | {State.NEGOTIATING, State.SIGNING},
    State.SIGNING: _SIGNED | {State.NEGOTIATING},
    State.PARTLY_SIGNED: frozenset({State.IN_FORCE, State.NEGOTIATING}),
    State.IN_FORCE: frozenset({State.UNDER_REVISION}) | _ENDS,
    State.UNDER_REVISION: frozenset({State.IN_FORCE}) | _ENDS,
    State.EXPIRED: frozenset(),
    State.TERMINATED: frozenset(),
    State.REPLACED: frozenset(),
    State.DECLINED_FOR_NOW: frozenset({State.OFFERED}),
    State.DECLINED: frozenset(),
    State.OTHER_MODEL: frozenset(),
}
"""Allowed moves (BR11). A municipal council need not treat every agreement. A text that is changed while it
is signed is negotiated anew (domain.md 11, trap 8), a signed paper may be registered whole (BR12), and «not
now» may be offered again (R054)."""

RUNNING = frozenset({State.IN_FORCE, State.UNDER_REVISION})
HAS_RUN = RUNNING | _ENDS
ON_THE_WAY = frozenset(
    {State.OFFERED, State.NEGOTIATING, State.POLITICAL_TREATMENT, State.SIGNING, State.PARTLY_SIGNED}
)
SHARES_DRAFTS = ON_THE_WAY | RUNNING | {State.DRAFT}
"""States in which the parties may write and share a new text."""

MAY_BE_ANSWERED = frozenset({State.OFFERED, State.NEGOTIATING, State.POLITICAL_TREATMENT})
"""States in which a municipality may answer, or answer otherwise than it did."""

MAY_BE_SIGNED = ON_THE_WAY - {State.OFFERED, State.PARTLY_SIGNED} | {State.UNDER_REVISION}
"""States in which a shared text may be put to the parties to sign."""

_STATE_OF_ANSWER: Mapping[Answer, State] = {
    Answer.NEGOTIATE: State.NEGOTIATING,
    Answer.POLITICAL_TREATMENT: State.POLITICAL_TREATMENT,
    Answer.AWAITS_MERGER: State.DECLINED_FOR_NOW,
    Answer.NOT_NOW: State.DECLINED_FOR_NOW,
    Answer.NO: State.DECLINED,
    Answer.OTHER_MODEL: State.OTHER_MODEL,
}
_LEAST_FIRM_FIRST = (
    State.NEGOTIATING,
    State.POLITICAL_TREATMENT,
    State.OFFERED,
    State.DECLINED_FOR_NOW,
    State.OTHER_MODEL,
    State.DECLINED,
)
NEEDS_REASON = frozenset({Answer.AWAITS_MERGER, Answer.NOT_NOW, Answer.NO, Answer.OTHER_MODEL})
"""Answers that say why, by a reason from the list (G03)."""


def may_move(state: State, to: State) -> bool:
    """Whether an agreement in `state` may become `to` (BR11)."""
    return to in MOVES[state]


def state_of_answers(answers: Collection[Answer | None]) -> State:
    """What the answers of all the municipalities make of an offer; None where one has not answered.

    One that wants to go on carries the agreement on, and the others stay free to (BR12). It is declined
    only when all have answered, and then as firmly as the least firm of them.
    """
    states = [_STATE_OF_ANSWER[answer] for answer in answers if answer is not None]
    if len(states) < len(answers):
        states.append(State.OFFERED)
    return min(states, key=_LEAST_FIRM_FIRST.index)
