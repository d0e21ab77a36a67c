"""Finding a municipality by what it is called, in any of its languages and on any keyboard (R177)."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "-": " "})
LEAST_LETTERS = 2
"""So many letters narrow the country down; one alone does not (R177)."""


# The names of the whole country are folded for each search, and are the same each time.
@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """The text in small Latin letters without marks, so that «Karasjohka» finds «Kárášjohka» (R177)."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    # «Aalesund» is how «Ålesund» is written where there is no å.
    return " ".join(plain.replace("aa", "a").replace("oe", "o").split())


def place_among_hits(asked: str, names: Iterable[str]) -> int | None:
    """How well names fit what was asked: 0 the whole name, 1 its beginning, 2 within it; None for no fit."""
    wanted = folded(asked)
    if len(wanted) < LEAST_LETTERS:
        return None
    fits = [_fit(wanted, folded(name)) for name in names]
    return min((fit for fit in fits if fit is not None), default=None)


def _fit(wanted: str, name: str) -> int | None:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in f" {name}" or (len(wanted) > LEAST_LETTERS and wanted in name) else None
