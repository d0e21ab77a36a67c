"""Reading the minutes: whole for insiders, the open items alone for outsiders, and no trace of the rest."""

import re
from typing import Any

import pytest
from django.urls import reverse

from meetings.documents import minutes_content
from meetings.models import ActionItem, AgendaItem, Conclusion, SealedMinutes
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of
from tests.world import CLOSED_MARK, OPEN_TITLE, World

OUTSIDERS = (Role.EXTENDED_MEMBER, Role.GUEST)


def _minutes(world: World, role: Role, state: State) -> Any:
    url = reverse("meetings:minutes", kwargs={"pk": world.meeting(state).pk})
    return world.client(role).get(url)


def test_insiders_read_everything_with_their_own_tasks_first(world: World):
    page = text_of(_minutes(world, Role.MAYOR, State.APPROVED))
    own = page.index("Dette skal du gjøre")
    agreed, whole = page.index("Dette ble rådet enig om"), page.index("Hele referatet")
    assert own < agreed < whole < page.index("Godkjenning")
    assert [word in page for word in (OPEN_TITLE, CLOSED_MARK, "11.1", "12.1", "11/26", "Per Lie")] == [
        True
    ] * 6


@pytest.mark.parametrize("role", OUTSIDERS)
def test_outsiders_read_the_open_items_and_find_no_trace_of_the_others(world: World, role: Role):
    response = _minutes(world, role, State.APPROVED)
    page, markup = text_of(response), response.content.decode()
    assert (OPEN_TITLE in page, CLOSED_MARK in markup) == (True, False)
    assert [
        word for word in ("Til stede", "Forfall", "Per Lie", "Tor-Egil", "Hele referatet") if word in page
    ] == []
    # A number of the year would tell that another item stood before this one.
    assert re.findall(r"\b1[12]\.\d\b|\b1[12]/26\b", page) == []
    assert re.findall(r'konklusjoner__nr">(\d+)<', markup) == ["1", "1"]


def test_what_outsiders_see_is_the_same_whatever_stands_between(world: World):
    meeting = world.meeting(State.IN_REVIEW)
    closed = meeting.items.get(audience=AgendaItem.Audience.MAIN_PARTIES)
    AgendaItem.objects.filter(pk=closed.pk).update(position=9)
    later = AgendaItem.objects.create(
        meeting=meeting,
        position=10,
        number=29,
        title="Siste sak",
        purpose="discussion",
        presenter="Silje Brekke",
        audience=AgendaItem.Audience.EVERYONE,
        proposed_by=world.users[Role.POLICE_CONTACT],
    )
    Conclusion.objects.create(item=later, number=1, text="Også enige.", created_by=later.proposed_by)
    edition = SealedMinutes.Edition
    labels = {
        each: [conclusion.label for conclusion in minutes_content(meeting, each).conclusions]
        for each in edition
    }
    inside = ["21.1", "22.1", "29.1"]
    assert labels == {
        edition.MAIN_PARTIES: inside,
        edition.MUNICIPALITY: inside,
        edition.POLICE: inside,
        edition.EVERYONE: ["1", "2"],
    }


@pytest.mark.parametrize("state", [State.IN_SESSION, State.WRITING, State.IN_REVIEW])
@pytest.mark.parametrize("role", OUTSIDERS)
def test_outsiders_read_nothing_before_it_is_approved(world: World, role: Role, state: State):
    page = text_of(_minutes(world, role, state))
    assert "Referatet er ikke godkjent ennå. Du kan lese det her når det er klart." in page
    assert [word for word in (OPEN_TITLE, "Enige om", "Rådet snakket", "godkjenne") if word in page] == []


@pytest.mark.parametrize("state", [State.DRAFT, State.CALLED, State.CANCELLED])
def test_a_meeting_without_minutes_leads_to_its_agenda(world: World, state: State):
    agenda = reverse("meetings:agenda", kwargs={"pk": world.meeting(state).pk})
    assert _minutes(world, Role.MAYOR, state).headers["Location"] == agenda


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (State.IN_SESSION, "Møtet pågår. Dette er en kladd."),
        (State.WRITING, "Referatet skrives. Dette er en kladd som ikke er sendt til godkjenning."),
        (State.IN_REVIEW, "Referatet venter på godkjenning fra Ingrid Solvang."),
        (State.APPROVED, "Referatet er godkjent og kan ikke endres."),
    ],
)
def test_the_first_sentence_tells_where_the_minutes_stand(world: World, state: State, sentence: str):
    assert sentence in text_of(_minutes(world, Role.SECTOR_DIRECTOR, state))


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.AUDITOR, 200),
        (Role.RECORDS_MANAGER, 200),
        (Role.DISTRICT_ADMINISTRATOR, 403),
        (Role.DEPUTY_MAYOR, 403),
        (Role.DIRECTORATE_ANALYST, 403),
        (Role.SYSTEM_OPERATOR, 404),
    ],
)
def test_who_may_read_is_decided_at_the_door(world: World, role: Role, status: int):
    assert _minutes(world, role, State.APPROVED).status_code == status


def test_the_neighbour_finds_no_minutes(world: World):
    url = reverse("meetings:minutes", kwargs={"pk": world.meeting(State.APPROVED).pk})
    assert world.strangers_client().get(url).status_code == 404


def test_an_outsider_sees_their_own_promise_and_never_the_closed_item_it_comes_from(world: World):
    closed = world.closed_item(State.IN_REVIEW)
    outsider = world.users[Role.EXTENDED_MEMBER]
    own = ActionItem.objects.create(
        item=closed,
        what="Ordne lys på torget",
        responsible=outsider,
        party="external",
        due_on="2026-12-20",
        created_by=world.users[Role.POLICE_CONTACT],
    )
    client = world.client(Role.EXTENDED_MEMBER)
    urls = (
        reverse("meetings:minutes", kwargs={"pk": closed.meeting_id}),
        reverse("meetings:action_items", kwargs={"pk": world.forum.pk}),
        reverse("meetings:action_item", kwargs={"pk": own.pk}),
    )
    pages = [client.get(url).content.decode() for url in urls]
    assert [(own.what in page, CLOSED_MARK in page) for page in pages] == [(True, False)] * 3
