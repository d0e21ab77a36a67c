"""What one seat asks of a person: the forum's meetings of the year, its tasks, and a thing that waits."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from meetings.models import ActionItem, Meeting
from meetings.rules import HELD, PLANNING, State
from politirad.councils.models import Forum, Seat
from politirad.overview import rules


@dataclass(frozen=True)
class AgreementToSign:
    """An agreement whose text number `number` waits for the person's signature."""

    pk: int
    title: str
    number: int


@dataclass(frozen=True)
class EvaluationToAnswer:
    """An evaluation that waits for the person's answers until a day, given as it is written in JSON."""

    pk: int
    year: int
    due_on: str

    @property
    def last_on(self) -> date:
        """The last day to answer."""
        return date.fromisoformat(self.due_on)


@dataclass(frozen=True)
class Waiting:
    """One thing that waits for a person, and what it is about."""

    kind: rules.Wait
    forum: Forum
    due_on: date | None = None
    meeting: Meeting | None = None
    action_item: ActionItem | None = None
    agreement: AgreementToSign | None = None
    evaluation: EvaluationToAnswer | None = None
    count: int = 0
    planned: int = 0

    @property
    def sort_key(self) -> tuple[date, str]:
        """By deadline, those without one last."""
        return self.due_on or date.max, self.kind


@dataclass(frozen=True)
class ForumDesk:
    """A forum where the person has a seat today, with its meetings of the year and its tasks.

    Counts of other people's tasks are zero for somebody from outside the two main parties.
    """

    seat: Seat
    is_insider: bool
    is_organiser: bool
    must_sign: bool
    may_approve: bool
    open_count: int
    overdue_count: int
    own_overdue_count: int
    others_overdue_since: date | None
    asked_count: int = 0
    asked_due_on: date | None = None
    known_meetings: tuple[Meeting, ...] = ()
    agreements_to_sign: tuple[AgreementToSign, ...] = ()
    evaluations: tuple[EvaluationToAnswer, ...] = ()

    @property
    def forum(self) -> Forum:
        """The forum of the seat."""
        return self.seat.forum

    @property
    def others_overdue_count(self) -> int:
        """Tasks over their deadline whose responsible is somebody else."""
        return self.overdue_count - self.own_overdue_count

    @property
    def target(self) -> int:
        """Meetings a year the forum aims at."""
        return self.forum.meetings_target

    @property
    def held_count(self) -> int:
        """Meetings held this year."""
        year = timezone.localdate().year
        return sum(meeting.state in HELD and meeting.year == year for meeting in self.known_meetings)

    @property
    def planned_count(self) -> int:
        """Meetings still to come this year."""
        today = timezone.localdate()
        return sum(
            meeting.year == today.year
            and (meeting.state == State.IN_SESSION or (meeting.state in PLANNING and _day(meeting) >= today))
            for meeting in self.known_meetings
        )

    @property
    def next_year_count(self) -> int:
        """Meetings planned for the next year."""
        year = timezone.localdate().year + 1
        return sum(m.year == year and m.state != State.CANCELLED for m in self.known_meetings)

    @property
    def next_meeting(self) -> Meeting | None:
        """The nearest meeting that is not over."""
        now = timezone.now()
        to_come = (
            m for m in self.known_meetings if m.state in {*PLANNING, State.IN_SESSION} and m.ends_at >= now
        )
        return next(to_come, None)


def _day(meeting: Meeting) -> date:
    return timezone.localdate(meeting.starts_at)
