"""Days of presence: what may become of them, which days a series holds, how they are counted (R024, R119)."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contacts.rules import (
    LONGEST_SERIES_DAYS,
    MOST_IN_SERIES,
    PRESENCE_MOVES,
    WEEKS_BETWEEN,
    PresenceCount,
    PresenceLook,
    PresenceState,
    count_presence,
    is_long_series,
    may_be_held,
    may_be_planned,
    may_move_presence,
    month_beside,
    presence_look,
    series_days,
    shown_month,
    weeks_of,
)
from politirad.web.states import LOOKS

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
PLANNED, HELD, CANCELLED = PresenceState.PLANNED, PresenceState.HELD, PresenceState.CANCELLED
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def test_a_planned_day_is_held_or_cancelled_and_a_cancelled_one_stays():
    moves = {(state, to) for state in PresenceState for to in PresenceState if may_move_presence(state, to)}
    assert moves == {(PLANNED, HELD), (PLANNED, CANCELLED), (HELD, PLANNED)}
    assert PRESENCE_MOVES.keys() == set(PresenceState)


@pytest.mark.parametrize(("days", "planned", "held"), [(-1, False, True), (0, True, True), (1, True, False)])
def test_a_day_is_planned_until_it_is_over_and_held_from_when_it_comes(days: int, planned: bool, held: bool):
    on = TODAY + days * DAY
    assert (may_be_planned(on, today=TODAY), may_be_held(on, today=TODAY)) == (planned, held)


@pytest.mark.parametrize(
    ("state", "days", "look"),
    [
        (PLANNED, 0, PresenceLook.PLANNED),
        (PLANNED, -1, PresenceLook.UNRECORDED),
        (HELD, -1, PresenceLook.HELD),
        (CANCELLED, -1, PresenceLook.CANCELLED),
        (CANCELLED, 1, PresenceLook.CANCELLED),
    ],
)
def test_nothing_said_of_a_day_behind_us_is_seen(state: PresenceState, days: int, look: PresenceLook):
    assert presence_look(state, TODAY + days * DAY, today=TODAY) == look
    assert look in LOOKS


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DAYS, st.integers(0, 400), st.integers(0, 6), st.sampled_from(WEEKS_BETWEEN))
def test_a_series_holds_its_weekday_as_often_as_it_says(first: date, length: int, weekday: int, weeks: int):
    last = first + length * DAY
    days = series_days(first, last, weekday=weekday, weeks=weeks)
    assert all(first <= day <= last and day.weekday() == weekday for day in days)
    steps = [after - before for before, after in pairwise(days)]
    assert set(steps) <= {weeks * 7 * DAY}
    # Neither the first nor the last is missing.
    if days:
        assert (days[0] - first).days < 7
        assert days[-1] + weeks * 7 * DAY > last
    else:
        assert length < 6


def test_a_year_every_week_fits_in_one_series():
    last = TODAY + LONGEST_SERIES_DAYS * DAY
    assert [is_long_series(TODAY, last), is_long_series(TODAY, last + DAY)] == [False, True]
    assert len(series_days(TODAY, last, weekday=TODAY.weekday(), weeks=1)) <= MOST_IN_SERIES


def test_the_numbers_add_up():
    rows = [
        (PLANNED, TODAY + DAY, False),
        (PLANNED, TODAY - DAY, False),
        (HELD, TODAY, False),
        (HELD, TODAY - 2 * DAY, True),
        (CANCELLED, TODAY, False),
    ]
    assert count_presence(rows, today=TODAY) == PresenceCount(
        planned=4, held=2, unplanned=1, cancelled=1, unrecorded=1
    )
    assert count_presence([], today=TODAY) == PresenceCount(0, 0, 0, 0, 0)


@pytest.mark.parametrize("asked", ["", "2026-13", "1999-12", "2101-01", "i fjor", "2026-11-24x"])
def test_an_address_that_makes_no_sense_shows_this_month(asked: str):
    assert shown_month(asked, today=TODAY) == date(2026, 11, 1)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DAYS, st.integers(-30, 30))
def test_months_follow_each_other_and_their_weeks_hold_them(day: date, step: int):
    month = shown_month(f"{day:%Y-%m}", today=TODAY)
    assert month == day.replace(day=1)
    beside = month_beside(month, step)
    assert (beside.year * 12 + beside.month) - (month.year * 12 + month.month) == step
    assert month_beside(beside, -step) == month
    days = [on for week in weeks_of(month) for on in week]
    assert days[0].weekday() == 0
    assert [on for on in days if on.month == month.month][-1] + DAY == month_beside(month, 1)
