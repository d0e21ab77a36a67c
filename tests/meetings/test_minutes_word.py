"""The minutes as a Word file: the same words as the PDF, for exactly those who may read that edition."""

import re
from collections import Counter

import pytest
from django.urls import reverse

from meetings import documents
from meetings.models import SealedMinutes
from meetings.rules import State
from politirad.tenancy.permissions import Role
from politirad.web.word import word_file
from tests.meetings.reading import text_of
from tests.papers import texts_of
from tests.word import everything_in_word, read_by_office, text_in_word
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, OPEN_TITLE, World
from tests.world_agenda import own_item_of

OUTSIDERS = (Role.EXTENDED_MEMBER, Role.GUEST)


def _get(world: World, role: Role, state: State = State.APPROVED) -> object:
    return world.client(role).get(reverse("meetings:docx", kwargs={"pk": world.meeting(state).pk}))


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[\w./]+", text))


@pytest.mark.parametrize("edition", [SealedMinutes.Edition.MAIN_PARTIES, SealedMinutes.Edition.EVERYONE])
def test_office_reads_the_words_of_the_pdf(world: World, edition: str) -> None:
    meeting = world.meeting(State.APPROVED)
    content = documents.minutes_content(meeting, edition)
    pdf = _words(" ".join(texts_of(documents.minutes_pdf(documents.minutes_content(meeting, edition)))))
    word = _words(read_by_office(word_file(documents.minutes_paper(content))))
    # Each page of the PDF says again how far the minutes have come, and its number.
    around = _words("Demodata. Personer, saker og tall er oppdiktet. Side 1 2 av 2")
    around |= _words("Godkjent referat, 24. november 2026")
    assert word - pdf == Counter()
    assert set(pdf - word) <= set(around)


def test_insiders_get_all_of_it_and_others_the_open_items(world: World) -> None:
    held = {
        role: (OPEN_TITLE in said, CLOSED_MARK in said, "Til stede" in said)
        for role in (Role.MAYOR, Role.AUDITOR, *OUTSIDERS)
        for said in [everything_in_word(_get(world, role).content)]
    }
    assert held == {
        Role.MAYOR: (True, True, True),
        Role.AUDITOR: (True, True, True),
        Role.EXTENDED_MEMBER: (True, False, False),
        Role.GUEST: (True, False, False),
    }


def test_own_item_stands_in_that_partys_file_alone(world: World) -> None:
    meeting = world.meeting(State.WRITING)
    own_item_of(meeting, "EGENSAK", party="police", by=world.users[Role.POLICE_CONTACT])
    held = {
        role: "EGENSAK" in everything_in_word(_get(world, role, State.WRITING).content)
        for role in (Role.UNIT_LEADER, Role.POLICE_CONTACT, Role.MAYOR, Role.RECORDS_MANAGER)
    }
    assert held == {
        Role.UNIT_LEADER: True,
        Role.POLICE_CONTACT: True,
        Role.MAYOR: False,
        Role.RECORDS_MANAGER: False,
    }


def test_draft_is_for_insiders_and_says_that_it_is_one(world: World) -> None:
    assert [_get(world, role, State.WRITING).status_code for role in (Role.MAYOR, *OUTSIDERS)] == [
        200,
        404,
        404,
    ]
    assert "Kladd" in text_in_word(_get(world, Role.MAYOR, State.WRITING).content)
    assert "Kladd" not in text_in_word(_get(world, Role.MAYOR).content)


def test_file_is_named_after_the_meeting_and_written_by_the_forum(world: World) -> None:
    response = _get(world, Role.MAYOR)
    said = everything_in_word(response.content)
    assert response.headers["Content-Disposition"] == 'attachment; filename="referat-1-2026.docx"'
    assert NEIGHBOUR_MARK not in said
    assert f"<dc:creator>{world.forum.name}</dc:creator>" in said


def test_page_leads_to_the_file(world: World) -> None:
    for state, words in ((State.APPROVED, "Last ned Word"), (State.WRITING, "Kladden som Word")):
        url = reverse("meetings:minutes", kwargs={"pk": world.meeting(state).pk})
        assert words in text_of(world.client(Role.MAYOR).get(url))
