"""A district makes its arena from the library; its politikontakter sit there while they are one (R131)."""

from datetime import date

from django.test import Client
from django.urls import reverse

from contacts import actions
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat
from politirad.tenancy.permissions import Role
from tests.contacts.making import DAY, DEPUTY, EARLY, PRIMARY, TODAY, Register
from tests.meetings.reading import text_of


def press(client: Client, register: Register, user: User | None = None) -> str:
    """Press «Lag arena» on the page of the library."""
    client.force_login(user or register.manager)
    answer = client.post(reverse("contacts:create_arena", args=[register.district.pk]), follow=True)
    return text_of(answer) if answer.status_code == 200 else str(answer.status_code)


def library(client: Client, user: User) -> str:
    client.force_login(user)
    return text_of(client.get(reverse("contacts:library")))


def days(user: User) -> list[tuple[date, date | None]]:
    return list(
        Seat.objects.filter(user=user).order_by("valid_from").values_list("valid_from", "valid_until")
    )


def test_the_button_stands_there_until_the_district_has_one(register: Register, client: Client):
    register.assign(0, valid_from=EARLY)
    register.assign(1, register.colleague, valid_from=EARLY, kind=DEPUTY)
    for user in (register.contact, register.reader, register.mayor, register.decider):
        assert "Lag arena" not in library(client, user)
    assert "Lag arena" in library(client, register.manager)
    shown = press(client, register)
    assert "Arenaen er laget. Politikontaktene i distriktet har fått plass." in shown
    assert [name for name in ("Manager", "Contact", "Colleague") if name not in shown] == []
    shown = library(client, register.manager)
    assert ("Lag arena" in shown, "Arena for politikontakter i Midtkyst" in shown) == (False, True)
    assert "har en arena for politikontakter fra før" in press(client, register, register.second_manager)
    assert Forum.objects.filter(kind=Forum.Kind.ARENA).count() == 1
    assert "Lag arena" in library(client, register.far_manager)


def test_others_do_not_make_it(register: Register, client: Client):
    register.assign(0, valid_from=EARLY)
    answers = [
        press(client, register, user) for user in (register.contact, register.mayor, register.far_manager)
    ]
    assert answers == ["404", "404", "404"]
    assert not Forum.objects.exists()


def test_a_new_politikontakt_has_a_seat_while_the_role_lasts(register: Register, client: Client):
    press(client, register)
    first = register.assign(0, valid_from=TODAY + DAY)
    assert days(register.contact) == [(TODAY + DAY, None)]
    second = register.assign(1, valid_from=TODAY + 10 * DAY)
    actions.end_assignment(first, on=TODAY + 9 * DAY, by=register.manager)
    assert days(register.contact) == [(TODAY + DAY, None)]
    actions.end_assignment(second, on=TODAY + 20 * DAY, by=register.manager)
    assert days(register.contact) == [(TODAY + DAY, TODAY + 20 * DAY)]
    actions.prolong_assignment(second, until=TODAY + 30 * DAY, by=register.manager)
    assert days(register.contact) == [(TODAY + DAY, TODAY + 30 * DAY)]


def test_a_break_in_the_role_is_a_break_in_the_seat(register: Register, client: Client):
    press(client, register)
    register.assign(0, valid_from=TODAY, valid_until=TODAY + DAY)
    later = register.assign(1, valid_from=TODAY + 10 * DAY)
    assert days(register.contact) == [(TODAY, TODAY + DAY), (TODAY + 10 * DAY, None)]
    bridge = register.assign(2, valid_from=TODAY + 2 * DAY, valid_until=TODAY + 12 * DAY)
    assert days(register.contact) == [(TODAY, None)]
    for assignment in (bridge, later):
        actions.cancel_assignment(assignment, by=register.manager)
    assert days(register.contact) == [(TODAY, TODAY + DAY)]


def test_a_role_that_was_over_before_today_ends_the_seat_at_once(register: Register, client: Client):
    assignment = register.assign(0, valid_from=EARLY)
    press(client, register)
    assert days(register.contact) == [(TODAY, None)]
    actions.end_assignment(assignment, on=TODAY - DAY, by=register.manager)
    assert days(register.contact) == [(TODAY, TODAY)]
    client.force_login(register.contact)
    arena = Forum.objects.get(kind=Forum.Kind.ARENA)
    assert client.get(reverse("councils:overview", args=[arena.pk])).status_code == 200


def test_a_deputy_who_becomes_politikontakt_keeps_the_seat(register: Register, client: Client):
    press(client, register)
    deputy = register.assign(0, valid_from=TODAY, kind=DEPUTY)
    actions.change_kind(deputy, PRIMARY, on=TODAY + DAY, by=register.manager)
    assert days(register.contact) == [(TODAY, None)]


def test_whoever_has_another_seat_keeps_it(register: Register, client: Client):
    press(client, register)
    assignment = register.assign(0, register.manager, valid_from=TODAY)
    actions.end_assignment(assignment, on=TODAY, by=register.manager)
    seat = Seat.objects.get(user=register.manager)
    assert (seat.role, seat.valid_until) == (Role.DISTRICT_ADMINISTRATOR, None)
