"""Members of each level against the others: whose pages open, and whose words are nowhere seen (G73)."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from meetings.actions import add_task
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.councils.rules import Sphere
from politirad.tenancy.permissions import Role
from slt import actions
from tests.world import World
from tests.world_slt import Network, network_of, seat_slt

LEVELS = ("council", "coordinating", "executing", "other")
OPEN, HIDDEN = 200, 404
MARKS = {level: f"HEMMELIG{level.upper()}" for level in LEVELS}

# Who (one line each) reads what the forum of each level sends up and does.
READS: dict[str, dict[str, int]] = {
    "council": {"council": OPEN, "coordinating": HIDDEN, "executing": HIDDEN, "other": HIDDEN},
    "coordinating": {"council": HIDDEN, "coordinating": OPEN, "executing": HIDDEN, "other": HIDDEN},
    "executing": {"council": HIDDEN, "coordinating": HIDDEN, "executing": OPEN, "other": HIDDEN},
    "other": {"council": HIDDEN, "coordinating": HIDDEN, "executing": HIDDEN, "other": OPEN},
}
PAGES = (
    "councils:overview",
    "meetings:of_forum",
    "meetings:action_items",
    "slt:concerns",
    "councils:members",
)
EVERYWHERE = ("overview:my_page", "overview:search", "meetings:own_action_items", "councils:list")


@pytest.fixture
def found(world: World) -> Network:
    """The network, with a task in every forum and a matter raised in every group below the council."""
    network = network_of(world)
    for level in LEVELS:
        forum: Forum = getattr(network, level)
        due_on = timezone.localdate() + timedelta(days=5)
        said = {"what": f"{MARKS[level]} oppgave", "due_on": due_on, "review_on": None}
        add_task(forum, responsible=network.coordinator, by=network.coordinator, **said)
        if level != "council":
            actions.raise_concern(forum, title=f"{MARKS[level]} sett", text="", by=network.coordinator)
    return network


def _browsers(world: World, found: Network) -> dict[str, Client]:
    """Somebody who sits on one level alone, each in their own browser; of the council its politimester."""
    people = {"council": world.users[Role.UNIT_LEADER]}
    for level in LEVELS[1:]:
        person = User.objects.create_user(f"{level}@elvestrand.example", full_name=f"Bare {level}")
        seat_slt(getattr(found, level), person, Sphere.ADMINISTRATIVE)
        people[level] = person
    return {level: world.client_of(person) for level, person in people.items()}


@pytest.mark.parametrize("page", PAGES)
def test_each_level_opens_its_own_pages_and_no_others(world: World, found: Network, page: str):
    browsers = _browsers(world, found)
    measured = {
        who: {
            level: browser.get(reverse(page, args=[getattr(found, level).pk])).status_code for level in LEVELS
        }
        for who, browser in browsers.items()
        if who != "council"
    }
    assert measured == {who: READS[who] for who in measured}


def test_nobody_meets_the_words_of_another_level_anywhere(world: World, found: Network):
    for who, browser in _browsers(world, found).items():
        for page in EVERYWHERE:
            body = browser.get(reverse(page), {"q": "HEMMELIG"}).content.decode()
            hidden = [mark for level, mark in MARKS.items() if level != who and mark in body]
            assert hidden == [], f"{who} meets them on {page}"


def test_only_the_two_upper_levels_and_the_municipality_see_the_network(world: World, found: Network):
    address = reverse("slt:network", args=[found.network.pk])
    answers = {who: browser.get(address).status_code for who, browser in _browsers(world, found).items()}
    assert answers == {"council": OPEN, "coordinating": OPEN, "executing": HIDDEN, "other": HIDDEN}


def test_the_network_tells_the_coordinating_level_counts_of_the_groups_and_not_their_words(
    world: World, found: Network
):
    browser = _browsers(world, found)["coordinating"]
    body = browser.get(reverse("slt:network", args=[found.network.pk])).content.decode()
    assert MARKS["coordinating"] in body
    assert not [mark for level, mark in MARKS.items() if level != "coordinating" and mark in body]
