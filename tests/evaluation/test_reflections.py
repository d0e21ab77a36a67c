"""Gjort, lært, lurt in a forum: who reads, writes, changes and removes one, and what is never lost."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from evaluation import actions
from evaluation.models import Reflection, ReflectionDraft
from meetings.models import Proposal
from meetings.rules import State
from politirad.plans.actions import move_measure
from politirad.plans.models import JointActionPlan, Measure
from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_reflections import exercise, reflection_of, shared

INVALID, STALE = 422, 409
SAID = {"done": "Vi øvde.", "learned": "Sambandet sviktet.", "smart": "Å øve ute.", "onward": "Øv hver vår."}
NATIONAL_ID = "01819012284"


@pytest.fixture
def mayor(world: World) -> Client:
    return world.client(Role.MAYOR)


def _new(world: World, query: str = "") -> str:
    return reverse("evaluation:add_reflection", args=[world.forum.pk]) + query


def _page(name: str, found: Reflection) -> str:
    return reverse(f"evaluation:{name}", args=[found.pk])


def test_any_member_writes_about_an_exercise_and_all_who_read_see_who_did(world: World, mayor: Client):
    response = mayor.post(_new(world, "?om=ovelse"), {**SAID, "title": "Øvelse på skolen"})
    made = Reflection.objects.get()
    assert (response.status_code, response["Location"]) == (302, _page("reflection", made))
    assert (made.occasion, made.title, made.written_by) == (
        "exercise",
        "Øvelse på skolen",
        world.users[Role.MAYOR],
    )
    page = world.client(Role.MUNICIPAL_READER).get(_page("reflection", made)).content.decode()
    assert [text in page for text in (*SAID.values(), "Ingrid Solvang")] == [True] * 5
    listed = world.client(Role.UNIT_LEADER).get(reverse("evaluation:reflections", args=[world.forum.pk]))
    assert "Øvelse på skolen" in listed.content.decode()


def test_the_meeting_that_was_held_leads_to_a_form_about_it_and_no_other(world: World, mayor: Client):
    meeting = world.meeting(State.APPROVED)
    page = mayor.get(reverse("meetings:minutes", args=[meeting.pk])).content.decode()
    address = _new(world, f"?mote={meeting.pk}")
    assert address in page
    assert (
        address
        not in world.client(Role.MUNICIPAL_READER)
        .get(reverse("meetings:minutes", args=[meeting.pk]))
        .content.decode()
    )
    form = mayor.get(address).context["form"]
    assert {"meeting", "measure", "title", "from_on"} & form.fields.keys() == set()
    mayor.post(address, SAID)
    assert Reflection.objects.get().meeting == meeting
    for other in (world.neighbour_meeting(State.APPROVED).pk, world.meeting(State.CALLED).pk, "x", ""):
        assert mayor.get(_new(world, f"?mote={other}")).status_code == 404


def test_a_measure_that_ended_brings_what_was_said_of_it(world: World, mayor: Client):
    measure = Measure.objects.filter(plan__forum=world.forum).earliest("pk")
    measure_page = reverse("plans:measure", args=[measure.pk])
    address = _new(world, f"?tiltak={measure.pk}")
    assert address not in mayor.get(measure_page).content.decode()
    move_measure(measure, "done", result="Vi gikk.", learned="De kom.", clever="To og to.")
    assert address in mayor.get(measure_page).content.decode()
    initial = mayor.get(address).context["form"].initial
    assert [initial[name] for name in ("done", "learned", "smart")] == ["Vi gikk.", "De kom.", "To og to."]
    mayor.post(address, SAID)
    assert Reflection.objects.get().measure == measure


def test_a_plan_that_is_closed_asks_what_was_learned(world: World, mayor: Client):
    plan = JointActionPlan.objects.filter(forum=world.forum).earliest("pk")
    address, asked = reverse("plans:plan", args=[plan.pk]), _new(world, "?om=periode")
    assert asked not in mayor.get(address).content.decode()
    plan.closed_on = date(2026, 11, 1)
    plan.save()
    assert asked in mayor.get(address).content.decode()


def test_a_meeting_and_a_measure_are_chosen_among_the_forums_own(world: World, mayor: Client):
    theirs = world.neighbour_meeting(State.APPROVED).pk
    assert mayor.post(_new(world), {**SAID, "meeting": theirs}).status_code == INVALID
    held = world.meeting(State.WRITING)
    assert mayor.post(_new(world, "?om=mote"), {**SAID, "meeting": held.pk}).status_code == 302
    measure = Measure.objects.filter(plan__forum=world.forum).earliest("pk")
    assert mayor.post(_new(world, "?om=tiltak"), {**SAID, "measure": measure.pk}).status_code == 302
    assert {(each.meeting, each.measure) for each in Reflection.objects.all()} == {
        (held, None),
        (None, measure),
    }


def test_what_is_missing_wrong_or_about_a_person_is_said_at_the_field(world: World, mayor: Client):
    period = {**SAID, "from_on": "1.1.2026", "until_on": "30.6.2026"}
    for changed, said in (
        ({"done": ""}, "Skriv kort hva dere har gjort."),
        ({"from_on": ""}, "Skriv første dag."),
        ({"until_on": "31.12.2025"}, "Siste dag kan ikke være før første dag."),
        ({"learned": "x" * 2001}, "Kort den ned til 2000."),
        *(({name: f"Fulgte opp {NATIONAL_ID}"}, "fødselsnummer") for name in SAID),
    ):
        response = mayor.post(_new(world, "?om=periode"), {**period, **changed})
        assert (response.status_code, said in response.content.decode()) == (INVALID, True), changed
    assert not Reflection.objects.exists()
    response = mayor.post(
        _new(world, "?om=periode"), {**period, "done": "Anna, 14 år, fikk hjelp."}, follow=True
    )
    assert "navn og alder" in response.content.decode()


def test_sent_twice_it_is_made_once(world: World, mayor: Client):
    for _time in range(2):
        mayor.post(_new(world, "?om=ovelse"), {**SAID, "title": "Øvelse"})
    assert Reflection.objects.count() == 1


@pytest.mark.parametrize(
    ("role", "read", "write"),
    [
        (Role.MUNICIPAL_READER, 200, 403),
        (Role.DISTRICT_READER, 404, 404),
        (Role.DIRECTORATE_ANALYST, 404, 404),
        (Role.EXTENDED_MEMBER, 404, 404),
        (Role.GUEST, 404, 404),
        (Role.SYSTEM_OPERATOR, 404, 404),
    ],
)
def test_those_without_a_seat_of_their_own_read_at_most(world: World, role: Role, read: int, write: int):
    found, client = reflection_of(world), world.client(role)
    page = client.get(_page("reflection", found))
    assert (page.status_code, found.done in page.content.decode()) == (read, read == 200)
    answers = {client.get(_page(name, found)).status_code for name in ("edit_reflection", "share")}
    answers |= {
        client.post(_page(name, found)).status_code
        for name in ("remove_reflection", "withdraw_sharing", "propose_onward")
    }
    assert answers == {write}
    assert Reflection.objects.contains(found)
    assert not Proposal.objects.filter(description=found.onward).exists()


def test_the_writer_and_those_who_arrange_change_and_remove_it_and_other_members_do_not(world: World):
    found = exercise(world.forum, world.users[Role.MAYOR])
    for role, answer in (
        (Role.MAYOR, 302),
        (Role.SLT_COORDINATOR, 302),
        (Role.CHIEF_EXECUTIVE, 403),
        (Role.UNIT_LEADER, 403),
    ):
        found.refresh_from_db()
        said = {**SAID, "title": "Øvelse", "done": f"Endret av {role.value}.", "seen": found.version}
        assert world.client(role).post(_page("edit_reflection", found), said).status_code == answer
    found.refresh_from_db()
    assert found.done == "Endret av slt_coordinator."
    assert world.client(Role.CHIEF_EXECUTIVE).post(_page("remove_reflection", found)).status_code == 403
    assert world.client(Role.MAYOR).post(_page("remove_reflection", found)).status_code == 302
    assert not Reflection.objects.exists()


def test_of_two_who_change_it_the_second_sees_both_and_may_keep_their_own(world: World, mayor: Client):
    found = exercise(world.forum, world.users[Role.MAYOR])
    address = _page("edit_reflection", found)
    said = {**SAID, "title": "Øvelse", "seen": found.version}
    assert mayor.post(address, {**said, "done": "Den første."}).status_code == 302
    response = world.client(Role.POLICE_CONTACT).post(address, {**said, "done": "Den andre."})
    page = response.content.decode()
    assert (response.status_code, "Den første." in page, "Den andre." in page) == (STALE, True, True)
    seen = response.context["form"].data["seen"]
    again = {**said, "done": "Den andre.", "seen": seen}
    assert world.client(Role.POLICE_CONTACT).post(address, again).status_code == 302
    found.refresh_from_db()
    assert found.done == "Den andre."


def test_what_is_smart_from_here_is_proposed_once_as_an_item(world: World, mayor: Client):
    found = exercise(world.forum, world.users[Role.MAYOR])
    for _time in range(2):
        response = mayor.post(_page("propose_onward", found))
    made = Proposal.objects.get(title="Lurt videre: Øvelse på skolen")
    assert (made.description, response["Location"]) == (
        found.onward,
        reverse("meetings:proposal", args=[made.pk]),
    )
    silent = exercise(world.forum, world.users[Role.MAYOR], "Stille", onward="")
    response = mayor.post(_page("propose_onward", silent), follow=True)
    assert "Det står ikke noe om hva som er lurt videre." in response.content.decode()


def _save(client: Client, world: World, **said: Any) -> Any:
    return client.post(reverse("evaluation:save_draft", args=[world.forum.pk]), said)


def test_what_is_begun_is_kept_for_its_writer_alone_until_it_is_sent(world: World, mayor: Client):
    kept = _save(mayor, world, about="ovelse", version=0, done="Vi øv", title="Halv")
    assert (kept.status_code, kept.json()["version"]) == (200, 1)
    initial = mayor.get(_new(world, "?om=ovelse")).context["form"].initial
    assert (initial["done"], initial["title"], initial["version"]) == ("Vi øv", "Halv", 1)
    listed = reverse("evaluation:reflections", args=[world.forum.pk])
    assert "Vi øv" in mayor.get(listed).content.decode()
    other = world.client(Role.POLICE_CONTACT)
    assert "Vi øv" not in other.get(listed).content.decode()
    assert "Vi øv" not in other.get(_new(world, "?om=ovelse")).content.decode()
    key = mayor.get(_new(world, "?om=ovelse")).context["draft_key"]
    mayor.post(_new(world, "?om=ovelse"), {**SAID, "title": "Hel"})
    assert not ReflectionDraft.objects.exists()
    # What the tab kept must not come back in the next one.
    assert mayor.get(_new(world, "?om=ovelse")).context["draft_key"] != key


def test_a_change_that_is_begun_starts_from_what_its_writer_saw(world: World, mayor: Client):
    found = exercise(world.forum, world.users[Role.MAYOR])
    address = _page("edit_reflection", found)
    _save(mayor, world, about=f"endring-{found.pk}", version=0, done="Min nye", seen=found.version)
    actions.change_reflection(
        found, seen=found.version, by=world.users[Role.POLICE_CONTACT], done="Den andres"
    )
    form = mayor.get(address).context["form"]
    said = {**form.initial, "is_joint": "", "title": "Øvelse"}
    assert said["done"] == "Min nye"
    assert mayor.post(address, {name: said[name] for name in (*SAID, "title", "seen")}).status_code == STALE


def test_two_windows_of_the_same_person_see_both_texts(world: World, mayor: Client):
    _save(mayor, world, about="periode", version=0, done="Første vindu")
    clash = _save(mayor, world, about="periode", version=0, done="Andre vindu")
    said = clash.json()
    assert (clash.status_code, said["theirs"]["done"], said["version"]) == (STALE, "Første vindu", 1)
    again = _save(mayor, world, about="periode", version=1, done="Andre vindu")
    assert (again.status_code, again.json()["version"]) == (200, 2)


def test_a_draft_refuses_an_identity_number_and_what_is_about_nothing(world: World, mayor: Client):
    refused = _save(mayor, world, about="ovelse", version=0, smart=f"Ring {NATIONAL_ID}")
    assert (refused.status_code, list(refused.json()["errors"])) == (INVALID, ["smart"])
    assert _save(mayor, world, about="annet", done="x").status_code == INVALID
    assert _save(world.client(Role.MUNICIPAL_READER), world, about="ovelse", done="x").status_code == 403
    assert not ReflectionDraft.objects.exists()


def test_removing_one_that_is_shared_takes_it_out_of_the_library(world: World):
    found = shared(world.forum, world.users[Role.POLICE_CONTACT], done="Delt visdom.")
    library = reverse("evaluation:library")
    reader = world.client(Role.DIRECTORATE_ANALYST)
    assert "Delt visdom." in reader.get(library).content.decode()
    world.client(Role.POLICE_CONTACT).post(_page("remove_reflection", found))
    assert "Delt visdom." not in reader.get(library).content.decode()
