"""What came of an agenda item: its conclusion and its action item, done, running, late or waiting."""

from datetime import date, timedelta

from meetings.models import ActionItem, ActionItemMove, AgendaItem, Conclusion, MinutesComment
from meetings.rules import State
from politirad.demo.world.batch import Batch
from politirad.demo.world.clock import moment
from politirad.demo.world.matter import Matter, Promise
from politirad.demo.world.plans import Fate, Status
from politirad.demo.world.session import Session
from politirad.tenancy.permissions import Role

# What somebody would have said otherwise of minutes that are out, and what they propose to add.
_COMMENTS = {
    "nb": (
        "Det bør stå hvem som følger opp, så vi husker det til neste møte.",
        "Kommune og politi går gjennom status sammen før neste møte.",
    ),
    "nn": (
        "Det bør stå kven som følgjer opp, så vi hugsar det til neste møte.",
        "Kommune og politi går gjennom status saman før neste møte.",
    ),
}


def add_outcome(batch: Batch, session: Session, item: AgendaItem, key: str, matter: Matter) -> None:
    """Add what the council agreed on under the item, and who promised what."""
    if matter.conclusion:
        batch.add(Conclusion(item=item, number=1, text=matter.conclusion, created_by=session.writer))
    if matter.promise:
        fate = session.plan.fates.get(key, Fate())
        _add_promise(batch, session, item, matter.promise, fate)
    if session.plan.state == State.IN_REVIEW and key in session.plan.matters[:1]:
        batch.add(_comment(session, item), moment(session.after(4), 10))


def _comment(session: Session, item: AgendaItem) -> MinutesComment:
    """A comment from the municipality's side."""
    seat = session.seat_of(Role.SLT_COORDINATOR)
    text, proposed = _COMMENTS[session.meeting.forum.language]
    return MinutesComment(
        item=item,
        party=seat.party,
        by=seat.user,
        text=text,
        wording=f"{item.summary} {proposed}",
    )


def _add_promise(batch: Batch, session: Session, item: AgendaItem, promise: Promise, fate: Fate) -> None:
    seat = session.seat_of_person(fate.who) if fate.who else session.seat_of(promise.role)
    due_on, review_on = _dates(session, promise, fate)
    status = fate.status
    if fate.status == Status.DONE and due_on and due_on >= session.clock.today:
        status = Status.IN_PROGRESS
    action_item = ActionItem(
        item=item,
        what=promise.what,
        responsible=seat.user,
        party=seat.party,
        due_on=due_on,
        review_on=review_on,
        status=status,
        result=promise.result if status == Status.DONE else "",
        created_by=session.writer,
    )
    batch.add(action_item)
    _add_moves(batch, session, action_item)


def _dates(session: Session, promise: Promise, fate: Fate) -> tuple[date | None, date | None]:
    """A deadline or, for what runs on, a day to look at it again."""
    if fate.review is not None:
        return None, session.clock.workday(fate.review)
    if fate.due is not None:
        return session.clock.day(fate.due), None
    return session.day + timedelta(days=promise.days), None


def _add_moves(batch: Batch, session: Session, action_item: ActionItem) -> None:
    """When work began, and when it ended or stopped to wait."""
    steps = {
        Status.NOT_STARTED: (),
        Status.IN_PROGRESS: ((Status.IN_PROGRESS, 14),),
        Status.WAITING: ((Status.IN_PROGRESS, 14), (Status.WAITING, 20)),
        Status.DONE: ((Status.IN_PROGRESS, 10), (Status.DONE, 18)),
    }
    for status, days in steps[Status(action_item.status)]:
        note = action_item.result if status == Status.DONE else ""
        move = ActionItemMove(
            action_item=action_item, to_status=status, by=action_item.responsible, note=note
        )
        batch.add(move, moment(session.after(days), 15))
