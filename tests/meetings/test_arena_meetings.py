"""A meeting in the arena of a district: planned, held, written and approved by its leader alone (R131)."""

import re
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from meetings import actions
from meetings.actions.approval import approvers
from meetings.documents.archive import case_of_meeting
from meetings.models import Meeting
from meetings.rules import State
from meetings.tasks import seal_approved_minutes
from politirad.archive.documents import Direction
from politirad.archive.models import CouncilArchive, Transfer
from politirad.councils.actions import create_arena
from politirad.councils.models import Forum
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Party, Role
from tests.meetings.reading import text_of
from tests.world import World

PLAN = {"held_on": "17.02.2027", "starts": "09.00", "ends": "11.00", "place": "Politihuset", "video_link": ""}
TITLES = ("Erfaringer fra året", "Felles maler")
OF_A_COUNCIL = re.compile(
    r"kommunen? og politi|begge parter|hver side|andre parten|\brådets?\b", re.IGNORECASE
)
OF_THE_FORUM = (
    "councils:overview",
    "councils:members",
    "councils:handover",
    "forums:settings",
    "forums:add_seat",
    "forums:override_chair",
    "meetings:of_forum",
    "meetings:create",
    "meetings:action_items",
    "meetings:promised",
    "meetings:conclusions",
    "meetings:follow_up",
    "meetings:proposals",
    "meetings:propose",
    "meetings:standing_items",
)
OF_THE_MEETING = (
    "agenda",
    "notice",
    "participants",
    "pack",
    "minutes",
    "log",
    "approve",
    "take_back",
    "ask_for_correction",
)


def to(name: str, thing: Any) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": thing.pk})


@pytest.fixture
def arena(world: World) -> Forum:
    return create_arena(world.district, by=world.users[Role.DISTRICT_ADMINISTRATOR], on=date(2026, 11, 24))


@pytest.fixture
def leader(world: World) -> Client:
    return world.client(Role.DISTRICT_ADMINISTRATOR)


@pytest.fixture
def contact(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def plan(leader: Client, arena: Forum) -> Meeting:
    """A meeting with two items, called."""
    leader.post(to("create", arena), PLAN)
    meeting = Meeting.objects.get(forum=arena)
    for title in TITLES:
        said = {"title": title, "purpose": "discussion", "minutes_planned": "20", "presenter": "Kari Vik"}
        leader.post(to("add_item", meeting), {**said, "is_general": "on", "quick": "1"})
    leader.post(to("notice", meeting))
    meeting.refresh_from_db()
    return meeting


def write(world: World, leader: Client, meeting: Meeting) -> None:
    """Hold the meeting: who came, a text for each item, a conclusion, and a task for the politikontakt."""
    meeting.participants.update(answer="yes")
    leader.post(to("open_meeting", meeting))
    first, second = meeting.items.order_by("position")
    leader.post(to("save_summary", first), {"summary": "Alle fortalte om året sitt.", "version": "0"})
    leader.post(to("save_summary", second), {"summary": "Malene er like i hele distriktet.", "version": "0"})
    leader.post(to("add_conclusion", second), {"text": "Alle bruker de nye malene."})
    responsible = meeting.participants.get(user=world.users[Role.POLICE_CONTACT])
    task = {"what": "Dele malen for referat", "responsible": str(responsible.pk), "due_on": "29.3.2027"}
    leader.post(to("add_action_item", second), task)
    leader.post(to("close_meeting", meeting))
    meeting.refresh_from_db()


def in_review(world: World, leader: Client, arena: Forum) -> Meeting:
    meeting = plan(leader, arena)
    write(world, leader, meeting)
    leader.post(to("send_for_approval", meeting))
    meeting.refresh_from_db()
    return meeting


def test_an_arena_meets_from_plan_to_sealed_minutes(
    world: World, arena: Forum, leader: Client, contact: Client
):
    meeting = plan(leader, arena)
    assert (meeting.state, meeting.items.count()) == (State.CALLED, 2)
    assert set(meeting.items.values_list("audience", "own_party")) == {("main_parties", "")}
    called = Message.objects.filter(kind="meeting_notice").values_list("recipient", flat=True)
    assert set(called) == {
        world.users[role].pk for role in (Role.DISTRICT_ADMINISTRATOR, Role.POLICE_CONTACT)
    }
    write(world, leader, meeting)
    assert meeting.state == State.WRITING
    conclusion = meeting.items.get(title=TITLES[1]).conclusions.get()
    assert conclusion.agreed_by == [Party.POLICE]
    asked = text_of(leader.get(to("send_for_approval", meeting)))
    name = world.users[Role.DISTRICT_ADMINISTRATOR].full_name
    assert f"{name} får e-post og skal godkjenne. Medlemmene får 7 dager til å skrive merknader." in asked
    leader.post(to("send_for_approval", meeting))
    words = text_of(leader.get(to("approve", meeting)))
    assert "Du godkjenner for arenaen. Da låses referatet." in words
    done = text_of(leader.post(to("approve", meeting), follow=True))
    assert "Referatet er godkjent og låst." in done
    seal_approved_minutes()
    meeting.refresh_from_db()
    approval = meeting.approvals.get()
    assert (meeting.state, approval.party, approval.name) == (State.APPROVED, Party.POLICE, name)
    assert [sealed.edition for sealed in meeting.sealed.all()] == ["main_parties"]
    read = text_of(contact.get(to("minutes", meeting)))
    told = ("Dette ble arenaen enig om", "Alle bruker de nye malene.", "Dele malen for referat", *TITLES)
    assert [each for each in told if each not in read] == []
    assert contact.get(to("pdf", meeting)).headers["Content-Type"] == "application/pdf"
    assert contact.get(to("docx", meeting)).status_code == 200
    assert "Dele malen for referat" in text_of(contact.get(reverse("meetings:own_action_items")))


def test_the_leader_alone_approves(world: World, arena: Forum, leader: Client, contact: Client):
    meeting = in_review(world, leader, arena)
    assert [party for party, seat in approvers(meeting).items()] == [Party.POLICE]
    refused = contact.get(to("approve", meeting))
    assert refused.status_code == 403
    waits = text_of(leader.get(reverse("overview:my_page")))
    assert "Du godkjenner som leder av arenaen." in waits
    assert "Godkjenn referatet" not in text_of(contact.get(reverse("overview:my_page")))
    # Somebody who leads elsewhere leads nothing here.
    arena.seats.update(is_chair=False)
    assert list(approvers(meeting).values()) == [None]
    with pytest.raises(ValidationError, match="lederen av arenaen"):
        actions.approve_minutes(meeting, by=world.users[Role.DISTRICT_ADMINISTRATOR])


def council_words(pages: dict[str, HttpResponse]) -> dict[str, list[str]]:
    """Of each page what belongs in a council alone, with the words around it."""
    found = {}
    for name, page in pages.items():
        assert page.status_code == 200, name
        text = text_of(page)
        found[name] = [text[max(m.start() - 40, 0) : m.end() + 30] for m in OF_A_COUNCIL.finditer(text)]
    return {name: words for name, words in found.items() if words}


def test_its_own_pages_say_nothing_of_councils(arena: Forum, leader: Client):
    pages = {name: leader.get(reverse(name, kwargs={"pk": arena.pk})) for name in OF_THE_FORUM}
    for section in ("rammer", "ledelse", "frister", "referat", "arbeidsmate"):
        pages[section] = leader.get(reverse("forums:edit", args=[arena.pk, section]))
    for name in ("councils:year", "meetings:add_obligation"):
        pages[name] = leader.get(reverse(name, args=[arena.pk, 2027]))
    assert council_words(pages) == {}
    assert leader.get(reverse("councils:yearly", args=[arena.pk])).status_code == 404


def test_its_meetings_say_nothing_of_councils(world: World, arena: Forum, leader: Client):
    leader.post(to("create", arena), PLAN)
    draft = Meeting.objects.get(forum=arena)
    pages = {f"draft {name}": leader.get(to(name, draft)) for name in ("agenda", "add_item")}
    draft.delete()
    meeting = plan(leader, arena)
    write(world, leader, meeting)
    pages |= {name: leader.get(to(name, meeting)) for name in ("live", "send_for_approval")}
    leader.post(to("send_for_approval", meeting))
    item = meeting.items.get(title=TITLES[1])
    pages |= {name: leader.get(to(name, meeting)) for name in OF_THE_MEETING}
    pages |= {name: leader.get(to(name, item)) for name in ("item", "comment")}
    pages["conclusion"] = leader.get(to("conclusion", item.conclusions.get()))
    leader.post(to("approve", meeting))
    pages |= {f"approved {name}": leader.get(to(name, meeting)) for name in ("minutes", "reopen")}
    assert council_words(pages) == {}
    mails = Message.objects.values_list("text", "html")
    assert [text for pair in mails for text in pair if OF_A_COUNCIL.search(text)] == []


def test_the_police_alone_archive_it_as_their_own(world: World, arena: Forum, leader: Client):
    page = text_of(leader.get(reverse("archive:archives")))
    assert arena.name in page
    url = reverse("archive:set_up", args=[arena.pk, "politi"])
    assert leader.get(url).status_code == 200
    archive = CouncilArchive.objects.create(forum=arena, party=Party.POLICE)
    meeting = in_review(world, leader, arena)
    leader.post(to("approve", meeting))
    seal_approved_minutes()
    case = case_of_meeting(Transfer.objects.get(archive=archive))
    assert [(body.name, body.is_owner, body.is_sender) for body in case.bodies] == [
        (world.district.name, True, True)
    ]
    assert {record.direction for record in case.records} == {Direction.INTERNAL}
    assert arena.name not in text_of(world.client(Role.RECORDS_MANAGER).get(reverse("archive:archives")))


def test_a_politikontakt_sends_another_one_of_the_police(world: World, arena: Forum, leader: Client):
    meeting = plan(leader, arena)
    called = meeting.participants.get(user=world.users[Role.POLICE_CONTACT])
    found = {candidate.user for candidate in actions.deputy_candidates(called)}
    assert found == {world.users[role] for role in (Role.UNIT_LEADER, Role.DISTRICT_READER)}


def test_the_district_knows_of_the_meeting_and_the_municipality_does_not(
    world: World, arena: Forum, leader: Client
):
    meeting = plan(leader, arena)
    listed = text_of(world.client(Role.DISTRICT_READER).get(to("of_forum", arena)))
    assert ("Møte 1/2027" in listed, TITLES[0] in listed) == (True, False)
    for role in (Role.MAYOR, Role.SLT_COORDINATOR, Role.RECORDS_MANAGER):
        client = world.client(role)
        pages = [to(name, meeting) for name in ("entry", "agenda", "minutes")] + [to("of_forum", arena)]
        assert [client.get(url).status_code for url in pages] == [404] * 4
    assert world.strangers_client().get(to("agenda", meeting)).status_code == 404
