"""Improvements that go into the revision of an agreement, and who may know of them on its page (BR41)."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agreements import actions as agreed
from agreements import rules
from agreements.models import Agreement
from evaluation import actions
from evaluation.models import Improvement, Wave
from evaluation.rules import Mode
from politirad.accounts.models import User
from politirad.councils.actions import seat_person
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Party, Permission, Role
from tests.agreements.making import FIRST, ask, draft, in_force, share_anew, sign
from tests.meetings.reading import text_of
from tests.world import FIRST_DAY, World
from tests.world_evaluation import closed_wave

INVALID = 422
HEADING, TEXT = "Fra evalueringen", "Avtale hvem som leder møtene"


@pytest.fixture
def client(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def improvement(wave: Wave, secretary: Any) -> Improvement:
    return actions.add_improvement(wave, main=4, text=TEXT, by=secretary)


def _address(improvement: Improvement) -> str:
    return reverse("evaluation:revise_agreement", args=[improvement.pk])


def _read(client: Client, agreement: Agreement) -> str:
    return text_of(client.get(reverse("agreements:agreement", args=[agreement.pk])))


def _result(client: Client, wave: Wave) -> str:
    return client.get(reverse("evaluation:wave", args=[wave.pk])).content.decode()


def _second(world: World) -> Agreement:
    """Another agreement in force: about one topic, under the same police."""
    agreement = draft(world, kind=rules.Kind.LIMITED, topic="Nattevandring")
    by, mayor = world.users[Role.POLICE_CONTACT], world.users[Role.MAYOR]
    agreed.offer(agreement, channel="meeting", by=by)
    agreed.answer_offer(agreement.offers.get(), rules.Answer.NEGOTIATE, by=mayor)
    share_anew(agreement, Party.MUNICIPALITY, mayor, valid_from=FIRST)
    ask(agreement, by)
    sign(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    return sign(agreement, Party.MUNICIPALITY, mayor)


def test_it_starts_the_revision_with_the_name_of_the_evaluation_as_reason(
    client: Client, world: World, wave: Wave, improvement: Improvement
):
    agreement = in_force(world)
    assert "Da starter revisjonen." in text_of(client.get(_address(improvement)))
    for _press in range(2):
        response = client.post(_address(improvement), {"agreement": agreement.pk})
        assert response["Location"] == reverse("agreements:agreement", args=[agreement.pk])
    agreement.refresh_from_db()
    begun = agreement.moves.get(to_state="under_revision")
    assert agreement.state == Agreement.State.UNDER_REVISION
    assert begun.reason == f"{wave} i {world.forum.name}"
    page = _read(world.client(Role.MAYOR), agreement)
    assert [words in page for words in (HEADING, "Dette skal dere ta med i revisjonen", TEXT)] == [True] * 3
    assert f"Tatt med i revisjonen: {agreement.title}" in _result(client, wave)


def test_the_next_one_goes_into_the_revision_that_runs_and_an_ended_one_is_history(
    client: Client, world: World, wave: Wave, improvement: Improvement, secretary: Any
):
    agreement = in_force(world)
    actions.take_into_revision(improvement, agreement, by=secretary)
    other = actions.add_improvement(wave, main=4, text="Møte hver måned", by=secretary)
    assert "alt under revisjon" in text_of(client.get(_address(other)))
    client.post(_address(other), {"agreement": agreement.pk})
    assert agreement.moves.filter(to_state="under_revision").count() == 1
    agreed.stop_revision(agreement, reason="Ikke nå.", by=secretary)
    third = actions.add_improvement(wave, main=4, text="Dele tall", by=secretary)
    actions.take_into_revision(third, agreement, by=secretary)
    page = client.get(reverse("agreements:agreement", args=[agreement.pk]))
    [part] = page.context["from_above"]
    assert [each.text for each in part.said["running"]] == ["Dele tall"]
    assert {each.text for each, _outcome in part.said["earlier"]} == {TEXT, "Møte hver måned"}
    assert "Revisjonen ble avsluttet" in text_of(page)
    assert _result(client, wave).count("Revisjonen ble avsluttet") == 2


def test_of_several_agreements_one_is_chosen(client: Client, world: World, improvement: Improvement):
    first, second = in_force(world), _second(world)
    page = client.get(_address(improvement))
    assert {int(pk) for pk, _words in page.context["form"].fields["agreement"].choices} == {
        first.pk,
        second.pk,
    }
    for wrong in ({}, {"agreement": "0"}, {"agreement": "ja"}):
        assert client.post(_address(improvement), wrong).status_code == INVALID
    client.post(_address(improvement), {"agreement": second.pk})
    assert [Agreement.objects.get(pk=each.pk).state for each in (first, second)] == [
        "in_force",
        "under_revision",
    ]


def test_without_an_agreement_in_force_it_is_not_offered(
    client: Client, world: World, wave: Wave, improvement: Improvement, secretary: Any
):
    assert _address(improvement) not in _result(client, wave)
    assert client.get(_address(improvement)).status_code == 403
    agreement = in_force(world)
    assert _address(improvement) in _result(client, wave)
    agreed.terminate(agreement, last_day=FIRST, reason="Slutt.", by=secretary)
    assert client.post(_address(improvement), {"agreement": agreement.pk}).status_code == 403


def test_whoever_arranges_and_does_not_negotiate_is_not_offered_it(
    world: World, wave: Wave, improvement: Improvement
):
    in_force(world)
    user = User.objects.create_user("slt@nabo.example", full_name="Uten Avtale")
    seat_person(world.forum, user, Role.SLT_COORDINATOR, title="Rådgiver", valid_from=FIRST_DAY)
    client = world.client(Role.MAYOR)
    client.force_login(user)
    page = _result(client, wave)
    assert reverse("evaluation:ask_for_knowledge", args=[improvement.pk]) in page
    assert _address(improvement) not in page
    for answer in (client.get(_address(improvement)), client.post(_address(improvement), {})):
        assert answer.status_code == 403


@pytest.mark.parametrize("role", list(Role))
def test_on_the_agreement_page_only_readers_of_the_forum_meet_a_trace_of_it(
    world: World, wave: Wave, improvement: Improvement, secretary: Any, role: Role
):
    agreement = in_force(world)
    actions.take_into_revision(improvement, agreement, by=secretary)
    user = world.users[role]
    answer = world.client(role).get(reverse("agreements:agreement", args=[agreement.pk]))
    reads = world.forum.pk in forum_ids(user, Permission.VIEW_CONTENT)
    found = text_of(answer) if answer.status_code == 200 else ""
    for words in (HEADING, TEXT, "Siste evaluering"):
        assert (words in found) == (reads and answer.status_code == 200)
    assert (reverse("evaluation:wave", args=[wave.pk]) in answer.content.decode()) == (HEADING in found)


def test_the_last_evaluation_stands_on_the_page_and_an_open_one_does_not(
    world: World, wave: Wave, secretary: Any
):
    agreement = in_force(world)
    earlier = closed_wave(
        world.forum, [secretary], [{"2.4": "4"}], by=secretary, mode=Mode.OPEN, year=wave.year - 1
    )
    page = world.client(Role.MAYOR).get(reverse("agreements:agreement", args=[agreement.pk]))
    [part] = page.context["from_above"]
    assert part.said["waves"] == [wave]
    assert str(earlier) not in text_of(page)
