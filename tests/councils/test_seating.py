"""Giving people seats: with what they will see said plainly, and never to oneself."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils import actions
from politirad.councils.models import Forum, Seat, chair_on, lacks_of
from politirad.councils.rules import ChairModel, Lack
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Party, Role
from tests.world import FIRST_DAY, NEIGHBOUR_MARK, World

TODAY = date(2026, 11, 24)


def _add(world: World, **changes: Any) -> Any:
    words = {"role": "municipal_sector_director", "valid_from": "01.12.2026", **changes}
    return world.client(Role.POLICE_CONTACT).post(f"/politirad/{world.forum.pk}/medlemmer/ny/", words)


def _someone_new(**changes: Any) -> dict[str, Any]:
    return {"full_name": "Åse Nordmann", "email": "Ase@ELVESTRAND.example", **changes}


def test_somebody_new_gets_an_account_a_seat_and_a_mail_that_says_what_it_opens(world: World):
    assert _add(world, **_someone_new()).status_code == 302
    seat = world.forum.seats.get(user__email="ase@elvestrand.example")
    assert (seat.title, seat.party, seat.sphere, seat.valid_from) == (
        "Kommunalsjef",
        Party.MUNICIPALITY,
        "administrative",
        date(2026, 12, 1),
    )
    message = Message.objects.get(key=f"seat:{seat.pk}:invited")
    assert "Dagsorden, sakspapirer og referat fra alle møter, også eldre." in message.text
    assert "/konto/passord/glemt/" in message.text
    assert "taushetserklæring" not in message.text


def test_somebody_from_outside_is_told_of_the_declaration(world: World):
    answer = _add(world, **_someone_new(role="extended_member", sphere="school", organisation="Utvik skole"))
    assert answer.status_code == 302
    seat = world.forum.seats.get(organisation="Utvik skole")
    text = Message.objects.get(key=f"seat:{seat.pk}:invited").text
    assert (seat.party, "taushetserklæring" in text) == (Party.EXTERNAL, True)
    assert "Bare saker som alle medlemmer kan lese" in text


def test_county_is_a_side_of_its_own(world: World):
    _add(world, **_someone_new(role="extended_member", sphere="county"))
    assert world.forum.seats.get(user__full_name="Åse Nordmann").party == Party.COUNTY


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"full_name": "", "email": ""}, "full_name"),
        ({"email": "ase"}, "email"),
        ({"role": "extended_member"}, "sphere"),
        ({"role": "guest", "sphere": "school"}, "valid_until"),
        ({"valid_until": "30.11.2026"}, "valid_until"),
        ({"valid_from": ""}, "valid_from"),
    ],
)
def test_what_is_missing_is_said_at_its_field(world: World, changes: dict[str, str], field: str):
    answer = _add(world, **_someone_new(**changes))
    assert (answer.status_code, next(iter(answer.context["form"].errors))) == (422, field)


def test_the_list_holds_people_near_and_nobody_else(world: World):
    page = world.client(Role.POLICE_CONTACT).get(f"/politirad/{world.forum.pk}/medlemmer/ny/")
    names = {user.full_name for user in page.context["form"].fields["person"].queryset}
    assert "Knut Moe" in names
    assert not [name for name in names if NEIGHBOUR_MARK in name]
    assert "Ingrid Solvang" not in names
    assert _add(world, person=world.stranger.pk).status_code == 422


def test_nobody_gives_themselves_a_seat(world: World):
    administrator = world.users[Role.MUNICIPAL_ADMINISTRATOR]
    answer = world.client(Role.MUNICIPAL_ADMINISTRATOR).post(
        f"/politirad/{world.forum.pk}/medlemmer/ny/",
        {"person": administrator.pk, "role": "mayor", "valid_from": "24.11.2026"},
    )
    assert answer.status_code == 422
    assert not world.forum.seats.filter(user=administrator).exists()
    own_address = _someone_new(email=administrator.email)
    again = world.client(Role.MUNICIPAL_ADMINISTRATOR).post(
        f"/politirad/{world.forum.pk}/medlemmer/ny/",
        {"role": "mayor", "valid_from": "24.11.2026", **own_address},
    )
    assert again.status_code == 422


def test_a_person_has_one_seat_at_a_time(world: World):
    answer = _add(world, **_someone_new(email=world.users[Role.MAYOR].email))
    assert answer.status_code == 422
    assert "allerede en plass" in answer.content.decode()


def test_seat_changes_title_dates_and_deputy(world: World):
    seat = world.forum.seats.get(user=world.users[Role.MAYOR])
    words = {
        "title": "Ordfører",
        "organisation": "",
        "deputy": world.users[Role.DEPUTY_MAYOR].pk,
        "valid_from": "01.01.2024",
        "valid_until": "31.12.2027",
    }
    client = world.client(Role.POLICE_CONTACT)
    assert client.post(f"/plasser/{seat.pk}/", words).status_code == 302
    seat.refresh_from_db()
    assert (seat.deputy, seat.valid_until) == (world.users[Role.DEPUTY_MAYOR], date(2027, 12, 31))
    assert "Vara: Knut Moe" in client.get(f"/politirad/{world.forum.pk}/medlemmer/").content.decode()
    own = client.post(f"/plasser/{seat.pk}/", {**words, "deputy": seat.user_id})
    assert list(own.context["form"].errors) == ["deputy"]
    with pytest.raises(IntegrityError):
        Seat.objects.filter(pk=seat.pk).update(deputy=seat.user)


def test_lacking_leader_is_shown_with_the_reason_and_stops_nothing(world: World):
    client = world.client(Role.POLICE_CONTACT)
    url = f"/politirad/{world.forum.pk}/medlemmer/"
    assert "Dette mangler" not in client.get(url).content.decode()
    seat = world.forum.seats.get(user=world.users[Role.CHIEF_EXECUTIVE])
    actions.end_seat(seat, on=TODAY - timedelta(days=1))
    assert lacks_of(world.forum, list(world.forum.seats.where_open(TODAY))) == (Lack.ADMINISTRATIVE_LEADER,)
    assert "Kommunedirektøren er ikke med." in client.get(url).content.decode()
    assert client.get(f"/moter/{world.meeting(State.CALLED).pk}/innkalling/").status_code == 200


@pytest.fixture
def round_table(world: World) -> Forum:
    """Our council with the chair going from mayor to station chief, a meeting each."""
    seats = {seat.role: seat for seat in world.forum.seats.all()}
    return actions.set_chairing(
        world.forum,
        model=ChairModel.BY_MEETING,
        chair=None,
        order=[seats[Role.MAYOR], seats[Role.UNIT_LEADER]],
        since_on=FIRST_DAY,
    )


def test_chair_goes_round_by_meeting(world: World, round_table: Forum):
    led = [chair_on(round_table, TODAY, meetings_before=before) for before in range(3)]
    assert [seat.role for seat in led if seat] == [Role.MAYOR, Role.UNIT_LEADER, Role.MAYOR]


def test_chair_goes_round_by_year(world: World, round_table: Forum):
    round_table.chair_model = ChairModel.BY_YEAR
    led = [chair_on(round_table, date(2024 + year, 6, 1), meetings_before=5) for year in range(3)]
    assert [seat.role for seat in led if seat] == [Role.MAYOR, Role.UNIT_LEADER, Role.MAYOR]


def test_another_chair_is_kept_with_who_said_so_and_why(world: World, round_table: Forum):
    chosen = world.forum.seats.get(user=world.users[Role.CHIEF_EXECUTIVE])
    words = {
        "seat": chosen.pk,
        "valid_from": "24.11.2026",
        "valid_until": "30.11.2026",
        "reason": "Begge er bortreist",
    }
    url = f"/politirad/{world.forum.pk}/innstillinger/annen-leder/"
    client = world.client(Role.POLICE_CONTACT)
    assert client.post(url, words).status_code == 302
    days = (TODAY, date(2026, 12, 1))
    led = [chair_on(round_table, day, meetings_before=0) for day in days]
    assert [seat.role for seat in led if seat] == [Role.CHIEF_EXECUTIVE, Role.MAYOR]
    kept = world.forum.chair_overrides.get()
    assert (kept.by, kept.reason) == (world.users[Role.POLICE_CONTACT], "Begge er bortreist")
    assert client.post(url, words).status_code == 422
    settings = client.get(f"/politirad/{world.forum.pk}/innstillinger/").content.decode()
    assert "Silje Brekke bestemte det: Begge er bortreist" in settings


def test_seat_that_awaits_assent_is_no_leader(world: World):
    waiting = Seat(role=Role.UNIT_LEADER, awaits_assent=True, is_chair=True)
    assert Lack.CHAIR in lacks_of(world.forum, [waiting])


def test_guest_without_an_end_is_refused(world: World):
    person = User.objects.create_user("g@skole.example", full_name="Gjest")
    with pytest.raises(ValidationError):
        actions.seat_person(world.forum, person, Role.GUEST, title="gjest", valid_from=TODAY)
