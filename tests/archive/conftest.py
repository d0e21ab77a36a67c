"""A council with archives, a case to send, and ways that can be chosen."""

import hashlib
import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from politirad.archive.actions import queue_transfers
from politirad.archive.documents import (
    Body,
    Case,
    Document,
    DocumentFile,
    Medium,
    Part,
    Record,
    Screening,
    Source,
    register_source,
)
from politirad.archive.models import CouncilArchive, Transfer
from politirad.tenancy.permissions import Party
from tests.world import World

AT = datetime(2026, 8, 14, 7, 30, tzinfo=UTC)
PDF = b"%PDF-1.7 referat"
LAW = "Offentleglova § 24: Kontrolltiltak"


@pytest.fixture(autouse=True)
def own_media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def go_by(settings: Any, tmp_path: Path) -> Callable[[str], Path]:
    """Let packages go by the way with this name, to a folder of the test's own."""
    folder = tmp_path / "arkiv"
    folder.mkdir()

    def _go_by(name: str) -> Path:
        settings.ARCHIVE_WAYS = {"folder": {"CLASS": name, "OPTIONS": {"folder": str(folder)}}}
        return folder

    return _go_by


@pytest.fixture
def folder(go_by: Callable[[str], Path]) -> Path:
    """The folder packages are put into, as they should be."""
    return go_by("politirad.archive.adapters.FolderArchive")


def a_file(content: bytes = PDF, **changes: Any) -> DocumentFile:
    words = {
        "open": lambda: io.BytesIO(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "media_type": "application/pdf",
        "ending": "pdf",
        "made_at": AT,
        "medium": Medium.ARCHIVE,
        "is_pdf_a": True,
    }
    return DocumentFile(**{**words, **changes})


def a_case(**changes: Any) -> Case:
    """One case with the minutes and an item that is exempt from public."""
    exempt = Screening(LAW, hides_title=True, of_document=Part.ALL)
    minutes = Record(
        key="meeting/1/minutes",
        title="Referat fra politirådsmøte 3/2026",
        dated_at=AT,
        documents=(Document("meeting/1/minutes/document", "Referat", "Referat", (a_file(),), is_main=True),),
    )
    paper = Document(
        key="paper/7",
        title="Notat om navngitt sted",
        kind="Saksvedlegg",
        files=(a_file(b"%PDF-1.7 notat", medium=Medium.PRODUCTION, is_pdf_a=False),),
        is_main=True,
        public_title="Saksvedlegg",
        screening=exempt,
    )
    item = Record(
        key="item/5",
        title="Sak 13/26: Utsatte møteplasser",
        public_title="Sak 13/26: Trygghet",
        dated_at=AT,
        documents=(paper,),
        screening=exempt,
    )
    words = {
        "key": "forum/1/2026",
        "title": "Elvestrand politiråd 2026",
        "year": 2026,
        "opened_at": AT,
        "bodies": (
            Body("Elvestrand kommune", "912345678", is_owner=True, is_sender=True),
            Body("Midtkyst politidistrikt"),
        ),
        "records": (minutes, item),
    }
    return Case(**{**words, **changes})


def the_case(_transfer: Transfer) -> Case:
    """What transfers of these tests hold."""
    return a_case()


def no_case(_transfer: Transfer) -> Case:
    """A case that cannot be made."""
    raise ValueError


def unsound_case(_transfer: Transfer) -> Case:
    """A case with a file that is not what it says."""
    document = Document("d", "Referat", "Referat", (a_file(sha256="0" * 64),), is_main=True)
    return a_case(records=(Record("r", "Referat", AT, (document,)),))


for _name in ("the_case", "no_case", "unsound_case"):
    register_source(_name, Source(f"tests.archive.conftest.{_name}"))


def our_archive(world: World) -> CouncilArchive:
    """The municipality's archive, to which packages are put into a folder."""
    return CouncilArchive.objects.get(forum=world.forum, party=Party.MUNICIPALITY)


def a_queued(world: World, *, source: str = "the_case", version: int = 1) -> Transfer:
    """A package in the queue to the municipality's archive, and to no other."""
    (transfer,) = queue_transfers(
        [our_archive(world)],
        source=source,
        source_id=1,
        version=version,
        title="Politirådsmøte 3/2026",
        about_at=AT,
    )
    return transfer
