"""The law of a forum's year on its boundary cases."""

from datetime import date, timedelta

import pytest

from meetings.rules import (
    COUNTY_WEEKS,
    DUE_DAYS,
    KNOWLEDGE_DAYS,
    LAST,
    USUAL_WEEKS,
    Deadlines,
    ObligationKind,
    Pattern,
    ProposedDay,
    Standing,
    Weeks,
    Why,
    deadlines,
    earliest_meeting_on,
    is_election_year,
    next_by_pattern,
    nth_weekday,
    obligation_due_on,
    proposed_days,
    standing,
    usual_obligations,
    why_free,
)
from meetings.rules.year import SLT_DUTIES

WEDNESDAY = 2
THIRD_WEDNESDAYS = Pattern(3, WEDNESDAY, (3, 6, 9, 12))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2027, 1, 4), Why.CHRISTMAS),
        (date(2027, 1, 5), None),
        (date(2027, 3, 21), None),
        (date(2027, 3, 22), Why.EASTER),
        (date(2027, 3, 25), Why.HOLIDAY),
        (date(2027, 3, 29), Why.HOLIDAY),
        (date(2027, 3, 30), None),
        (date(2027, 5, 6), Why.HOLIDAY),
        (date(2027, 5, 17), Why.HOLIDAY),
        (date(2027, 6, 18), None),
        (date(2027, 6, 19), Why.SUMMER),
        (date(2027, 8, 17), Why.SUMMER),
        (date(2027, 8, 18), None),
        (date(2027, 12, 19), None),
        (date(2027, 12, 20), Why.CHRISTMAS),
    ],
)
def test_holidays_are_free_up_to_their_last_day(day: date, why: Why | None):
    assert why_free(day) == why


@pytest.mark.parametrize(
    ("county", "winter_on", "autumn_on"),
    [("", date(2027, 2, 24), date(2027, 10, 6)), ("46", date(2027, 3, 3), date(2027, 10, 13))],
)
def test_winter_and_autumn_holidays_follow_the_county(county: str, winter_on: date, autumn_on: date):
    weeks = COUNTY_WEEKS.get(county, USUAL_WEEKS)
    assert (why_free(winter_on, county), why_free(autumn_on, county)) == (Why.WINTER, Why.AUTUMN)
    assert Weeks(winter_on.isocalendar().week, autumn_on.isocalendar().week) == weeks
    assert why_free(winter_on + timedelta(weeks=1), county) is None


def test_every_county_has_its_weeks():
    assert len(COUNTY_WEEKS) == 15
    assert {weeks.winter for weeks in COUNTY_WEEKS.values()} == {8, 9, 10}
    assert {weeks.autumn for weeks in COUNTY_WEEKS.values()} == {40, 41}


@pytest.mark.parametrize(
    ("nth", "day"), [(1, date(2027, 3, 3)), (3, date(2027, 3, 17)), (LAST, date(2027, 3, 31))]
)
def test_nth_weekday_of_a_month(nth: int, day: date):
    assert nth_weekday(2027, 3, nth=nth, weekday=WEDNESDAY) == day


def test_last_weekday_is_the_fourth_where_there_is_no_fifth():
    assert nth_weekday(2027, 2, nth=LAST, weekday=WEDNESDAY) == date(2027, 2, 24)


def test_days_are_moved_to_the_nearest_week_the_earlier_first():
    proposed = proposed_days(2027, Pattern(4, WEDNESDAY, (12, 3)), not_before=date(2026, 12, 8))
    assert proposed == [
        ProposedDay(date(2027, 3, 24), date(2027, 3, 17), Why.EASTER),
        ProposedDay(date(2027, 12, 22), date(2027, 12, 15), Why.CHRISTMAS),
    ]


def test_day_is_not_moved_to_before_a_notice_can_go():
    (proposed,) = proposed_days(2027, Pattern(4, WEDNESDAY, (3,)), not_before=date(2027, 3, 18))
    assert proposed == ProposedDay(date(2027, 3, 24), date(2027, 3, 31), Why.EASTER)


def test_months_that_are_over_are_left_out():
    proposed = proposed_days(2026, THIRD_WEDNESDAYS, not_before=date(2026, 9, 17))
    assert [each.on for each in proposed] == [date(2026, 12, 16)]


@pytest.mark.parametrize(
    ("taken", "day"),
    [
        ([], date(2026, 12, 16)),
        ([date(2026, 12, 9)], date(2027, 3, 17)),
        ([date(2026, 12, 9), date(2027, 3, 2)], date(2027, 6, 16)),
    ],
)
def test_next_meeting_by_pattern_is_in_the_first_month_without_one(taken: list[date], day: date):
    assert next_by_pattern(THIRD_WEDNESDAYS, taken, not_before=date(2026, 12, 8)) == day


def test_pattern_without_months_gives_no_day():
    assert next_by_pattern(Pattern(1, WEDNESDAY, ()), [], not_before=date(2026, 12, 8)) is None


def test_earliest_meeting_leaves_a_week_before_the_notice():
    assert earliest_meeting_on(date(2026, 11, 24), 7) == date(2026, 12, 8)


def test_deadlines_are_counted_back_from_the_meeting():
    assert deadlines(date(2026, 12, 16), notice_days=7) == Deadlines(
        proposals_on=date(2026, 12, 2),
        knowledge_on=date(2026, 12, 9) - timedelta(days=KNOWLEDGE_DAYS),
        notice_on=date(2026, 12, 9),
    )


@pytest.mark.parametrize(
    ("month", "due_on", "last_on"),
    [(2, None, date(2028, 2, 29)), (None, date(2028, 5, 1), date(2028, 5, 1))],
)
def test_obligation_is_due_on_its_day_or_the_last_of_its_month(
    month: int | None, due_on: date | None, last_on: date
):
    assert obligation_due_on(2028, month, due_on) == last_on


@pytest.mark.parametrize(
    ("days_left", "is_done", "stands"),
    [
        (DUE_DAYS + 1, False, Standing.COMING),
        (DUE_DAYS, False, Standing.DUE),
        (0, False, Standing.DUE),
        (-1, False, Standing.LATE),
        (-1, True, Standing.DONE),
    ],
)
def test_obligation_turns_due_a_month_ahead_and_late_the_day_after(
    days_left: int, is_done: bool, stands: Standing
):
    today = date(2026, 11, 24)
    assert standing(today + timedelta(days=days_left), today=today, is_done=is_done) == stands


def test_usual_obligations_fit_the_kind_of_forum():
    council = usual_obligations("police_council", is_slt_steering=False, year=2026)
    steering = usual_obligations("police_council", is_slt_steering=True, year=2026)
    level = usual_obligations("slt_level", is_slt_steering=False, year=2026)
    assert (len(council), len(level)) == (12, 6)
    added = {kind for kind, _month in set(steering) - set(council)}
    assert added == {ObligationKind.JOINT_GATHERING, *SLT_DUTIES}
    assert [month for _kind, month in council] == sorted(month for _kind, month in council)
    assert ObligationKind.OWN not in {kind for kind, _month in council}


@pytest.mark.parametrize(("year", "month"), [(2026, 10), (2027, 11), (2031, 11)])
def test_agreement_is_not_revised_around_an_election(year: int, month: int):
    assert is_election_year(year) is (month == 11)
    usual = dict(usual_obligations("regional_police_council", is_slt_steering=False, year=year))
    assert usual[ObligationKind.AGREEMENT_REVISION] == month
