"""The package an archive takes in: arkivmelding.xml and the files it tells of, in one ZIP."""

import hashlib
import logging
import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from django.conf import settings
from django.utils.translation import gettext_noop
from lxml import etree

from politirad.archive.documents.arkivmelding import Keys, Message, PackedFile, arkivmelding, files_of
from politirad.archive.documents.words import Case, Classification, DocumentFile

logger = logging.getLogger(__name__)

NAME_OF_MESSAGE = "arkivmelding.xml"
_PIECE = 1024 * 1024
_FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)


class UnsoundPackageError(Exception):
    """The package cannot be made as it must be; no later attempt makes it better."""


@dataclass(frozen=True)
class Package:
    """A made package: where it lies, how big it is, and its checksum."""

    path: Path
    size: int
    sha256: str


@dataclass(frozen=True)
class Order:
    """What to pack, under which key, with the keys and the class of which archive."""

    case: Case
    key: UUID
    made_at: datetime
    keys: Keys
    classification: Classification | None = None


def make_package(order: Order, target: Path) -> Package:
    """Write the package; a file that is not what its checksum says stops it."""
    with ZipFile(target, "w") as archive, tempfile.TemporaryDirectory() as folder:
        files = {
            file: _pack(archive, file, f"dokumenter/{number:04d}.{file.ending}", Path(folder) / "file")
            for number, file in enumerate(files_of(order.case), start=1)
        }
        message = Message(order.case, order.key, order.made_at, order.keys, order.classification, files)
        xml = arkivmelding(message)
        _validate(xml)
        archive.writestr(_entry(NAME_OF_MESSAGE, ZIP_DEFLATED), xml)
    with target.open("rb") as made:
        digest = hashlib.file_digest(made, "sha256").hexdigest()
    return Package(target, target.stat().st_size, digest)


def _pack(archive: ZipFile, file: DocumentFile, name: str, beside: Path) -> PackedFile:
    """Put one file into the package, once it is known to be the right one."""
    with file.open() as source, beside.open("w+b") as copy:
        shutil.copyfileobj(source, copy, _PIECE)
        copy.seek(0)
        if hashlib.file_digest(copy, "sha256").hexdigest() != file.sha256:
            raise UnsoundPackageError(gettext_noop("Kontrollsummen til en av filene stemmer ikke."))
        copy.seek(0)
        size = _store(archive, name, copy)
    return PackedFile(name, size)


def _store(archive: ZipFile, name: str, copy: IO[bytes]) -> int:
    with archive.open(_entry(name, ZIP_STORED), "w", force_zip64=True) as held:
        shutil.copyfileobj(copy, held, _PIECE)
    return copy.tell()


def _entry(name: str, how: int) -> ZipInfo:
    """An entry with no clock time, so that the same content is the same package."""
    entry = ZipInfo(name, date_time=_FIRST_DAY_OF_ZIP)
    entry.compress_type = how
    entry.external_attr = 0o640 << 16
    return entry


def _validate(xml: bytes) -> None:
    """Hold the message against the archives' own schema, where its file is configured."""
    if not settings.ARKIVMELDING_XSD:
        return
    schema = etree.XMLSchema(etree.parse(settings.ARKIVMELDING_XSD))
    if not schema.validate(etree.fromstring(xml)):
        # The schema's own message may quote a title, so the log gets the place alone.
        logger.error("arkivmelding.xml breaks its schema at line %s", schema.error_log[0].line)
        raise UnsoundPackageError(gettext_noop("arkivmelding.xml følger ikke arkivenes skjema."))
