"""Holding the meeting: attendance, texts, conclusions and action items, with and without script."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from meetings import actions
from meetings.models import ActionItem, AgendaItem, Conclusion, Meeting, Participant
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.meetings.parallel import at_once
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, World

HTMX = {"HX-Request": "true"}
SCRIPT = {"Accept": "application/json"}
NATIONAL_ID = "13097248022"
ID_REFUSED = "Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her."


def _live(meeting: Meeting, item: AgendaItem | None = None) -> str:
    url = reverse("meetings:live", kwargs={"pk": meeting.pk})
    return f"{url}?sak={item.pk}" if item else url


def _to(name: str, thing: Any) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": thing.pk})


def _promise(world: World, **changes: str) -> dict[str, str]:
    responsible = str(world.participant(Role.SECTOR_DIRECTOR, State.IN_SESSION).pk)
    promise = {"what": "Invitere til temakveld", "responsible": responsible, "due_on": "29.1.2027"}
    return {**promise, **changes}


@pytest.fixture
def writer(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def item(world: World) -> AgendaItem:
    return world.open_item(State.IN_SESSION)


def test_who_said_yes_is_present_when_the_meeting_begins(world: World, writer: Client):
    meeting = world.meeting(State.CALLED)
    answers = {Role.MAYOR: "yes", Role.UNIT_LEADER: "video", Role.CHIEF_EXECUTIVE: "no"}
    for role, answer in answers.items():
        meeting.participants.filter(user=world.users[role]).update(answer=answer)
    response = writer.post(_to("open_meeting", meeting))
    assert response.headers["Location"] == _live(meeting)
    came = {role: world.participant(role).attendance for role in (*answers, Role.GUEST)}
    assert came == {
        Role.MAYOR: "present",
        Role.UNIT_LEADER: "video",
        Role.CHIEF_EXECUTIVE: "excused",
        Role.GUEST: "absent",
    }
    assert writer.post(_to("open_meeting", meeting)).status_code == 302


def test_members_read_along_and_outsiders_do_not(world: World, item: AgendaItem):
    url = _live(item.meeting, item)
    pages = {role: world.client(role).get(url) for role in (Role.MAYOR, Role.POLICE_CONTACT)}
    forms = {role: "data-autosave=" in page.content.decode() for role, page in pages.items()}
    assert forms == {Role.MAYOR: False, Role.POLICE_CONTACT: True}
    assert world.client(Role.EXTENDED_MEMBER).get(url).status_code == 403
    assert world.strangers_client().get(url).status_code == 404


@pytest.mark.parametrize("state", [State.CALLED, State.IN_REVIEW, State.APPROVED])
def test_a_meeting_that_is_not_written_of_leads_on(world: World, writer: Client, state: State):
    meeting = world.meeting(state)
    assert writer.get(_live(meeting)).headers["Location"] == _to("entry", meeting)


def test_the_page_stands_at_the_first_item_without_a_text(world: World, writer: Client):
    meeting = world.meeting(State.IN_SESSION)
    closed = world.closed_item(State.IN_SESSION)
    AgendaItem.objects.filter(pk=closed.pk).update(summary="")
    closed.conclusions.all().delete()
    assert closed.title in writer.get(_live(meeting)).content.decode().split("<h1")[1].split("</h1>")[0]
    assert writer.get(f"{_live(meeting)}?sak=x").status_code == 200
    assert writer.get(f"{_live(meeting)}?sak=99999999999999999999").status_code == 200


def test_time_is_told_against_the_plan(world: World, writer: Client):
    page = text_of(writer.get(_live(world.meeting(State.IN_SESSION), world.open_item(State.IN_SESSION))))
    assert "kl. 10.00 30 av 30 min 15 min over plan" in page.replace("\xa0", " ")
    second = text_of(writer.get(_live(world.meeting(State.IN_SESSION), world.closed_item(State.IN_SESSION))))
    assert "30 av 30 min I rute" in second


def test_one_tap_changes_who_is_there_and_warns_of_a_party_without_leader(world: World, writer: Client):
    leader = world.participant(Role.UNIT_LEADER, State.IN_SESSION)
    url = _to("record_attendance", leader)
    piece = writer.post(url, {"attendance": "absent"}, headers=HTMX).content.decode()
    assert ("Til stede, 7 av 8" in piece, "Ingen leder fra politiet er til stede." in piece) == (True, True)
    plain = writer.post(f"{url}?sak=7", {"attendance": "video"})
    assert plain.headers["Location"] == f"{_live(leader.meeting)}?sak=7"
    leader.refresh_from_db()
    assert leader.attendance == "video"
    assert "Ingen leder" not in text_of(writer.get(_live(leader.meeting)))


@pytest.mark.parametrize("wrong", ["", "unknown", "gone"])
def test_attendance_that_is_none_is_refused(world: World, writer: Client, wrong: str):
    participant = world.participant(Role.MAYOR, State.IN_SESSION)
    response = writer.post(_to("record_attendance", participant), {"attendance": wrong}, headers=HTMX)
    assert response.status_code == 422
    assert "Velg til stede, på video, meldt forfall eller ikke til stede." in response.content.decode()


def test_a_text_is_saved_by_script_and_without(writer: Client, item: AgendaItem):
    url = _to("save_summary", item)
    saved = writer.post(url, {"summary": "Čáhcesuolu, ja.", "version": 0}, headers=SCRIPT)
    assert saved.json() == {"saved_at": "kl.\xa010.00", "version": 1}
    plain = writer.post(url, {"summary": "Ny tekst", "version": 1})
    assert plain.headers["Location"] == _live(item.meeting, item)
    item.refresh_from_db()
    assert (item.summary, item.summary_version) == ("Ny tekst", 2)


def test_two_writers_of_one_text_lose_nothing(world: World, writer: Client, item: AgendaItem):
    other = world.client(Role.SLT_COORDINATOR)
    url = _to("save_summary", item)
    assert other.post(url, {"summary": "Aminas tekst", "version": 0}, headers=SCRIPT).status_code == 200
    stale = writer.post(url, {"summary": "Siljes tekst", "version": 0}, headers=SCRIPT)
    assert (stale.status_code, stale.json()) == (
        409,
        {"theirs": {"summary": "Aminas tekst"}, "by": "Amina Yusuf", "at": "kl.\xa010.00", "version": 1},
    )
    plain = writer.post(url, {"summary": "Siljes tekst", "version": 0})
    page = plain.content.decode()
    assert plain.status_code == 409
    assert ("Aminas tekst" in page, "Siljes tekst" in page, 'value="1"' in page) == (True, True, True)
    item.refresh_from_db()
    assert item.summary == "Aminas tekst"
    again = writer.post(url, {"summary": "Siljes tekst", "version": 1}, headers=SCRIPT)
    assert again.json()["version"] == 2


def test_the_same_text_twice_is_no_conflict(writer: Client, item: AgendaItem):
    url, text = _to("save_summary", item), {"summary": "Samme tekst", "version": 0}
    answers = [writer.post(url, text, headers=SCRIPT).json()["version"] for _ in range(2)]
    assert answers == [1, 1]


@pytest.mark.parametrize(
    ("text", "version", "sentence"),
    [
        (f"Om {NATIONAL_ID}", "0", ID_REFUSED),
        ("a" * 20001, "0", "Teksten er på 20001 tegn. Kort den ned til 20000."),
        ("Tekst", "", "Last siden på nytt, og skriv teksten inn igjen."),
        ("Tekst", "99999999999", "Last siden på nytt, og skriv teksten inn igjen."),
    ],
)
def test_a_text_that_cannot_stand_is_refused_with_a_sentence(
    writer: Client, item: AgendaItem, text: str, version: str, sentence: str
):
    url, said = _to("save_summary", item), {"summary": text, "version": version}
    scripted = writer.post(url, said, headers=SCRIPT)
    assert (scripted.status_code, scripted.json()) == (422, {"errors": {"summary": [sentence]}})
    plain = writer.post(url, said)
    assert (plain.status_code, errors_of(plain)) == (422, [sentence])
    assert text in plain.content.decode()
    item.refresh_from_db()
    assert item.summary_version == 0


def test_a_conclusion_is_added_once_and_can_be_put_back(writer: Client, item: AgendaItem):
    url, said = _to("add_conclusion", item), {"text": "Partene er enige om vaktene."}
    piece = writer.post(url, said, headers=HTMX).content.decode()
    assert writer.post(url, said).headers["Location"] == _live(item.meeting, item)
    assert list(item.conclusions.values_list("number", "text")) == [
        (1, f"Enige om {item.title}."),
        (2, said["text"]),
    ]
    assert ("autofocus" in piece, "Konklusjonen er lagt til." in piece) == (True, True)
    first = item.conclusions.get(number=1)
    gone = writer.post(_to("remove_conclusion", first), headers=HTMX).content.decode()
    assert ("Konklusjonen er fjernet." in gone, f'value="{first.text}"' in gone) == (True, True)
    assert list(item.conclusions.values_list("number", flat=True)) == [1]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Skriv hva dere ble enige om."),
        (" \n ", "Skriv hva dere ble enige om."),
        ("a" * 1001, "Teksten er på 1001 tegn. Kort den ned til 1000."),
        (f"Om {NATIONAL_ID}", ID_REFUSED),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_conclusion_that_cannot_stand_is_refused_at_the_field(
    writer: Client, item: AgendaItem, text: str, sentence: str, headers: dict[str, str]
):
    response = writer.post(_to("add_conclusion", item), {"text": text}, headers=headers)
    assert (response.status_code, errors_of(response)) == (422, [sentence])
    assert item.conclusions.count() == 1


def test_signs_of_a_person_are_told_and_not_refused(writer: Client, item: AgendaItem):
    said = {"text": "Rådet følger opp Kari Nordmann, 14 år."}
    piece = writer.post(_to("add_conclusion", item), said, headers=HTMX)
    assert "navn og alder på en person" in piece.content.decode()
    assert item.conclusions.count() == 2


def test_an_action_item_is_added_once_and_the_line_is_ready_for_the_next(
    world: World, writer: Client, item: AgendaItem
):
    url, said = _to("add_action_item", item), _promise(world)
    piece = writer.post(url, said, headers=HTMX).content.decode()
    writer.post(url, said)
    kept = item.action_items.get(what=said["what"])
    assert (kept.responsible, kept.party, str(kept.due_on)) == (
        world.users[Role.SECTOR_DIRECTOR],
        "municipality",
        "2027-01-29",
    )
    what = piece.split('name="what"')[1].split(">")[0]
    assert ("autofocus" in what, "value=" in what) == (True, False)
    gone = writer.post(_to("remove_action_item", kept), headers=HTMX).content.decode()
    assert ("Oppgaven er fjernet." in gone, 'value="29.01.2027"' in gone) == (True, True)
    assert item.action_items.filter(what=said["what"]).exists() is False


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"due_on": ""}, "Skriv en frist for oppgaven."),
        ({"due_on": "30.2.2027"}, "30. februar finnes ikke."),
        ({"due_on": "1.1.20226"}, "Året må være mellom 2000 og 2100."),
        ({"due_on": "23.11.2026"}, "Fristen er før møtet. Velg en dag etter møtet."),
        ({"due_on": "snart"}, "Skriv datoen som dd.mm.åååå."),
        ({"what": ""}, "Skriv hva som skal gjøres."),
        ({"what": "a" * 301}, "Teksten er på 301 tegn. Kort den ned til 300."),
        ({"what": NATIONAL_ID}, ID_REFUSED),
        ({"responsible": ""}, "Velg hvem som er ansvarlig."),
        ({"responsible": "0"}, "Velg hvem som er ansvarlig."),
        ({"responsible": "x"}, "Velg hvem som er ansvarlig."),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_promise_that_lacks_something_is_refused_at_the_field(
    world: World,
    writer: Client,
    item: AgendaItem,
    changes: dict[str, str],
    sentence: str,
    headers: dict[str, str],
):
    said = _promise(world, **changes)
    response = writer.post(_to("add_action_item", item), said, headers=headers)
    assert (response.status_code, errors_of(response)) == (422, [sentence])
    page, typed = response.content.decode(), [said["what"], said["due_on"]]
    assert [text for text in typed if text and f'value="{text}"' not in page] == []
    assert item.action_items.count() == 1


def test_a_person_of_the_neighbour_cannot_be_made_responsible(world: World, writer: Client, item: AgendaItem):
    forged = world.neighbour_meeting(State.IN_SESSION).participants.get(user=world.stranger)
    response = writer.post(_to("add_action_item", item), _promise(world, responsible=str(forged.pk)))
    assert (response.status_code, errors_of(response)) == (422, ["Velg hvem som er ansvarlig."])


def test_nobody_is_promised_on_an_item_they_may_not_read(world: World, writer: Client):
    closed = world.closed_item(State.IN_SESSION)
    outsider = world.participant(Role.EXTENDED_MEMBER, State.IN_SESSION)
    response = writer.post(_to("add_action_item", closed), _promise(world, responsible=str(outsider.pk)))
    assert (response.status_code, errors_of(response)) == (422, ["Velg hvem som er ansvarlig."])


def test_ending_the_meeting_tells_what_is_missing_and_lets_the_writer_go_on(world: World, writer: Client):
    meeting, closed = world.meeting(State.IN_SESSION), world.closed_item(State.IN_SESSION)
    AgendaItem.objects.filter(pk=closed.pk).update(summary=" ")
    closed.conclusions.all().delete()
    asked = writer.get(_to("close_meeting", meeting))
    assert f"Dette mangler ennå {closed.title} Saken mangler tekst." in text_of(asked)
    assert f'href="{_live(meeting, closed)}"' in asked.content.decode()
    assert writer.post(_to("close_meeting", meeting)).headers["Location"] == _live(meeting)
    meeting.refresh_from_db()
    assert meeting.state == State.WRITING
    assert writer.post(_to("close_meeting", meeting)).status_code == 302


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (State.CALLED, "Møtet er ikke startet ennå."),
        (State.IN_REVIEW, "Referatet er sendt til godkjenning og kan ikke endres nå."),
        (State.APPROVED, "Referatet er godkjent og kan ikke endres."),
    ],
)
def test_a_stale_page_is_told_why_nothing_can_be_written(
    world: World, writer: Client, state: State, sentence: str
):
    item, person = world.open_item(state), world.participant(Role.MAYOR, state)
    due = {"what": "Sent", "responsible": str(person.pk), "due_on": "29.1.2027"}
    asked = [
        (_to("add_conclusion", item), {"text": "Sent"}),
        (_to("add_action_item", item), due),
        (_to("save_summary", item), {"summary": "Sent", "version": "0"}),
        (_to("record_attendance", person), {"attendance": "absent"}),
        *((_to("remove_conclusion", each), {}) for each in item.conclusions.all()),
        *((_to("remove_action_item", each), {}) for each in item.action_items.all()),
    ]
    told = {(response.status_code, sentence in text_of(response)) for response in _posted(writer, asked)}
    assert told == {(403, True)}
    scripted = writer.post(_to("save_summary", item), {"summary": "x", "version": "0"}, headers=SCRIPT)
    assert (scripted.status_code, scripted.json()) == (422, {"errors": {"summary": [sentence]}})


def _posted(client: Client, asked: list[tuple[str, dict[str, str]]]) -> list[Any]:
    return [client.post(url, said) for url, said in asked]


def test_only_the_asked_piece_is_sent_when_the_item_is_switched(world: World, writer: Client):
    closed = world.closed_item(State.IN_SESSION)
    headers = {**HTMX, "HX-Target": "meetings-item"}
    piece = writer.get(_live(closed.meeting, closed), headers=headers).content.decode()
    assert (piece.count("<html"), piece.count("<h1"), piece.count('id="meetings-navigation"')) == (0, 1, 1)
    assert "<title>Møtet pågår, sak 2 av 2" in piece
    clock = writer.get(_live(closed.meeting), headers={**HTMX, "HX-Target": "meetings-clock"})
    assert (clock.content.decode().count("<h1"), "kl." in clock.content.decode()) == (0, True)


def test_a_reader_gets_no_closed_item_through_the_pieces(world: World):
    client = world.client(Role.EXTENDED_MEMBER)
    closed = world.closed_item(State.IN_SESSION)
    for name in ("save_summary", "add_conclusion", "add_action_item"):
        response = client.post(_to(name, closed), {"text": "x"})
        assert (response.status_code, CLOSED_MARK in response.content.decode()) == (404, False)


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_once_add_one(world: World):
    item, by = world.open_item(State.IN_SESSION), world.users[Role.POLICE_CONTACT]
    responsible = world.participant(Role.MAYOR, State.IN_SESSION)
    day = item.meeting.starts_at.date()

    def conclude() -> Conclusion:
        return actions.add_conclusion(AgendaItem.objects.get(pk=item.pk), "Samme", by=by)

    def promise() -> ActionItem:
        fresh = AgendaItem.objects.get(pk=item.pk)
        person = Participant.objects.get(pk=responsible.pk)
        return actions.add_action_item(fresh, what="Samme", responsible=person, due_on=day, by=by)

    at_once(conclude, promise, conclude, promise)
    assert item.conclusions.filter(text="Samme").count() == 1
    assert item.action_items.filter(what="Samme").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_texts_at_once_keep_one_and_hand_back_the_other(world: World):
    item, by = world.open_item(State.IN_SESSION), world.users[Role.POLICE_CONTACT]

    def save(text: str) -> str:
        fresh = AgendaItem.objects.get(pk=item.pk)
        try:
            return actions.save_summary(fresh, text, version=0, by=by).summary
        except actions.SummaryConflictError as conflict:
            return f"not {conflict.item.summary}"

    first, second = at_once(lambda: save("En"), lambda: save("To"))
    item.refresh_from_db()
    assert {first, second} == {item.summary, f"not {item.summary}"}
