"""Search finds what the reader may see and nothing else."""

from typing import Any

import pytest

from meetings.actions import approve_minutes
from meetings.models import AgendaItem
from meetings.rules import State
from politirad.overview.querysets.search import found_by
from politirad.tenancy.permissions import Role
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, OPEN_TITLE, World


def _page(world: World, role: Role, words: str) -> str:
    return world.client(role).get("/sok/", {"q": words}).content.decode()


def test_an_insider_finds_items_promises_and_meetings(world: World) -> None:
    page = _page(world, Role.MAYOR, "russetid")

    assert f'href="/saker/{world.open_item(State.APPROVED).pk}/"' in page
    assert f"Følge opp {OPEN_TITLE}" in page


@pytest.mark.parametrize("role", [Role.EXTENDED_MEMBER, Role.DISTRICT_READER, Role.DIRECTORATE_ANALYST])
def test_a_closed_item_is_not_found_by_those_who_may_not_read_it(world: World, role: Role) -> None:
    page = _page(world, role, "møteplasser")

    assert CLOSED_MARK not in page
    assert "Ingen treff" in page


def test_nothing_of_the_neighbour_is_found(world: World) -> None:
    page = _page(world, Role.POLICE_CONTACT, NEIGHBOUR_MARK[:8])

    assert f"{NEIGHBOUR_MARK} " not in page
    assert "Ingen treff" in page


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "Skriv minst ett ord å søke etter."),
        ("x" * 101, "Kort den ned til 100."),
        ("13097248022", "fødselsnummer"),
    ],
)
def test_bad_words_get_one_sentence(world: World, words: str, sentence: str) -> None:
    response = world.client(Role.MAYOR).get("/sok/", {"q": words})

    assert response.status_code == 422
    assert sentence in response.content.decode()


def test_search_asks_a_fixed_number_of_questions(world: World, django_assert_num_queries: Any) -> None:
    client = world.client(Role.MAYOR)
    client.get("/sok/", {"q": "russetid"})

    with django_assert_num_queries(10):
        client.get("/sok/", {"q": "russetid"})


def test_nobody_outside_finds_an_item_by_what_unapproved_minutes_say(world: World) -> None:
    word, meeting = "Kulturkvartalet", world.meeting(State.IN_REVIEW)
    AgendaItem.objects.filter(pk=world.open_item(State.IN_REVIEW).pk).update(summary=word)
    member = world.users[Role.EXTENDED_MEMBER]
    assert len(found_by(member, word).items) == 0
    assert len(found_by(world.users[Role.MAYOR], word).items) == 1
    approve_minutes(meeting, by=world.users[Role.MAYOR])
    assert len(found_by(member, word).items) == 1
