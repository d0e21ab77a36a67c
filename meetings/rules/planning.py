"""When meetings are held, how long they take, and the order of the agenda."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from meetings.rules.free_days import why_free

LONGEST_MEETING = timedelta(hours=12)
_QUARTER = timedelta(weeks=13)
_WEEK = timedelta(weeks=1)
_WEDNESDAY = 2


def ends_properly(starts_at: datetime, ends_at: datetime) -> bool:
    """Whether the end is after the start, and the meeting no longer than twelve hours."""
    return timedelta(0) < ends_at - starts_at <= LONGEST_MEETING


def earliest_meeting_on(today: date, notice_days: int) -> date:
    """The first day a meeting can be set without a notice in haste: a week to prepare it (BR20)."""
    return today + timedelta(days=notice_days) + _WEEK


def next_meeting_on(last_on: date | None, *, today: date, notice_days: int, county: str = "") -> date:
    """The day to propose for the next meeting: a quarter after the last one, on the same weekday (ux.md 5.5).

    Without a meeting to go by, a Wednesday. Never so soon that the notice would be late (BR20), nor
    on a public holiday or in the county's school holidays.
    """
    earliest = earliest_meeting_on(today, notice_days)
    day = earliest + timedelta(days=(_WEDNESDAY - earliest.weekday()) % 7)
    if last_on is not None:
        day = last_on + _QUARTER
    while day < earliest or why_free(day, county) is not None:
        day += _WEEK
    return day


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
