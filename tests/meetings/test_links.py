"""What items and promises are about: measures, processes of the police, by-laws; never another forum's."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from meetings import actions
from meetings.models import AgendaItem
from meetings.rules import State
from politirad.plans.models import Measure, PoliceBylaws, Process
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, World


@pytest.fixture
def writer(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def item(world: World) -> AgendaItem:
    return world.open_item(State.DRAFT)


@pytest.fixture
def measure(world: World) -> Measure:
    return Measure.objects.get(plan__forum=world.forum)


def _to(name: str, thing: Any) -> str:
    return reverse(name, kwargs={"pk": thing.pk})


def _said(item: AgendaItem, **changes: Any) -> dict[str, Any]:
    said = {
        "title": item.title,
        "purpose": item.purpose,
        "presenter": item.presenter,
        "minutes_planned": "15",
        "audience": item.audience,
        "is_general": "on",
        "seen": item.fingerprint,
    }
    return said | changes


def test_an_item_is_about_one_record_of_the_forum(world: World, writer: Client, item: AgendaItem):
    bylaws = PoliceBylaws.objects.get(municipality=world.municipality)
    url = _to("meetings:edit_item", item)
    assert "Henger sammen med" in text_of(writer.get(url))
    assert writer.post(url, _said(item, about=f"bylaws-{bylaws.pk}")).status_code == 302
    item.refresh_from_db()
    assert (item.bylaws, item.measure, item.process) == (bylaws, None, None)
    assert bylaws.title in text_of(writer.get(_to("meetings:item", item)))
    assert item.title in text_of(writer.get(_to("plans:bylaws", bylaws)))
    writer.post(url, _said(item, about=""))
    item.refresh_from_db()
    assert item.about == ""


def test_a_record_of_another_forum_is_refused(world: World, writer: Client, item: AgendaItem):
    theirs = Process.objects.get(forum=world.neighbour_forum)
    for wrong in (f"process-{theirs.pk}", "process-", "x"):
        refused = writer.post(_to("meetings:edit_item", item), _said(item, about=wrong))
        assert errors_of(refused) == ["Velg fra listen."]
    page = writer.get(_to("meetings:edit_item", item)).content.decode()
    assert theirs.title not in page


def test_the_actions_refuse_what_another_forum_has(world: World, item: AgendaItem):
    by = world.users[Role.POLICE_CONTACT]
    theirs = Measure.objects.get(plan__forum=world.neighbour_forum)
    tries = [{"measure_id": theirs.pk}, {"concerns_id": world.neighbour_municipality.pk}]
    for foreign in tries:
        with pytest.raises(ValidationError, match="Velg fra listen"):
            actions.change_item(item, **foreign)
        with pytest.raises(ValidationError, match="Velg fra listen"):
            actions.add_item(item.meeting, title="Ny", by=by, **foreign)


def test_postgresql_keeps_an_item_to_one_record(world: World, item: AgendaItem, measure: Measure):
    process = Process.objects.get(forum=world.forum)
    with pytest.raises(IntegrityError, match="item_is_about_one_record"), transaction.atomic():
        AgendaItem.objects.filter(pk=item.pk).update(measure=measure, process=process)


def test_two_writers_see_what_each_chose(world: World, writer: Client, item: AgendaItem, measure: Measure):
    bylaws = PoliceBylaws.objects.get(municipality=world.municipality)
    mine = _said(item, about=f"bylaws-{bylaws.pk}")
    process = Process.objects.get(forum=world.forum)
    actions.change_item(item, measure_id=None, process_id=process.pk)
    page = writer.post(_to("meetings:edit_item", item), mine)
    assert page.status_code == 409
    assert (bylaws.title in text_of(page), process.title in text_of(page)) == (True, True)


def test_outsiders_see_the_item_and_nothing_of_what_is_planned(world: World, measure: Measure):
    item = world.open_item(State.CALLED)
    assert item.measure == measure
    inside = text_of(world.client(Role.MAYOR).get(_to("meetings:item", item)))
    outside = text_of(world.client(Role.EXTENDED_MEMBER).get(_to("meetings:item", item)))
    assert (measure.title in inside, CLOSED_MARK in outside, item.title in outside) == (True, False, True)


def test_the_measure_shows_what_the_council_does_about_it(world: World, writer: Client, measure: Measure):
    page = text_of(writer.get(_to("plans:measure", measure)))
    promise = world.open_item(State.APPROVED).action_items.get()
    assert (world.open_item(State.APPROVED).title in page, promise.what in page) == (True, True)


def test_a_promise_is_made_part_of_a_measure(world: World, writer: Client, measure: Measure):
    promise = world.closed_item(State.WRITING).action_items.get()
    url = _to("meetings:edit_action_item", promise)
    said = {"responsible": promise.responsible_id, "kind": "frist", "on": "29.1.2027"}
    assert writer.post(url, {**said, "measure": measure.pk}).status_code == 302
    promise.refresh_from_db()
    assert promise.measure == measure
    assert measure.title in text_of(writer.get(_to("meetings:action_item", promise)))
    theirs = Measure.objects.get(plan__forum=world.neighbour_forum)
    assert errors_of(writer.post(url, {**said, "measure": theirs.pk})) == ["Velg fra listen."]


def test_a_measure_comes_from_a_process_of_its_own_forum(world: World, writer: Client, measure: Measure):
    process = Process.objects.get(forum=world.forum)
    url = _to("plans:edit_measure", measure)
    said = {"title": measure.title, "party": measure.party, "seen": measure.version}
    assert writer.post(url, {**said, "process": process.pk}).status_code == 302
    assert f"Prosess i politiet {process.title}" in text_of(writer.get(_to("plans:measure", measure)))
    theirs = Process.objects.get(forum=world.neighbour_forum)
    measure.refresh_from_db()
    refused = writer.post(url, {**said, "seen": measure.version, "process": theirs.pk})
    assert errors_of(refused) == ["Velg fra listen."]
