"""The law of Gjort, lært, lurt: what one is about, and what must not stand in it without a name (R155)."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

LONGEST_TEXT = 2000
"""Characters in each of the four texts: more than five minutes give, less than a report."""


class Occasion(StrEnum):
    """What somebody looks back on (R155)."""

    MEETING = "meeting"
    MEASURE = "measure"
    EXERCISE = "exercise"
    PERIOD = "period"


_NEEDS: Mapping[Occasion, frozenset[str]] = {
    Occasion.MEETING: frozenset({"meeting"}),
    Occasion.MEASURE: frozenset({"measure"}),
    Occasion.EXERCISE: frozenset({"title"}),
    Occasion.PERIOD: frozenset({"from_on", "until_on"}),
}


def needs(occasion: Occasion) -> frozenset[str]:
    """What says which one it was: exactly this is written, and nothing of what the others need (R155)."""
    return _NEEDS[occasion]


def first_named(texts: Iterable[str], names: Iterable[str]) -> str:
    """The first of `names` that stands as a word in one of the texts, also with s; empty for none.

    A council that shares without its name has not agreed to be known by the text either (R155). Capital
    letters count: some municipalities are called what is an ordinary word in small letters.
    """
    whole = "\n".join(texts)
    for name in names:
        if name and re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", whole):
            return name
    return ""
