"""Two people wrote the same thing: both texts side by side, so that nobody loses a word (ux.md 7.7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Difference:
    """One field where the texts differ, as `_both_texts.html` shows it."""

    label: Any
    mine: Any
    theirs: Any


def differences(fields: Iterable[tuple[Any, Any, Any]]) -> list[Difference]:
    """Those of `fields` (label, mine, theirs) that do not say the same."""
    return [Difference(*field) for field in fields if field[1] != field[2]]
