"""Which app says what a transfer holds: those above register here, for nothing is imported upwards."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.module_loading import import_string

from politirad.archive.documents.words import Case
from politirad.archive.models import CouncilArchive, Transfer

type CaseOf = Callable[[Transfer], Case]
type Earlier = Callable[[CouncilArchive], int]


@dataclass(frozen=True)
class Source:
    """An app's two functions, by their full names."""

    case: str
    """What a transfer of it holds."""
    earlier: str = ""
    """Puts in the queue what was finished before an archive was set up; returns how many."""


_SOURCES: dict[str, Source] = {}


def register_source(name: str, source: Source) -> None:
    """Let the app behind `source` say what transfers from `name` hold."""
    _SOURCES[name] = source


def case_of(transfer: Transfer) -> Case:
    """What the transfer holds, said by the app it comes from."""
    case: CaseOf = import_string(_SOURCES[transfer.source].case)
    return case(transfer)


def earlier_of_all() -> Iterator[Earlier]:
    """For each app what puts its earlier things in the queue."""
    return (import_string(source.earlier) for source in _SOURCES.values() if source.earlier)
