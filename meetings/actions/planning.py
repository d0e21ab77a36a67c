"""Making a meeting, and its way through the states."""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.actions.mandate_reports import schedule_reports
from meetings.actions.standing import insert_standing_items
from meetings.models import Meeting, MeetingMove
from meetings.querysets import MeetingQuerySet
from politirad.accounts.models import User
from politirad.councils.models import Forum


@transaction.atomic
def create_meeting(
    forum: Forum, *, starts_at: datetime, ends_at: datetime, place: str, video_link: str = "", by: User
) -> Meeting:
    """Make a draft meeting with the next number of its year; drafts mail nobody (G25).

    The same meeting asked for twice, by a double press, is made once.
    """
    check_times(starts_at, ends_at)
    # The forum's row is the queue: two people making a meeting at once get two numbers.
    Forum.objects.select_for_update().get(pk=forum.pk)
    same = _at_the_same_time(forum, starts_at, ends_at).filter(
        starts_at=starts_at, ends_at=ends_at, place=place
    )
    made = same.filter(state=rules.State.DRAFT).first()
    if made is not None:
        return made
    check_free(forum, starts_at, ends_at)
    year = timezone.localtime(starts_at).year
    meeting = Meeting.objects.create(
        forum=forum,
        year=year,
        number=next_number(forum, year),
        starts_at=starts_at,
        ends_at=ends_at,
        place=place,
        video_link=video_link,
    )
    MeetingMove.objects.create(meeting=meeting, from_state=meeting.state, to_state=meeting.state, by=by)
    insert_standing_items(meeting, by=by)
    schedule_reports(forum, on=meeting)
    return meeting


def move_meeting(
    meeting: Meeting, to: rules.State, *, by: User | None, reason: str = "", also: Sequence[str] = ()
) -> None:
    """Take the meeting to another state, and keep who, when and why; the caller is in a transaction.

    `also` names other fields that change with it.
    """
    fresh = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if not rules.may_move(rules.State(fresh.state), to):
        raise ValidationError(_("Møtet er i mellomtiden blitt endret av en annen. Last siden på nytt."))
    MeetingMove.objects.create(meeting=meeting, from_state=fresh.state, to_state=to, by=by, reason=reason)
    meeting.state = to
    meeting.save(update_fields=["state", *also])


def next_number(forum: Forum, year: int) -> int:
    """The number of the forum's next meeting in the year; the caller holds the forum's row."""
    numbers = Meeting.objects.filter(forum=forum, year=year)
    return (numbers.aggregate(last=Max("number"))["last"] or 0) + 1


def check_free(forum: Forum, starts_at: datetime, ends_at: datetime, *, but: Meeting | None = None) -> None:
    """Refuse a time when the forum already meets: nobody is in two of its meetings at once."""
    clash = _at_the_same_time(forum, starts_at, ends_at).exclude(pk=but.pk if but else 0).first()
    if clash:
        refusal = _("Da er det alt et møte her: %(meeting)s. Velg en annen tid.")
        raise ValidationError({"held_on": ValidationError(refusal, params={"meeting": clash.title})})


def check_times(starts_at: datetime, ends_at: datetime) -> None:
    """Refuse a meeting that ends before it starts, or lasts too long."""
    if not rules.ends_properly(starts_at, ends_at):
        refusal = _("Møtet må slutte etter at det starter, og vare høyst tolv timer.")
        raise ValidationError({"ends": refusal})


def _at_the_same_time(forum: Forum, starts_at: datetime, ends_at: datetime) -> MeetingQuerySet[Meeting]:
    overlapping = Meeting.objects.filter(forum=forum, starts_at__lt=ends_at, ends_at__gt=starts_at)
    return overlapping.exclude(state=rules.State.CANCELLED)
