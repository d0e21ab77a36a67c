"""The law of meetings: states and their moves, gaps that stop a notice or minutes, who approves."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum


class State(StrEnum):
    """Where a meeting stands, from draft to approved minutes (G25, BR25)."""

    DRAFT = "draft"
    CALLED = "called"
    IN_SESSION = "in_session"
    WRITING = "writing"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    CANCELLED = "cancelled"


MOVES: Mapping[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.CALLED, State.CANCELLED}),
    State.CALLED: frozenset({State.IN_SESSION, State.CANCELLED}),
    State.IN_SESSION: frozenset({State.WRITING}),
    State.WRITING: frozenset({State.IN_REVIEW}),
    State.IN_REVIEW: frozenset({State.WRITING, State.APPROVED}),
    State.APPROVED: frozenset(),
    State.CANCELLED: frozenset(),
}
"""Allowed moves (BR25); minutes go back to writing when a side asks for a correction."""

PLANNING = frozenset({State.DRAFT, State.CALLED})
HAS_MINUTES = frozenset({State.IN_SESSION, State.WRITING, State.IN_REVIEW, State.APPROVED})
WRITABLE_MINUTES = frozenset({State.IN_SESSION, State.WRITING})
HELD = frozenset({State.WRITING, State.IN_REVIEW, State.APPROVED})
MINUTES_DUE_DAYS = 10
"""Days from the meeting until the minutes are late (BR26)."""

LONGEST_MEETING = timedelta(hours=12)
DUE_SOON_DAYS = 7
DUE_GROUP_DAYS = 30
"""Days ahead that count as soon in a list of action items (ux.md 5.11)."""

_QUARTER = timedelta(weeks=13)
_WEEK = timedelta(weeks=1)
_WEDNESDAY = 2
_JULY, _CHRISTMAS, _TWELFTH_NIGHT = 7, (12, 20), (1, 6)


class Gap(StrEnum):
    """What is missing before a notice, or before minutes go to approval (G53)."""

    NO_ITEMS = "no_items"
    NOBODY_INVITED = "nobody_invited"
    IN_THE_PAST = "in_the_past"
    NOBODY_PRESENT = "nobody_present"
    PARTY_WITHOUT_LEADER = "party_without_leader"
    ITEM_WITHOUT_RESULT = "item_without_result"
    ACTION_ITEM_WITHOUT_DEADLINE = "action_item_without_deadline"


class DueGroup(StrEnum):
    """The headings of a list of action items, most urgent first (ux.md 5.11)."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"


def may_move(state: State, to: State) -> bool:
    """Whether a meeting in `state` may become `to` (G25)."""
    return to in MOVES[state]


def ends_properly(starts_at: datetime, ends_at: datetime) -> bool:
    """Whether the end is after the start, and the meeting no longer than twelve hours."""
    return timedelta(0) < ends_at - starts_at <= LONGEST_MEETING


def next_meeting_on(last_on: date | None, *, today: date, notice_days: int) -> date:
    """The day to propose for the next meeting: a quarter after the last one, on the same weekday (ux.md 5.5).

    Without a meeting to go by, a Wednesday. Never so soon that the notice would be late (BR20), nor
    in July or over Christmas.
    """
    earliest = today + timedelta(days=notice_days) + _WEEK
    day = earliest + timedelta(days=(_WEDNESDAY - earliest.weekday()) % 7)
    if last_on is not None:
        day = last_on + _QUARTER
    while day < earliest or _is_holiday(day):
        day += _WEEK
    return day


def _is_holiday(day: date) -> bool:
    month_and_day = (day.month, day.day)
    return day.month == _JULY or month_and_day >= _CHRISTMAS or month_and_day <= _TWELFTH_NIGHT


def notice_gaps(*, items: int, invited: int, starts_at: datetime, now: datetime) -> list[Gap]:
    """What stops a notice (R086)."""
    found = {
        Gap.NO_ITEMS: items == 0,
        Gap.NOBODY_INVITED: invited == 0,
        Gap.IN_THE_PAST: starts_at <= now,
    }
    return [gap for gap, is_open in found.items() if is_open]


def minutes_gaps(*, present: int, items_without_result: int, action_items_without_deadline: int) -> list[Gap]:
    """What stops minutes from going to approval (R087, BR24, G53)."""
    found = {
        Gap.NOBODY_PRESENT: present == 0,
        Gap.ITEM_WITHOUT_RESULT: items_without_result > 0,
        Gap.ACTION_ITEM_WITHOUT_DEADLINE: action_items_without_deadline > 0,
    }
    return [gap for gap, is_open in found.items() if is_open]


def party_without_leader(main_parties: Iterable[str], leaders_present: Iterable[str]) -> list[str]:
    """The main parties nobody who decides was present for: a warning, never a stop (BR23).

    `leaders_present` is the side of each leader who came.
    """
    covered = set(leaders_present)
    return [party for party in main_parties if party not in covered]


def has_deadline(due_on: date | None, review_on: date | None) -> bool:
    """Whether an action item has exactly one of a deadline and, when running, a review date (BR24)."""
    return (due_on is None) != (review_on is None)


def is_overdue(due_on: date, *, today: date, is_open: bool) -> bool:
    """Whether the deadline has passed; its own day still counts (domain.md 11, trap 18)."""
    return is_open and due_on < today


def is_due_soon(due_on: date, *, today: date, is_open: bool) -> bool:
    """Whether the deadline falls within a week (ux.md 6)."""
    return is_open and today <= due_on <= today + timedelta(days=DUE_SOON_DAYS)


def due_group(next_on: date, due_on: date | None, *, today: date) -> DueGroup:
    """Under which heading an open action item stands; a review date is never overdue (ux.md 5.11)."""
    if due_on is not None and is_overdue(due_on, today=today, is_open=True):
        return DueGroup.OVERDUE
    if next_on <= today + timedelta(days=DUE_GROUP_DAYS):
        return DueGroup.SOON
    return DueGroup.LATER


def minutes_due_on(meeting_on: date) -> date:
    """The last day to have the minutes out (BR26)."""
    return meeting_on + timedelta(days=MINUTES_DUE_DAYS)


def is_approved(required: Iterable[str], given: Iterable[str]) -> bool:
    """Whether every main party has approved the minutes (BR25)."""
    return set(required) <= set(given)


def clock_times(starts_at: datetime, minutes: Iterable[int]) -> list[datetime]:
    """When each item begins, if those before it keep to their minutes (G29)."""
    times = [starts_at]
    for length in minutes:
        times.append(times[-1] + timedelta(minutes=length))
    return times[:-1]


def minutes_over_plan(starts_at: datetime, planned: Iterable[int], now: datetime) -> int:
    """Whole minutes past the end of the `planned` lengths; negative while there is time (ux.md 5.9)."""
    ends_at = starts_at + timedelta(minutes=sum(planned))
    return int((now - ends_at).total_seconds() // 60)


def moved(order: list[int], item: int, to: int) -> list[int]:
    """`order` with `item` at index `to`; outside the list means its nearest end."""
    rest = [each for each in order if each != item]
    index = min(max(to, 0), len(rest))
    return [*rest[:index], item, *rest[index:]]
