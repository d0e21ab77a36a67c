"""Changing many of a network's tasks at once; each is changed as it is changed alone (R163)."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.actions import move_deadline, report_progress
from meetings.documents import promise_line
from meetings.models import ActionItem
from meetings.querysets import ActionItemQuerySet
from politirad.accounts.models import User
from politirad.notifications.actions import send_message
from politirad.tenancy.permissions import Permission
from slt.documents import tasks_in
from slt.models import SltNetwork

Status = ActionItem.Status
MOST_TASKS = 100
"""Tasks changed at once: a page of a list is twenty."""


@dataclass(frozen=True)
class Change:
    """What the chosen tasks get: another day, another status with its words, and a reminder to people."""

    on: date | None = None
    status: str = ""
    note: str = ""
    reminds: bool = False


@dataclass(frozen=True)
class Changed:
    """What became of it: those changed, those left as they are, and how many were written to."""

    done: Sequence[ActionItem]
    left_out: Sequence[ActionItem]
    told: int


def choosable_tasks(network: SltNetwork, user: User) -> ActionItemQuerySet[ActionItem]:
    """The tasks of the network's groups that the person changes: in forums they arrange."""
    return tasks_in(network, user, timezone.localdate()).where_may(user, Permission.ARRANGE_MEETINGS)


@transaction.atomic
def change_tasks(network: SltNetwork, seen: Mapping[int, str], *, change: Change, by: User) -> Changed:
    """Change the tasks `seen`, by their keys, which says how each stood when it was chosen.

    One that somebody else has changed since is left as it is; one that stands so already is done. A task
    the person does not change alone is refused, and then none is changed. Sent twice it is done once.
    """
    _check(seen, change)
    rows = choosable_tasks(network, by).filter(pk__in=seen).with_rows()
    # Always in the same order, so that two who choose the same tasks wait for each other.
    locked = list(rows.select_for_update(of=("self",)).order_by("pk"))
    if len(locked) != len(seen):
        raise ValidationError(_("Du kan ikke endre alle oppgavene du valgte."))
    left_out = [each for each in locked if not _is_as_seen(each, seen[each.pk], change)]
    done = [each for each in locked if each not in left_out]
    for each in done:
        _change(each, change, by)
    told = _remind(network, done, by) if change.reminds else 0
    return Changed(done, left_out, told)


def _check(seen: Mapping[int, str], change: Change) -> None:
    if not 0 < len(seen) <= MOST_TASKS:
        raise ValidationError(_("Velg minst én oppgave, og høyst 100."))
    if not (change.on or change.status or change.reminds):
        raise ValidationError(_("Velg hva som skal endres."))
    if change.on and change.on < timezone.localdate():
        raise ValidationError({"on": _("Velg i dag eller en senere dag.")})
    if change.reminds and change.status == Status.DONE:
        raise ValidationError({"reminds": _("Det som er fullført, trenger ingen påminnelse.")})


def _is_as_seen(task: ActionItem, seen: str, change: Change) -> bool:
    """Whether the task stands as it was shown, or already as it is asked to stand."""
    return (task.is_open and task.fingerprint == seen) or _is_changed_already(task, change)


def _is_changed_already(task: ActionItem, change: Change) -> bool:
    if task.is_withdrawn or not (change.on or change.status):
        return False
    is_delivered = change.status == Status.DONE and task.is_delivered
    has_status = change.status in {"", task.status} or is_delivered
    has_result = change.status != Status.DONE or task.result == change.note
    return has_status and has_result and change.on in {None, task.next_date_on}


def _change(task: ActionItem, change: Change, by: User) -> None:
    if _is_changed_already(task, change):
        return
    if change.on:
        move_deadline(task, on=change.on, by=by)
    if change.status:
        report_progress(task, status=change.status, note=change.note, by=by)


def _remind(network: SltNetwork, tasks: Iterable[ActionItem], by: User) -> int:
    """Write to whoever has the next step of each task, once with all of theirs; how many there are.

    What rests is left in peace, and nobody writes to themselves. The same reminder twice on one day reaches
    nobody twice.
    """
    today = timezone.localdate()
    theirs: dict[User, list[int]] = defaultdict(list)
    for task in tasks:
        person = task.receiver if task.is_delivered and task.receiver else task.responsible
        if person != by and person.is_active and not task.is_resting(today):
            theirs[person].append(task.pk)
    for person, found in theirs.items():
        _tell(network, person, found, by=by, on=today)
    return len(theirs)


def _tell(network: SltNetwork, person: User, found: list[int], *, by: User, on: date) -> None:
    # Read again: the days and statuses have just been changed.
    tasks = ActionItem.objects.filter(pk__in=found).nearest_first()
    chosen = hashlib.sha256(",".join(map(str, sorted(found))).encode()).hexdigest()[:16]
    send_message(
        recipient=person,
        key=f"slt-reminder:{network.pk}:{on:%Y%m%d}:{chosen}:{person.pk}",
        kind="slt_reminder",
        template="slt/mail/reminder",
        context={
            "network": network,
            "by": by,
            "lines": [promise_line(task, person, on) for task in tasks],
            "all_url": f"{settings.SITE_URL}{reverse('meetings:own_action_items')}",
        },
    )
