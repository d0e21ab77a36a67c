"""What sets the arena of a district's politikontakter apart from the councils (R131)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

ARENA = "police_contact_arena"
_OWNER = "police"
_DAY = timedelta(days=1)


class Run(NamedTuple):
    """Days without a break, from a first to a last one; without a last one for as long as it goes on."""

    first: date
    last: date | None

    def holds_on(self, day: date) -> bool:
        """Whether `day` is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)


def parties_of[Side: str](kind: str, main_parties: Sequence[Side]) -> tuple[Side, ...]:
    """The parties that agree and approve in a forum of `kind`: both, in an arena the police alone (R131)."""
    return tuple(party for party in main_parties if kind != ARENA or party == _OWNER)


def runs_of(spans: Iterable[tuple[date, date | None]]) -> list[Run]:
    """The days somebody holds a role, in however many places, as runs without a break (R131, BR43)."""
    runs: list[Run] = []
    for first, last in sorted(spans, key=lambda span: span[0]):
        before = runs[-1] if runs else None
        if before and (before.last is None or first <= before.last + _DAY):
            open_end = before.last is None or last is None
            runs[-1] = Run(before.first, None if open_end else max(before.last, last))  # type: ignore[type-var]
        else:
            runs.append(Run(first, last))
    return runs
