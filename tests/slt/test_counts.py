"""The pages of a network ask the database as often for thirty groups as for three."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.councils.rules import Sphere
from politirad.tenancy.permissions import Role
from slt.actions import add_group, hand_down, raise_concern
from slt.models import Level
from tests.world import FIRST_DAY, World
from tests.world_plans import YEAR
from tests.world_slt import Network, concern_of, network_of, plan_of, seat_slt

PAGES: dict[str, tuple[Role, Callable[[Network], tuple[int, ...]]]] = {
    "slt:network": (Role.SLT_COORDINATOR, lambda found: (found.network.pk,)),
    "slt:picture": (Role.SLT_COORDINATOR, lambda found: (found.network.pk,)),
    "slt:picture_pdf": (Role.SLT_COORDINATOR, lambda found: (found.network.pk,)),
    "slt:tasks": (Role.SLT_COORDINATOR, lambda found: (found.network.pk,)),
    "slt:templates": (Role.SLT_COORDINATOR, lambda found: (found.network.pk,)),
    "slt:year": (Role.SLT_COORDINATOR, lambda found: (found.network.pk, YEAR)),
    "slt:edit": (Role.SLT_COORDINATOR, lambda found: (found.network.pk,)),
    "slt:add_group": (Role.SLT_COORDINATOR, lambda found: (found.network.pk,)),
    "slt:hand_down": (Role.POLICE_CONTACT, lambda found: (found.council.pk,)),
    "slt:concerns": (Role.SLT_COORDINATOR, lambda found: (found.coordinating.pk,)),
    "slt:concern": (Role.SLT_COORDINATOR, lambda found: (concern_of(found).pk,)),
}


def test_three_groups_and_thirty_ask_the_same(world: World):
    found = network_of(world)
    concern_of(found)
    plan_of(found)
    few = {page: _count(world, found, page) for page in PAGES}
    _more_groups(found, 27)
    assert {page: _count(world, found, page) for page in PAGES} == few


def _count(world: World, found: Network, page: str) -> int:
    role, argument = PAGES[page]
    client = world.client(role)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(reverse(page, args=argument(found))).status_code == 200
    return len(asked)


def _more_groups(found: Network, number: int) -> None:
    """Groups that each have a member, a task from above, and a matter on its way up."""
    due_on = timezone.localdate() + timedelta(days=9)
    for each in range(number):
        name = f"Gruppe {each}"
        forum = Forum.objects.create(
            kind=Forum.Kind.SLT_LEVEL, name=name, short_name=name, unit=found.council.unit
        )
        add_group(found.network, forum, Level.EXECUTING, on=FIRST_DAY)
        user = User.objects.create_user(f"g{each}@elvestrand.example", full_name=f"Medlem {each}")
        seat_slt(forum, user, Sphere.ADMINISTRATIVE)
        raise_concern(forum, title=f"Sett {each}", text="", question="Hva gjør vi?", by=user)
        hand_down(found.council, list(forum.seats.all()), what="Del", due_on=due_on, by=found.coordinator)


@pytest.mark.parametrize("role", [Role.SLT_COORDINATOR, Role.MUNICIPAL_ADMINISTRATOR])
def test_names_are_shown_to_those_who_read_what_the_groups_do(world: World, role: Role):
    found = network_of(world)
    page = world.client(role).get(reverse("slt:network", args=[found.network.pk])).content.decode()
    assert ('data-initials="SS"' in page) == (role == Role.SLT_COORDINATOR)
