"""What is archived, in plain words: a case, its records, their documents and the files of each.

Whoever has something to archive says it in these words, and knows nothing of the format. Keys are names
such as «meeting/17/minutes», which stand for the same thing for ever.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import IO


class Medium(Enum):
    """What a file of a document is for."""

    ARCHIVE = "archive"
    """The final form, in a format that lasts."""
    PRODUCTION = "production"
    """The file as it came."""
    PUBLIC = "public"
    """The same document without what is exempt from public."""


class Part(Enum):
    """How much of a document is exempt from public."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


class Direction(Enum):
    """Which way a record went, seen from the archive's owner."""

    OUT = "out"
    IN = "in"
    INTERNAL = "internal"
    """It never left the owner's own house."""


@dataclass(frozen=True)
class Screening:
    """That something is exempt from public, by which rules of law, and what of it (BR31)."""

    legal_basis: str
    hides_title: bool
    of_document: Part = Part.NONE


@dataclass(frozen=True)
class Body:
    """A municipality or a police district that takes part."""

    name: str
    organisation_number: str = ""
    is_owner: bool = False
    """Whether it is this body's archive."""
    is_sender: bool = False
    """Whether the records come from this body; otherwise it receives them."""


@dataclass(frozen=True)
class Classification:
    """The class a case is filed under, in the archive's own system."""

    system: str
    code: str


@dataclass(frozen=True)
class DocumentFile:
    """One file: how to read it, and what it must be when it is read."""

    open: Callable[[], IO[bytes]]
    sha256: str
    media_type: str
    ending: str
    made_at: datetime
    version: int = 1
    medium: Medium = Medium.PRODUCTION
    is_pdf_a: bool = False


@dataclass(frozen=True)
class Document:
    """A document of a record; each new version is a file of the same document."""

    key: str
    title: str
    kind: str
    files: tuple[DocumentFile, ...]
    is_main: bool = False
    public_title: str = ""
    screening: Screening | None = None


@dataclass(frozen=True)
class Record:
    """One entry in the journal: the minutes, or an item with its papers."""

    key: str
    title: str
    dated_at: datetime
    documents: tuple[Document, ...] = ()
    public_title: str = ""
    screening: Screening | None = None
    direction: Direction = Direction.OUT
    bodies: tuple[Body, ...] = ()
    """Who sent and received it, where that differs from the rest of the case."""


@dataclass(frozen=True)
class Case:
    """A case: one forum in one year, with its records and those who take part."""

    key: str
    title: str
    year: int
    opened_at: datetime
    bodies: tuple[Body, ...]
    records: tuple[Record, ...]
