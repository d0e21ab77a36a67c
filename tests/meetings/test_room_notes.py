"""In the room: notes that become conclusions and promises, and where a party sees an item otherwise."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from meetings import actions, documents
from meetings.models import AgendaItem, DivergentView, Note
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import World
from tests.world_agenda import own_item_of

HTMX = {"HX-Request": "true"}
WHOLE = "main_parties"


def _to(name: str, thing: Any) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": thing.pk})


@pytest.fixture
def writer(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def item(world: World) -> AgendaItem:
    return world.open_item(State.IN_SESSION)


def test_a_note_becomes_a_conclusion_in_one_press(writer: Client, item: AgendaItem):
    item.notes.all().delete()
    writer.post(_to("add_note", item), {"text": "Felles rutine"}, headers=HTMX)
    again = writer.post(_to("add_note", item), {"text": "Felles rutine"})
    assert (again.status_code, item.notes.count()) == (302, 1)
    note = item.notes.get()
    piece = writer.post(_to("conclude_note", note), headers=HTMX).content.decode()
    assert item.conclusions.filter(text="Felles rutine").exists()
    assert not item.notes.exists()
    assert 'id="meetings-conclusion-list" hx-swap-oob="outerHTML"' in piece


def test_a_note_becomes_an_action_item_and_is_gone(world: World, writer: Client, item: AgendaItem):
    note = item.notes.get()
    asked = {**HTMX, "HX-Target": "meetings-action-items"}
    form = writer.get(_to("live", item.meeting), {"sak": item.pk, "notat": note.pk}, headers=asked)
    assert f'value="{note.text}"' in form.content.decode()
    responsible = world.participant(Role.MAYOR, State.IN_SESSION).pk
    promise = {"what": note.text, "responsible": responsible, "due_on": "29.1.2027"}
    refused = writer.post(_to("add_action_item", item), {**promise, "due_on": "", "note_id": note.pk})
    assert (refused.status_code, item.notes.count()) == (422, 1)
    writer.post(_to("add_action_item", item), {**promise, "note_id": note.pk}, headers=HTMX)
    assert item.action_items.filter(what=note.text).exists()
    assert not item.notes.exists()


def test_a_note_of_another_item_is_left_alone(world: World, writer: Client, item: AgendaItem):
    theirs = world.neighbour_meeting(State.IN_SESSION).items.earliest("pk").notes.get()
    for wrong in (str(theirs.pk), "x", "", "9" * 40):
        form = writer.get(_to("live", item.meeting), {"sak": item.pk, "notat": wrong})
        assert theirs.text not in form.content.decode()
    promise = {"what": "Y", "responsible": world.participant(Role.MAYOR, State.IN_SESSION).pk}
    for wrong in (theirs.pk, "x", "9" * 40):
        said = {**promise, "due_on": "29.1.2027", "note_id": wrong}
        assert writer.post(_to("add_action_item", item), said).status_code == 302
    by, responsible = world.users[Role.POLICE_CONTACT], world.participant(Role.MAYOR, State.IN_SESSION)
    day = item.meeting.starts_at.date()
    actions.add_action_item(item, what="X", responsible=responsible, due_on=day, note_id=theirs.pk, by=by)
    assert Note.objects.filter(pk=theirs.pk).exists()


def test_notes_and_views_are_taken_out_and_put_back(writer: Client, item: AgendaItem):
    note, view = item.notes.get(), item.divergent_views.get()
    for name, row in (("remove_note", note), ("remove_view", view)):
        piece = writer.post(_to(name, row), headers=HTMX).content.decode()
        assert "Angre" in piece
        assert f'value="{row.text}"' in piece
    assert not item.notes.exists()
    writer.post(_to("add_view", item), {"party": view.party, "text": view.text})
    assert item.divergent_views.get().text == view.text


def test_a_view_is_a_partys_that_may_be_in_the_room(world: World, writer: Client, item: AgendaItem):
    by = world.users[Role.POLICE_CONTACT]
    own = own_item_of(item.meeting, "Politiets egen", party="police", by=by)
    said = {"party": "municipality", "text": "Nei"}
    assert errors_of(writer.post(_to("add_view", own), said)) == ["Velg hvilken part det gjelder."]
    assert errors_of(writer.post(_to("add_view", item), {"party": "police"})) == [
        "Skriv hvordan parten ser saken."
    ]
    assert writer.post(_to("add_view", own), {**said, "party": "police"}).status_code == 302
    assert own.divergent_views.get().party == "police"


def test_minutes_hold_notes_and_views_for_the_readers_of_the_text(world: World):
    item = world.open_item(State.APPROVED)
    note, view = item.notes.get(), item.divergent_views.get()
    for edition in (WHOLE, "everyone"):
        said = documents.minutes_content(item.meeting, edition).items[0]
        assert (said.notes, [each.text for each in said.views]) == ((note.text,), [view.text])
    page = text_of(world.client(Role.EXTENDED_MEMBER).get(_to("minutes", item.meeting)))
    assert (note.text in page, view.text in page) == (True, True)
    draft = world.open_item(State.IN_REVIEW)
    outside = world.users[Role.EXTENDED_MEMBER]
    assert not Note.objects.visible_to(outside).filter(item=draft).exists()
    assert not DivergentView.objects.visible_to(outside).filter(item=draft).exists()


@pytest.mark.parametrize("state", [State.IN_REVIEW, State.APPROVED])
def test_nothing_is_written_in_the_room_afterwards(world: World, writer: Client, state: State):
    item = world.open_item(state)
    note, view = item.notes.get(), item.divergent_views.get()
    tries = [
        writer.post(_to("add_note", item), {"text": "Mer"}),
        writer.post(_to("remove_note", note)),
        writer.post(_to("conclude_note", note)),
        writer.post(_to("add_view", item), {"party": "police", "text": "Mer"}),
        writer.post(_to("remove_view", view)),
        writer.post(_to("start_item", item)),
    ]
    assert {response.status_code for response in tries} == {403}
    assert (item.notes.count(), item.divergent_views.count()) == (1, 1)
