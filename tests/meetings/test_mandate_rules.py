"""When a thematic forum reports: never more than a year apart, and in the last meeting that is in time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings import rules
from meetings.rules import ReportState

TODAY = date(2026, 11, 24)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 12, 31))

NEAR = st.dates(min_value=date(2024, 1, 1), max_value=date(2028, 12, 31))


def a_year_after(day: date) -> date:
    return date(day.year + 1, 3, 1) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)


@given(given_on=DAYS, later=st.none() | st.integers(0, 4000), months=st.integers(1, 12))
def test_the_next_report_is_due_within_a_year_of_the_last_one_or_of_the_mandate(
    given_on: date, later: int | None, months: int
) -> None:
    last = None if later is None else given_on + timedelta(days=later)
    since = last or given_on
    due = rules.report_due_on(given_on, last, months)
    assert since < due <= a_year_after(since)


@given(given_on=DAYS, asked=st.integers(13, 60))
def test_no_interval_is_longer_than_a_year(given_on: date, asked: int) -> None:
    assert rules.report_due_on(given_on, None, asked) == rules.report_due_on(
        given_on, None, rules.MOST_MONTHS
    )


def test_the_day_is_the_same_of_the_month_and_the_last_report_counts() -> None:
    assert rules.report_due_on(date(2026, 2, 2), None) == date(2027, 2, 2)
    assert rules.report_due_on(date(2026, 2, 2), date(2026, 10, 5), 6) == date(2027, 4, 5)


@pytest.mark.parametrize(
    ("days", "is_scheduled", "state"),
    [
        (-1, False, ReportState.OVERDUE),
        (-1, True, ReportState.OVERDUE),
        (0, False, ReportState.SOON),
        (0, True, ReportState.SCHEDULED),
        (90, False, ReportState.SOON),
        (91, False, ReportState.LATER),
        (91, True, ReportState.SCHEDULED),
    ],
)
def test_a_report_is_soon_ninety_days_before_and_late_the_day_after(
    days: int, is_scheduled: bool, state: ReportState
) -> None:
    due = TODAY + timedelta(days=days)
    assert rules.report_state(due, today=TODAY, is_scheduled=is_scheduled) == state
    assert timedelta(days=90) == rules.REPORT_NOTICE


@given(due=NEAR, first=NEAR, gaps=st.tuples(*[st.integers(1, 400)] * 4))
def test_the_first_meeting_that_must_take_it_up_is_the_last_one_in_time(
    due: date, first: date, gaps: tuple[int, ...]
) -> None:
    days = [first]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    pairs = zip(days, [*days[1:], None], strict=True)
    taken_up = [
        day for day, after in pairs if rules.is_report_for(due, meeting_on=day, next_meeting_on=after)
    ]
    in_time = [day for day in days if day <= due]
    if not in_time:
        # None is: then the very first.
        assert taken_up[0] == days[0]
    elif taken_up:
        assert taken_up[0] == in_time[-1]
    else:
        # The last that is planned is in time with room for another after it.
        assert in_time[-1] == days[-1]
        assert due > days[-1] + rules.REPORT_NOTICE
