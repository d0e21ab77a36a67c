"""Lists taken in from files: what may be in them, what becomes of a row, and what may be undone (G92)."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from contacts.rules.tree import Trouble

MOST_ROWS = 5_000
"""As many rows as a list may have: more than any district has units or staff with a function here."""

_STARTS_A_FORMULA = ("=", "@", "\t", "\r")
_SIGNS = ("+", "-")


class State(StrEnum):
    """How far an import has come; it is taken in once and undone once (G92)."""

    PREVIEWED = "previewed"
    IMPORTED = "imported"
    UNDONE = "undone"


class Outcome(StrEnum):
    """What a row will do to the register (G92)."""

    WRONG = "wrong"
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True)
class Judged[Thing]:
    """What a row would do; `before` and `after` are the thing it is about, where there is one."""

    line: int
    outcome: Outcome
    before: Thing | None = None
    after: Thing | None = None
    trouble: Trouble | None = None


MOVES: frozenset[tuple[State, State]] = frozenset(
    {(State.PREVIEWED, State.IMPORTED), (State.IMPORTED, State.UNDONE)}
)
"""What may become of an import (G92)."""


def may_move(before: State, after: State) -> bool:
    """Whether an import in the one state may come into the other (G92)."""
    return (before, after) in MOVES


def may_take_in(outcomes: Collection[Outcome]) -> bool:
    """Whether a list can be taken in: no row is wrong, and some row changes something (G92)."""
    return Outcome.WRONG not in outcomes and bool({Outcome.NEW, Outcome.CHANGED} & set(outcomes))


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula; a number with its sign is none (G92)."""
    is_signed = text.startswith(_SIGNS) and not text[1:].replace(" ", "").isdigit()
    return text.startswith(_STARTS_A_FORMULA) or is_signed
