"""The list and the board of action items: filters in the address, tabs, moves, files, and one's own."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from meetings.models import ActionItem
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, World


@pytest.fixture
def police(world: World) -> ActionItem:
    """What the police's leader has promised."""
    return ActionItem.objects.create(
        item=world.open_item(State.WRITING),
        what="Fast kveldspatrulje",
        responsible=world.users[Role.UNIT_LEADER],
        party="police",
        due_on=timezone.localdate() + timedelta(days=5),
        created_by=world.users[Role.POLICE_CONTACT],
    )


def _list(world: World, query: str = "") -> str:
    return f"{reverse('meetings:action_items', kwargs={'pk': world.forum.pk})}{query}"


def _report(action_item: ActionItem) -> str:
    return reverse("meetings:report", kwargs={"pk": action_item.pk})


@pytest.fixture
def mayor(world: World) -> Client:
    return world.client(Role.MAYOR)


def test_filters_in_the_address_narrow_rows_and_counts(world: World, mayor: Client, police: ActionItem):
    leader = world.users[Role.UNIT_LEADER].pk
    queries = {
        "?part=police": "Åpne 1",
        f"?ansvarlig={leader}": "Åpne 1",
        "?ansvarlig=meg": "Åpne 6",
        "?q=kveldspatrulje fast": "Åpne 1",
        "?q=ingenting": "Åpne 0",
        "?nivaa=police_council": "Åpne 7",
        "?tema=999999": "Åpne 7",
    }
    assert {q: expected in text_of(mayor.get(_list(world, q))) for q, expected in queries.items()} == (
        dict.fromkeys(queries, True)
    )
    assert "Ingen oppgaver passer med filteret." in text_of(mayor.get(_list(world, "?q=ingenting")))


def test_a_filter_swaps_the_rows_alone(world: World, mayor: Client, police: ActionItem):
    piece = mayor.get(_list(world, "?part=police"), headers={"HX-Request": "true"}).content.decode()
    assert ("<html" in piece, 'id="meetings-rows"' in piece, police.what in piece) == (False, True, True)


def test_outsiders_are_offered_no_filter_that_tells_of_others(world: World):
    page = world.client(Role.EXTENDED_MEMBER).get(_list(world)).content.decode()
    assert (CLOSED_MARK in page, NEIGHBOUR_MARK in page, "Arne Myklebust" in page) == (False, False, False)


def test_the_board_has_four_columns_and_moves_without_script(world: World, mayor: Client, police: ActionItem):
    board = _list(world, "?visning=tavle")
    page = text_of(mayor.get(board))
    order = [
        page.index(f"{word} ") for word in ("Ikke startet 7", "Pågår 0", "Venter på andre 0", "Fullført 0")
    ]
    assert order == sorted(order)
    promise = world.open_item(State.APPROVED).action_items.earliest("pk")
    assert mayor.post(_report(promise), {"status": "in_progress"}).status_code == 302
    assert "Pågår 1" in text_of(mayor.get(board))


def test_a_move_on_the_board_gives_the_board_and_a_question_the_card(world: World, mayor: Client):
    promise = world.open_item(State.APPROVED).action_items.earliest("pk")
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{_list(world, '?visning=tavle')}"}
    moved = mayor.post(_report(promise), {"status": "in_progress"}, headers=headers).content.decode()
    assert ('id="tavle"' in moved, "Status er endret." in moved) == (True, True)
    asked = mayor.get(f"{_report(promise)}?til=done", headers=headers)
    assert asked.content.decode().lstrip().startswith(f'<li class="pr-kort" id="kort-{promise.pk}"')
    refused = mayor.post(_report(promise), {"status": "done", "note": ""}, headers=headers)
    assert (refused.status_code, refused["HX-Retarget"]) == (422, f"#kort-{promise.pk}")


def test_counts_follow_the_filters_of_the_list_a_row_stands_in(
    world: World, mayor: Client, police: ActionItem
):
    promise = world.open_item(State.APPROVED).action_items.earliest("pk")
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{_list(world, '?part=police')}"}
    piece = mayor.post(_report(promise), {"status": "in_progress"}, headers=headers).content.decode()
    assert 'id="antall-apne" hx-swap-oob="true">1</span>' in piece


def test_ones_own_stand_together_nearest_first(world: World, mayor: Client, police: ActionItem):
    ActionItem.objects.filter(pk=police.pk).update(receiver=world.users[Role.MAYOR])
    page = text_of(mayor.get(reverse("meetings:own_action_items")))
    assert ("Åpne 6" in page, police.what in page) == (True, False)
    police.refresh_from_db()
    world.client(Role.UNIT_LEADER).post(_report(police), {"status": "done", "note": "Går hver fredag."})
    page = text_of(mayor.get(reverse("meetings:own_action_items")))
    assert ("Åpne 7" in page, page.index(police.what) < page.index("Følge opp")) == (True, True)


@pytest.mark.parametrize(("role", "rows"), [(Role.MAYOR, 6), (Role.EXTENDED_MEMBER, 1)])
def test_the_file_holds_what_the_reader_may_know(world: World, role: Role, rows: int):
    url = reverse("meetings:action_items_file", kwargs={"pk": world.forum.pk})
    text = world.client(role).get(f"{url}?format=csv").content.decode("utf-8-sig")
    assert len(text.strip().splitlines()) == rows + 1
    assert (CLOSED_MARK in text) is (role == Role.MAYOR)
    book = world.client(role).get(url)
    assert book["Content-Disposition"] == 'attachment; filename="oppgaver.xlsx"'
