"""Asking for a meeting in one file, making it in the background, and keeping it up to date."""

import logging
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.files import File
from django.db import transaction
from django.utils import timezone

from meetings import documents, rules
from meetings.models import Meeting, MeetingPack
from meetings.querysets import MeetingPackQuerySet
from politirad.accounts.models import User
from politirad.web.background import enqueue_on_commit

logger = logging.getLogger(__name__)

_BUILD = "meetings.tasks.build_pack"

type Plan = documents.Pack | documents.Export
_Kind = MeetingPack.Kind


class LostPackError(Exception):
    """Another worker has taken the pack over, or it is no longer wanted."""


def plan_for(meeting: Meeting, reader: User, kind: str = _Kind.PAPERS) -> Plan:
    """What the reader's copy of that kind holds now."""
    if kind == _Kind.EXPORT:
        return documents.export_for(meeting, reader)
    return documents.pack_for(meeting, reader)


def made_pack(meeting: Meeting, plan: Plan) -> MeetingPack | None:
    """The pack made, or being made, of exactly what `plan` holds."""
    return meeting.packs.filter(key=plan.key).first()


@transaction.atomic
def want_pack(meeting: Meeting, *, by: User, kind: str = _Kind.PAPERS) -> MeetingPack | None:
    """Have the reader's pack made, unless it is there or under way; None when there is nothing to read.

    Asked for again after a failure, or after its worker died, it is begun anew.
    """
    plan = plan_for(meeting, by, kind)
    if plan.is_empty:
        return None
    about = {"meeting_version": meeting.version, "meeting_state": meeting.state, "wanted_by": by}
    pack, is_new = MeetingPack.objects.select_for_update().get_or_create(
        meeting=meeting, key=plan.key, defaults={**about, "kind": kind, "steps_total": plan.steps}
    )
    is_there = pack.is_ready and pack.file.storage.exists(str(pack.file.name))
    if is_there or rules.is_held(pack.state, pack.lease_ends_at, timezone.now()):
        return pack
    if not is_new:
        pack.state, pack.attempts, pack.steps_done = rules.PackState.WAITING, 0, 0
        pack.save(update_fields=["state", "attempts", "steps_done"])
    enqueue_on_commit(_BUILD, pack.pk)
    return pack


def build_pack(pack_id: int) -> str:
    """Make the pack if nobody else is making it; returns what became of it.

    The worker holds it under a lease that each step renews: when it dies, another begins anew.
    """
    pack = _claim(pack_id)
    if pack is None:
        return "not ours"
    plan = _plan_of(pack)
    if plan.key != pack.key:
        _replace(pack)
        return "outdated"
    try:
        with tempfile.TemporaryDirectory() as folder:
            _make(pack, plan, Path(folder))
    except LostPackError:
        return "not ours"
    except Exception:
        # The reader is told, and may press again; the others' packs must still be made.
        logger.exception("The pack %s could not be made", pack.pk)
        _ours(pack).update(state=rules.PackState.FAILED)
        return "failed"
    _tidy(pack.meeting)
    return "ready"


def keep_packs() -> int:
    """Take up packs whose worker never came or died, and those whose meeting has changed (G44)."""
    for pk in MeetingPack.objects.due(timezone.now()).values_list("pk", flat=True):
        enqueue_on_commit(_BUILD, pk)
    behind = list(MeetingPack.objects.behind().select_related("meeting__forum__unit", "wanted_by"))
    for pack in behind:
        try:
            _catch_up(pack)
        except Exception:
            # One meeting's papers must not keep the others' from being brought up to date.
            logger.exception("The pack %s could not be brought up to date", pack.pk)
    return len(behind)


@transaction.atomic
def _claim(pack_id: int) -> MeetingPack | None:
    due = MeetingPack.objects.due(timezone.now()).select_related("meeting__forum__unit", "wanted_by")
    pack = due.select_for_update(skip_locked=True, of=("self",)).filter(pk=pack_id).first()
    if pack is None:
        return None
    pack.state = rules.PackState.FAILED if rules.is_given_up(pack.attempts) else rules.PackState.BUILDING
    pack.attempts += 1
    pack.lease_ends_at = timezone.now() + rules.LEASE
    pack.steps_done = 0
    pack.save(update_fields=["state", "attempts", "lease_ends_at", "steps_done"])
    return pack if pack.state == rules.PackState.BUILDING else None


def _plan_of(pack: MeetingPack) -> Plan:
    return plan_for(pack.meeting, pack.wanted_by, pack.kind)


def _make(pack: MeetingPack, plan: Plan, folder: Path) -> None:
    def on_step(done: int) -> None:
        if not _ours(pack).update(steps_done=done, lease_ends_at=timezone.now() + rules.LEASE):
            raise LostPackError

    target = folder / ("pack.zip" if pack.kind == _Kind.EXPORT else "pack.pdf")
    told = _written(pack, plan, target, on_step)
    with target.open("rb") as made:
        pack.file.save(target.name, File(made), save=False)
    done = _ours(pack).update(
        state=rules.PackState.READY,
        file=pack.file.name,
        size=target.stat().st_size,
        built_at=timezone.now(),
        **told,
    )
    if not done:
        pack.file.storage.delete(str(pack.file.name))
        raise LostPackError


def _written(pack: MeetingPack, plan: Plan, target: Path, on_step: Callable[[int], None]) -> dict[str, Any]:
    """Write the file; returns what is worth knowing of it."""
    if isinstance(plan, documents.Export):
        documents.write_export(plan, pack.meeting, pack.wanted_by, target, on_step=on_step)
        return {}
    bound = documents.bind_pack(plan, target, target.parent, on_step=on_step)
    return {
        "pages": bound.pages,
        "is_accessible": bound.is_accessible,
        "remarks": list(bound.remarks),
    }


def _ours(pack: MeetingPack) -> MeetingPackQuerySet[MeetingPack]:
    """The row, as long as no other worker has begun on it."""
    return MeetingPack.objects.filter(pk=pack.pk, attempts=pack.attempts, state=rules.PackState.BUILDING)


def _tidy(meeting: Meeting) -> None:
    """Throw away the packs of the meeting that no longer say what the one who wanted them may read."""
    finished = (rules.PackState.READY, rules.PackState.FAILED)
    for pack in meeting.packs.filter(state__in=finished).select_related("wanted_by"):
        if plan_for(meeting, pack.wanted_by, pack.kind).key != pack.key:
            _throw_away(pack)


def _catch_up(pack: MeetingPack) -> None:
    """Keep a pack that still says what it should; otherwise make it anew, or let it wait to be asked for."""
    if _plan_of(pack).key == pack.key:
        about = {"meeting_version": pack.meeting.version, "meeting_state": pack.meeting.state}
        MeetingPack.objects.filter(pk=pack.pk).update(**about)
    elif pack.meeting.state == rules.State.CALLED and pack.kind == _Kind.PAPERS:
        _replace(pack)
    else:
        _throw_away(pack)


@transaction.atomic
def _replace(pack: MeetingPack) -> None:
    want_pack(pack.meeting, by=pack.wanted_by, kind=pack.kind)
    _throw_away(pack)


@transaction.atomic
def _throw_away(pack: MeetingPack) -> None:
    storage, name = pack.file.storage, str(pack.file.name or "")
    pack.delete()
    if name:
        transaction.on_commit(lambda: storage.delete(name))
