"""An assent may be withdrawn: outsiders see nothing from that day, and everything said before is kept."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, InternalError, ProgrammingError, transaction

from meetings.actions.calling import seats_on_the_day
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils import rules, tasks
from politirad.councils.actions import give_assent, seat_person, withdraw_assent
from politirad.councils.models import ExtensionAssent, Seat
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Party, Permission, Role
from politirad.tenancy.reach import reach_of
from tests.world import FIRST_DAY, NOW, OPEN_TITLE, World

TODAY = NOW.date()
LATER = TODAY + timedelta(days=5)
REFUSED = (IntegrityError, InternalError, ProgrammingError)
REASON = "Vi vil være færre en periode"


def _assent(world: World, party: Party = Party.POLICE) -> ExtensionAssent:
    return world.forum.assents.unwithdrawn().get(party=party)


def _withdraw(world: World, on: date = TODAY, party: Party = Party.POLICE) -> ExtensionAssent:
    by = world.users[Role.UNIT_LEADER if party == Party.POLICE else Role.MAYOR]
    return withdraw_assent(_assent(world, party), by=by, on=on, reason=REASON, today=TODAY)


def _outsider(world: World) -> User:
    return User.objects.get(pk=world.users[Role.EXTENDED_MEMBER].pk)


def _held(user: User) -> set[Permission]:
    return {grant.permission for grant in reach_of(User.objects.get(pk=user.pk)).grants}


@pytest.mark.parametrize(
    ("withdrawn_on", "day", "holds"),
    [
        (None, TODAY, True),
        (None, date(2023, 12, 31), False),
        (LATER, LATER - timedelta(days=1), True),
        (LATER, LATER, False),
    ],
)
def test_assent_holds_from_its_day_to_the_day_before_it_is_withdrawn(
    withdrawn_on: date | None, day: date, *, holds: bool
):
    assert rules.is_assent_standing(date(2024, 1, 1), withdrawn_on, day) is holds


def test_access_ends_that_day_though_no_job_has_run(world: World):
    outsider = _outsider(world)
    held = _held(outsider)
    _withdraw(world, LATER)
    assert _held(outsider) == held
    with time_machine.travel(NOW + timedelta(days=5), tick=False):
        assert _held(outsider) == set()
        seat = Seat.objects.get(user=outsider, forum=world.forum)
        assert not seat.awaits_assent
        assert list(world.forum.seats.waiting(LATER)) == [seat]
        assert world.client_of(outsider).get(f"/politirad/{world.forum.pk}/").status_code == 404


def test_withdrawn_from_today_shuts_at_once_whatever_the_outsider_asks_for(world: World):
    outsider, called = _outsider(world), world.meeting(State.CALLED)
    client = world.client_of(outsider)
    assert OPEN_TITLE in client.get(f"/moter/{called.pk}/dagsorden/").content.decode()
    _withdraw(world)
    assert client.get(f"/moter/{called.pk}/dagsorden/").status_code == 404
    assert client.get(f"/saker/{world.open_item(State.CALLED).pk}/").status_code == 404
    assert OPEN_TITLE not in client.get("/sok/?q=russetid").content.decode()
    assert outsider.pk not in {seat.user_id for seat in seats_on_the_day(called)}
    assert [seat.user for seat in world.forum.seats.waiting(TODAY)] == [outsider]


def test_those_inside_keep_what_they_have(world: World):
    mayor, guest = world.users[Role.MAYOR], world.users[Role.GUEST]
    before = (_held(mayor), _held(guest))
    _withdraw(world)
    assert (_held(mayor), _held(guest)) == before


def test_the_other_party_is_told_once_by_mail(world: World):
    assent = _withdraw(world)
    told = Message.objects.filter(key__startswith=f"assent:{assent.pk}:withdrawn:")
    sides = world.forum.seats.filter(user__in=told.values("recipient")).values_list("party", flat=True)
    assert set(sides) == {Party.MUNICIPALITY}
    assert world.users[Role.MAYOR].pk in told.values_list("recipient", flat=True)
    assert REASON in told.first().text
    with pytest.raises(ValidationError):
        withdraw_assent(assent, by=world.users[Role.UNIT_LEADER], on=TODAY, reason="Igjen", today=TODAY)
    assert told.count() == len({message.recipient_id for message in told})


def test_new_assent_lets_them_in_again_and_the_old_one_stays(world: World):
    outsider = _outsider(world)
    held = _held(outsider)
    old = _withdraw(world)
    new = give_assent(world.forum, Party.POLICE, by=world.users[Role.UNIT_LEADER], on=TODAY)
    world.forum.refresh_from_db()
    assert (new.pk == old.pk, world.forum.is_extended) == (False, True)
    assert _held(outsider) == held
    assert world.forum.assents.filter(party=Party.POLICE).count() == 2


def test_new_assent_does_not_reach_back_before_the_withdrawal(world: World):
    _withdraw(world, LATER)
    with pytest.raises(ValidationError):
        give_assent(world.forum, Party.POLICE, by=world.users[Role.UNIT_LEADER], on=TODAY)
    with pytest.raises(REFUSED), transaction.atomic():
        ExtensionAssent.objects.create(
            forum=world.forum, party=Party.POLICE, by=world.users[Role.UNIT_LEADER], assented_on=TODAY
        )


def test_nobody_new_comes_in_once_a_withdrawal_is_written(world: World):
    _withdraw(world, LATER)
    newcomer = User.objects.create_user("ny@idrett.example", full_name="Ny Medlem")
    seat = seat_person(
        world.forum, newcomer, Role.EXTENDED_MEMBER, title="leder", sphere="school", valid_from=FIRST_DAY
    )
    assert seat.awaits_assent
    with pytest.raises(REFUSED), transaction.atomic():
        Seat.objects.filter(pk=seat.pk).update(awaits_assent=False)


def test_database_keeps_what_was_assented_and_what_was_withdrawn(world: World):
    assent = ExtensionAssent.objects.filter(pk=_assent(world).pk)
    by = world.users[Role.UNIT_LEADER]
    for change in (
        {"note": "Noe annet"},
        {"withdrawn_on": TODAY},
        {"withdrawn_on": TODAY, "withdrawn_by": by, "withdrawal_reason": REASON, "assented_on": TODAY},
    ):
        with pytest.raises(REFUSED), transaction.atomic():
            assent.update(**change)
    _withdraw(world)
    for change in ({"withdrawn_on": None, "withdrawn_by": None, "withdrawal_reason": ""}, {"note": "x"}):
        with pytest.raises(REFUSED), transaction.atomic():
            assent.update(**change)
    with pytest.raises(REFUSED), transaction.atomic():
        assent.delete()


def test_the_night_sets_right_what_the_council_says_of_itself(world: World):
    _withdraw(world, LATER)
    assert tasks.end_withdrawn_extensions() == 0
    with time_machine.travel(NOW + timedelta(days=5), tick=False):
        assert [tasks.end_withdrawn_extensions() for _turn in range(2)] == [1, 0]
    world.forum.refresh_from_db()
    seats = world.forum.seats.filter(role=Role.EXTENDED_MEMBER)
    assert (world.forum.is_extended, set(seats.values_list("awaits_assent", flat=True))) == (False, {True})


@pytest.mark.parametrize(("role", "party"), [(Role.MAYOR, "municipality"), (Role.UNIT_LEADER, "police")])
def test_leader_withdraws_for_their_own_side_on_the_page(world: World, role: Role, party: str):
    client, url = world.client(role), f"/politirad/{world.forum.pk}/utvidelse/"
    assert "Trekk samtykket for din part" in client.get(url).content.decode()
    words = {"withdrawn_on": "29.11.2026", "reason": REASON}
    assert client.post(f"{url}trekk-samtykke/", {**words, "reason": ""}).status_code == 422
    assert client.post(f"{url}trekk-samtykke/", {**words, "withdrawn_on": "23.11.2026"}).status_code == 422
    assert client.post(f"{url}trekk-samtykke/", words).status_code == 302
    kept = world.forum.assents.get(withdrawn_on__isnull=False)
    assert (kept.party, kept.withdrawn_by, kept.withdrawal_reason) == (party, world.users[role], REASON)
    page = client.get(url).content.decode()
    assert (REASON in page, "Trekk samtykket for din part" in page, "Samtykk for din part" in page) == (
        True,
        False,
        False,
    )
    assert client.post(f"{url}trekk-samtykke/", words).status_code == 302
    assert world.forum.assents.filter(withdrawn_on__isnull=False).count() == 1


def test_the_page_shows_what_was_before_and_lets_the_party_assent_again(world: World):
    _withdraw(world)
    client, url = world.client(Role.UNIT_LEADER), f"/politirad/{world.forum.pk}/utvidelse/"
    page = client.get(url).content.decode()
    assert (REASON in page, "Samtykk for din part" in page) == (True, True)
    assert client.post(f"{url}samtykke/", {"assented_on": "23.11.2026"}).status_code == 422
    assert client.post(f"{url}samtykke/", {"assented_on": "24.11.2026"}).status_code == 302
    assert "Tidligere samtykker" in client.get(url).content.decode()
