"""The ways to the archives, behind one contract."""

from django.conf import settings
from django.utils.translation import gettext_noop

from politirad.archive.adapters.contract import (
    ArchiveAdapter,
    Delivery,
    Receipt,
    RefusedError,
    UnreachableError,
)
from politirad.archive.adapters.folder import FolderArchive
from politirad.archive.adapters.pretend import PretendArchive

__all__ = [
    "ArchiveAdapter",
    "Delivery",
    "FolderArchive",
    "PretendArchive",
    "Receipt",
    "RefusedError",
    "UnreachableError",
    "has_folder",
    "the_folder",
]

_PRETEND = PretendArchive()


def has_folder() -> bool:
    """Whether packages can be put into a folder here; in demo mode one is pretended."""
    return bool(settings.ARCHIVE_FOLDER) or settings.DEMO


def the_folder() -> ArchiveAdapter:
    """The folder the archives fetch from."""
    if settings.ARCHIVE_FOLDER:
        return FolderArchive(settings.ARCHIVE_FOLDER)
    if settings.DEMO:
        return _PRETEND
    raise UnreachableError(gettext_noop("Mappen til arkivet er ikke satt opp."))
