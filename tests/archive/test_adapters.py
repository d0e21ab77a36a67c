"""Every way to an archive keeps the same promise: one key is one record, whoever asks and how often."""

import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from politirad.archive.adapters import (
    ArchiveAdapter,
    Delivery,
    FolderArchive,
    PretendArchive,
    RefusedError,
    UnreachableError,
    is_in_use,
    way_to,
)
from tests.meetings.parallel import at_once

PACKAGE = b"PK\x03\x04 en pakke"

type Counted = Callable[[], int]


@pytest.fixture(params=["folder", "pretend"])
def way(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[ArchiveAdapter, Counted]:
    """A way to an archive, and how many records lie at its end."""
    if request.param == "pretend":
        pretended = PretendArchive()
        return pretended, lambda: len(pretended.records)
    return FolderArchive(str(tmp_path)), lambda: len(list(tmp_path.rglob("*.zip")))


def a_delivery(content: bytes = PACKAGE, **changes: object) -> Delivery:
    words = {
        "key": uuid4(),
        "owner": "kommune-9901",
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
        "open": lambda: io.BytesIO(content),
    }
    return Delivery(**{**words, **changes})


def test_a_package_is_received_with_a_receipt(way: tuple[ArchiveAdapter, Counted]):
    archive, count = way
    receipt = archive.deliver(a_delivery())
    assert (bool(receipt.number), receipt.received_at.tzinfo is not None, count()) == (True, True, 1)


def test_the_same_key_again_is_the_same_record_and_receipt(way: tuple[ArchiveAdapter, Counted]):
    archive, count = way
    delivery = a_delivery()
    assert archive.deliver(delivery) == archive.deliver(delivery)
    assert count() == 1


def test_the_same_key_from_four_at_once_is_one_record(way: tuple[ArchiveAdapter, Counted]):
    archive, count = way
    delivery = a_delivery()
    receipts = at_once(*[lambda: archive.deliver(delivery)] * 4)
    assert (len(set(receipts)), count()) == (1, 1)


def test_other_content_under_the_same_key_is_refused(way: tuple[ArchiveAdapter, Counted]):
    archive, count = way
    delivery = a_delivery()
    archive.deliver(delivery)
    with pytest.raises(RefusedError):
        archive.deliver(a_delivery(b"en annen", key=delivery.key))
    assert count() == 1


def test_a_package_that_is_not_what_it_says_never_becomes_a_record(way: tuple[ArchiveAdapter, Counted]):
    archive, count = way
    with pytest.raises((RefusedError, UnreachableError)):
        archive.deliver(a_delivery(sha256="0" * 64))
    assert count() == 0


def test_the_folder_holds_the_package_and_a_receipt_and_nothing_half_done(tmp_path: Path):
    delivery = a_delivery()
    receipt = FolderArchive(str(tmp_path)).deliver(delivery)
    place = tmp_path / "kommune-9901"
    names = sorted(path.name for path in place.iterdir())
    assert names == [f"{delivery.key}.kvittering.json", f"{delivery.key}.zip"]
    assert (place / f"{delivery.key}.zip").read_bytes() == PACKAGE
    said = json.loads((place / f"{delivery.key}.kvittering.json").read_text())
    assert (said["kvittering"], said["sha256"], said["byte"]) == (
        receipt.number,
        delivery.sha256,
        len(PACKAGE),
    )


def test_the_archive_may_move_the_package_away_and_leave_the_receipt(tmp_path: Path):
    archive, delivery = FolderArchive(str(tmp_path)), a_delivery()
    first = archive.deliver(delivery)
    (tmp_path / "kommune-9901" / f"{delivery.key}.zip").unlink()
    assert archive.deliver(delivery) == first
    assert list(tmp_path.rglob("*.zip")) == []


def test_a_folder_that_is_not_there_is_tried_again_later(tmp_path: Path):
    with pytest.raises(UnreachableError):
        FolderArchive(str(tmp_path / "ikke-montert")).deliver(a_delivery())


def test_the_ways_in_use_are_those_the_settings_name(settings: Any, tmp_path: Path):
    assert type(way_to("folder")) is PretendArchive  # the tests run in demo mode
    folder = "politirad.archive.adapters.FolderArchive"
    settings.ARCHIVE_WAYS = {"folder": {"CLASS": folder, "OPTIONS": {"folder": str(tmp_path)}}}
    assert (is_in_use("folder"), way_to("folder").folder) == (True, tmp_path)
    settings.ARCHIVE_WAYS = {}
    assert is_in_use("folder") is False
    with pytest.raises(UnreachableError):
        way_to("folder")
