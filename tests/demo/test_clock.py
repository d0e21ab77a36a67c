"""Whatever today is, what lies behind has happened and what lies ahead has not."""

from datetime import date, timedelta

import pytest
from django.db.models import Count
from django.test import override_settings

from meetings.models import ActionItem, Meeting, MeetingMove
from politirad.demo.world import Clock, make_forums, make_meetings, make_people, make_places
from politirad.demo.world.clock import easter_sunday
from politirad.demo.world.joint_plans import make_joint_plans
from tests.demo.conftest import IN_MEMORY


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (2024, date(2024, 3, 31)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_sunday_is_that_of_the_almanac(year: int, easter: date) -> None:
    assert easter_sunday(year) == easter


@pytest.mark.parametrize(
    ("today", "offset", "day"),
    [
        (date(2026, 11, 24), -3, date(2026, 11, 20)),  # a Saturday goes back to Friday
        (date(2026, 11, 24), 5, date(2026, 11, 30)),  # a Sunday ahead to Monday
        (date(2026, 7, 20), -10, date(2026, 6, 30)),  # July is free
        (date(2026, 7, 20), 5, date(2026, 8, 3)),
        (date(2026, 12, 28), 2, date(2027, 1, 6)),  # so is Christmas
        (date(2026, 4, 1), 1, date(2026, 4, 7)),  # and Easter
        (date(2026, 5, 1), 13, date(2026, 5, 15)),  # Ascension Day
    ],
)
def test_workday_moves_away_from_free_days(today: date, offset: int, day: date) -> None:
    assert Clock(today).workday(offset) == day


def test_a_past_workday_is_past_and_a_coming_one_is_coming_on_every_day_of_five_years() -> None:
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(5 * 365)]

    assert [day for day in days if not Clock(day).workday(-1) < day < Clock(day).workday(1)] == []


@pytest.mark.django_db
@pytest.mark.parametrize("today", [date(2027, 1, 3), date(2027, 7, 15), date(2028, 2, 29)])
def test_the_world_is_alive_on_any_day(today: date) -> None:
    clock = Clock(today)
    with override_settings(STORAGES=IN_MEMORY):
        places, people = make_places(today.year), make_people()
        forums = make_forums(places, people, clock)
        make_meetings(forums, people, make_joint_plans(forums, clock), clock)
    past = Meeting.objects.filter(starts_at__date__lt=today)
    ahead = Meeting.objects.filter(starts_at__date__gt=today)

    assert past.count() + ahead.count() == Meeting.objects.count() == 32
    assert set(past.values_list("state", flat=True)) == {"approved", "in_review", "writing", "cancelled"}
    assert set(ahead.values_list("state", flat=True)) == {"called", "draft"}
    assert MeetingMove.objects.filter(at__date__gte=today).count() == 0
    assert {
        row["people"]
        for row in ahead.filter(state="called").annotate(people=Count("participants")).values("people")
    } == {5, 8, 10, 11, 12}
    assert ActionItem.objects.overdue(today).count() == 6
