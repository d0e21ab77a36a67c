"""Setting up archives, queueing packages, and carrying each to its archive exactly once."""

import logging
import tempfile
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import IO

from django.core.files import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from politirad.archive import adapters, rules
from politirad.archive.documents import (
    Classification,
    Order,
    UnsoundPackageError,
    case_of,
    earlier_of_all,
    make_package,
)
from politirad.archive.models import CouncilArchive, Transfer
from politirad.archive.querysets import TransferQuerySet
from politirad.web.background import enqueue_on_commit

logger = logging.getLogger(__name__)

_CARRY = "politirad.archive.tasks.carry_transfer"
_ERROR_LENGTH = 300


class LostTransferError(Exception):
    """Another worker has taken the transfer over."""


class Outcome(StrEnum):
    """What became of one attempt."""

    RECEIVED = "received"
    READY = "ready"
    """The archive fetches it itself."""
    NOT_OURS = "not ours"
    """Not due, or another worker holds it."""
    POSTPONED = "postponed"
    FAILED = "failed"


@transaction.atomic
def queue_transfers(
    archives: Iterable[CouncilArchive],
    *,
    source: str,
    source_id: int,
    version: int,
    title: str,
    about_at: datetime,
) -> list[Transfer]:
    """Put one package in the queue for each of the archives.

    Written in the caller's transaction and carried out after commit; asked twice, it is queued once.
    """
    queued = []
    for archive in archives:
        transfer, is_new = Transfer.objects.get_or_create(
            archive=archive,
            source=source,
            source_id=source_id,
            version=version,
            defaults={"title": title, "about_at": about_at},
        )
        queued.append(transfer)
        if is_new:
            enqueue_on_commit(_CARRY, transfer.pk)
    return queued


@transaction.atomic
def set_up_archive(archive: CouncilArchive, *, sends_earlier: bool) -> CouncilArchive:
    """Keep where a body's records go, and queue what was finished before, where that is wanted."""
    archive.save()
    if sends_earlier:
        for queue in earlier_of_all():
            queue(archive)
    return archive


def carry(transfer_id: int) -> Outcome:
    """Make the package unless it is made, and hand it to the archive; at least once, and one record there.

    The worker takes the transfer under a lease before it speaks to the archive, and marks it as soon as
    the archive has answered. A worker that dies between those two leaves a transfer that another hands
    over again, under the same key and with the same bytes: the archive gives the same receipt.
    """
    transfer = _claim(transfer_id)
    if transfer is None:
        return Outcome.NOT_OURS
    try:
        return _hand_over(transfer)
    except LostTransferError:
        return Outcome.NOT_OURS
    except (UnsoundPackageError, adapters.RefusedError) as problem:
        return _give_up(transfer, str(problem))
    except (adapters.UnreachableError, OSError) as problem:
        logger.warning("Transfer %s did not arrive: %s", transfer.pk, problem)
        is_told = isinstance(problem, adapters.UnreachableError)
        return _postpone(transfer, str(problem) if is_told else gettext_noop("Arkivet svarte ikke."))
    except Exception:
        # One package that cannot be made must not stop the ones behind it.
        logger.exception("Transfer %s could not be made", transfer.pk)
        return _give_up(transfer, gettext_noop("Pakken kunne ikke lages."))


def carry_due() -> int:
    """Carry what is due, oldest first; returns how many arrived or are ready to be fetched."""
    due = Transfer.objects.due(timezone.now()).order_by("next_attempt_at", "pk")
    outcomes = [carry(pk) for pk in due.values_list("pk", flat=True)[: rules.SWEEP_SIZE]]
    return sum(outcome in (Outcome.RECEIVED, Outcome.READY) for outcome in outcomes)


@transaction.atomic
def try_again(transfer: Transfer) -> Transfer:
    """Start over with a transfer that was given up; one that is under way is left alone.

    The package is made anew, for what was wrong with it may have been set right.
    """
    fresh = Transfer.objects.select_for_update().get(pk=transfer.pk)
    if fresh.is_failed:
        storage, old = fresh.package.storage, str(fresh.package.name or "")
        fresh.state, fresh.attempts, fresh.next_attempt_at = Transfer.State.WAITING, 0, timezone.now()
        fresh.package = ""
        fresh.save(update_fields=["state", "attempts", "next_attempt_at", "package"])
        if old:
            transaction.on_commit(lambda: storage.delete(old))
        enqueue_on_commit(_CARRY, fresh.pk)
    return fresh


@transaction.atomic
def confirm_received(transfer: Transfer, *, receipt: str) -> Transfer:
    """Keep that the archive has what it fetched itself, with its own number of it."""
    fresh = Transfer.objects.select_for_update().get(pk=transfer.pk)
    if fresh.is_ready:
        fresh.state, fresh.receipt, fresh.received_at = Transfer.State.RECEIVED, receipt, timezone.now()
        fresh.save(update_fields=["state", "receipt", "received_at"])
    return fresh


@transaction.atomic
def _claim(transfer_id: int) -> Transfer | None:
    due = Transfer.objects.due(timezone.now()).select_related(
        "archive__forum__unit__district", "archive__municipality"
    )
    transfer = due.select_for_update(skip_locked=True, of=("self",)).filter(pk=transfer_id).first()
    if transfer is None:
        return None
    if rules.is_spent(transfer.attempts):
        # Each of its workers died on the way; it goes to a person, not to the next one.
        reason = gettext_noop("Sendingen stanset hver gang vi prøvde.")
        Transfer.objects.filter(pk=transfer.pk).update(state=Transfer.State.FAILED, last_error=reason)
        return None
    transfer.state = Transfer.State.SENDING
    transfer.attempts += 1
    transfer.next_attempt_at = timezone.now() + rules.LEASE
    transfer.save(update_fields=["state", "attempts", "next_attempt_at"])
    return transfer


def _pack(transfer: Transfer) -> None:
    """Make the package, unless an earlier attempt did: what is sent again must be the same bytes."""
    if transfer.package and transfer.package.storage.exists(str(transfer.package.name)):
        return
    archive = transfer.archive
    order = Order(
        case=case_of(transfer),
        key=transfer.key,
        made_at=transfer.created_at,
        keys=archive.key_of,
        classification=Classification(archive.class_system, archive.class_code)
        if archive.class_code
        else None,
    )
    with tempfile.TemporaryDirectory() as folder:
        made = make_package(order, Path(folder) / "package.zip")
        with made.path.open("rb") as file:
            transfer.package.save("package.zip", File(file), save=False)
        transfer.sha256, transfer.size = made.sha256, made.size
    kept = _ours(transfer).update(package=transfer.package.name, sha256=made.sha256, size=made.size)
    if not kept:
        transfer.package.storage.delete(str(transfer.package.name))
        raise LostTransferError


def _delivery(transfer: Transfer) -> adapters.Delivery:
    def read() -> IO[bytes]:
        return transfer.package.storage.open(str(transfer.package.name), "rb")

    return adapters.Delivery(transfer.key, transfer.archive.folder, transfer.sha256, transfer.size, read)


def _ours(transfer: Transfer) -> TransferQuerySet[Transfer]:
    """The row, as long as no other worker has begun on it."""
    return Transfer.objects.filter(pk=transfer.pk, attempts=transfer.attempts, state=Transfer.State.SENDING)


def _hand_over(transfer: Transfer) -> Outcome:
    """Make the package and deliver it; marked at once and whoever holds it by now."""
    _pack(transfer)
    unmarked = Transfer.objects.filter(pk=transfer.pk).exclude(state=Transfer.State.RECEIVED)
    if transfer.archive.delivery == CouncilArchive.Delivery.DOWNLOAD:
        unmarked.update(state=Transfer.State.READY, last_error="")
        return Outcome.READY
    receipt = adapters.way_to(transfer.archive.delivery).deliver(_delivery(transfer))
    unmarked.update(
        state=Transfer.State.RECEIVED,
        receipt=receipt.number,
        received_at=receipt.received_at,
        last_error="",
    )
    return Outcome.RECEIVED


def _give_up(transfer: Transfer, reason: str) -> Outcome:
    _ours(transfer).update(state=Transfer.State.FAILED, last_error=reason[:_ERROR_LENGTH])
    return Outcome.FAILED


def _postpone(transfer: Transfer, reason: str) -> Outcome:
    wait = rules.wait_before_next(transfer.attempts)
    _ours(transfer).update(
        state=Transfer.State.FAILED if wait is None else Transfer.State.WAITING,
        next_attempt_at=timezone.now() + (wait or timedelta()),
        last_error=reason[:_ERROR_LENGTH],
    )
    return Outcome.FAILED if wait is None else Outcome.POSTPONED
