"""Building the agenda: items, their order and their papers."""

import hashlib
import unicodedata
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext_lazy as _
from pghistory import context as history_context

from meetings import rules
from meetings.models import AgendaItem, Attachment, Meeting
from politirad.accounts.models import User


class ItemConflictError(Exception):
    """Somebody else changed the item first; `item` carries what it says now."""

    def __init__(self, item: AgendaItem) -> None:
        super().__init__(str(item.pk))
        self.item = item


@transaction.atomic
def add_item(meeting: Meeting, *, by: User, **fields: Any) -> AgendaItem:
    """Put a new item last on the agenda; after the notice it is marked as late (BR20).

    A title stands once on an agenda, so a double press makes one item.
    """
    _lock_agenda(meeting)
    same = meeting.items.filter(title=fields["title"]).first()
    if same is not None:
        return _if_the_same(same, fields)
    last = meeting.items.aggregate(last=Max("position"))["last"] or 0
    is_late = meeting.state == rules.State.CALLED
    number = _next_number(meeting) if is_late else None
    return AgendaItem.objects.create(
        meeting=meeting, position=last + 1, proposed_by=by, is_late=is_late, number=number, **fields
    )


@transaction.atomic
def change_item(item: AgendaItem, *, seen: str = "", **fields: Any) -> AgendaItem:
    """Change what an item says of itself while the agenda is open.

    `seen` is the fingerprint of what the writer started from; if the item says something else by
    now, the conflict is raised and nothing is written (ux.md 7.7).
    """
    _lock_agenda(item.meeting)
    fresh = AgendaItem.objects.get(pk=item.pk)
    wanted = [fields.get(name, getattr(fresh, name)) for name in AgendaItem.SAID_OF_ITSELF]
    if wanted == [getattr(fresh, name) for name in AgendaItem.SAID_OF_ITSELF]:
        return fresh
    if seen and seen != fresh.fingerprint:
        raise ItemConflictError(fresh)
    for name, value in fields.items():
        setattr(fresh, name, value)
    fresh.save(update_fields=list(fields))
    return fresh


@transaction.atomic
def move_item(item: AgendaItem, *, to: int) -> list[int]:
    """Move the item to place `to`, counted from 1; returns the ids in their new order (G28)."""
    _lock_agenda(item.meeting)
    order = list(item.meeting.items.order_by("position").values_list("pk", flat=True))
    order = rules.moved(order, item.pk, to - 1)
    # The others only make room, and the log tells of the one that was moved.
    with history_context(moved_item=item.pk):
        _write_order(item.meeting, order)
    return order


@transaction.atomic
def remove_item(item: AgendaItem) -> None:
    """Take the item off a draft agenda, with its papers."""
    meeting = item.meeting
    _lock_agenda(meeting)
    if meeting.state != rules.State.DRAFT:
        raise ValidationError(_("Innkallingen er sendt. Saken kan ikke fjernes nå."))
    for attachment in item.attachments.all():
        remove_paper(attachment)
    item.delete()
    _write_order(meeting, list(meeting.items.order_by("position").values_list("pk", flat=True)))


@transaction.atomic
def attach_paper(item: AgendaItem, upload: "UploadedFile[bytes]", *, media_type: str, by: User) -> Attachment:
    """Keep a checked upload as a paper to the item, with its checksum; the same file twice is one paper."""
    _lock_agenda(item.meeting)
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    # Some systems write å as two characters, and others then show two.
    name, sha256 = unicodedata.normalize("NFC", upload.name or ""), digest.hexdigest()
    same = item.attachments.filter(sha256=sha256, name=name).first()
    if same is not None:
        return same
    return Attachment.objects.create(
        item=item,
        file=upload,
        name=name,
        media_type=media_type,
        size=upload.size or 0,
        sha256=sha256,
        uploaded_by=by,
    )


@transaction.atomic
def remove_paper(attachment: Attachment) -> None:
    """Take a paper off an item whose notice has not gone out; the file goes with it."""
    meeting = attachment.item.meeting
    _lock_agenda(meeting)
    if meeting.state != rules.State.DRAFT:
        raise ValidationError(_("Innkallingen er sendt. Vedlegget kan ikke fjernes nå."))
    storage, name = attachment.file.storage, str(attachment.file.name)
    attachment.delete()
    transaction.on_commit(lambda: storage.delete(name))


def number_items(meeting: Meeting) -> None:
    """Give each item without one its case number, consecutive through the year (domain.md 4.2)."""
    number = _next_number(meeting)
    for item in meeting.items.filter(number__isnull=True).order_by("position"):
        item.number = number
        item.save(update_fields=["number"])
        number += 1


def _if_the_same(item: AgendaItem, fields: dict[str, Any]) -> AgendaItem:
    if any(getattr(item, name) != value for name, value in fields.items()):
        raise ValidationError({"title": _("En sak med denne tittelen står alt på dagsordenen.")})
    return item


def _next_number(meeting: Meeting) -> int:
    # The forum's row is the queue: two notices in one year never share a number.
    type(meeting.forum).objects.select_for_update().get(pk=meeting.forum_id)
    used = AgendaItem.objects.filter(meeting__forum=meeting.forum, meeting__year=meeting.year)
    return (used.aggregate(last=Max("number"))["last"] or 0) + 1


def _lock_agenda(meeting: Meeting) -> None:
    """Queue up behind whoever is changing the agenda, and refuse when it is closed."""
    fresh = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if not fresh.is_planning:
        raise ValidationError(_("Møtet er begynt. Dagsordenen kan ikke endres."))
    Meeting.objects.filter(pk=meeting.pk).update(version=F("version") + 1)


def _write_order(meeting: Meeting, order: list[int]) -> None:
    items = meeting.items.in_bulk(order)
    for position, pk in enumerate(order, start=1):
        if items[pk].position != position:
            items[pk].position = position
            items[pk].save(update_fields=["position"])
