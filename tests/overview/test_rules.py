"""The law of the overview on its boundary cases."""

from datetime import date, timedelta

import pytest

from meetings.rules import State
from politirad.overview.rules import (
    MINUTES,
    MINUTES_IN_HAND,
    NEXT_YEAR_IS_PLANNED_FROM_MONTH,
    PACE_IS_JUDGED_FROM_MONTH,
    PREPARATION_DAYS,
    Horizon,
    Pace,
    PartOfDay,
    Wait,
    horizon,
    is_shown_year,
    minutes_together,
    needs_a_meeting,
    needs_next_year,
    organisers_step,
    pace,
    part_of_day,
    shown_year,
)

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("state", "days", "untold", "step"),
    [
        (State.DRAFT, PREPARATION_DAYS + 1, 0, None),
        (State.DRAFT, PREPARATION_DAYS, 0, Wait.SEND_NOTICE),
        (State.DRAFT, 0, 0, Wait.SEND_NOTICE),
        (State.DRAFT, -1, 0, Wait.MOVE_DRAFT),
        (State.CALLED, 1, 0, None),
        (State.CALLED, 0, 0, Wait.HOLD_MEETING),
        (State.CALLED, -3, 0, Wait.HOLD_MEETING),
        (State.IN_SESSION, 0, 2, Wait.HOLD_MEETING),
        (State.WRITING, -1, 2, Wait.WRITE_MINUTES),
        (State.WRITING, -1, 0, Wait.SEND_MINUTES),
        (State.IN_REVIEW, -9, 0, None),
        (State.APPROVED, -9, 0, None),
        (State.CANCELLED, -9, 0, None),
    ],
)
def test_organisers_step_follows_the_state_and_the_day(
    state: State, days: int, untold: int, step: Wait | None
):
    meeting_on = TUESDAY + timedelta(days=days)
    assert organisers_step(state, meeting_on=meeting_on, today=TUESDAY, items_without_text=untold) == step


def test_minutes_in_hand_are_those_written_or_read():
    assert {State.WRITING, State.IN_REVIEW} == MINUTES_IN_HAND


@pytest.mark.parametrize(
    ("held", "planned", "day", "needed"),
    [
        (1, 0, date(2026, 3, 1), True),
        (4, 0, date(2026, 3, 1), False),
        (1, 1, date(2026, 8, 31), False),
        (1, 1, date(2026, 9, 1), True),
        (1, 3, date(2026, 9, 1), False),
    ],
)
def test_council_needs_a_meeting_when_none_is_coming_or_from_september_too_few(
    held: int, planned: int, day: date, needed: bool
):
    assert needs_a_meeting(held, planned, 4, today=day) is needed


@pytest.mark.parametrize(
    ("planned", "day", "needed"),
    [(0, date(2026, 11, 30), False), (0, date(2026, 12, 1), True), (1, date(2026, 12, 1), False)],
)
def test_next_year_is_to_be_planned_from_december(planned: int, day: date, needed: bool):
    assert day.month >= NEXT_YEAR_IS_PLANNED_FROM_MONTH - 1
    assert needs_next_year(planned, today=day) is needed


@pytest.mark.parametrize(
    ("due_on", "group"),
    [
        (TUESDAY - timedelta(days=9), Horizon.TODAY),
        (TUESDAY, Horizon.TODAY),
        (TUESDAY + timedelta(days=1), Horizon.THIS_WEEK),
        (date(2026, 11, 29), Horizon.THIS_WEEK),
        (date(2026, 11, 30), Horizon.LATER),
        (None, Horizon.LATER),
    ],
)
def test_horizon_groups_by_day_and_week(due_on: date | None, group: Horizon):
    assert horizon(due_on, today=TUESDAY) == group


def test_horizon_on_a_sunday_has_no_later_day_this_week():
    sunday = date(2026, 11, 29)
    assert horizon(sunday + timedelta(days=1), today=sunday) == Horizon.LATER


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (4, PartOfDay.EVENING),
        (5, PartOfDay.MORNING),
        (9, PartOfDay.MORNING),
        (10, PartOfDay.DAY),
        (17, PartOfDay.DAY),
        (18, PartOfDay.EVENING),
        (23, PartOfDay.EVENING),
    ],
)
def test_part_of_day_by_the_clock(hour: int, part: PartOfDay):
    assert part_of_day(hour) == part


@pytest.mark.parametrize(
    ("held", "planned", "year", "today", "expected"),
    [
        (4, 0, 2026, TUESDAY, Pace.REACHED),
        (3, 1, 2026, TUESDAY, Pace.PLANNED),
        (3, 0, 2026, TUESDAY, Pace.SHORT),
        (1, 1, 2026, date(2026, PACE_IS_JUDGED_FROM_MONTH, 1), Pace.SHORT),
        (1, 1, 2026, date(2026, PACE_IS_JUDGED_FROM_MONTH - 1, 31), Pace.UNFINISHED),
        (3, 1, 2025, TUESDAY, Pace.SHORT),
        (0, 0, 2027, TUESDAY, Pace.UNFINISHED),
        (0, 4, 2027, TUESDAY, Pace.PLANNED),
    ],
)
def test_pace_is_judged_from_september(held: int, planned: int, year: int, today: date, expected: Pace):
    assert pace(held, planned, 4, year=year, today=today) == expected


def test_minutes_together_add_up_for_every_kind():
    assert set(MINUTES) == set(Wait)
    assert minutes_together([Wait.ANSWER, Wait.APPROVE, Wait.REPORT]) == 4
    assert minutes_together([]) == 0


@pytest.mark.parametrize(
    ("wanted", "year"),
    [
        ("2025", 2025),
        ("2031", 2031),
        ("2032", 2026),
        ("2006", 2006),
        ("2005", 2026),
        ("20226", 2026),
        ("", 2026),
        ("-1", 2026),
        ("²⁰²⁵", 2026),
        ("1" * 5000, 2026),
    ],
)
def test_shown_year_is_this_year_for_what_is_no_year(wanted: str, year: int):
    assert shown_year(wanted, today=TUESDAY) == year


def test_is_shown_year_reaches_twenty_years_back_and_five_ahead():
    shown = [year for year in range(1990, 2050) if is_shown_year(year, today=TUESDAY)]
    assert shown == list(range(2006, 2032))
