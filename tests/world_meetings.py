"""The meetings of a council in the test world: one in each state, each with an open and a closed item."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django.core.files.base import ContentFile

from meetings.models import (
    ActionItem,
    AgendaItem,
    Attachment,
    Conclusion,
    Lift,
    Meeting,
    MeetingMove,
    MinutesApproval,
    MinutesComment,
    Participant,
    SealedMinutes,
)
from meetings.rules import HAS_MINUTES, HELD, State
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat
from politirad.plans.models import Measure, Process
from politirad.tenancy.permissions import Party, Role
from tests.world_guard import signs_on
from tests.world_knowledge import knowledge_for
from tests.world_promises import progress_on
from tests.world_room import room_on

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""Tuesday 24 November 2026, 10.00 in Oslo."""

CLOSED_MARK = "LUKKETSAK"
OPEN_TITLE = "Trygg russetid"
CLOSED_TITLE = f"{CLOSED_MARK} om utsatte møteplasser"

OSLO = ZoneInfo("Europe/Oslo")

SEATED: tuple[Role, ...] = (
    Role.MAYOR,
    Role.CHIEF_EXECUTIVE,
    Role.SECTOR_DIRECTOR,
    Role.SLT_COORDINATOR,
    Role.UNIT_LEADER,
    Role.POLICE_CONTACT,
    Role.EXTENDED_MEMBER,
    Role.GUEST,
)
"""Those with a seat in the council; the others reach it through their place, or not at all."""

DAYS: dict[State, int] = {
    State.APPROVED: -100,
    State.IN_REVIEW: -20,
    State.WRITING: -5,
    State.IN_SESSION: 0,
    State.CANCELLED: 10,
    State.CALLED: 15,
    State.DRAFT: 22,
}
"""When the meeting in each state is held, in days from today."""


def meetings_of(forum: Forum, seats: list[Seat], *, mark: str) -> dict[State, Meeting]:
    """Our meeting in each state, or with `mark` in every text the neighbour's."""
    return {
        state: _meeting(forum, seats, state, number=number, mark=mark)
        for number, state in enumerate(DAYS, start=1)
    }


def _meeting(forum: Forum, seats: list[Seat], state: State, *, number: int, mark: str) -> Meeting:
    day = (NOW + timedelta(days=DAYS[state])).date()
    starts_at = datetime(day.year, day.month, day.day, 9, 30, tzinfo=OSLO)
    first_state = State.IN_REVIEW if state == State.APPROVED else state
    meeting = Meeting.objects.create(
        forum=forum,
        year=day.year,
        number=number,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place=f"{mark}Rådhuset, møterom {number}",
        state=first_state,
        notice_sent_at=None if state == State.DRAFT else NOW - timedelta(days=120),
    )
    by = seats[-1].user if len(seats) == 1 else seats[SEATED.index(Role.POLICE_CONTACT)].user
    MeetingMove.objects.create(meeting=meeting, from_state=State.DRAFT, to_state=first_state, by=by)
    if state != State.DRAFT:
        Participant.objects.bulk_create(_participant(meeting, seat) for seat in seats)
    items = _items(meeting, by, mark)
    knowledge_for(meeting, items, by, mark=mark, closed_mark=CLOSED_MARK)
    signs_on(meeting, items, by, mark=mark, closed_mark=CLOSED_MARK)
    if state in HAS_MINUTES:
        _minutes(meeting, items, seats, by, mark)
    if state == State.IN_REVIEW:
        progress_on(items, by, Party.POLICE, mark=mark)
    if state == State.APPROVED:
        _seal(meeting)
    return meeting


def _participant(meeting: Meeting, seat: Seat) -> Participant:
    is_over = meeting.state in HELD | {State.IN_SESSION}
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
        answer=Participant.Answer.YES if is_over else Participant.Answer.NONE,
        attendance=Participant.Attendance.PRESENT if is_over else Participant.Attendance.UNKNOWN,
    )


def _items(meeting: Meeting, by: User, mark: str) -> list[AgendaItem]:
    audience = AgendaItem.Audience
    # What is planned is for the two parties, also where everyone may read the item.
    measure = Measure.objects.filter(plan__forum=meeting.forum).first()
    process = Process.objects.filter(forum=meeting.forum).first()
    kinds = [(OPEN_TITLE, audience.EVERYONE), (CLOSED_TITLE, audience.MAIN_PARTIES)]
    items = AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=meeting,
            position=position,
            number=None if meeting.state == State.DRAFT else meeting.number * 10 + position,
            title=f"{mark}{title}",
            purpose=AgendaItem.Purpose.DISCUSSION,
            presenter=by.full_name,
            audience=reader,
            description=f"{mark}Dette gjelder: {title}.",
            measure=measure if reader == audience.EVERYONE else None,
            process=process if reader == audience.MAIN_PARTIES else None,
            proposed_by=by,
            is_general=True,
        )
        for position, (title, reader) in enumerate(kinds, start=1)
    )
    if meeting.state in {State.DRAFT, State.CALLED, State.IN_REVIEW}:
        Attachment.objects.bulk_create(_paper(item, by) for item in items)
    return items


def _paper(item: AgendaItem, by: User) -> Attachment:
    name = f"{item.title}.pdf"
    return Attachment(
        item=item,
        file=ContentFile(b"%PDF-1.7 " + item.title.encode(), name=name),
        name=name,
        media_type="application/pdf",
        size=64,
        sha256="0" * 64,
        uploaded_by=by,
    )


def _minutes(meeting: Meeting, items: list[AgendaItem], seats: list[Seat], by: User, mark: str) -> None:
    for item in items:
        item.summary = f"{mark}Rådet snakket om {item.title}."
    AgendaItem.objects.bulk_update(items, ["summary"])
    Conclusion.objects.bulk_create(
        Conclusion(item=item, number=1, text=f"{mark}Enige om {item.title}.", created_by=by) for item in items
    )
    room_on(items, by, mark=mark)
    Lift.objects.bulk_create(
        Lift(
            conclusion=conclusion,
            receiver=Lift.Receiver.OTHER,
            receiver_name=f"{mark}Mottaker av {conclusion.item.title}",
            lifted_on=NOW.date(),
            created_by=by,
        )
        for conclusion in Conclusion.objects.filter(item__in=items).select_related("item")
    )
    ActionItem.objects.bulk_create(
        ActionItem(
            item=item,
            what=f"{mark}Følge opp {item.title}",
            responsible=seats[0].user,
            party=seats[0].party,
            due_on=(NOW + timedelta(days=30)).date(),
            measure=item.measure,
            created_by=by,
        )
        for item in items
    )
    if meeting.state == State.IN_REVIEW:
        Meeting.objects.filter(pk=meeting.pk).update(comments_due_on=NOW.date() + timedelta(days=7))
        _approve(meeting, by)
        MinutesComment.objects.bulk_create(
            MinutesComment(
                item=item,
                party=Party.POLICE,
                text=f"{mark}Merknad til {item.title}",
                wording=f"{mark}Ny tekst til {item.title}",
                by=by,
            )
            for item in items
        )


def _approve(meeting: Meeting, by: User) -> None:
    MinutesApproval.objects.create(
        meeting=meeting, party=Party.POLICE, by=by, name=by.full_name, title="tjenesteenhetsleder"
    )


def _seal(meeting: Meeting) -> None:
    MeetingMove.objects.create(meeting=meeting, from_state=State.IN_REVIEW, to_state=State.APPROVED, by=None)
    meeting.state = State.APPROVED
    meeting.save(update_fields=["state"])
    for edition in (SealedMinutes.Edition.MAIN_PARTIES, SealedMinutes.Edition.EVERYONE):
        SealedMinutes.objects.create(meeting=meeting, edition=edition, pdf=b"%PDF-1.7", sha256="0" * 64)
