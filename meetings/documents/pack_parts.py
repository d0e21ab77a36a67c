"""The chapters of a pack as plain values."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class PackPaper:
    """A paper in the pack; `pk` and `sha256` say which file, the rest is what readers see."""

    pk: int
    sha256: str
    media_type: str
    name: str
    label: str


@dataclass(frozen=True)
class PackPart:
    """A chapter: its own pages, made of `words` by `template`, and the papers after them.

    `label` stands at the top of every page, those of the papers too. `words` holds plain values alone.
    """

    anchor: str
    label: str
    title: str
    template: str
    words: dict[str, Any]
    papers: tuple[PackPaper, ...] = ()
    starts_at: datetime | None = None
