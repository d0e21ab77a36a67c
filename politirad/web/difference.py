"""What is new in a text beside what it said before, word by word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """A stretch of one of the two texts; changed ones stand in that text alone."""

    text: str
    is_changed: bool


@dataclass(frozen=True)
class Change:
    """A text before and after, each in pieces that add up to it; the side where it is missing is empty."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


def change(before: str, after: str) -> Change:
    """Both texts with the words that differ marked; a text that is all new is one piece."""
    words = _TOKENS.findall(before), _TOKENS.findall(after)
    spans = list(_joined(SequenceMatcher(None, *words, autojunk=False).get_opcodes(), words[0]))
    return Change(
        before=_pieces(words[0], [(is_changed, a, b) for is_changed, a, b, _c, _d in spans]),
        after=_pieces(words[1], [(is_changed, c, d) for is_changed, _a, _b, c, d in spans]),
    )


def changed_paragraphs(before: str, after: str) -> tuple[Change, ...]:
    """The paragraphs that differ, each beside what it became; one that is new or gone stands alone."""
    old, new = before.split("\n\n"), after.split("\n\n")
    found: list[Change] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            pairs = zip_longest(old[a:b], new[c:d], fillvalue="")
            found += [change(one, other) for one, other in pairs if one != other]
    return tuple(found)


@dataclass(frozen=True)
class Section:
    """A section of a document as it is compared: its heading, and its texts by what they are."""

    heading: str
    texts: Mapping[str, str]


@dataclass(frozen=True)
class SectionChanges:
    """A section, and each text in it that is new, gone or written anew."""

    title: str
    changes: tuple[Change, ...]


def section_changes[Key](before: Mapping[Key, Section], after: Mapping[Key, Section]) -> list[SectionChanges]:
    """The sections where two documents differ, in the order of the later one; those that are gone come last.

    Headings are not compared: a section that has only got another number says the same.
    """
    found: list[SectionChanges] = []
    for key in _keys(after, before):
        was, now = before.get(key, _NOTHING), after.get(key, _NOTHING)
        changes = tuple(
            each
            for name in _keys(was.texts, now.texts)
            for each in changed_paragraphs(was.texts.get(name, ""), now.texts.get(name, ""))
        )
        if changes:
            found.append(SectionChanges(now.heading or was.heading, changes))
    return found


_NOTHING = Section("", {})


def _keys[Key](first: Mapping[Key, object], then: Mapping[Key, object]) -> Iterator[Key]:
    yield from first
    yield from (key for key in then if key not in first)


def _joined(
    opcodes: Sequence[tuple[str, int, int, int, int]], words: Sequence[str]
) -> Iterator[tuple[bool, int, int, int, int]]:
    """The stretches, where changes with nothing but spaces or signs between them are one change."""
    open_change: tuple[int, int, int, int] | None = None
    for n, (tag, a, b, c, d) in enumerate(opcodes):
        is_between = open_change and n + 1 < len(opcodes) and not any(map(str.isalnum, words[a:b]))
        if tag != "equal" or is_between:
            open_change = (open_change[0], b, open_change[2], d) if open_change else (a, b, c, d)
            continue
        if open_change:
            yield (True, *open_change)
            open_change = None
        yield False, a, b, c, d
    if open_change:
        yield (True, *open_change)


def _pieces(words: Sequence[str], spans: Sequence[tuple[bool, int, int]]) -> tuple[Piece, ...]:
    pieces = (Piece("".join(words[start:end]), is_changed) for is_changed, start, end in spans)
    return tuple(piece for piece in pieces if piece.text)
