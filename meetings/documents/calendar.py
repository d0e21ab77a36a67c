"""A meeting as a calendar file for one person, and one person's meetings as a calendar of their own."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.addresses import address
from meetings.models import Meeting, Participant
from politirad.accounts.models import User
from politirad.web.calendar_file import Address, Entry, Part, calendar_event, calendar_feed

FEED_REFRESH = timedelta(hours=1)
"""How often a calendar is asked to read the feed again."""

_PARTS = {
    Participant.Answer.NONE: Part.NOT_ANSWERED,
    Participant.Answer.YES: Part.COMES,
    Participant.Answer.VIDEO: Part.COMES,
    Participant.Answer.NO: Part.STAYS_AWAY,
    Participant.Answer.DEPUTY: Part.SENDS_ANOTHER,
}


def calendar_attachment(participant: Participant, *, cancelled: bool = False) -> tuple[str, str, bytes]:
    """The meeting as a calendar file: name, media type, bytes. It never holds the agenda (ux.md 12)."""
    meeting = participant.meeting
    content = calendar_event(
        _entry(meeting, changed_at=timezone.now(), is_cancelled=cancelled),
        organizer=Address(settings.DEFAULT_FROM_EMAIL, meeting.forum.name),
        attendee=Address(participant.user.email, participant.name),
        part=_PARTS[Participant.Answer(participant.answer)],
    )
    return "mote.ics", f"text/calendar; method={'CANCEL' if cancelled else 'REQUEST'}", content


def own_calendar(user: User, meetings: Iterable[tuple[Meeting, datetime]]) -> bytes:
    """The person's meetings, each with when it was last changed: when and where, and never what about."""
    entries = [
        _entry(meeting, changed_at=changed_at, is_cancelled=meeting.state == Meeting.State.CANCELLED)
        for meeting, changed_at in meetings
    ]
    with override(user.language):
        name = _("Mine møter i Politiråd")
    return calendar_feed(entries, name=name, refresh=FEED_REFRESH)


def _entry(meeting: Meeting, *, changed_at: datetime, is_cancelled: bool) -> Entry:
    with override(meeting.forum.language):
        summary = _("Møte i %(forum)s") % {"forum": meeting.forum.name}
    return Entry(
        uid=f"meeting-{meeting.pk}@politirad",
        sequence=meeting.calendar_sequence,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        summary=summary,
        location=meeting.place,
        url=address("meetings:agenda", pk=meeting.pk),
        changed_at=changed_at,
        is_cancelled=is_cancelled,
    )
