"""Who is expected in another forum's meeting at the same time, told no further than the planner may know."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils import timezone

from meetings.models.meeting import Meeting
from meetings.models.participants import Participant
from meetings.rules import PLANNING, State
from politirad.councils.models import Forum, Seat
from politirad.tenancy.reach import Person
from politirad.tenancy.rules import is_valid_on

type Slot = tuple[datetime, datetime]


@dataclass(frozen=True)
class Clash:
    """A person of this forum who is expected elsewhere; `meeting` is None when its forum may not be named."""

    name: str
    meeting: Meeting | None


def clashes_of(forum: Forum, slots: Sequence[Slot], *, reader: Person) -> dict[Slot, list[Clash]]:
    """Per slot, those with a seat here who are called to or seated in an overlapping meeting (G39).

    Of a meeting the reader may not know of, only that there is one is told. Four queries, however
    many slots there are.
    """
    if not slots:
        return {}
    seats = list(Seat.objects.filter(forum=forum).select_related("user"))
    others = _overlapping(forum, slots)
    expected = _expected(others, {seat.user_id for seat in seats})
    known = set(
        Meeting.objects.visible_to(reader)
        .filter(pk__in=[meeting.pk for meeting in others])
        .values_list("pk", flat=True)
    )
    return {slot: _in_slot(slot, seats, others, expected, known) for slot in slots}


def _in_slot(
    slot: Slot,
    seats: Iterable[Seat],
    others: Iterable[Meeting],
    expected: dict[int, set[int]],
    known: set[int],
) -> list[Clash]:
    starts_at, ends_at = slot
    here = {seat.user_id: seat.user.full_name for seat in seats if _sits(seat, starts_at)}
    return [
        Clash(name=here[user], meeting=other if other.pk in known else None)
        for other in others
        if other.starts_at < ends_at and other.ends_at > starts_at
        for user in sorted(expected[other.pk] & here.keys(), key=lambda pk: here[pk])
    ]


def _overlapping(forum: Forum, slots: Iterable[Slot]) -> list[Meeting]:
    """Meetings of other forums that are still to be held and overlap one of the slots."""
    at_the_time = reduce(or_, (Q(starts_at__lt=end, ends_at__gt=start) for start, end in slots))
    to_be_held = Meeting.objects.filter(at_the_time, state__in=PLANNING).exclude(forum=forum)
    return list(to_be_held.select_related("forum").order_by("starts_at", "pk"))


def _expected(meetings: Iterable[Meeting], people: set[int]) -> dict[int, set[int]]:
    """By meeting, who of `people` is called and has not said no; to a draft, who has a seat on the day."""
    called = [meeting.pk for meeting in meetings if meeting.state == State.CALLED]
    drafts = [meeting for meeting in meetings if meeting.state == State.DRAFT]
    expected: dict[int, set[int]] = defaultdict(set)
    participants = Participant.objects.filter(meeting__in=called, user__in=people)
    for meeting, user in participants.exclude(answer="no").values_list("meeting", "user"):
        expected[meeting].add(user)
    seats = list(Seat.objects.filter(forum__in=[meeting.forum_id for meeting in drafts], user__in=people))
    for meeting in drafts:
        sitting = {
            seat.user_id
            for seat in seats
            if seat.forum_id == meeting.forum_id and _sits(seat, meeting.starts_at)
        }
        expected[meeting.pk] |= sitting
    return expected


def _sits(seat: Seat, at: datetime) -> bool:
    return is_valid_on(timezone.localdate(at), valid_from=seat.valid_from, valid_until=seat.valid_until)
