"""The law of the national questionnaire: its codes, its kinds, and what two versions share (G75)."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from evaluation.rules.questions import Kind, Main, Source

LONGEST_QUESTION = 200
"""Characters in a question: one sentence, which a phone shows whole."""
LONGEST_CODE = 6
_LETTER = "G"
"""The letter of «gjort, lært, lurt», which has no number among the main questions."""
_MOST = 99


@dataclass(frozen=True)
class Asked:
    """A question of a version; `follows` is the one in the version before that asked the same (G79)."""

    pk: int
    main: Main
    code: str
    kind: Kind
    source: str = ""
    texts: tuple[str, str] = ("", "")
    facts: tuple[str, ...] = ()
    follows: int | None = None


@dataclass(frozen=True)
class Changes[Row]:
    """What a version changes; each kept question stands beside the one it follows, which is second."""

    added: tuple[Row, ...] = ()
    dropped: tuple[Row, ...] = ()
    reworded: tuple[tuple[Row, Row], ...] = ()
    recoded: tuple[tuple[Row, Row], ...] = ()
    refacted: tuple[tuple[Row, Row], ...] = ()
    is_reordered: bool = False

    @property
    def is_any(self) -> bool:
        """Whether the version differs at all from the one before."""
        lists = (self.added, self.dropped, self.reworded, self.recoded, self.refacted)
        return self.is_reordered or any(lists)


def is_code_of(main: Main, code: str) -> bool:
    """Whether the code says its main question: 2.4, or G1 for «gjort, lært, lurt» (R154)."""
    return re.fullmatch(rf"{re.escape(_prefix(main))}[1-9][0-9]?", code) is not None


def next_code(main: Main, taken: Collection[str]) -> str:
    """The code that comes after those that are taken under the main question; empty when none is left."""
    last = max((n for n in range(1, _MOST + 1) if f"{_prefix(main)}{n}" in taken), default=0)
    return f"{_prefix(main)}{last + 1}" if last < _MOST else ""


def kinds_of(main: Main) -> tuple[Kind, ...]:
    """How a question under the main question may be answered: «gjort, lært, lurt» is written (R155)."""
    return (Kind.TEXT,) if main == Main.REFLECTION else tuple(Kind)


def sources_of(kind: Kind) -> tuple[Source, ...]:
    """The lists a question of the kind may have; one to choose from has one, and no other has any."""
    return tuple(Source) if kind == Kind.CHOICES else ()


def may_compare(one: Asked, other: Asked) -> bool:
    """Whether the answers say the same: under one main question, answered in one way, from one list (G79)."""
    return (one.main, one.kind, one.source) == (other.main, other.kind, other.source)


def mains_lacking(mains: Iterable[int]) -> tuple[Main, ...]:
    """The main questions nothing is asked under: a version asks under each of them (R154)."""
    there = set(mains)
    return tuple(main for main in Main if main not in there)


def changes(now: Sequence[Asked], before: Sequence[Asked]) -> Changes[Asked]:
    """What the version `now` changes from the one `before`; both in the order they are asked."""
    old = {each.pk: each for each in before}
    kept = [(each, old[each.follows]) for each in now if each.follows in old]
    carried = {earlier.pk for _each, earlier in kept}
    places = {each.pk: place for place, each in enumerate(before)}
    order = [places[earlier.pk] for _each, earlier in kept]
    return Changes(
        added=tuple(each for each in now if each.follows not in old),
        dropped=tuple(each for each in before if each.pk not in carried),
        reworded=tuple(pair for pair in kept if pair[0].texts != pair[1].texts),
        recoded=tuple(pair for pair in kept if pair[0].code != pair[1].code),
        refacted=tuple(pair for pair in kept if set(pair[0].facts) != set(pair[1].facts)),
        is_reordered=order != sorted(order),
    )


def _prefix(main: Main) -> str:
    return _LETTER if main == Main.REFLECTION else f"{main.value}."
