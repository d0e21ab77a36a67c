"""The arena of a district's politikontakter: who sits there, what they may, who sees it (R131)."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from politirad.accounts.models import User
from politirad.councils import rules
from politirad.councils.actions import create_arena, give_assent, invite, opened_by, seat_person, seating_role
from politirad.councils.forms.arranging import NewForumForm
from politirad.councils.forms.seating import NewSeatForm
from politirad.councils.models import Forum
from politirad.councils.querysets.people import people_near
from politirad.notifications.models import Message
from politirad.tenancy.models import PoliceUnit
from politirad.tenancy.permissions import MAIN_PARTIES, ROLES, Party, Permission, Role, rights_in_seat
from tests.meetings.reading import errors_of, text_of
from tests.world import World

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
NAME = "Arena for politikontakter i Midtkyst politidistrikt"
MAKER, CONTACT = Role.DISTRICT_ADMINISTRATOR, Role.POLICE_CONTACT


def make(world: World) -> Forum:
    return create_arena(world.district, by=world.users[MAKER], on=TODAY)


def page(client: Client, name: str, *args: Any) -> str:
    return text_of(client.get(reverse(name, args=args)))


@pytest.fixture
def arena(world: World) -> Forum:
    return make(world)


def test_an_arena_has_the_police_alone_and_the_others_both():
    for kind in Forum.Kind:
        expected = (Party.POLICE,) if kind == Forum.Kind.ARENA else MAIN_PARTIES
        assert rules.parties_of(kind, MAIN_PARTIES) == expected
        assert Forum(kind=kind).parties == expected


@pytest.mark.parametrize(
    ("spans", "runs"),
    [
        ([], []),
        ([(TODAY, None)], [(TODAY, None)]),
        ([(TODAY, TODAY), (TODAY + DAY, TODAY + 2 * DAY)], [(TODAY, TODAY + 2 * DAY)]),
        ([(TODAY + DAY, TODAY + DAY), (TODAY, None)], [(TODAY, None)]),
        ([(TODAY, TODAY), (TODAY + 2 * DAY, None)], [(TODAY, TODAY), (TODAY + 2 * DAY, None)]),
        ([(TODAY, TODAY + 5 * DAY), (TODAY, TODAY + DAY)], [(TODAY, TODAY + 5 * DAY)]),
    ],
)
def test_days_in_a_role_are_one_run_until_there_is_a_break(spans: Any, runs: Any):
    assert rules.runs_of(spans) == [rules.Run(*run) for run in runs]
    assert [run.holds_on(TODAY) for run in rules.runs_of(spans)][:1] == [True] * bool(runs)


def test_a_seat_gives_more_in_an_arena_to_those_two_alone():
    for role, rights in ROLES.items():
        assert rights_in_seat(role) == rights.in_seat
        if role not in {MAKER, CONTACT}:
            assert rights_in_seat(role, is_arena=True) == rights.in_seat
    both = {Permission.ARRANGE_MEETINGS, Permission.ARRANGE_COUNCIL, Permission.APPROVE_MINUTES}
    assert both <= rights_in_seat(MAKER, is_arena=True)
    assert not both & rights_in_seat(MAKER)
    assert "Personen kan godkjenne referatene når personen leder arenaen." in opened_by(
        MAKER, Forum(kind=Forum.Kind.ARENA)
    )


def test_whoever_makes_it_leads_and_writes_and_every_politikontakt_has_a_seat(world: World, arena: Forum):
    assert (arena.name, arena.unit, arena.municipalities.count()) == (NAME, world.forum.unit, 0)
    seats = {seat.user: (seat.role, seat.is_chair, seat.is_secretary) for seat in arena.seats.all()}
    assert seats == {
        world.users[MAKER]: (MAKER, True, True),
        world.users[CONTACT]: (CONTACT, False, False),
    }
    held = {grant.permission.codename for grant in arena.seats.get(role=MAKER).grants.all()}
    assert held == {str(each) for each in rights_in_seat(MAKER, is_arena=True)}
    # In a politiråd the administrator still arranges nothing.
    assert seating_role(world.users[MAKER], TODAY) is None


def test_a_district_has_one_arena(world: World, arena: Forum):
    with pytest.raises(ValidationError, match="har en arena for politikontakter fra før"):
        make(world)
    assert Forum.objects.filter(kind=Forum.Kind.ARENA).get() == arena


def test_only_the_district_makes_it_and_it_needs_a_unit(world: World):
    for role in (CONTACT, Role.UNIT_LEADER, Role.DIRECTORATE_APPROVER, Role.MAYOR):
        with pytest.raises(ValidationError, match="Bare politidistriktet"):
            create_arena(world.district, by=world.users[role], on=TODAY)
    with pytest.raises(ValidationError, match="Bare politidistriktet"):
        create_arena(world.neighbour_district, by=world.users[MAKER], on=TODAY)
    PoliceUnit.objects.filter(district=world.district).update(valid_until=TODAY - DAY)
    with pytest.raises(ValidationError, match="ingen enhet"):
        make(world)


def test_it_shows_itself_to_its_seats_and_the_district_and_to_no_municipality(world: World, arena: Forum):
    overview = reverse("councils:overview", args=[arena.pk])
    inside = {MAKER, CONTACT, Role.UNIT_LEADER, Role.DISTRICT_READER}
    national = {Role.DIRECTORATE_ANALYST, Role.DIRECTORATE_APPROVER}
    opened = {role for role in Role if world.client(role).get(overview).status_code == 200}
    assert opened == inside | national
    assert world.strangers_client().get(overview).status_code == 404
    for role in (Role.DISTRICT_READER, Role.DIRECTORATE_ANALYST):
        assert world.users[CONTACT].full_name not in page(world.client(role), "councils:members", arena.pk)


@pytest.mark.parametrize("role", [Role.MAYOR, Role.SLT_COORDINATOR, Role.MUNICIPAL_ADMINISTRATOR, "stranger"])
def test_nobody_else_meets_its_name(world: World, arena: Forum, role: Any):
    client = world.strangers_client() if role == "stranger" else world.client(role)
    for name in ("overview:my_page", "councils:list", "contacts:library", "meetings:calendar"):
        assert "Arena for" not in client.get(reverse(name)).content.decode(), name
    found = client.get(reverse("overview:search"), {"q": "Arena"}).content.decode()
    assert NAME not in found
    for name in ("councils:members", "forums:settings", "meetings:of_forum"):
        assert client.get(reverse(name, args=[arena.pk])).status_code == 404
    assert NAME in page(world.client(CONTACT), "overview:search") or NAME in text_of(
        world.client(CONTACT).get(reverse("overview:search"), {"q": "Arena"})
    )


def test_the_general_form_offers_no_arena(world: World):
    form = NewForumForm(user=world.users[MAKER], today=TODAY, may_sit=False)
    assert Forum.Kind.ARENA not in dict(form.fields["kind"].choices)  # type: ignore[attr-defined]
    client = world.client(CONTACT)
    asked = client.get(reverse("forums:edit", args=[world.forum.pk, "rammer"])).content.decode()
    assert Forum.Kind.ARENA.value not in asked


def test_its_settings_ask_for_what_an_arena_can_choose(world: World, arena: Forum):
    client = world.client(MAKER)
    url = reverse("forums:edit", args=[arena.pk, "rammer"])
    asked = client.get(url).content.decode()
    names = (
        "municipalities",
        "is_slt_steering",
        "counts_for_local",
        "rationale",
        'name="kind"',
        'name="unit"',
    )
    assert [name for name in names if name in asked] == []
    client.post(url, {"name": "Kontaktarenaen", "short_name": "Arenaen", "agreed_meetings": "4"})
    arena.refresh_from_db()
    assert (arena.name, arena.kind, arena.agreed_meetings) == ("Kontaktarenaen", Forum.Kind.ARENA, 4)
    lead = reverse("forums:edit", args=[arena.pk, "ledelse"])
    assert errors_of(client.post(lead, {})) == ["Velg hvem som leder."]
    contact = arena.seats.get(role=CONTACT)
    client.post(lead, {"chair": str(contact.pk)})
    assert arena.seats.get(is_chair=True) == contact
    shown = page(client, "forums:settings", arena.pk)
    assert "Lederen av arenaen godkjenner" in shown
    assert [words for words in ("Kommuner", "Sekretariat", "SLT") if words in shown] == []


def test_the_menu_has_what_an_arena_has(world: World, arena: Forum):
    shown = world.client(MAKER).get(reverse("councils:overview", args=[arena.pk])).content.decode()
    wanted = ("meetings:of_forum", "meetings:action_items", "councils:members", "forums:settings")
    assert [name for name in wanted if f'href="{reverse(name, args=[arena.pk])}"' not in shown] == []
    unwanted = ("agreements:of_forum", "plans:of_forum")
    assert [name for name in unwanted if reverse(name, args=[arena.pk]) in shown] == []


def test_nobody_from_outside_the_police_sits_there(world: World, arena: Forum):
    for role in (Role.MAYOR, Role.EXTENDED_MEMBER):
        with pytest.raises(ValidationError, match="politiet alene"):
            seat_person(arena, world.stranger, role, title="Gjest", valid_from=TODAY)
    with pytest.raises(ValidationError):
        give_assent(arena, Party.POLICE, by=world.users[MAKER], on=TODAY)
    form = NewSeatForm(forum=arena, today=TODAY)
    offered = {value for value, _label in form.fields["role"].choices}  # type: ignore[attr-defined]
    assert {ROLES[Role(value)].party for value in offered} == {Party.POLICE}
    assert not {"sphere", "organisation"} & form.fields.keys()
    for page_name in ("forums:extension", "forums:assent", "forums:withdraw_assent", "forums:add_partner"):
        assert world.client(MAKER).get(reverse(page_name, args=[arena.pk])).status_code == 404


def test_people_near_an_arena_are_the_police_of_the_district(world: World, arena: Forum):
    near = set(people_near(arena, TODAY))
    police = (MAKER, CONTACT, Role.UNIT_LEADER, Role.DISTRICT_READER)
    assert near == {world.users[role] for role in police}


def test_an_invitation_says_what_a_seat_opens(world: World, arena: Forum):
    leader: User = world.users[Role.UNIT_LEADER]
    fields = {"title": "Tjenesteenhetsleder", "valid_from": TODAY}
    invite(arena, leader, Role.UNIT_LEADER, by=world.users[MAKER], **fields)
    mail = Message.objects.get(kind="invitation", recipient=leader)
    assert "referat fra alle møter" in mail.text
    assert "rådet" not in mail.text


def test_a_seat_is_given_and_changed_from_the_members_page(world: World, arena: Forum):
    client = world.client(MAKER)
    reader = world.users[Role.DISTRICT_READER]
    url = reverse("forums:add_seat", args=[arena.pk])
    asked = {"person": str(reader.pk), "role": Role.DISTRICT_READER.value, "valid_from": "24.11.2026"}
    assert client.post(url, asked).status_code == 302
    seat = arena.seats.get(user=reader)
    edit = reverse("forums:edit_seat", args=[seat.pk])
    assert client.get(edit).status_code == 200
    assert client.post(edit, {"title": "Fagleder", "valid_from": "24.11.2026"}).status_code == 302
    seat.refresh_from_db()
    assert (seat.title, seat.organisation) == ("Fagleder", "")


@pytest.mark.parametrize("name", ["of_forum", "start", "register_old"])
def test_an_arena_has_no_agreement(world: World, arena: Forum, name: str):
    assert world.client(MAKER).get(reverse(f"agreements:{name}", args=[arena.pk])).status_code == 404
