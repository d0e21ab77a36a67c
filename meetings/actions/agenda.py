"""Building the agenda: its items and their order."""

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pghistory import context as history_context

from meetings import rules
from meetings.models import AgendaItem, MandateReport, Meeting, Proposal
from meetings.models.agenda import RECORD_KINDS
from meetings.models.records import places_to_concern, records_of
from meetings.querysets.items import party_of
from politirad.accounts.models import User

_FROM_LIST = _("Velg fra listen.")


class ItemConflictError(Exception):
    """Somebody else changed the item first; `item` carries what it says now."""

    def __init__(self, item: AgendaItem) -> None:
        super().__init__(str(item.pk))
        self.item = item


@transaction.atomic
def add_item(meeting: Meeting, *, by: User, **fields: Any) -> AgendaItem:
    """Put a new item on the agenda, before what always stands last; after the notice it is late (BR20).

    A title stands once on an agenda, as far as the writer may know, so a double press makes one item.
    """
    lock_agenda(meeting)
    _refuse_foreign(meeting, fields)
    same = meeting.items.visible_to(by).filter(title=fields["title"]).first()
    if same is not None:
        return _if_the_same(same, fields)
    party = party_of(by, meeting.forum_id)
    return place_item(meeting, **{"proposed_by": by, "proposing_party": party} | fields)


def place_item(meeting: Meeting, **fields: Any) -> AgendaItem:
    """Make the item at its place on an agenda that the caller has locked."""
    is_late = meeting.state == rules.State.CALLED
    number = next_number(meeting) if is_late else None
    last = meeting.items.aggregate(last=Max("position"))["last"] or 0
    item = AgendaItem.objects.create(
        meeting=meeting, position=last + 1, is_late=is_late, number=number, **fields
    )
    if item.carried_from_id:
        # A report that was not reached is given in the item it is taken on to (BR39).
        MandateReport.objects.filter(item=item.carried_from_id).update(item=item)
    put_in_place(meeting, item)
    return item


def put_in_place(meeting: Meeting, item: AgendaItem) -> None:
    """Let what always stands last stand after the item."""
    if item.stays_last:
        return
    rows = list(meeting.items.order_by("position").values_list("pk", "stays_last"))
    order = [pk for pk, _stays_last in rows if pk != item.pk]
    trailing = 0
    while trailing < len(order) and dict(rows)[order[-1 - trailing]]:
        trailing += 1
    order.insert(len(order) - trailing, item.pk)
    with history_context(moved_item=0):
        write_order(meeting, order)
    item.refresh_from_db(fields=["position"])


@transaction.atomic
def change_item(item: AgendaItem, *, seen: str = "", **fields: Any) -> AgendaItem:
    """Change what an item says of itself while the agenda is open.

    `seen` is the fingerprint of what the writer started from; if the item says something else by
    now, the conflict is raised and nothing is written (ux.md 7.7).
    """
    lock_agenda(item.meeting)
    fresh = AgendaItem.objects.select_related("meeting").get(pk=item.pk)
    changed = {name for name, value in fields.items() if getattr(fresh, name) != value}
    if not changed:
        return fresh
    _refuse_foreign(fresh.meeting, {name: fields[name] for name in changed})
    if seen and seen != fresh.fingerprint:
        raise ItemConflictError(fresh)
    for name, value in fields.items():
        setattr(fresh, name, value)
    # How long it takes is the organiser's plan; what it says is what people were called to.
    told = changed - {"minutes_planned"}
    if fresh.meeting.state == rules.State.CALLED and told:
        fresh.changed_at = timezone.now()
    fresh.save(update_fields=[*fields, "changed_at"])
    return fresh


def _refuse_foreign(meeting: Meeting, said: Mapping[str, Any]) -> None:
    """Refuse a record that another forum has, and a municipality that takes no part in this one."""
    about = {f"{kind}-{said[f'{kind}_id']}" for kind in RECORD_KINDS if said.get(f"{kind}_id")}
    if about and not about <= {record.key for record in records_of(meeting.forum)}:
        raise ValidationError({"about": _FROM_LIST})
    place, day = said.get("concerns_id"), timezone.localdate(meeting.starts_at)
    if place and place not in {each.pk for each in places_to_concern(meeting.forum, day)}:
        raise ValidationError({"concerns_id": _FROM_LIST})


@transaction.atomic
def move_item(item: AgendaItem, *, to: int, by: User) -> list[int]:
    """Move the item to place `to` among those the mover may read, counted from 1 (G28).

    Returns their ids in the new order; items the mover may not read keep their places.
    """
    lock_agenda(item.meeting)
    rows = item.meeting.items.order_by("position")
    readable = list(rows.visible_to(by).values_list("pk", flat=True))
    wanted = rules.moved(readable, item.pk, to - 1)
    order = rules.filled(list(rows.values_list("pk", flat=True)), wanted)
    # The others only make room, and the log tells of the one that was moved.
    with history_context(moved_item=item.pk):
        write_order(item.meeting, order)
    return wanted


@transaction.atomic
def remove_item(item: AgendaItem) -> None:
    """Take the item off a draft agenda, with its papers; a proposal it came from waits again."""
    meeting = item.meeting
    lock_agenda(meeting)
    if meeting.state != rules.State.DRAFT:
        raise ValidationError(_("Innkallingen er sendt. Saken kan ikke fjernes nå."))
    for proposal in Proposal.objects.filter(item=item):
        proposal.state = Proposal.State.WAITING
        proposal.item = None
        proposal.save(update_fields=["state", "item"])
    item.carried_to.update(carried_from=None)
    for attachment in item.attachments.all():
        storage, name = attachment.file.storage, str(attachment.file.name)
        transaction.on_commit(lambda storage=storage, name=name: storage.delete(name))  # type: ignore[misc]
    item.delete()
    close_gaps(meeting)


def number_items(meeting: Meeting) -> None:
    """Give each item without one its case number, consecutive through the year (domain.md 4.2)."""
    number = next_number(meeting)
    for item in meeting.items.filter(number__isnull=True).order_by("position"):
        item.number = number
        item.save(update_fields=["number"])
        number += 1


def next_number(meeting: Meeting) -> int:
    """The next case number of the forum's year."""
    # The forum's row is the queue: two notices in one year never share a number.
    type(meeting.forum).objects.select_for_update().get(pk=meeting.forum_id)
    used = AgendaItem.objects.filter(meeting__forum=meeting.forum, meeting__year=meeting.year)
    return (used.aggregate(last=Max("number"))["last"] or 0) + 1


def lock_agenda(meeting: Meeting) -> None:
    """Queue up behind whoever is changing the agenda, and refuse when it is closed."""
    fresh = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if not fresh.is_planning:
        raise ValidationError(_("Møtet er begynt. Dagsordenen kan ikke endres."))
    meeting.state = fresh.state
    Meeting.objects.filter(pk=meeting.pk).update(version=F("version") + 1)


def close_gaps(meeting: Meeting) -> None:
    """Number the places from 1 again, after an item has left."""
    write_order(meeting, list(meeting.items.order_by("position").values_list("pk", flat=True)))


def write_order(meeting: Meeting, order: Collection[int]) -> None:
    """Give the items their places in this order; only those that move are written."""
    items = meeting.items.in_bulk(order)
    for position, pk in enumerate(order, start=1):
        if items[pk].position != position:
            items[pk].position = position
            items[pk].save(update_fields=["position"])


def _if_the_same(item: AgendaItem, fields: dict[str, Any]) -> AgendaItem:
    if any(getattr(item, name) != value for name, value in fields.items()):
        raise ValidationError({"title": _("En sak med denne tittelen står alt på dagsordenen.")})
    return item
