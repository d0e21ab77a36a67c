"""Which app says what a transfer holds: those above register here, for nothing is imported upwards."""

from collections.abc import Callable

from django.utils.module_loading import import_string

from politirad.archive.documents.words import Case
from politirad.archive.models import Transfer

type Source = Callable[[Transfer], Case]

_SOURCES: dict[str, str] = {}


def register_source(name: str, function: str) -> None:
    """Let the function with this full name say what transfers from `name` hold."""
    _SOURCES[name] = function


def case_of(transfer: Transfer) -> Case:
    """What the transfer holds, said by the app it comes from."""
    source: Source = import_string(_SOURCES[transfer.source])
    return source(transfer)
