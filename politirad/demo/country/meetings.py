"""Ten years of meetings in a synthetic country: agendas, who came, conclusions and tasks."""

from collections.abc import Iterator, Sequence
from datetime import time, timedelta
from random import Random

from meetings.models import ActionItem, AgendaItem, Conclusion, Meeting, Participant
from meetings.rules import State
from politirad.councils.models import Forum, Seat
from politirad.demo.country.shares import Plan, shares
from politirad.demo.world.clock import Clock, at, moment

_TOPICS = (
    *("Trafikk ved skolen", "Rus blant unge", "Utrygge steder"),
    *("Vold i nære relasjoner", "Hærverk", "Beredskap"),
)
_VERBS = ("kartlegge", "følge opp", "invitere", "varsle", "samle tall om", "lage plan for")
_HOURS = timedelta(hours=2)
_BATCH = 3000
_AHEAD = 60


def make_meetings(forums: Sequence[Forum], clock: Clock, plan: Plan) -> tuple[int, int]:
    """The meetings of all councils with everything in them; returns how many items and tasks there are."""
    chance = Random(plan.seed)  # noqa: S311 the same texts every time
    meetings = Meeting.objects.bulk_create(_meetings(forums, clock, plan), batch_size=_BATCH)
    sitting = _sitting(forums)
    Participant.objects.bulk_create(_participants(meetings, sitting), batch_size=_BATCH)
    items = AgendaItem.objects.bulk_create(_items(meetings, sitting, plan, chance), batch_size=_BATCH)
    Conclusion.objects.bulk_create(_conclusions(items, chance), batch_size=_BATCH)
    tasks = ActionItem.objects.bulk_create(
        _tasks(meetings, items, sitting, plan, clock, chance), batch_size=_BATCH
    )
    return len(items), len(tasks)


def _meetings(forums: Sequence[Forum], clock: Clock, plan: Plan) -> Iterator[Meeting]:
    for forum, count in zip(forums, shares(plan.meetings, len(forums)), strict=True):
        numbers: dict[int, int] = {}
        step = 365 * plan.years // count
        for place in range(count):
            day = clock.workday(_AHEAD - (count - 1 - place) * step)
            numbers[day.year] = numbers.get(day.year, 0) + 1
            starts_at = at(day, time(9))
            is_over = day < clock.today
            yield Meeting(
                forum=forum,
                year=day.year,
                number=numbers[day.year],
                starts_at=starts_at,
                ends_at=starts_at + _HOURS,
                place="Rådhuset",
                state=State.APPROVED if is_over else State.CALLED,
                notice_sent_at=moment(min(day - timedelta(days=14), clock.today), 9),
                minutes_version=1 if is_over else 0,
            )


type _Sitting = dict[int, list[Seat]]


def _sitting(forums: Sequence[Forum]) -> _Sitting:
    found: _Sitting = {forum.pk: [] for forum in forums}
    for seat in Seat.objects.select_related("user").order_by("forum", "position", "valid_from"):
        found[seat.forum_id].append(seat)
    return found


def _at(meeting: Meeting, sitting: _Sitting) -> list[Seat]:
    """Those who sat in the forum on the day."""
    day = meeting.starts_at.date()
    return [
        seat
        for seat in sitting[meeting.forum_id]
        if seat.valid_from <= day and (seat.valid_until is None or day <= seat.valid_until)
    ]


def _participants(meetings: Sequence[Meeting], sitting: _Sitting) -> Iterator[Participant]:
    for meeting in meetings:
        is_over = meeting.state == State.APPROVED
        for seat in _at(meeting, sitting):
            yield Participant(
                meeting=meeting,
                user=seat.user,
                party=seat.party,
                role=seat.role,
                name=seat.user.full_name,
                title=seat.title,
                is_chair=seat.is_chair,
                is_secretary=seat.is_secretary,
                position=seat.position,
                attendance=Participant.Attendance.PRESENT if is_over else Participant.Attendance.UNKNOWN,
            )


def _items(
    meetings: Sequence[Meeting], sitting: _Sitting, plan: Plan, chance: Random
) -> Iterator[AgendaItem]:
    number = dict.fromkeys((meeting.forum_id, meeting.year) for meeting in meetings)
    counted = dict.fromkeys(number, 0)
    for meeting, count in zip(meetings, shares(plan.items, len(meetings)), strict=True):
        sits = _at(meeting, sitting)
        for place in range(1, count + 1):
            key = meeting.forum_id, meeting.year
            counted[key] += 1
            topic = chance.choice(_TOPICS)
            yield AgendaItem(
                meeting=meeting,
                position=place,
                number=counted[key],
                title=f"{topic} {place}",
                purpose=AgendaItem.Purpose.DISCUSSION,
                audience=AgendaItem.Audience.MAIN_PARTIES if place % 3 else AgendaItem.Audience.EVERYONE,
                description=f"{topic}: hva kommunen og politiet ser, og hva de vil {chance.choice(_VERBS)}.",
                summary=f"Rådet snakket om {topic.lower()}." if meeting.state == State.APPROVED else "",
                proposed_by=sits[0].user,
            )


def _conclusions(items: Sequence[AgendaItem], chance: Random) -> Iterator[Conclusion]:
    for item in items:
        if item.position % 3 == 1 and item.meeting.state == State.APPROVED:
            yield Conclusion(
                item=item,
                number=1,
                text=f"Partene vil {chance.choice(_VERBS)} dette sammen.",
                created_by_id=item.proposed_by_id,
            )


def _tasks(
    meetings: Sequence[Meeting],
    items: Sequence[AgendaItem],
    sitting: _Sitting,
    plan: Plan,
    clock: Clock,
    chance: Random,
) -> Iterator[ActionItem]:
    by_meeting: dict[int, list[AgendaItem]] = {meeting.pk: [] for meeting in meetings}
    for item in items:
        by_meeting[item.meeting_id].append(item)
    over = [meeting for meeting in meetings if meeting.state == State.APPROVED]
    for meeting, count in zip(over, shares(plan.tasks, len(over)), strict=True):
        sits = _at(meeting, sitting)
        for place in range(count):
            seat = sits[place % len(sits)]
            due_on = meeting.starts_at.date() + timedelta(days=30 + 10 * place)
            is_done = due_on < clock.today and chance.random() < 0.85  # noqa: PLR2004 most are done in time
            yield ActionItem(
                forum_id=meeting.forum_id,
                item=by_meeting[meeting.pk][place % len(by_meeting[meeting.pk])],
                what=f"{chance.choice(_VERBS).capitalize()} {chance.choice(_TOPICS).lower()}",
                responsible=seat.user,
                responsible_role=seat.role,
                receiver=sits[0].user,
                party=seat.party,
                due_on=due_on,
                status=ActionItem.Status.DONE if is_done else ActionItem.Status.IN_PROGRESS,
                result="Gjort." if is_done else "",
                delivered_at=moment(due_on, 12) if is_done else None,
                created_by=seat.user,
            )
