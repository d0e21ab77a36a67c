"""Who leads a meeting, where the chair goes round."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone

from meetings.models.meeting import Meeting
from politirad.councils.models import Forum, Seat, chair_on
from politirad.councils.rules import ChairModel


def chair_of(meeting: Meeting) -> Seat | None:
    """Whose turn it is to lead the meeting, or whoever leads it otherwise (BR17); read once a meeting."""
    kept: tuple[Seat | None] | None = getattr(meeting, "_chair", None)
    if kept is None:
        day = timezone.localdate(meeting.starts_at)
        before = meetings_in_round(meeting.forum, meeting.starts_at)
        kept = (chair_on(meeting.forum, day, meetings_before=before),)
        meeting._chair = kept  # type: ignore[attr-defined]  # noqa: SLF001 this very object
    return kept[0]


def next_chair(forum: Forum, seats: list[Any]) -> Seat | None:
    """Who leads the forum's next meeting, among those seated today."""
    before = meetings_in_round(forum, timezone.now())
    return chair_on(forum, timezone.localdate(), meetings_before=before, seats=seats)


def meetings_in_round(forum: Forum, moment: datetime) -> int:
    """Meetings since the chair began to go round, before `moment`; those called off do not count."""
    if forum.chair_model != ChairModel.BY_MEETING or forum.chair_since_on is None:
        return 0
    since = timezone.make_aware(datetime.combine(forum.chair_since_on, time.min))
    found = Meeting.objects.filter(forum=forum, starts_at__gte=since, starts_at__lt=moment)
    return found.exclude(state=Meeting.State.CANCELLED).count()
