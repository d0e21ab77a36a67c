"""What is archived, in plain words and as a package in the archives' own format."""

from politirad.archive.documents.package import (
    NAME_OF_MESSAGE,
    Order,
    Package,
    UnsoundPackageError,
    make_package,
)
from politirad.archive.documents.sources import Source, case_of, earlier_of_all, register_source
from politirad.archive.documents.words import (
    Body,
    Case,
    Classification,
    Direction,
    Document,
    DocumentFile,
    Medium,
    Part,
    Record,
    Screening,
)

__all__ = [
    "NAME_OF_MESSAGE",
    "Body",
    "Case",
    "Classification",
    "Direction",
    "Document",
    "DocumentFile",
    "Medium",
    "Order",
    "Package",
    "Part",
    "Record",
    "Screening",
    "Source",
    "UnsoundPackageError",
    "case_of",
    "earlier_of_all",
    "make_package",
    "register_source",
]
