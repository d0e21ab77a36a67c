"""Who is expected in another forum's meeting at the same time, told no further than the planner may know."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q
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

    Of a meeting the reader may not know of, only that there is one is told. At most three queries,
    however many slots there are.
    """
    others = _overlapping(forum, slots, reader) if slots else []
    if not others:
        return {slot: [] for slot in slots}
    drafts = [meeting.forum_id for meeting in others if meeting.state == State.DRAFT]
    seats = list(Seat.objects.filter(forum__in=[forum.pk, *drafts]).select_related("user"))
    here = [seat for seat in seats if seat.forum_id == forum.pk]
    expected = _expected(others, seats, {seat.user_id for seat in here})
    return {slot: _in_slot(slot, here, others, expected) for slot in slots}


def _in_slot(
    slot: Slot, seats: Iterable[Seat], others: Iterable[Any], expected: dict[int, set[int]]
) -> list[Clash]:
    starts_at, ends_at = slot
    here = {seat.user_id: seat.user.full_name for seat in seats if _sits(seat, starts_at)}
    return [
        Clash(name=here[user], meeting=other if other.is_known else None)
        for other in others
        if other.starts_at < ends_at and other.ends_at > starts_at
        for user in sorted(expected[other.pk] & here.keys(), key=lambda pk: here[pk])
    ]


def _overlapping(forum: Forum, slots: Iterable[Slot], reader: Person) -> list[Any]:
    """Meetings of other forums that are to be held and overlap a slot, and whether the reader may know."""
    at_the_time = reduce(or_, (Q(starts_at__lt=end, ends_at__gt=start) for start, end in slots))
    known = Meeting.objects.visible_to(reader).filter(pk=OuterRef("pk"))
    to_be_held = Meeting.objects.filter(at_the_time, state__in=PLANNING).exclude(forum=forum)
    return list(
        to_be_held.annotate(is_known=Exists(known)).select_related("forum").order_by("starts_at", "pk")
    )


def _expected(meetings: Iterable[Meeting], seats: Iterable[Seat], people: set[int]) -> dict[int, set[int]]:
    """By meeting, who of `people` is called and has not said no; to a draft, who has a seat on the day."""
    called = [meeting.pk for meeting in meetings if meeting.state == State.CALLED]
    expected: dict[int, set[int]] = defaultdict(set)
    if called:
        participants = Participant.objects.filter(meeting__in=called, user__in=people)
        for pk, user in participants.exclude(answer="no").values_list("meeting", "user"):
            expected[pk].add(user)
    for meeting in meetings:
        if meeting.state == State.DRAFT:
            own = (seat for seat in seats if seat.forum_id == meeting.forum_id)
            expected[meeting.pk] |= {seat.user_id for seat in own if _sits(seat, meeting.starts_at)}
    return expected


def _sits(seat: Seat, at: datetime) -> bool:
    return is_valid_on(timezone.localdate(at), valid_from=seat.valid_from, valid_until=seat.valid_until)
