"""What came of the meetings: the list, one action item, and who may say how it goes."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from meetings.models import ActionItem
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, OPEN_TITLE, World

HTMX = {"HX-Request": "true"}


def _list(world: World) -> str:
    return reverse("meetings:action_items", kwargs={"pk": world.forum.pk})


def _to(name: str, action_item: ActionItem) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": action_item.pk})


def _add(
    world: World, what: str, due_on: date | None = None, role: Role = Role.MAYOR, **more: Any
) -> ActionItem:
    item, person = world.open_item(State.WRITING), world.participant(role, State.WRITING)
    return ActionItem.objects.create(
        item=item,
        what=what,
        responsible=person.user,
        party=person.party,
        due_on=due_on,
        created_by=world.users[Role.POLICE_CONTACT],
        **more,
    )


@pytest.fixture
def promise(world: World) -> ActionItem:
    return world.open_item(State.APPROVED).action_items.earliest("pk")


@pytest.fixture
def owner(world: World) -> Client:
    return world.client(Role.MAYOR)


def test_open_action_items_stand_under_their_deadline(world: World, owner: Client):
    today = timezone.localdate()
    ActionItem.objects.exclude(item__meeting__state=State.APPROVED).filter(
        item__meeting__forum=world.forum
    ).delete()
    days = {"Over": -1, "I dag": 0, "Om tretti": 30, "Om trettien": 31}
    for what, later in days.items():
        _add(world, what, today + timedelta(days=later))
    _add(world, "Ses på", review_on=today - timedelta(days=2))
    page = text_of(owner.get(_list(world)))
    assert "Åpne 7 Mine 7 Fullførte 0" in page
    order = [page.index(f" {word} ") for word in ("Over frist 1", "Innen 30 dager 5", "Senere 1")]
    assert order == sorted(order)
    assert page.index("Over Sak") < order[1] < page.index("Ses på") < page.index("Om tretti Sak") < order[2]
    assert "1 dag over" in page


def test_the_tabs_hold_ones_own_and_what_is_done(world: World, owner: Client, promise: ActionItem):
    _add(world, "For en annen", timezone.localdate(), Role.UNIT_LEADER)
    owner.post(_to("report", promise), {"status": "done", "note": "Vaktene går ut."})
    pages = {
        key: text_of(owner.get(f"{_list(world)}?utvalg={key}")) for key in ("apne", "mine", "fullfort", "x")
    }
    assert {key: "For en annen" in page for key, page in pages.items()} == {
        "apne": True,
        "mine": False,
        "fullfort": False,
        "x": True,
    }
    assert {key: "Resultat: Vaktene går ut." in page for key, page in pages.items()} == {
        "apne": False,
        "mine": False,
        "fullfort": True,
        "x": False,
    }


def test_an_empty_list_says_so(world: World):
    page = text_of(world.client(Role.SECTOR_DIRECTOR).get(f"{_list(world)}?utvalg=mine"))
    assert "Du har ingen åpne oppgaver her." in page


def test_a_long_list_is_read_in_pages(world: World, owner: Client):
    for number in range(25):
        _add(world, f"Nummer {number}.", timezone.localdate())
    first, second = (text_of(owner.get(f"{_list(world)}?side={page}")) for page in (1, 2))
    assert (first.count("Nummer"), second.count("Nummer")) == (20, 5)
    assert "Innen 30 dager 31" in first


def test_outsiders_see_what_comes_of_open_items_once_approved_and_what_is_their_own(world: World):
    own = _add(world, "Sette opp lys", timezone.localdate(), Role.EXTENDED_MEMBER)
    response = world.client(Role.EXTENDED_MEMBER).get(_list(world))
    page, markup = text_of(response), response.content.decode()
    assert [own.what in page, f"Følge opp {OPEN_TITLE}" in page] == [True, True]
    assert page.count("Følge opp") == 1
    assert (CLOSED_MARK in markup, NEIGHBOUR_MARK in markup, "/26" in page) == (False, False, False)
    assert f"{OPEN_TITLE}, 16.\xa0august" in page.replace("16. august", "16.\xa0august")


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.AUDITOR, 200), (Role.GUEST, 200), (Role.DISTRICT_READER, 403), (Role.DIRECTORATE_ANALYST, 403)],
)
def test_the_list_is_for_those_who_read_content_or_take_part(world: World, role: Role, status: int):
    assert world.client(role).get(_list(world)).status_code == status


def test_one_action_item_tells_where_it_comes_from_and_how_it_went(
    world: World, owner: Client, promise: ActionItem
):
    owner.post(_to("report", promise), {"status": "waiting", "note": "Venter på skolen."})
    page = text_of(owner.get(_to("action_item", promise)))
    words = (
        "Ingrid Solvang",
        "24. desember",
        OPEN_TITLE,
        "Politirådsmøte 1/2026",
        "Venter på andre Venter på skolen.",
    )
    assert [word in page.replace("\xa0", " ") for word in words] == [True] * 5


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.MAYOR, 302),
        (Role.POLICE_CONTACT, 302),
        (Role.SLT_COORDINATOR, 302),
        (Role.UNIT_LEADER, 403),
        (Role.SECTOR_DIRECTOR, 403),
        (Role.AUDITOR, 403),
        (Role.EXTENDED_MEMBER, 403),
    ],
)
def test_the_responsible_and_the_organisers_report_and_nobody_else(
    world: World, promise: ActionItem, role: Role, status: int
):
    response = world.client(role).post(_to("report", promise), {"status": "in_progress"})
    assert response.status_code == status
    promise.refresh_from_db()
    assert promise.status == ("in_progress" if status == 302 else "not_started")


def test_an_outsider_reports_on_their_own(world: World):
    own = _add(world, "Sette opp lys", timezone.localdate(), Role.EXTENDED_MEMBER)
    client = world.client(Role.EXTENDED_MEMBER)
    assert client.post(_to("report", own), {"status": "done", "note": "Lyset står."}).status_code == 302
    own.refresh_from_db()
    assert (own.status, own.result) == ("done", "Lyset står.")


def test_the_neighbour_finds_no_action_item(world: World, promise: ActionItem):
    client = world.strangers_client()
    assert {client.get(_to(name, promise)).status_code for name in ("action_item", "report")} == {404}


def test_a_row_changes_in_its_place_with_the_counts(world: World, owner: Client, promise: ActionItem):
    piece = owner.post(_to("report", promise), {"status": "in_progress"}, headers=HTMX).content.decode()
    assert piece.lstrip().startswith(f'<tr id="oppgave-{promise.pk}">')
    assert ("Status er endret." in piece, "<html" in piece) == (True, False)
    assert '<span class="pr-faner__tall" id="antall-fullfort" hx-swap-oob="true">0</span>' in piece


def test_a_row_asks_for_the_result_before_it_is_done(owner: Client, promise: ActionItem):
    url = _to("report", promise)
    asked = owner.get(f"{url}?til=done", headers=HTMX)
    assert ("Hva ble resultatet?" in asked.content.decode(), errors_of(asked)) == (True, [])
    refused = owner.post(url, {"status": "done", "note": " "}, headers=HTMX)
    assert (refused.status_code, errors_of(refused)) == (422, ["Skriv kort hva resultatet ble."])
    done = owner.post(url, {"status": "done", "note": "Vaktene går ut."}, headers=HTMX).content.decode()
    assert 'id="antall-fullfort" hx-swap-oob="true">1</span>' in done
    assert "Hvem eller hva venter dere på?" in owner.get(f"{url}?til=waiting", headers=HTMX).content.decode()
    assert owner.get(f"{url}?til=done").status_code == 200


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"status": "done"}, "Skriv kort hva resultatet ble."),
        ({"status": ""}, "Velg ikke startet, pågår, venter på andre eller fullført."),
        ({"status": "overdue"}, "Velg ikke startet, pågår, venter på andre eller fullført."),
        ({"status": "waiting", "note": "a" * 301}, "Teksten er på 301 tegn. Kort den ned til 300."),
        (
            {"status": "done", "note": "Om 13097248022"},
            "Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her.",
        ),
    ],
)
def test_a_report_that_cannot_stand_is_refused_at_the_field(
    owner: Client, promise: ActionItem, said: dict[str, str], sentence: str
):
    response = owner.post(_to("report", promise), said)
    assert (response.status_code, errors_of(response)) == (422, [sentence])
    assert said.get("note", "") in response.content.decode()


def test_the_same_report_twice_is_kept_once(owner: Client, promise: ActionItem):
    for _ in range(2):
        owner.post(_to("report", promise), {"status": "done", "note": "Vaktene går ut."})
    assert promise.moves.count() == 1


def test_reopening_takes_the_result_away_and_keeps_the_history(owner: Client, promise: ActionItem):
    owner.post(_to("report", promise), {"status": "done", "note": "Vaktene går ut."})
    owner.post(_to("report", promise), {"status": "in_progress"})
    promise.refresh_from_db()
    assert (promise.status, promise.result) == ("in_progress", "")
    assert list(promise.moves.values_list("to_status", "note")) == [
        ("done", "Vaktene går ut."),
        ("in_progress", ""),
    ]
