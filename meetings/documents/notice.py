"""The notice of a meeting, and what follows it, as mail for each circle of readers."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.addresses import address, answer_token
from meetings.documents.readers import readable_items, shown_title
from meetings.models import AgendaItem, Meeting, Participant, chair_of
from politirad.councils.models import Seat
from politirad.tenancy.permissions import MAIN_PARTIES, Party

NOTICE = "meetings/mail/notice"
MOVED = "meetings/mail/moved"
UPDATE = "meetings/mail/update"
REMINDER = "meetings/mail/reminder"
CANCELLED = "meetings/mail/cancelled"
RELEASED = "meetings/mail/released"


@dataclass(frozen=True)
class Circle:
    """People who get the same notice, and what it says to them."""

    name: str
    people: tuple[Participant, ...]
    subject: str
    text: str


@dataclass(frozen=True)
class TitleLine:
    """An item as this person may know of it."""

    title: str
    is_late: bool
    is_new: bool


def title_lines(
    participant: Participant, items: Iterable[AgendaItem], *, new: Collection[int] = ()
) -> list[TitleLine]:
    """The titles this person may know, in order; `new` are ids of items nobody has been told of."""
    known = readable_items(participant, items)
    return [TitleLine(title=shown_title(item), is_late=item.is_late, is_new=item.pk in new) for item in known]


def notice_context(participant: Participant, items: Iterable[AgendaItem], **more: Any) -> dict[str, Any]:
    """What the notice tells this person: time, place, the titles they may know, how to answer."""
    meeting = participant.meeting
    principal = participant.deputy_for
    chair = chair_of(meeting) if meeting.forum.has_rotation else None
    return {
        "participant": participant,
        "first_name": participant.name.split()[0],
        "principal": principal.name if principal else "",
        "offers_deputy": not principal and participant.party in MAIN_PARTIES,
        "chair": chair.user.full_name if chair else "",
        "meeting": meeting,
        "forum": meeting.forum,
        "items": title_lines(participant, items),
        "answer_url": address("meetings:answer", token=answer_token(participant)),
        "agenda_url": address("meetings:agenda", pk=meeting.pk),
        **more,
    }


def notice_circles(
    meeting: Meeting, people: Iterable[Participant], items: Sequence[AgendaItem]
) -> list[Circle]:
    """The notice as each circle of readers gets it, made by the same templates that are sent.

    Municipality and police are one circle as long as they are told the same.
    """
    sides: dict[str, list[Participant]] = {}
    for person in people:
        sides.setdefault(person.party if person.party in MAIN_PARTIES else Party.EXTERNAL, []).append(person)
    told = {side: title_lines(own[0], items) for side, own in sides.items()}
    town, police = (told.get(party) for party in MAIN_PARTIES)
    if town is not None and town == police:
        both = [*sides.pop(Party.MUNICIPALITY), *sides.pop(Party.POLICE)]
        sides = {"both": both, **sides}
    names = {
        "both": _("Kommune og politi"),
        Party.MUNICIPALITY: _("Kommune"),
        Party.POLICE: _("Alle medlemmer") if meeting.forum.is_arena else _("Politi"),
        Party.EXTERNAL: _("Eksterne"),
    }
    return [_circle(meeting, names[side], own, items) for side, own in sides.items()]


def _circle(meeting: Meeting, name: str, people: list[Participant], items: Sequence[AgendaItem]) -> Circle:
    with override(meeting.forum.language):
        # The real link is the receiver's own, and must not be shown to whoever sends the notice.
        words = notice_context(people[0], items) | {"answer_url": _("(personlig lenke)")}
        subject = " ".join(render_to_string(f"{NOTICE}.subject.txt", words).split())
        text = render_to_string(f"{NOTICE}.txt", words).strip()
    return Circle(name=name, people=tuple(people), subject=subject, text=text)


def called_from(seat: Seat, meeting: Meeting) -> Participant:
    """The person in the seat as called to the meeting, with today's name and title; not stored."""
    return Participant(
        meeting=meeting,
        user=seat.user,
        party=seat.party,
        role=seat.role,
        name=seat.user.full_name,
        title=seat.title,
        is_chair=seat == chair_of(meeting),
        is_secretary=seat.is_secretary,
        position=seat.position,
    )
