"""The meetings of the demo councils: called, held, written, approved, planned and cancelled."""

from collections.abc import Mapping
from datetime import date, timedelta

from meetings.models import AgendaItem, Meeting, MeetingMove, MinutesApproval, Participant
from meetings.rules import HAS_MINUTES, HELD, State
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat, places_on
from politirad.demo.world import bokmal, nynorsk
from politirad.demo.world.batch import Batch
from politirad.demo.world.clock import Clock, at, moment
from politirad.demo.world.doer import done_by
from politirad.demo.world.joint_plans import About
from politirad.demo.world.matter import Matter
from politirad.demo.world.outcome import add_outcome
from politirad.demo.world.papers import make_paper
from politirad.demo.world.plans import PLANS, Plan
from politirad.demo.world.reference import OWN_MATTERS, Reference
from politirad.demo.world.room import add_room
from politirad.demo.world.session import Session
from politirad.demo.world.slt_matters import SLT_MATTERS, SLT_PLANS
from politirad.demo.world.thematic import THEMATIC_MATTERS
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import MAIN_PARTIES, Party, Role
from politirad.tenancy.rules import is_valid_on

_SENT_AFTER = 3
"""Days from a meeting until its minutes are sent for approval."""
_TEXTS = {"nb": bokmal, "nn": nynorsk}
_MATTERS = bokmal.MATTERS | nynorsk.MATTERS | OWN_MATTERS | THEMATIC_MATTERS | SLT_MATTERS
_ANSWERS = ("yes", "none", "yes", "video", "none", "yes", "no")
# Two of nine turns are not in the room.
_OTHERWISE = {4: ("no", "excused"), 7: ("video", "video")}
_LEADING = (Role.MAYOR, Role.UNIT_LEADER)


def make_meetings(
    forums: dict[str, Forum], people: dict[str, User], about: Mapping[str, About], clock: Clock
) -> None:
    """Make every forum's meetings, with items numbered through the year."""
    reference = Reference.read()
    for key, forum in forums.items():
        batch = Batch()
        seats = list(forum.seats.select_related("user").order_by("position"))
        meetings: dict[int, int] = {}
        items: dict[int, int] = {}
        for plan in sorted((PLANS | SLT_PLANS)[key], key=lambda each: each.day):
            day = clock.workday(plan.day)
            number = meetings[day.year] = meetings.get(day.year, 0) + 1
            called = [
                s for s in seats if is_valid_on(day, valid_from=s.valid_from, valid_until=s.valid_until)
            ]
            meeting = _meeting(forum, plan, day, number, clock)
            session = Session(plan, meeting, day, called, people, clock, about.get(key, {}))
            items[day.year] = _add(batch, session, items.get(day.year, 0), reference)
        with done_by(next(seat.user for seat in reversed(seats) if seat.is_secretary)):
            batch.write()


def _meeting(forum: Forum, plan: Plan, day: date, number: int, clock: Clock) -> Meeting:
    starts_at = at(day, forum.usual_starts_at)
    is_approved = plan.state == State.APPROVED
    is_sent = plan.state in {State.IN_REVIEW, State.APPROVED}
    return Meeting(
        forum=forum,
        year=day.year,
        number=number,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=forum.usual_minutes),
        place=forum.usual_place,
        state=State.IN_REVIEW if is_approved else plan.state,
        comments_due_on=day + timedelta(days=_SENT_AFTER + forum.comment_days) if is_sent else None,
        notice_sent_at=None if plan.state == State.DRAFT else moment(_notice_on(day, clock), 9),
        calendar_sequence=int(plan.state == State.CANCELLED),
        is_quorate=True if plan.state in HELD else None,
    )


def _notice_on(day: date, clock: Clock) -> date:
    return min(day - timedelta(days=12), clock.day(-2))


def _add(batch: Batch, session: Session, numbered: int, reference: Reference) -> int:
    """Add a meeting with all that belongs to it; returns the last item number used in its year."""
    batch.add(session.meeting)
    if session.plan.state == State.APPROVED:
        batch.approved.append(session.meeting)
    _add_moves(batch, session)
    if session.plan.state != State.DRAFT:
        for index, seat in enumerate(session.seats):
            batch.add(_participant(session, seat, index))
    texts = _TEXTS[session.meeting.forum.language]
    matters = {"apning": texts.OPENING, "oppfolging": texts.FOLLOW_UP}
    matters |= {key: _MATTERS[key] for key in session.plan.matters}
    matters["eventuelt"] = texts.CLOSING
    for position, (key, matter) in enumerate(matters.items(), start=1):
        item = _item(session, key, matter, position)
        reference.tell(item, key, session.plan)
        if session.plan.state != State.DRAFT:
            numbered += 1
            item.number = numbered
        batch.add(item)
        if matter.paper:
            batch.add(make_paper(item, matter.paper))
        if session.plan.state in HAS_MINUTES and key not in session.plan.unwritten:
            add_outcome(batch, session, item, key, matter)
            add_room(batch, session, item, key)
    _add_approvals(batch, session)
    return numbered


def _concerned(session: Session, matter: Matter) -> Municipality | None:
    """The municipality of a joint council that the matter is for, where it is for one alone."""
    places = places_on(session.meeting.forum, session.day) if matter.concerns else []
    return next((place for place in places if place.display_name == matter.concerns), None)


def _item(session: Session, key: str, matter: Matter, position: int) -> AgendaItem:
    plan, presenter = session.plan, session.seat_of(matter.role)
    audience = AgendaItem.Audience.MAIN_PARTIES if key in plan.closed else AgendaItem.Audience.EVERYONE
    is_written = plan.state in HAS_MINUTES and key not in plan.unwritten
    return AgendaItem(
        meeting=session.meeting,
        position=position,
        title=matter.title,
        purpose=matter.purpose,
        presenter=f"{presenter.user.full_name}, {_inside_a_sentence(presenter.title)}",
        minutes_planned=matter.minutes,
        audience=audience,
        description=matter.description,
        concerns=_concerned(session, matter),
        **session.about.get(key, {}),
        proposed_by=presenter.user,
        proposing_party=presenter.party if presenter.party in MAIN_PARTIES else "",
        is_general=True,
        summary=matter.summary if is_written else "",
        summary_version=int(is_written),
        summary_by=session.writer if is_written else None,
        summary_at=moment(session.after(1), 10) if is_written else None,
    )


def _participant(session: Session, seat: Seat, index: int) -> Participant:
    is_over = session.plan.state in HELD
    answer, attendance = (
        _came(session.plan, seat, index) if is_over else (_answer(session.plan, index), "unknown")
    )
    return Participant(
        meeting=session.meeting,
        user=seat.user,
        party=seat.party,
        role=seat.role,
        name=seat.user.full_name,
        title=seat.title,
        is_chair=seat.is_chair,
        is_secretary=seat.is_secretary,
        position=seat.position,
        answer=answer,
        answered_at=None if answer == "none" else moment(_notice_on(session.day, session.clock), 13, index),
        attendance=attendance,
    )


def _answer(plan: Plan, index: int) -> str:
    return _ANSWERS[(plan.day + index) % len(_ANSWERS)]


def _came(plan: Plan, seat: Seat, index: int) -> tuple[str, str]:
    """Answer and attendance at a meeting that is over: leaders and the secretary always came."""
    leads = seat.is_chair or seat.is_secretary or seat.role in _LEADING
    turn = (plan.day + 3 * index) % 9
    return ("yes", "present") if leads else _OTHERWISE.get(turn, ("yes", "present"))


def _add_moves(batch: Batch, session: Session) -> None:
    """How the meeting came to where it is: who, when and why."""
    meeting, day = session.meeting, session.day
    notice = _notice_on(day, session.clock)
    steps = [
        (State.DRAFT, moment(notice - timedelta(days=9), 10)),
        (State.CALLED, moment(notice, 9)),
        (State.IN_SESSION, meeting.starts_at),
        (State.WRITING, meeting.ends_at),
        (State.IN_REVIEW, moment(session.after(_SENT_AFTER), 11)),
        (State.APPROVED, moment(session.after(9), 14)),
    ]
    if session.plan.state == State.CANCELLED:
        steps[2:] = [(State.CANCELLED, moment(day - timedelta(days=1), 18))]
    before = State.DRAFT
    for state, when in steps:
        reason = session.plan.reason if state == State.CANCELLED else ""
        move = MeetingMove(
            meeting=meeting, from_state=before, to_state=state, by=session.writer, reason=reason
        )
        batch.add(move, when)
        before = state
        if state == session.plan.state:
            return


def _add_approvals(batch: Batch, session: Session) -> None:
    """Both parties have approved what is approved; of what waits, the police alone."""
    days = {Party.MUNICIPALITY: 9, Party.POLICE: 8}
    approved = {State.APPROVED: MAIN_PARTIES, State.IN_REVIEW: (Party.POLICE,)}
    for party in approved.get(session.plan.state, ()):
        own = [seat for seat in session.seats if seat.party == party]
        seat = next((each for each in own if each.is_chair or each.role == Role.UNIT_LEADER), own[0])
        approval = MinutesApproval(
            meeting=session.meeting, party=party, by=seat.user, name=seat.user.full_name, title=seat.title
        )
        batch.add(approval, moment(session.after(days[party]), 14))


def _inside_a_sentence(title: str) -> str:
    """«Ordfører» becomes «ordfører», and «SLT-koordinator» stays."""
    return title if title.startswith("SLT") else title[0].lower() + title[1:]
