"""Packages are rows first, are carried at least once, and become one record though a worker dies."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from politirad.archive.actions import Outcome, carry, confirm_received, try_again
from politirad.archive.models import CouncilArchive, Transfer
from politirad.archive.tasks import carry_due_transfers, carry_transfer
from tests.archive.conftest import AT, a_queued, our_archive
from tests.archive.reader import Store
from tests.meetings.parallel import at_once
from tests.world import World

State = Transfer.State


def fresh(transfer: Transfer) -> Transfer:
    return Transfer.objects.get(pk=transfer.pk)


def records_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.zip"))


def test_a_package_arrives_with_a_receipt(world: World, folder: Path):
    transfer = a_queued(world)
    assert carry_transfer(transfer.pk) == "received"
    (record,) = records_in(folder)
    after = fresh(transfer)
    assert (after.state, after.receipt, after.last_error) == (
        State.RECEIVED,
        f"kommune-9901/{after.key}",
        "",
    )
    assert (record.name, record.stat().st_size) == (f"{after.key}.zip", after.size)
    assert after.received_at is not None


def test_the_same_version_is_queued_once_and_a_new_version_on_its_own(world: World):
    first, second, third = a_queued(world), a_queued(world), a_queued(world, version=2)
    assert (first.pk == second.pk, first.pk == third.pk) == (True, False)
    assert len({first.key, third.key}) == 2
    with pytest.raises(IntegrityError), transaction.atomic():
        Transfer.objects.create(
            archive=first.archive, source=first.source, source_id=1, version=1, title="x", about_at=AT
        )


def test_a_rolled_back_transaction_queues_nothing(world: World):
    with transaction.atomic():
        a_queued(world)
        transaction.set_rollback(True)
    assert Transfer.objects.filter(source="the_case").count() == 0


@pytest.mark.parametrize("way", ["DiesBefore", "DiesAfter"])
def test_a_worker_that_dies_leaves_one_record_in_the_end(
    world: World, go_by: Callable[[str], Path], way: str
):
    transfer, folder = a_queued(world), go_by(f"tests.archive.ways.{way}")
    with pytest.raises(SystemExit):
        carry(transfer.pk)
    assert (fresh(transfer).state, carry(transfer.pk)) == (State.SENDING, Outcome.NOT_OURS)
    go_by("politirad.archive.adapters.FolderArchive")
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert carry_due_transfers() == 1
    assert (len(records_in(folder)), fresh(transfer).attempts) == (1, 2)
    assert (fresh(transfer).state, fresh(transfer).receipt != "") == (State.RECEIVED, True)


@pytest.mark.django_db(transaction=True)
def test_four_workers_at_once_make_one_record(world: World, folder: Path):
    transfer = a_queued(world)
    outcomes = at_once(*[lambda: carry(transfer.pk)] * 4)
    assert sorted(outcomes) == sorted([Outcome.RECEIVED, *[Outcome.NOT_OURS] * 3])
    assert (len(records_in(folder)), fresh(transfer).attempts) == (1, 1)


def test_a_late_worker_takes_nothing_back(world: World, go_by: Callable[[str], Path]):
    transfer, folder = a_queued(world), go_by("tests.archive.ways.IsOvertaken")
    carry(transfer.pk)
    assert (fresh(transfer).state, len(records_in(folder))) == (State.RECEIVED, 1)


@pytest.mark.parametrize("way", ["IsDown", "BreaksOff"])
def test_an_archive_that_is_down_is_tried_again_by_itself(
    world: World, go_by: Callable[[str], Path], way: str
):
    transfer = a_queued(world)
    go_by(f"tests.archive.ways.{way}")
    assert carry(transfer.pk) == Outcome.POSTPONED
    after = fresh(transfer)
    assert (after.state, after.last_error) == (State.WAITING, "Arkivet svarte ikke.")
    assert carry(transfer.pk) == Outcome.NOT_OURS  # its time has not come
    folder = go_by("politirad.archive.adapters.FolderArchive")
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        assert carry_due_transfers() == 1
    assert (fresh(transfer).last_error, len(records_in(folder))) == ("", 1)


def test_it_is_given_up_after_the_last_attempt_and_a_person_may_start_over(
    world: World, go_by: Callable[[str], Path]
):
    transfer = a_queued(world)
    go_by("tests.archive.ways.IsDown")
    Transfer.objects.filter(pk=transfer.pk).update(attempts=7)
    assert (carry(transfer.pk), fresh(transfer).state) == (Outcome.FAILED, State.FAILED)
    folder = go_by("politirad.archive.adapters.FolderArchive")
    try_again(transfer)
    assert (fresh(transfer).attempts, carry(transfer.pk), len(records_in(folder))) == (0, Outcome.RECEIVED, 1)


def test_a_transfer_whose_workers_all_died_goes_to_a_person(world: World, folder: Path):
    transfer = a_queued(world)
    Transfer.objects.filter(pk=transfer.pk).update(attempts=8)
    assert (carry(transfer.pk), fresh(transfer).state) == (Outcome.NOT_OURS, State.FAILED)
    assert fresh(transfer).last_error == "Sendingen stanset hver gang vi prøvde."


@pytest.mark.parametrize(
    ("source", "way", "reason"),
    [
        ("the_case", "tests.archive.ways.Refuses", "Klassen finnes ikke i arkivet."),
        ("unsound_case", "politirad.archive.adapters.FolderArchive", "Kontrollsummen til en av filene"),
        ("no_case", "politirad.archive.adapters.FolderArchive", "Pakken kunne ikke lages."),
    ],
)
def test_what_no_later_attempt_makes_better_fails_with_its_reason(
    world: World, go_by: Callable[[str], Path], source: str, way: str, reason: str
):
    transfer, folder = a_queued(world, source=source), go_by(way)
    assert carry(transfer.pk) == Outcome.FAILED
    after = fresh(transfer)
    assert (after.state, after.last_error.startswith(reason)) == (State.FAILED, True)
    assert records_in(folder) == []


def test_one_that_fails_stops_nobody_behind_it(world: World, folder: Path):
    a_queued(world, source="no_case")
    a_queued(world)
    assert (carry_due_transfers(), len(records_in(folder))) == (1, 1)


def test_trying_again_makes_the_package_anew(world: World, go_by: Callable[[str], Path]):
    transfer = a_queued(world)
    go_by("tests.archive.ways.Refuses")
    carry(transfer.pk)
    CouncilArchive.objects.filter(pk=transfer.archive_id).update(class_code="F03")
    folder = go_by("politirad.archive.adapters.FolderArchive")
    try_again(transfer)
    assert carry(transfer.pk) == Outcome.RECEIVED
    store = Store()
    store.take_in(records_in(folder)[0].read_bytes())
    assert [case["klasse"] for case in store.cases.values()] == [[("K-koder", "F03")]]


def test_nothing_is_sent_twice_by_pressing_twice(world: World, folder: Path):
    transfer = a_queued(world)
    carry(transfer.pk)
    try_again(transfer)
    assert (fresh(transfer).state, carry(transfer.pk)) == (State.RECEIVED, Outcome.NOT_OURS)


def test_a_package_the_archive_fetches_itself_waits_until_it_has_it(world: World):
    CouncilArchive.objects.filter(pk=our_archive(world).pk).update(delivery=CouncilArchive.Delivery.DOWNLOAD)
    transfer = a_queued(world)
    assert carry(transfer.pk) == Outcome.READY
    assert confirm_received(transfer, receipt="2026/4821-3").state == State.RECEIVED
    again = confirm_received(transfer, receipt="en annen")
    assert (again.receipt, again.received_at is not None) == ("2026/4821-3", True)


def test_each_attempt_sends_the_same_bytes(world: World, go_by: Callable[[str], Path]):
    transfer = a_queued(world)
    go_by("tests.archive.ways.IsDown")
    carry(transfer.pk)
    made: Any = fresh(transfer)
    folder = go_by("politirad.archive.adapters.FolderArchive")
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        carry(transfer.pk)
    (record,) = records_in(folder)
    with made.package.open("rb") as kept:
        assert kept.read() == record.read_bytes()
    assert fresh(transfer).package.name == made.package.name
