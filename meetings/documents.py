"""Which meeting becomes which mail, calendar file and PDF, and what each reader's copy holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.models import ActionItem, AgendaItem, Meeting, Participant, SealedMinutes
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


@dataclass(frozen=True)
class MinutesRow:
    """An item as the minutes show it; `number` is empty for readers who must see no gap in the numbers."""

    item: AgendaItem
    number: str
    conclusions: tuple[tuple[str, str], ...]
    action_items: tuple[ActionItem, ...]


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


def minutes_mail_context(meeting: Meeting, seat: Seat) -> dict[str, Any]:
    """What a mail about the minutes says: which meeting and where to read, never any of the text."""
    return {
        "meeting": meeting,
        "forum": meeting.forum,
        "seat": seat,
        "minutes_url": address("meetings:minutes", pk=meeting.pk),
        "live_url": address("meetings:live", pk=meeting.pk),
    }


def editions(meeting: Meeting) -> list[str]:
    """The editions of sealed minutes: one for all readers, and one without what is not for outsiders."""
    edition = SealedMinutes.Edition
    has_outsiders = meeting.participants.exclude(party__in=MAIN_PARTIES).exists()
    return [edition.MAIN_PARTIES, edition.EVERYONE] if has_outsiders else [edition.MAIN_PARTIES]


def edition_for(*, is_insider: bool) -> str:
    """The edition a reader gets: whole for whoever reads all items of the forum."""
    edition = SealedMinutes.Edition
    return edition.MAIN_PARTIES if is_insider else edition.EVERYONE


def minutes_rows(items: Iterable[AgendaItem], *, is_whole: bool) -> list[MinutesRow]:
    """The items with the labels of their conclusions: «13.1» for whoever reads all items.

    Numbers run through all items of the year, so others get none that could tell of an item between:
    their conclusions are counted as they read them.
    """
    rows: list[MinutesRow] = []
    count = 0
    for item in items:
        conclusions = []
        for conclusion in item.conclusions.all():
            count += 1
            label = f"{item.number or item.position}.{conclusion.number}" if is_whole else str(count)
            conclusions.append((label, conclusion.text))
        number = item.case_number if is_whole else ""
        promised = tuple(item.action_items.all())
        rows.append(MinutesRow(item, number, tuple(conclusions), promised))
    return rows


def minutes_title(meeting: Meeting) -> str:
    """«Referat fra politirådsmøte 3/2026»: the title of the paper, which names no item."""
    words = (
        _("Referat fra politirådsmøte %(number)s/%(year)s")
        if meeting.forum.kind == meeting.forum.Kind.POLICE_COUNCIL
        else _("Referat fra møte %(number)s/%(year)s")
    )
    return words % {"number": meeting.number, "year": meeting.year}


def minutes_context(meeting: Meeting, edition: str) -> dict[str, Any]:
    """Everything an edition of the minutes holds, read in a fixed number of queries.

    Who came is content too, so the edition for everyone names the chair and the approvers alone.
    """
    is_whole = edition == SealedMinutes.Edition.MAIN_PARTIES
    items = meeting.items.prefetch_related("conclusions", "action_items__responsible").order_by("position")
    if not is_whole:
        items = items.filter(audience=AgendaItem.Audience.EVERYONE)
    rows = minutes_rows(items, is_whole=is_whole)
    people = list(meeting.participants.in_party_order())
    return {
        "meeting": meeting,
        "forum": meeting.forum,
        "title": minutes_title(meeting),
        "is_whole": is_whole,
        "rows": rows,
        "has_conclusions": any(row.conclusions for row in rows),
        "has_action_items": any(row.action_items for row in rows),
        "present": [person for person in people if person.is_present],
        "absent": [person for person in people if not person.is_present],
        "chair": next((person for person in people if person.is_chair), None),
        "approvals": list(meeting.approvals.all()),
        "municipalities": list(meeting.forum.municipalities.all()),
    }


def minutes_pdf(meeting: Meeting, edition: str) -> bytes:
    """The minutes as PDF/A-2a and PDF/UA-1, in the forum's language."""
    # WeasyPrint takes a second and 70 MB to import, so only the worker that renders ever does.
    render_pdf = import_string("politirad.web.pdf.render_pdf")
    language = meeting.forum.language
    with override(language):
        words = minutes_context(meeting, edition)
    pdf: bytes = render_pdf("meetings/pdf/minutes.html", words, language=language)
    return pdf
