"""The synthetic country: as much as was asked for, the same for the same seed, and pages that open in it."""

from datetime import date
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from evaluation.models import Result
from meetings.models import ActionItem, AgendaItem, Meeting
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat
from politirad.demo.country import Plan, is_empty, make_country
from politirad.demo.country.people import make_people
from politirad.tenancy.models import Municipality

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)
OK = 200
SMALL = Plan(people=1500, meetings=800, items=1700, tasks=900, results=3600)


@pytest.fixture
def norway() -> None:
    call_command("load_norway", verbosity=0)


def test_it_holds_what_the_plan_says_and_its_pages_open_as_those_of_a_real_one(norway: None):
    made = make_country(TODAY, SMALL)
    towns = Municipality.objects.valid_on(TODAY).filter(is_demo=False).count()
    assert (made.municipalities, Forum.objects.count()) == (towns, towns)
    assert (made.people, Meeting.objects.count()) == (SMALL.people, SMALL.meetings)
    assert AgendaItem.objects.count() == SMALL.items
    assert ActionItem.objects.count() == SMALL.tasks
    assert Result.objects.count() == SMALL.results
    assert not is_empty()
    assert _resting() == 0
    _open_pages()


def test_the_same_seed_makes_the_same_people():
    first, again, other = (_names(seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_it_is_never_mixed_with_anything_else(norway: None, world: Any):
    with pytest.raises(CommandError, match="tom database"):
        call_command("build_norway", verbosity=0)


def _resting() -> int:
    """How many triggers are left resting: what is sealed must be sealed again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgenabled = 'D'")
        count: int = cursor.fetchone()[0]
    return count


def _open_pages() -> None:
    analyst = User.objects.get(email="analytiker@land.example")
    seat = Seat.objects.where_open(TODAY).filter(role="mayor").select_related("user", "forum").earliest("pk")
    meeting = Meeting.objects.filter(forum=seat.forum, state=State.APPROVED).latest("starts_at")
    for user, url in (
        (analyst, reverse("evaluation:of_nation")),
        (analyst, reverse("slt:coverage")),
        (seat.user, reverse("councils:overview", args=[seat.forum_id])),
        (seat.user, reverse("meetings:minutes", args=[meeting.pk])),
        (seat.user, reverse("meetings:action_items", args=[seat.forum_id])),
    ):
        client = Client()
        client.force_login(user)
        assert client.get(url).status_code == OK, url


def _names(seed: int) -> list[str]:
    """The names of people who are made and taken back."""
    with transaction.atomic():
        names = [person.full_name for person in make_people(50, seed)]
        transaction.set_rollback(rollback=True)
    return names
