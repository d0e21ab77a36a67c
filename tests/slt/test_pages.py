"""The pages of a network given the wrong things, and what two writers see."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from meetings.models import AgendaItem, LegalBasis
from meetings.rules import State
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Role
from slt.models import Concern, Level, NetworkGroup
from tests.world import World
from tests.world_slt import Network, concern_of, network_of

INVALID, STALE = 422, 409


@pytest.fixture
def found(world: World) -> Network:
    return network_of(world)


def test_what_is_missing_or_too_long_is_said_at_the_field(world: World, found: Network):
    client = world.client(Role.SLT_MEMBER)
    address = reverse("slt:raise_concern", args=[found.executing.pk])
    for data, said in (
        ({}, "Skriv kort hva dere ser."),
        ({"title": "a" * 121}, "Teksten er på 121 tegn. Kort den ned til 120."),
        ({"title": "Uro", "text": "a" * 301}, "Teksten er på 301 tegn. Kort den ned til 300."),
        ({"title": "Uro", "topic": "99999"}, "Velg fra listen."),
        ({"title": "01819012284"}, "Teksten inneholder et fødselsnummer."),
    ):
        response = client.post(address, data)
        assert (response.status_code, said in response.content.decode()) == (INVALID, True), data
    assert not Concern.objects.exists()


def test_an_answer_without_words_or_to_a_day_that_is_over_is_refused(world: World, found: Network):
    client, concern = world.client(Role.SLT_COORDINATOR), concern_of(found)
    link = concern.steps.get()
    for decision, said in (
        ("answered", "Skriv svaret til dem som spurte."),
        ("returned", "Skriv hvorfor dere sender saken tilbake."),
        ("merged", "Velg saken den skal slås sammen med."),
        ("other", "Velg hva som skal skje."),
    ):
        response = client.post(reverse("slt:answer", args=[link.pk]), {"decision": decision})
        assert (response.status_code, said in response.content.decode()) == (INVALID, True), decision
    yesterday = (timezone.localdate() - timedelta(days=1)).strftime("%d.%m.%Y")
    data = {"to": found.council.pk, "question": "?", "due_on": yesterday}
    response = client.post(reverse("slt:send_up", args=[concern.pk]), data)
    assert "Velg i dag eller en senere dag." in response.content.decode()


def test_a_forged_receiver_or_taker_is_refused(world: World, found: Network):
    client, concern = world.client(Role.SLT_COORDINATOR), concern_of(found)
    their = network_of(world, next_door=True)
    day = (timezone.localdate() + timedelta(days=3)).strftime("%d.%m.%Y")
    for forum in (their.council, found.executing):
        data = {"to": forum.pk, "question": "?", "due_on": day}
        assert client.post(reverse("slt:send_up", args=[concern.pk]), data).status_code == INVALID
    seat = their.executing.seats.earliest("pk")
    data = {"what": "Noe", "due_on": day, f"group_{found.executing.pk}": seat.pk}
    assert client.post(reverse("slt:hand_down", args=[found.council.pk]), data).status_code == INVALID
    group = {"level": Level.EXECUTING, "forum": their.other.pk}
    assert client.post(reverse("slt:add_group", args=[found.network.pk]), group).status_code == INVALID
    assert not NetworkGroup.objects.filter(network=found.network, forum=their.other).exists()


def test_a_council_steers_and_is_no_group_below(world: World, found: Network):
    council = Forum.objects.create(name="Nytt råd", short_name="Nytt", unit=found.council.unit)
    council.municipality_links.create(municipality=world.municipality, valid_from=timezone.localdate())
    client, data = world.client(Role.SLT_COORDINATOR), {"level": Level.EXECUTING, "forum": council.pk}
    response = client.post(reverse("slt:add_group", args=[found.network.pk]), data)
    assert "Et politiråd er styrende nivå." in response.content.decode()


def test_of_two_who_edit_the_network_the_second_sees_both(world: World, found: Network):
    client = world.client(Role.SLT_COORDINATOR)
    address = reverse("slt:edit", args=[found.network.pk])
    seen = client.get(address).context["form"].initial["seen"]
    data = {"name": found.network.name, "model_name": "SLT", "seen": seen}
    assert client.post(address, data | {"target_group": "Barn"}).status_code == 302
    response = client.post(address, data | {"target_group": "Ungdom fra 13 år"})
    page = response.content.decode()
    assert (response.status_code, "Barn" in page, "Ungdom fra 13 år" in page) == (STALE, True, True)
    found.network.refresh_from_db()
    assert found.network.target_group == "Barn"


def test_what_is_exempt_is_written_anew_before_it_is_sent_down(world: World, found: Network):
    client = world.client(Role.POLICE_CONTACT)
    item = world.open_item(State.WRITING)
    address = reverse("slt:hand_down_task", args=[item.action_items.earliest("pk").pk])
    assert client.get(address).context["form"].initial["what"]
    basis = LegalBasis.objects.first()
    AgendaItem.objects.filter(pk=item.pk).update(
        is_exempt=True, public_title="Sak", legal_basis=basis, exempt_note="Derfor"
    )
    assert client.get(address).context["form"].initial["what"] == ""


@pytest.mark.parametrize("role", [Role.SLT_MEMBER, Role.EXTENDED_MEMBER, Role.SYSTEM_OPERATOR])
def test_a_level_that_is_none_and_a_network_that_is_not_ones_own_are_not_found(
    world: World, found: Network, role: Role
):
    assert (
        world.client(role).get(reverse("slt:write_to_level", args=[found.network.pk, 3])).status_code == 404
    )
    organiser = world.client(Role.SLT_COORDINATOR)
    assert organiser.get(reverse("slt:write_to_level", args=[found.network.pk, 7])).status_code == 404


def test_a_member_of_a_group_is_led_by_forums_they_know(world: World, found: Network):
    """The menu around the network's page leads nobody to a forum they may not open."""
    contact = world.client(Role.POLICE_CONTACT)
    for client in (contact, world.client(Role.MUNICIPAL_ADMINISTRATOR)):
        page = client.get(reverse("slt:network", args=[found.network.pk]))
        links = [item.url for section in page.context["shell"].menu for item in section.items]
        assert {url: client.get(url).status_code for url in links if client.get(url).status_code == 404} == {}
