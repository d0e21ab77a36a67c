"""The notice of a meeting as mail and calendar file, for each circle of readers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.models import AgendaItem, Meeting, Participant
from politirad.councils.models import Seat
from politirad.tenancy.permissions import MAIN_PARTIES
from politirad.web.calendar_file import calendar_event

_ANSWER_SALT = "meetings.answer"
NOTICE = "meetings/mail/notice"


@dataclass(frozen=True)
class Circle:
    """People who get the same notice, and what it says to them."""

    name: str
    seats: tuple[Seat, ...]
    example: Participant
    subject: str
    text: str


def today() -> date:
    """Today in Oslo."""
    return timezone.localdate()


def address(name: str, **kwargs: Any) -> str:
    """The full address of a page, for mail and calendar files."""
    return f"{settings.SITE_URL}{reverse(name, kwargs=kwargs)}"


def answer_token(participant: Participant) -> str:
    """The personal token that opens the answer, and nothing but the answer, without signing in."""
    return signing.dumps(participant.pk, salt=_ANSWER_SALT)


def participant_of(token: str) -> Participant | None:
    """Whose answer `token` opens; None for a forged one."""
    try:
        pk = signing.loads(token, salt=_ANSWER_SALT)
    except signing.BadSignature:
        return None
    return Participant.objects.select_related("meeting__forum", "user").filter(pk=pk).first()


def readable_items(party: str, items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """The items somebody on side `party` may know of (BR29)."""
    is_insider = party in MAIN_PARTIES
    return [item for item in items if is_insider or item.is_for_everyone]


def notice_context(participant: Participant, items: Iterable[AgendaItem]) -> dict[str, Any]:
    """What the notice tells this person: time, place, the titles they may know, how to answer."""
    meeting = participant.meeting
    return {
        "participant": participant,
        "first_name": participant.name.split()[0],
        "meeting": meeting,
        "forum": meeting.forum,
        "items": readable_items(participant.party, items),
        "answer_url": address("meetings:answer", token=answer_token(participant)),
        "agenda_url": address("meetings:agenda", pk=meeting.pk),
    }


def notice_circles(meeting: Meeting, seats: Iterable[Seat], items: Sequence[AgendaItem]) -> list[Circle]:
    """The notice as each circle of readers will get it, made by the same templates that are sent."""
    insiders: list[Seat] = []
    outsiders: list[Seat] = []
    for seat in seats:
        (insiders if seat.party in MAIN_PARTIES else outsiders).append(seat)
    named = ((_("Kommune og politi"), insiders), (_("Eksterne"), outsiders))
    return [_circle(meeting, name, members, items) for name, members in named if members]


def _circle(meeting: Meeting, name: str, seats: list[Seat], items: Sequence[AgendaItem]) -> Circle:
    example = called_from(seats[0], meeting)
    with override(meeting.forum.language):
        # The real link is the receiver's own, and must not be shown to whoever sends the notice.
        words = notice_context(example, items) | {"answer_url": _("(personlig lenke)")}
        subject = " ".join(render_to_string(f"{NOTICE}.subject.txt", words).split())
        text = render_to_string(f"{NOTICE}.txt", words).strip()
    return Circle(name=name, seats=tuple(seats), example=example, subject=subject, text=text)


def called_from(seat: Seat, meeting: Meeting) -> Participant:
    """The person in the seat as called to the meeting, with today's name and title; not stored."""
    return Participant(
        meeting=meeting,
        user=seat.user,
        party=seat.party,
        role=seat.role,
        name=seat.user.full_name,
        title=seat.title,
        is_chair=seat.is_chair,
        is_secretary=seat.is_secretary,
        position=seat.position,
    )


def calendar_attachment(participant: Participant, *, cancelled: bool = False) -> tuple[str, str, bytes]:
    """The meeting as a calendar file: name, media type, bytes. It never holds the agenda (ux.md 12)."""
    meeting = participant.meeting
    with override(meeting.forum.language):
        summary = _("Møte i %(forum)s") % {"forum": meeting.forum.name}
    event = calendar_event(
        uid=f"meeting-{meeting.pk}@politirad",
        sequence=meeting.calendar_sequence,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        summary=summary,
        location=meeting.place,
        url=address("meetings:agenda", pk=meeting.pk),
        organizer=settings.DEFAULT_FROM_EMAIL,
        attendee=participant.user.email,
        cancelled=cancelled,
    )
    return "mote.ics", f"text/calendar; method={'CANCEL' if cancelled else 'REQUEST'}", event
