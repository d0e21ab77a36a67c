"""Somebody called to one item sees that item and nothing else, for a while."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from meetings import actions
from meetings.models import AgendaItem, ItemGuest
from meetings.rules import GUEST_ACCESS, State
from politirad.accounts.models import User
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, World

GUEST = {"name": "Gro Helse", "email": "gro@helse.example", "title": "Helsesykepleier, Elvestrand"}


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def _guest(world: World, item: AgendaItem, **fields: Any) -> ItemGuest:
    return actions.call_guest(item, by=world.users[Role.POLICE_CONTACT], **{**GUEST, **fields})


def test_guest_is_called_to_the_item_with_a_slot(world: World, arranger: Client):
    item = world.open_item(State.CALLED)
    url = f"/saker/{item.pk}/gjester/"
    assert arranger.post(url, {**GUEST, "comes": "10.00", "leaves": "10.20"}).status_code == 302
    assert "Gro Helse Helsesykepleier, Elvestrand 10.00–10.20" in text_of(arranger.get(f"/saker/{item.pk}/"))
    told = Message.objects.get(kind="item_guest")
    assert (told.recipient.email, f"/saker/{item.pk}/" in told.text) == ("gro@helse.example", True)


def test_guest_of_a_draft_is_told_with_the_notice(world: World):
    item = world.open_item(State.DRAFT)
    _guest(world, item)
    assert Message.objects.filter(kind="item_guest").exists() is False
    actions.send_notice(item.meeting, by=world.users[Role.POLICE_CONTACT])
    assert Message.objects.filter(kind="item_guest").count() == 1


def test_guest_sees_the_item_and_nothing_else(world: World):
    item = world.open_item(State.CALLED)
    guest = _guest(world, item)
    client = world.client_of(guest.user)
    meeting = f"/moter/{item.meeting_id}"
    page = client.get(f"/saker/{item.pk}/")
    assert (page.status_code, CLOSED_MARK in page.content.decode()) == (200, False)
    assert client.get(f"/vedlegg/{item.attachments.get().pk}/").status_code == 200
    closed = world.closed_item(State.CALLED)
    other = world.open_item(State.WRITING)
    shut = [
        f"{meeting}/dagsorden/",
        f"{meeting}/referat/",
        f"{meeting}/deltakere/",
        f"{meeting}/logg/",
        f"/saker/{closed.pk}/",
        f"/saker/{other.pk}/",
        f"/vedlegg/{closed.attachments.get().pk}/",
        f"/politirad/{world.forum.pk}/moter/",
    ]
    assert {url: client.get(url).status_code for url in shut} == dict.fromkeys(shut, 404)


def test_named_guests_item_is_read_by_the_parties_and_the_guest_but_no_outsider(world: World):
    item = world.open_item(State.CALLED)
    AgendaItem.objects.filter(pk=item.pk).update(audience="named_guests")
    guest = _guest(world, AgendaItem.objects.get(pk=item.pk))
    url = f"/saker/{item.pk}/"
    assert world.client(Role.MAYOR).get(url).status_code == 200
    assert world.client_of(guest.user).get(url).status_code == 200
    assert world.client(Role.EXTENDED_MEMBER).get(url).status_code == 404


def test_access_ends_a_week_after_the_meeting(world: World):
    item = world.open_item(State.CALLED)
    guest, ends_at = _guest(world, item), item.meeting.ends_at

    def answer(after: timedelta) -> int:
        with time_machine.travel(ends_at + after):
            return world.client_of(User.objects.get(pk=guest.user_id)).get(f"/saker/{item.pk}/").status_code

    a_day = timedelta(days=1)
    assert [answer(GUEST_ACCESS - a_day), answer(GUEST_ACCESS + a_day)] == [200, 404]


def test_guest_who_is_taken_off_or_whose_item_is_closed_sees_nothing(world: World, arranger: Client):
    item = world.open_item(State.CALLED)
    guest = _guest(world, item)
    client, url = world.client_of(guest.user), f"/saker/{item.pk}/"
    AgendaItem.objects.filter(pk=item.pk).update(audience="main_parties")
    assert client.get(url).status_code == 404
    AgendaItem.objects.filter(pk=item.pk).update(audience="everyone")
    arranger.post(f"/gjester/{guest.pk}/fjern/")
    assert client.get(url).status_code == 404


def test_closed_item_takes_no_guests(world: World, arranger: Client):
    item = world.closed_item(State.CALLED)
    response = arranger.post(f"/saker/{item.pk}/gjester/", GUEST)
    assert (response.status_code, ItemGuest.objects.exists()) == (422, False)


def test_form_says_what_is_missing(world: World, arranger: Client):
    item = world.open_item(State.CALLED)
    response = arranger.post(f"/saker/{item.pk}/gjester/", {"comes": "10.20", "leaves": "10.00"})
    assert errors_of(response) == [
        "Skriv hvem gjesten er.",
        "Skriv e-postadressen til gjesten.",
        "Skriv hva gjesten arbeider med.",
        "Gjesten må gå etter å ha kommet.",
    ]
