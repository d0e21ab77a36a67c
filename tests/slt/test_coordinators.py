"""The open list of coordinators: of anybody only what they allow, where the town has opened (R177)."""

import pytest
from django.test import Client
from django.urls import reverse

from contacts.actions import publish_directory
from contacts.models import ContactCard
from politirad.accounts.models import User
from politirad.tenancy.permissions import Role
from slt.models import SltNetwork
from tests.meetings.reading import text_of
from tests.world import FIRST_DAY, World
from tests.world_slt import network_of

NAME, ADDRESS = "Amina Yusuf", "slt_coordinator@elvestrand.example"
ASK = "Ring kommunens sentralbord og spør etter SLT-koordinatoren."


def _page(**asked: str) -> str:
    return text_of(Client().get(reverse("slt:coordinators"), asked))


def _allow(user: User, **allowed: bool) -> None:
    ContactCard.objects.update_or_create(user=user, defaults=allowed)


def _open(world: World) -> None:
    publish_directory(world.municipality, by=world.users[Role.MUNICIPAL_ADMINISTRATOR])


def test_name_and_address_need_both_the_person_and_the_municipality(world: World):
    coordinator = network_of(world).coordinator
    _allow(coordinator, publishes_name=True, publishes_email=True)
    assert (NAME in _page(), ADDRESS in _page()) == (False, False)
    _open(world)
    page = _page()
    assert (NAME in page, ADDRESS in page, "SLT-koordinator" in page) == (True, True, True)
    assert ASK not in page


@pytest.mark.parametrize("has_card", [True, False])
def test_where_the_person_lets_nothing_be_shown_the_title_and_the_switchboard_are_said(
    world: World, has_card: bool
):
    found = network_of(world)
    _open(world)
    if has_card:
        _allow(found.coordinator, publishes_name=False)
    found.network.coordinators.update(title="Forebyggende rådgiver")
    page = _page()
    assert (NAME in page, ADDRESS in page) == (False, False)
    assert "Forebyggende rådgiver" in page
    assert "SLT i Elvestrand" in page
    assert ASK in page


def test_whoever_has_left_or_cannot_sign_in_is_not_shown(world: World):
    found = network_of(world)
    _allow(found.coordinator, publishes_name=True)
    _open(world)
    assert NAME in _page()
    User.objects.filter(pk=found.coordinator.pk).update(is_active=False)
    assert NAME not in _page()
    User.objects.filter(pk=found.coordinator.pk).update(is_active=True)
    found.network.coordinators.update(valid_until=FIRST_DAY)
    assert NAME not in _page()


def test_a_search_narrows_to_the_municipalities_that_fit(world: World):
    network_of(world)
    network_of(world, next_door=True)
    assert ("SLT i Elvestrand" in _page(q="elve"), "Storvåg" in _page(q="elve")) == (True, False)
    assert "Ingen kommuner med SLT passer" in _page(q="xyzzy")


def test_a_network_that_has_ended_is_not_there(world: World):
    network_of(world)
    SltNetwork.objects.update(ended_on=FIRST_DAY)
    assert "Ingen kommuner har registrert SLT ennå." in _page()


def test_no_search_engine_keeps_the_list(world: World):
    network_of(world)
    assert Client().get(reverse("slt:coordinators")).headers["X-Robots-Tag"] == "noindex"
