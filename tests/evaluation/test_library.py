"""Sharing by consent, and the library: nothing but what is shared, as it was agreed, gone when withdrawn."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from evaluation import actions
from evaluation.documents import heading_of
from evaluation.models import Reflection, Sharing
from evaluation.querysets import may_read_library
from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_reflections import AGREED_ON, exercise, reflection_of, shared

INVALID = 422
LIBRARY = "evaluation:library"
SAID = {"heading": "Øvelse på en skole", "agreed_on": "2.11.2026", "shows_name": "nei", "is_agreed": "on"}


@pytest.fixture
def found(world: World) -> Reflection:
    return exercise(world.forum, world.users[Role.MAYOR])


def _library(world: World, role: Role = Role.DIRECTORATE_ANALYST, **asked: str) -> str:
    return world.client(role).get(reverse(LIBRARY), asked).content.decode()


def _share(world: World, found: Reflection, role: Role = Role.POLICE_CONTACT, **changed: Any) -> Any:
    said = {**SAID, "seen": found.version, **changed}
    return world.client(role).post(reverse("evaluation:share", args=[found.pk]), said)


def test_nothing_is_shared_until_somebody_says_that_the_council_agreed(world: World, found: Reflection):
    for changed, said in (
        ({"is_agreed": ""}, "Bekreft at dere er enige om å dele."),
        ({"heading": ""}, "Skriv en overskrift."),
        ({"heading": "Ring 01819012284"}, "fødselsnummer"),
        (
            {"agreed_on": (timezone.localdate() + timedelta(1)).isoformat()},
            "Velg i dag eller en tidligere dag.",
        ),
        ({"shows_name": ""}, "Velg fra listen."),
    ):
        response = _share(world, found, **changed)
        assert (response.status_code, said in response.content.decode()) == (INVALID, True), changed
    assert found.done not in _library(world)
    assert _share(world, found).status_code == 302
    kept = Sharing.objects.get()
    assert (kept.shared_by, kept.agreed_on, kept.shows_name) == (
        world.users[Role.POLICE_CONTACT],
        AGREED_ON,
        False,
    )
    assert found.done in _library(world)


def test_those_who_arrange_meetings_share_and_withdraw_and_the_writer_alone_does_not(
    world: World, found: Reflection
):
    assert _share(world, found, Role.MAYOR).status_code == 403
    assert _share(world, found, Role.EXTENDED_MEMBER).status_code == 404
    assert _share(world, found, Role.SLT_COORDINATOR).status_code == 302
    withdraw = reverse("evaluation:withdraw_sharing", args=[found.pk])
    assert world.client(Role.MAYOR).post(withdraw).status_code == 403
    assert found.done in _library(world)
    for _time in range(2):
        assert world.client(Role.POLICE_CONTACT).post(withdraw).status_code == 302
    assert found.done not in _library(world)
    assert Sharing.objects.get().withdrawn_on == timezone.localdate()


def test_the_library_is_for_those_who_read_a_council_and_those_above(world: World):
    readers = {role: may_read_library(user) for role, user in world.users.items()}
    out = {role for role, may in readers.items() if not may}
    assert out == {
        Role.DEPUTY_MAYOR,
        Role.MUNICIPAL_ADMINISTRATOR,
        Role.SLT_MEMBER,
        Role.EXTENDED_MEMBER,
        Role.GUEST,
        Role.SYSTEM_OPERATOR,
    }
    for role in readers:
        answer = world.client(role).get(reverse(LIBRARY)).status_code
        assert answer == (404 if role in out else 200), role
    for role in out:
        assert not Sharing.objects.visible_to(world.users[role]).exists()


def test_it_shows_what_is_shared_and_nothing_else_of_the_council(world: World):
    closed, by = reflection_of(world), world.users[Role.POLICE_CONTACT]
    shared(world.forum, by, "Delt", done="Vi delte dette.")
    theirs = shared(world.neighbour_forum, world.stranger, "Naboens", done="Naboen øvde.")
    page = _library(world, Role.MAYOR)
    assert ("Vi delte dette." in page, "Naboen øvde." in page, closed.done in page) == (True, True, False)
    assert [name in page for name in (world.stranger.full_name, by.full_name)] == [False, False]
    assert str(theirs.pk) not in page.split("evaluation-rows", 1)[1].split("delt-", 1)[0]
    assert reverse("evaluation:reflection", args=[theirs.pk]) not in page


def test_the_name_stands_there_only_where_it_was_agreed_and_is_searched_only_then(world: World):
    by = world.users[Role.POLICE_CONTACT]
    shared(world.forum, by, "Uten navn", done="Vi gikk stille.")
    assert world.forum.name not in _rows(_library(world))
    assert "Vi gikk stille." not in _library(world, q="Elvestrand")
    shared(world.forum, by, "Med navn", done="Vi ropte høyt.", shows_name=True)
    assert _rows(_library(world)).count(world.forum.name) == 1
    hits = _rows(_library(world, q="Elvestrand"))
    assert ("Vi ropte høyt." in hits, "Vi gikk stille." in hits) == (True, False)


def _rows(page: str) -> str:
    return page.split('id="evaluation-rows"', 1)[1]


def test_the_search_finds_every_word_in_what_is_shared_and_no_other(world: World):
    by = world.users[Role.POLICE_CONTACT]
    shared(world.forum, by, "Russetid", done="Sjåførene fikk refleks.", smart="Tidlig møte 100 %.")
    exercise(world.forum, by, "Ikke delt", done="Hemmelig refleks.")
    for words, hits in (
        ("refleks russetid", True),
        ("REFLEKS", True),
        ("100 %", True),
        ("refleks bading", False),
        ("hemmelig", False),
        ("Ikke delt", False),
        ("_", False),
    ):
        page = _rows(_library(world, q=words))
        assert ("Sjåførene fikk refleks." in page, "Hemmelig refleks." in page) == (hits, False), words
    assert "Sjåførene" in _library(world, om="exercise")
    assert "Sjåførene" not in _library(world, om="meeting")
    # What cannot be asked for narrows nothing, and is kept nowhere.
    assert "Sjåførene" in _library(world, om="dikt", q="01819012284")


def test_it_comes_in_pages_the_newest_first_and_the_search_goes_along(world: World):
    by = world.users[Role.POLICE_CONTACT]
    for number in range(12):
        shared(world.forum, by, f"Nummer {number:02}")
    page = _library(world, q="nummer")
    assert ("Nummer 11" in page, "Nummer 02" in page, "Nummer 01" in page) == (True, True, False)
    assert page.index("Nummer 11") < page.index("Nummer 02")
    assert "q=nummer&amp;side=2" in page
    last = _library(world, q="nummer", side="2")
    assert ("Nummer 01" in last, "Nummer 02" in last) == (True, False)


def test_a_council_without_its_name_is_not_named_in_the_text_either(world: World):
    told = exercise(world.forum, world.users[Role.MAYOR], learned="Det er stille i Elvestrands gater.")
    response = _share(world, told)
    assert (response.status_code, "Teksten nevner Elvestrand." in response.content.decode()) == (
        INVALID,
        True,
    )
    assert _share(world, told, heading="Øvelse i Elvestrand").status_code == INVALID
    assert not Sharing.objects.exists()
    assert _share(world, told, shows_name="ja").status_code == 302


def test_a_meeting_is_called_by_its_month_where_its_number_would_say_whose_it_is(world: World):
    heading = heading_of(reflection_of(world))
    assert heading.startswith("Møte i ")
    page = world.client(Role.POLICE_CONTACT).get(reverse("evaluation:share", args=[reflection_of(world).pk]))
    assert page.context["form"].initial["heading"] == heading


def test_other_words_are_out_of_the_library_until_the_council_agrees_anew(world: World, found: Reflection):
    by = world.users[Role.POLICE_CONTACT]
    _share(world, found)
    seen, same = found.version, {**found.texts, "is_joint": found.is_joint, "title": found.title}
    actions.change_reflection(found, seen=seen, by=by, **same)
    assert found.done in _library(world)
    changed = actions.change_reflection(found, seen=seen, by=by, **{**same, "done": "Noe nytt."})
    page = _library(world)
    assert (found.done in page, "Noe nytt." in page) == (False, False)
    # Whoever still looks at the old text has not agreed to the new one.
    stale = _share(world, found)
    assert (stale.status_code, "Teksten er endret" in stale.content.decode()) == (INVALID, True)
    assert _share(world, changed).status_code == 302
    assert "Noe nytt." in _library(world)
    assert found.agreed_sharings.count() == 2


def test_pressed_twice_it_is_shared_once_and_other_words_of_it_wait(world: World, found: Reflection):
    for _time in range(2):
        assert _share(world, found).status_code == 302
    assert Sharing.objects.count() == 1
    other = _share(world, found, heading="Noe annet")
    assert (other.status_code, "Dette er allerede delt." in other.content.decode()) == (INVALID, True)
    with pytest.raises(ValidationError):
        actions.share(
            found, seen=99, heading="x", agreed_on=AGREED_ON, shows_name=True, by=world.users[Role.MAYOR]
        )


def test_the_page_says_to_each_how_it_is_shared(world: World, found: Reflection):
    address = reverse("evaluation:reflection", args=[found.pk])
    share, withdraw = (
        reverse(f"evaluation:{name}", args=[found.pk]) for name in ("share", "withdraw_sharing")
    )
    organiser, member = world.client(Role.POLICE_CONTACT), world.client(Role.CHIEF_EXECUTIVE)
    assert share in organiser.get(address).content.decode()
    assert share not in member.get(address).content.decode()
    _share(world, found)
    page = member.get(address).content.decode()
    assert ("Navnet deres står ikke der." in page, withdraw in page) == (True, False)
    assert withdraw in organiser.get(address).content.decode()
    edit = world.client(Role.MAYOR).get(reverse("evaluation:edit_reflection", args=[found.pk]))
    assert "ute av biblioteket" in edit.content.decode()


def test_what_is_shared_is_no_way_into_the_council(world: World):
    theirs = shared(world.neighbour_forum, world.stranger, shows_name=True)
    for role in (Role.MAYOR, Role.POLICE_CONTACT, Role.DIRECTORATE_ANALYST):
        answers = {
            world.client(role).get(reverse(f"evaluation:{name}", args=[theirs.pk])).status_code
            for name in ("reflection", "edit_reflection", "share")
        }
        assert answers == {404}, role
