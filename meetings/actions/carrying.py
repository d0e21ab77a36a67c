"""Taking items that were not reached on to a later meeting (G32)."""

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from pghistory import context as history_context

from meetings import rules
from meetings.actions.agenda import close_gaps, lock_agenda, next_number, place_item, put_in_place
from meetings.models import AgendaItem, Attachment, Meeting, Proposal
from meetings.querysets import MeetingQuerySet
from meetings.querysets.items import party_of
from politirad.accounts.models import User

_GONE = _("Møtet du valgte, tar ikke imot saker lenger. Velg et annet.")


def later_meetings(item: AgendaItem) -> MeetingQuerySet[Meeting]:
    """The forum's planned meetings after the item's own, nearest first."""
    planned = Meeting.objects.filter(forum=item.meeting.forum_id, state__in=rules.PLANNING)
    return (
        planned.filter(starts_at__gt=item.meeting.starts_at)
        .select_related("forum")
        .order_by("starts_at", "pk")
    )


@transaction.atomic
def move_to_meeting(item: AgendaItem, meeting: Meeting) -> AgendaItem:
    """Let the item leave this agenda for a later one; its number goes along within the year."""
    _check(item, meeting)
    left = item.meeting
    lock_agenda(left)
    lock_agenda(meeting)
    last = meeting.items.order_by("position").last()
    item.meeting = meeting
    item.position = last.position + 1 if last else 1
    item.is_late = meeting.state == rules.State.CALLED
    item.changed_at = None
    item.number = _number_in(meeting, left, item)
    item.save(update_fields=["meeting", "position", "is_late", "changed_at", "number"])
    item.guests.update(comes=None, leaves=None)
    put_in_place(meeting, item)
    # Those that stay only close ranks, and the log tells of the one that left.
    with history_context(moved_item=0):
        close_gaps(left)
    return item


@transaction.atomic
def copy_to_meeting(item: AgendaItem, meeting: Meeting, *, by: User) -> AgendaItem:
    """Put the item on a later agenda as well; today's record stays whole. Asked twice, it is done once."""
    _check(item, meeting)
    lock_agenda(meeting)
    made = item.carried_to.filter(meeting=meeting).first()
    if made is not None:
        return made
    said = {name: getattr(item, name) for name in AgendaItem.SAID_OF_ITSELF}
    copy = place_item(
        meeting, **said, proposed_by=by, proposing_party=item.proposing_party, carried_from=item
    )
    for paper in item.attachments.current():
        _copy_paper(paper, copy)
    return copy


@transaction.atomic
def keep_for_later(item: AgendaItem, *, by: User) -> Proposal:
    """Leave the item among the proposals, for a meeting nobody has planned yet."""
    return Proposal.objects.get_or_create(
        forum=item.meeting.forum,
        from_item=item,
        state=Proposal.State.WAITING,
        defaults={
            "title": item.title,
            "description": item.description,
            "purpose": item.purpose,
            "audience": item.audience,
            "own_party": item.own_party,
            "proposed_by": by,
            "party": item.proposing_party or party_of(by, item.meeting.forum_id),
        },
    )[0]


def _number_in(meeting: Meeting, left: Meeting, item: AgendaItem) -> int | None:
    """The number belongs to the year: kept within it, and new once the other meeting is called."""
    if meeting.year == left.year and item.number:
        return item.number
    return next_number(meeting) if meeting.state == rules.State.CALLED else None


def _check(item: AgendaItem, meeting: Meeting) -> None:
    if not later_meetings(item).filter(pk=meeting.pk).exists():
        raise ValidationError(_GONE)


def _copy_paper(paper: Attachment, item: AgendaItem) -> None:
    with paper.file.open() as file:
        content = ContentFile(file.read(), name=paper.name)
    Attachment.objects.create(
        item=item,
        file=content,
        name=paper.name,
        media_type=paper.media_type,
        size=paper.size,
        sha256=paper.sha256,
        uploaded_by=paper.uploaded_by,
    )
