"""The agenda: who reads what of it, and how it is built."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meetings import actions
from meetings.models import AgendaItem, Meeting
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of, titles_of
from tests.world import CLOSED_MARK, CLOSED_TITLE, OPEN_TITLE, World

ITEM = {
    "title": "Trafikk ved skolene",
    "purpose": "discussion",
    "presenter": "Silje Brekke",
    "minutes_planned": "20",
    "audience": "everyone",
    "description": "Guovdageainnu suohkan, Čáhcesuolu ja Ørnes.",
    "is_general": "on",
}
HTMX = {"HX-Request": "true"}


def _agenda(world: World, state: State = State.DRAFT) -> str:
    return f"/moter/{world.meeting(state).pk}/dagsorden/"


def _add(world: World, title: str, state: State = State.DRAFT, **fields: Any) -> AgendaItem:
    said = {"purpose": "discussion", "presenter": "Silje Brekke", "audience": "everyone", **fields}
    by = world.users[Role.POLICE_CONTACT]
    return actions.add_item(world.meeting(state), by=by, title=title, is_general=True, **said)


def _order(world: World) -> list[str]:
    return list(world.meeting(State.DRAFT).items.order_by("position").values_list("title", flat=True))


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.mark.parametrize("state", [State.CALLED, State.IN_SESSION, State.IN_REVIEW])
def test_outsider_sees_the_open_items_and_no_trace_of_the_closed(world: World, state: State):
    meeting = world.meeting(state)
    meeting.items.filter(audience="main_parties").update(position=9)
    meeting.items.filter(audience="everyone").update(position=10)
    response = world.client(Role.EXTENDED_MEMBER).get(_agenda(world, state))
    page = response.content.decode()
    assert titles_of(response) == [OPEN_TITLE]
    assert (CLOSED_MARK in page, "pr-min" in page, page.count("kl.")) == (False, False, 1)
    assert '<span class="pr-sak__nr" data-number aria-hidden="true">1</span>' in page


def test_outsider_finds_neither_closed_item_nor_its_paper(world: World):
    closed = world.closed_item(State.CALLED)
    client = world.client(Role.EXTENDED_MEMBER)
    urls = [
        f"/saker/{closed.pk}/",
        f"/vedlegg/{closed.attachments.get().pk}/",
        f"/saker/{closed.pk}/rediger/",
    ]
    assert [client.get(url).status_code for url in urls] == [404, 404, 404]


def test_outsider_knows_nothing_of_a_draft(world: World):
    client = world.client(Role.GUEST)
    urls = [_agenda(world), f"/saker/{world.open_item(State.DRAFT).pk}/"]
    assert [client.get(url).status_code for url in urls] == [404, 404]


@pytest.mark.parametrize(
    "role", [Role.DISTRICT_READER, Role.MUNICIPAL_ADMINISTRATOR, Role.DIRECTORATE_ANALYST]
)
def test_metadata_reader_is_told_in_words_that_the_agenda_is_not_theirs(world: World, role: Role):
    response = world.client(role).get(_agenda(world, State.CALLED))
    assert response.status_code == 403
    assert "Du kan se at dette finnes, men ikke lese innholdet." in text_of(response)
    assert CLOSED_MARK not in response.content.decode()


@pytest.mark.parametrize("role", [Role.MAYOR, Role.RECORDS_MANAGER, Role.UNIT_LEADER])
def test_insider_reads_everything_and_changes_nothing(world: World, role: Role):
    response = world.client(role).get(_agenda(world, State.CALLED))
    assert titles_of(response) == [OPEN_TITLE, CLOSED_TITLE]
    assert "data-reorder" not in response.content.decode()
    assert "kl. 09.45" in text_of(response)
    item = world.open_item(State.DRAFT)
    tries = ("rediger/", "flytt/", "minutter/", "fjern/", "vedlegg/")
    statuses = [world.client(role).post(f"/saker/{item.pk}/{part}").status_code for part in tries]
    assert statuses == [403] * 5


def test_agenda_says_when_each_item_begins_and_marks_what_passes_the_end(world: World, arranger: Client):
    _add(world, "Lang sak", minutes_planned=100)
    text = text_of(arranger.get(_agenda(world)))
    assert "Lang sak Drøfting Silje Brekke Går over møtetiden kl. 10.00" in text
    assert text.count("Går over møtetiden") == 1
    assert "10 minutter for mye Se over Tid 130 av 120 minutter" in text
    assert "Send senest 9. desember" in text


def test_items_move_by_step_and_to_a_place_with_and_without_script(world: World, arranger: Client):
    first, second, third = (*world.meeting(State.DRAFT).items.order_by("position"), _add(world, "Tredje"))
    redirect = arranger.post(f"/saker/{third.pk}/flytt/", {"direction": "up"})
    assert (redirect.status_code, redirect.url) == (302, _agenda(world))
    assert _order(world) == [first.title, "Tredje", second.title]
    arranger.post(f"/saker/{first.pk}/flytt/", {"direction": "down"})
    assert _order(world) == ["Tredje", first.title, second.title]
    piece = arranger.post(f"/saker/{second.pk}/flytt/", {"direction": "to", "position": "1"}, headers=HTMX)
    assert titles_of(piece) == [second.title, "Tredje", first.title]
    assert (piece.status_code, "<html" in piece.content.decode()) == (200, False)
    arranger.post(f"/saker/{second.pk}/flytt/", {"direction": "to", "position": "99"})
    assert _order(world) == ["Tredje", first.title, second.title]


@pytest.mark.parametrize("typed", [{"direction": "to", "position": "tre"}, {"direction": "sideways"}, {}])
def test_move_that_cannot_be_read_moves_nothing_and_says_so(
    world: World, arranger: Client, typed: dict[str, str]
):
    url = f"/saker/{world.open_item(State.DRAFT).pk}/flytt/"
    response = arranger.post(url, typed, follow=True)
    assert "Saken ble ikke flyttet. Skriv plassen som et tall, for eksempel 3." in text_of(response)
    assert arranger.post(url, typed, headers=HTMX).status_code == 422
    assert _order(world) == [OPEN_TITLE, CLOSED_TITLE]


def test_minutes_are_changed_in_the_row_and_the_clock_follows(world: World, arranger: Client):
    url = f"/saker/{world.open_item(State.DRAFT).pk}/minutter/"
    piece = arranger.post(url, {"minutes_planned": "40"}, headers=HTMX).content.decode()
    assert ("kl.\u00a010.10" in piece, 'id="meetings-panel" hx-swap-oob' in piece, "Lagret." in piece) == (
        True,
    ) * 3
    assert arranger.post(url, {"minutes_planned": "25"}).status_code == 302
    assert world.open_item(State.DRAFT).minutes_planned == 25


@pytest.mark.parametrize("typed", ["", "ti", "0", "481", "-5", "2.5"])
def test_minutes_that_are_no_number_are_kept_in_the_field_and_refused(
    world: World, arranger: Client, typed: str
):
    item = world.open_item(State.DRAFT)
    response = arranger.post(f"/saker/{item.pk}/minutter/", {"minutes_planned": typed}, headers=HTMX)
    assert (response.status_code, errors_of(response)) == (
        422,
        ["Skriv et helt antall minutter mellom 1 og 480."],
    )
    assert f'value="{typed or 15}"' in response.content.decode()
    item.refresh_from_db()
    assert item.minutes_planned == 15


def test_quick_form_puts_the_item_last_and_comes_back_empty(world: World, arranger: Client):
    response = arranger.post(f"{_agenda(world)}ny-sak/", {**ITEM, "quick": "1"}, headers=HTMX)
    page = response.content.decode()
    assert titles_of(response) == [OPEN_TITLE, CLOSED_TITLE, ITEM["title"]]
    assert page.count(f'value="{ITEM["title"]}"') == 0
    assert ('hx-swap-oob="outerHTML"' in page, "autofocus" in page) == (True, True)
    assert f"Saken «{ITEM['title']}» står nå på dagsordenen." in page


def test_item_sent_twice_is_added_once(world: World, arranger: Client):
    url = f"{_agenda(world)}ny-sak/"
    assert [arranger.post(url, ITEM).status_code for _ in range(2)] == [302, 302]
    assert _order(world) == [OPEN_TITLE, CLOSED_TITLE, ITEM["title"]]
    other = arranger.post(url, {**ITEM, "presenter": "En annen"})
    assert (other.status_code, errors_of(other)) == (
        422,
        ["En sak med denne tittelen står alt på dagsordenen."],
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"title": ""}, "Skriv hva dere skal snakke om."),
        ({"title": "x" * 141}, "Teksten er på 141 tegn. Kort den ned til 140."),
        (
            {"title": "Om 13097248022"},
            "Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her.",
        ),
        (
            {"description": "Se 130972 48022."},
            "Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her.",
        ),
        (
            {"presenter": "13097248022"},
            "Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her.",
        ),
        ({"description": "x" * 8001}, "Teksten er på 8001 tegn. Kort den ned til 8000."),
        ({"purpose": "vote"}, "Velg orientering, drøfting eller avklaring."),
        ({"audience": ""}, "Velg hvem som kan lese saken."),
        (
            {"is_general": ""},
            "Bekreft at saken ikke gjelder enkeltpersoner. Enkeltsaker hører ikke hjemme her.",
        ),
        ({"minutes_planned": "mange"}, "Skriv et helt antall minutter mellom 1 og 480."),
    ],
)
def test_item_says_what_is_wrong_and_loses_nothing(
    world: World, arranger: Client, typed: dict[str, str], sentence: str
):
    response = arranger.post(f"{_agenda(world)}ny-sak/", {**ITEM, **typed})
    assert (response.status_code, errors_of(response)) == (422, [sentence])
    assert dict(response.context["form"].data.items()) == {**ITEM, **typed}
    assert _order(world) == [OPEN_TITLE, CLOSED_TITLE]


def test_signs_of_a_person_give_advice_and_stop_nothing(world: World, arranger: Client):
    told = arranger.post(
        f"{_agenda(world)}ny-sak/", {**ITEM, "description": "Kari Nordmann (15 år)"}, follow=True
    )
    assert "Det ser ut som navn og alder på en person." in text_of(told)
    assert _order(world)[-1] == ITEM["title"]


def test_forum_without_outsiders_is_not_asked_who_may_read(world: World, arranger: Client):
    world.forum.is_extended = False
    world.forum.save()
    typed = {name: value for name, value in ITEM.items() if name != "audience"}
    assert arranger.post(f"{_agenda(world)}ny-sak/", typed).status_code == 302
    assert world.meeting(State.DRAFT).items.get(title=ITEM["title"]).audience == "main_parties"


def test_item_added_after_the_notice_is_marked_as_sent_later(world: World, arranger: Client):
    arranger.post(f"{_agenda(world, State.CALLED)}ny-sak/", ITEM)
    item = world.meeting(State.CALLED).items.get(title=ITEM["title"])
    assert (item.is_late, item.case_number) == (True, "63/26")
    assert "Sak 63/26 Ettersendt" in text_of(arranger.get(_agenda(world, State.CALLED)))


def test_item_changed_by_two_people_shows_both_texts(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    url, seen = f"/saker/{item.pk}/rediger/", item.fingerprint
    other = world.client(Role.SLT_COORDINATOR)
    assert other.post(url, {**ITEM, "title": "Aminas tittel", "seen": seen}).status_code == 302
    response = arranger.post(url, {**ITEM, "title": "Siljes tittel", "seen": seen})
    text = text_of(response)
    assert response.status_code == 409
    assert "Amina Yusuf endret denne saken" in text
    assert "Tittel Din tekst Siljes tittel Den andre teksten Aminas tittel" in text
    assert world.open_item(State.DRAFT).title == "Aminas tittel"
    kept = {**ITEM, "title": "Siljes tittel", "seen": response.context["form"].data["seen"]}
    assert arranger.post(url, kept).status_code == 302
    assert world.open_item(State.DRAFT).title == "Siljes tittel"


def test_moving_an_item_makes_no_form_stale(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    seen = item.fingerprint
    arranger.post(f"/saker/{item.pk}/flytt/", {"direction": "down"})
    assert arranger.post(f"/saker/{item.pk}/rediger/", {**ITEM, "seen": seen}).status_code == 302


def test_item_is_removed_with_its_papers_after_a_question(world: World, arranger: Client):
    item = world.open_item(State.DRAFT)
    asked = arranger.get(f"/saker/{item.pk}/fjern/")
    assert "Saken og 1 vedlegg blir borte. Det kan ikke angres." in text_of(asked)
    arranger.post(f"/saker/{item.pk}/fjern/")
    assert list(world.meeting(State.DRAFT).items.values_list("title", "position")) == [(CLOSED_TITLE, 1)]
    called = world.open_item(State.CALLED)
    assert arranger.post(f"/saker/{called.pk}/fjern/").status_code == 403


def test_agenda_is_closed_when_the_meeting_has_begun(world: World, arranger: Client):
    item = world.open_item(State.IN_SESSION)
    statuses = [
        arranger.post(f"{_agenda(world, State.IN_SESSION)}ny-sak/", ITEM).status_code,
        arranger.post(f"/saker/{item.pk}/rediger/", ITEM).status_code,
        arranger.post(f"/saker/{item.pk}/flytt/", {"direction": "up"}).status_code,
        arranger.post(f"/saker/{item.pk}/minutter/", {"minutes_planned": "5"}).status_code,
    ]
    assert statuses == [403] * 4
    with pytest.raises(ValidationError, match="Møtet er begynt"):
        _add(world, "For sent", State.IN_SESSION)


def test_item_next_door_does_not_exist(world: World, arranger: Client):
    pk = world.neighbour_meeting(State.DRAFT).items.earliest("pk").pk
    parts = ("", "rediger/", "flytt/", "minutter/", "fjern/", "vedlegg/")
    assert [arranger.post(f"/saker/{pk}/{part}").status_code for part in parts] == [404] * 6


def test_empty_agenda_offers_three_beginnings(world: World, arranger: Client):
    meeting = Meeting.objects.get(pk=world.meeting(State.DRAFT).pk)
    for item in meeting.items.all():
        actions.remove_item(item)
    page = arranger.get(_agenda(world))
    assert "Dagsordenen er tom" in text_of(page)
    assert "0 saker Mangler" in text_of(page)
    form = arranger.get(f"{_agenda(world)}ny-sak/?tittel=Eventuelt").context["form"]
    assert form["title"].value() == "Eventuelt"


@pytest.mark.parametrize(
    ("role", "state", "asks"),
    [(Role.POLICE_CONTACT, State.DRAFT, 12), (Role.MAYOR, State.CALLED, 11)],
)
def test_agenda_asks_as_often_for_thirty_items_as_for_three(
    world: World, role: Role, state: State, asks: int
):
    client, asked = world.client(role), []
    for count in (3, 30):
        for number in range(world.meeting(state).items.count(), count):
            _add(world, f"Sak {number}", state)
        client.get(_agenda(world, state))
        with CaptureQueriesContext(connection) as queries:
            page = client.get(_agenda(world, state))
        asked.append((len(titles_of(page)), len(queries)))
    assert asked == [(3, asks), (30, asks)]
