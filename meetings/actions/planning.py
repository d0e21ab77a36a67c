"""Making a meeting, moving it in time, and its way through the states."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models import Meeting, MeetingMove
from politirad.accounts.models import User
from politirad.councils.models import Forum


@transaction.atomic
def create_meeting(
    forum: Forum, *, starts_at: datetime, ends_at: datetime, place: str, video_link: str = "", by: User
) -> Meeting:
    """Make a draft meeting with the next number of its year; drafts mail nobody (G25)."""
    _check_times(starts_at, ends_at)
    year = timezone.localtime(starts_at).year
    # The forum's row is the queue: two people making a meeting at once get two numbers.
    Forum.objects.select_for_update().get(pk=forum.pk)
    last = Meeting.objects.filter(forum=forum, year=year).aggregate(last=Max("number"))["last"] or 0
    meeting = Meeting.objects.create(
        forum=forum,
        year=year,
        number=last + 1,
        starts_at=starts_at,
        ends_at=ends_at,
        place=place,
        video_link=video_link,
    )
    MeetingMove.objects.create(meeting=meeting, from_state=meeting.state, to_state=meeting.state, by=by)
    return meeting


@transaction.atomic
def reschedule_meeting(
    meeting: Meeting, *, starts_at: datetime, ends_at: datetime, place: str, video_link: str = ""
) -> Meeting:
    """Change when and where a meeting that is still a draft will be held."""
    _check_times(starts_at, ends_at)
    if meeting.state != rules.State.DRAFT:
        raise ValidationError(_("Innkallingen er sendt. Tid og sted kan ikke endres her."))
    meeting.starts_at, meeting.ends_at = starts_at, ends_at
    meeting.place, meeting.video_link = place, video_link
    meeting.save(update_fields=["starts_at", "ends_at", "place", "video_link"])
    return meeting


def move_meeting(meeting: Meeting, to: rules.State, *, by: User, reason: str = "") -> None:
    """Take the meeting to another state, and keep who, when and why; the caller is in a transaction."""
    fresh = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if not rules.may_move(rules.State(fresh.state), to):
        raise ValidationError(_("Møtet er i mellomtiden blitt endret av en annen. Last siden på nytt."))
    MeetingMove.objects.create(meeting=meeting, from_state=fresh.state, to_state=to, by=by, reason=reason)
    meeting.state = to
    meeting.save(update_fields=["state"])


def _check_times(starts_at: datetime, ends_at: datetime) -> None:
    if not rules.ends_properly(starts_at, ends_at):
        refusal = _("Møtet må slutte etter at det starter, og vare høyst tolv timer.")
        raise ValidationError({"ends_at": refusal})
