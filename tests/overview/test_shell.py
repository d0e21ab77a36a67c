"""The frame: only what the reader may open, badges of what waits, and the councils to switch between."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client, RequestFactory
from django.utils.functional import SimpleLazyObject
from pytest_django import DjangoAssertNumQueries

from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.actions import end_seat
from politirad.councils.models import Forum, ForumMunicipality
from politirad.overview.context_processors import shell
from politirad.plans.models import Measure
from politirad.tenancy.permissions import Role
from politirad.web.shell import MenuItem, Shell
from tests.overview.test_desk import promise
from tests.world import FIRST_DAY, NOW, World
from tests.world_contacts import assignment_of
from tests.world_evaluation import evaluated

HELP = "/om/hjelp/"
DIRECTORY = "Hvem kontakter jeg?"
SLT = "SLT-nettverk"
MEMBER = [
    *("Min side", DIRECTORY, "Oversikt", "Møter", "Oppgaver"),
    *("Samarbeidsavtale", SLT, "Planer", "Evaluering", "Medlemmer"),
]
ORGANISER = ["Min side", DIRECTORY, "Arkiv", *MEMBER[2:], "Innstillinger"]
WATCHER = [
    "Min side",
    "Politiråd",
    "Avtaler",
    "Politikontakter",
    "SLT",
    "Evalueringer",
    "Gjort, lært, lurt",
    "Piloter",
    "Oversikt",
    "Møter",
    "Samarbeidsavtale",
    SLT,
    "Medlemmer",
]
IN_DISTRICT = [*WATCHER[:8], "Bibliotek", DIRECTORY]
OUTSIDER = ["Min side", "Møter", "Oppgaver"]


def shell_of(client: Client, url: str = HELP) -> Shell:
    found: Any = client.get(url).context["shell"]
    return found


def lines(found: Shell) -> list[MenuItem]:
    return [item for section in found.menu for item in section.items]


@pytest.mark.parametrize(
    ("role", "labels"),
    [
        (Role.MAYOR, MEMBER),
        (Role.POLICE_CONTACT, ["Min side", "Min tilstedeværelse", "Bibliotek", *ORGANISER[1:]]),
        (Role.SLT_COORDINATOR, ORGANISER),
        (Role.UNIT_LEADER, [*IN_DISTRICT, *MEMBER[2:]]),
        (Role.EXTENDED_MEMBER, OUTSIDER),
        (Role.GUEST, OUTSIDER),
        (Role.AUDITOR, ["Min side", "Politiråd", "Avtaler", DIRECTORY]),
        (Role.DISTRICT_READER, IN_DISTRICT),
        (Role.DIRECTORATE_ANALYST, [*WATCHER[:4], "Unntak", *WATCHER[4:8]]),
        (
            Role.DISTRICT_ADMINISTRATOR,
            [*WATCHER[:4], "Unntak", *WATCHER[4:8], "Bibliotek", DIRECTORY, "Arkiv"],
        ),
        (Role.DIRECTORATE_APPROVER, [*WATCHER[:4], "Unntak", *WATCHER[4:8]]),
        (Role.SYSTEM_OPERATOR, ["Min side", "Ikke levert e-post"]),
    ],
)
def test_menu_of_each_role_away_from_any_council(world: World, role: Role, labels: list[str]):
    assert [item.label for item in lines(shell_of(world.client(role)))] == labels


@pytest.mark.parametrize(
    ("role", "labels"),
    [
        (Role.MAYOR, MEMBER),
        (Role.EXTENDED_MEMBER, OUTSIDER),
        (Role.AUDITOR, ["Min side", "Politiråd", "Avtaler", *MEMBER[1:]]),
        (
            Role.DISTRICT_READER,
            [*IN_DISTRICT, *WATCHER[8:]],
        ),
        (
            Role.DIRECTORATE_ANALYST,
            [*WATCHER[:4], "Unntak", *WATCHER[4:]],
        ),
    ],
)
def test_menu_of_each_role_in_a_council(world: World, role: Role, labels: list[str]):
    found = shell_of(world.client(role), f"/politirad/{world.forum.pk}/")
    assert [item.label for item in lines(found)] == labels


@pytest.mark.parametrize("role", Role)
def test_every_line_of_every_menu_opens(world: World, role: Role):
    client = world.client(role)
    start = f"/politirad/{world.forum.pk}/" if role not in {Role.SYSTEM_OPERATOR, Role.SLT_MEMBER} else HELP
    found = shell_of(client, start)
    links = [item.url for item in (*lines(found), *found.foot, *found.bottom)]
    links += [forum.url for forum in found.forums]
    assert {url: client.get(url).status_code for url in links} == dict.fromkeys(links, 200)


def test_the_frame_is_absent_for_who_is_not_signed_in(rf: RequestFactory, db: None):
    assert shell(rf.get("/")) == {"shell": None}


def test_the_frame_is_read_only_when_a_template_shows_it(
    world: World, rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries
):
    request = rf.get("/")
    request.user = User.objects.get(pk=world.users[Role.MAYOR].pk)
    with django_assert_num_queries(0):
        assert isinstance(shell(request)["shell"], SimpleLazyObject)


@pytest.mark.parametrize("more", [0, 2])
@pytest.mark.parametrize(
    ("role", "queries"),
    [
        # The session and the reader, then the door's two, then what the frame itself reads.
        (Role.MAYOR, 2 + 2 + 2),
        (Role.EXTENDED_MEMBER, 2 + 2 + 2),
        (Role.DISTRICT_READER, 2 + 2 + 1),
        (Role.DIRECTORATE_ANALYST, 2 + 1 + 1),
        # One more, for how many exceptions wait for an answer.
        (Role.DIRECTORATE_APPROVER, 2 + 1 + 1 + 1),
        (Role.SYSTEM_OPERATOR, 2 + 1),
    ],
)
def test_the_frame_costs_what_its_line_says(
    world: World, role: Role, queries: int, more: int, django_assert_num_queries: DjangoAssertNumQueries
):
    for number in range(more):
        forum = Forum.objects.create(name=f"Råd {number}", short_name=f"Råd {number}", unit=world.forum.unit)
        ForumMunicipality.objects.create(forum=forum, municipality=world.municipality, valid_from=FIRST_DAY)
        promise(world, Role.MAYOR, days=-1)
    client = world.client(role)
    with django_assert_num_queries(queries):
        client.get(HELP)


def test_badges_count_what_waits_and_what_is_over_its_deadline(world: World):
    promise(world, Role.MAYOR, days=-1)
    promise(world, Role.EXTENDED_MEMBER, days=-1)
    badges = {item.label: item.badge for item in lines(shell_of(world.client(Role.MAYOR)))}
    assert badges == {**dict.fromkeys(MEMBER, 0), "Min side": 3, "Oppgaver": 2}
    outside = {item.label: item.badge for item in lines(shell_of(world.client(Role.EXTENDED_MEMBER)))}
    assert outside == {"Min side": 2, "Møter": 0, "Oppgaver": 1}


def test_the_line_of_the_page_one_stands_on_is_marked(world: World):
    client = world.client(Role.MAYOR)
    meeting = world.meeting(State.CALLED)
    pages = {
        "/min-side/": ["Min side"],
        f"/politirad/{world.forum.pk}/": ["Oversikt"],
        f"/politirad/{world.forum.pk}/medlemmer/": ["Medlemmer"],
        f"/politirad/{world.forum.pk}/moter/": ["Møter"],
        f"/moter/{meeting.pk}/dagsorden/": ["Møter"],
        f"/politirad/{world.forum.pk}/oppgaver/": ["Oppgaver"],
        f"/politirad/{world.forum.pk}/konklusjoner/": ["Møter"],
        f"/politirad/{world.forum.pk}/planer/": ["Planer"],
        f"/politirad/{world.forum.pk}/evaluering/": ["Evaluering"],
        f"/evalueringer/{evaluated(world).closed.pk}/svarene/": ["Evaluering"],
        f"/politirad/{world.forum.pk}/utvidelse/": ["Medlemmer"],
    }
    marked = {url: [item.label for item in lines(shell_of(client, url)) if item.is_current] for url in pages}
    assert marked == pages


def test_organisers_pages_are_marked_too(world: World):
    client = world.client(Role.POLICE_CONTACT)
    pages = {
        f"/politirad/{world.forum.pk}/innstillinger/": ["Innstillinger"],
        f"/politirad/{world.forum.pk}/konstituering/": ["Medlemmer"],
        f"/politirad/{world.forum.pk}/arshjul/2026/plan/": ["Oversikt"],
    }
    marked = {url: [item.label for item in lines(shell_of(client, url)) if item.is_current] for url in pages}
    assert marked == pages


def test_presence_is_marked_where_the_reader_came_from(world: World):
    contact = world.users[Role.POLICE_CONTACT]
    url = f"/politikontakter/tildelinger/{assignment_of(world.municipality, contact).pk}/tilstede/"
    marked = [
        [item.label for item in lines(shell_of(world.client(role), url)) if item.is_current]
        for role in (Role.POLICE_CONTACT, Role.DISTRICT_ADMINISTRATOR)
    ]
    assert marked == [["Min tilstedeværelse"], ["Politikontakter"]]


def test_a_measure_chooses_its_council(world: World):
    client = world.client(Role.MAYOR)
    measure = Measure.objects.get(plan__forum=world.forum)
    found = shell_of(client, f"/tiltak/{measure.pk}/")
    assert (found.current_forum_name, [item.label for item in lines(found) if item.is_current]) == (
        "Elvestrand",
        ["Planer"],
    )


def test_the_council_last_visited_stays_chosen(world: World):
    client = world.client(Role.DIRECTORATE_ANALYST)
    assert shell_of(client).current_forum_name == ""
    assert shell_of(client, f"/politirad/{world.forum.pk}/").current_forum_name == "Elvestrand"
    assert shell_of(client).current_forum_name == "Elvestrand"


def test_a_meeting_chooses_its_council(world: World):
    client = world.client(Role.DIRECTORATE_ANALYST)
    client.get(f"/politirad/{world.neighbour_forum.pk}/")
    found = shell_of(client, f"/politirad/{world.forum.pk}/moter/")
    assert found.current_forum_name == "Elvestrand"


def test_readers_switch_between_the_first_twelve_and_then_all(world: World):
    for number in range(20):
        forum = Forum.objects.create(name=f"Råd {number:02}", short_name=f"{number}", unit=world.forum.unit)
        ForumMunicipality.objects.create(forum=forum, municipality=world.municipality, valid_from=FIRST_DAY)
    names = [forum.name for forum in shell_of(world.client(Role.DISTRICT_READER)).forums]
    assert names == ["Elvestrand politiråd", *(f"Råd {number:02}" for number in range(11)), "Alle råd"]
    assert [forum.name for forum in shell_of(world.client(Role.MAYOR)).forums] == ["Elvestrand politiråd"]


def test_the_menu_is_bare_the_day_after_the_last_seat_ended(world: World):
    end_seat(world.forum.seats.get(user=world.users[Role.EXTENDED_MEMBER]), on=NOW.date())
    client = world.client(Role.EXTENDED_MEMBER)
    assert len(lines(shell_of(client))) == 3
    with time_machine.travel(NOW + timedelta(days=1)):
        client = world.client(Role.EXTENDED_MEMBER)
        found = shell_of(client)
        assert [item.label for item in lines(found)] == ["Min side"]
        assert found.forums == ()


def test_small_screens_have_four_ways(world: World):
    labels = [item.label for item in shell_of(world.client(Role.MAYOR)).bottom]
    assert labels == ["Min side", "Møter", "Oppgaver", "Meny"]


def test_the_whole_menu_is_a_page_of_its_own(world: World):
    page = world.client(Role.MAYOR).get("/meny/").content.decode()
    assert [label for label in MEMBER if page.count(f"<span>{label}</span>") < 2] == []
