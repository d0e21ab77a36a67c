"""The ways to the archives, behind one contract; settings.ARCHIVE_WAYS names those that are in use."""

import json
from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string
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
    "is_in_use",
    "way_to",
]


def is_in_use(name: str) -> bool:
    """Whether packages can go this way here."""
    return name in settings.ARCHIVE_WAYS


def way_to(name: str) -> ArchiveAdapter:
    """The way with this name; one that is no longer in use may be again later."""
    if not is_in_use(name):
        raise UnreachableError(gettext_noop("Denne måten å sende til arkivet på er ikke satt opp."))
    way = settings.ARCHIVE_WAYS[name]
    return _made(way["CLASS"], json.dumps(way["OPTIONS"], sort_keys=True))


@cache
def _made(path: str, options: str) -> ArchiveAdapter:
    adapter: ArchiveAdapter = import_string(path)(**json.loads(options))
    return adapter
