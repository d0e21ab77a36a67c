"""What becomes of promises: closed by whoever got them, at rest, withdrawn, handed on, and never nobody's."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from meetings import actions, rules
from meetings.models import ActionItem
from meetings.rules import Account, State
from politirad.councils.models import Seat
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, World

TODAY = date(2026, 11, 24)


def _to(name: str, thing: object) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": getattr(thing, "pk", thing)})


@pytest.fixture
def promise(world: World) -> ActionItem:
    """What the mayor has promised, in approved minutes."""
    return world.open_item(State.APPROVED).action_items.earliest("pk")


@pytest.fixture
def given(world: World, promise: ActionItem) -> ActionItem:
    """The same, promised to the leader of the police's unit."""
    promise.receiver = world.users[Role.UNIT_LEADER]
    promise.save(update_fields=["receiver"])
    return promise


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.mark.parametrize(
    ("until", "expected"), [(None, False), (TODAY, False), (TODAY + timedelta(days=1), True)]
)
def test_what_rests_is_back_on_its_day(until: date | None, *, expected: bool):
    assert rules.is_resting(until, TODAY) is expected


@pytest.mark.parametrize(
    ("who", "has_receiver", "expected"),
    [("receiver", True, True), ("giver", True, False), ("giver", False, True)],
)
def test_a_promise_to_somebody_is_closed_by_them(who: str, *, has_receiver: bool, expected: bool):
    said = rules.may_close(is_receiver=who == "receiver", is_reporter=True, has_receiver=has_receiver)
    assert said is expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ((True, False, True), Account.WITHDRAWN),
        ((False, True, False), Account.DELIVERED),
        ((False, False, True), Account.LATE),
        ((False, False, False), Account.OPEN),
    ],
)
def test_each_promise_is_counted_once(facts: tuple[bool, bool, bool], expected: Account):
    is_withdrawn, is_done, is_overdue = facts
    assert rules.account_of(is_withdrawn=is_withdrawn, is_done=is_done, is_overdue=is_overdue) == expected


def test_the_giver_delivers_and_the_receiver_closes(world: World, given: ActionItem):
    giver, receiver = world.client(Role.MAYOR), world.client(Role.UNIT_LEADER)
    giver.post(_to("report", given), {"status": "done", "note": "Vaktene går ut."})
    given.refresh_from_db()
    assert (given.status, given.is_delivered, given.is_open) == ("waiting", True, True)
    assert "Levert, venter på mottaker" in text_of(giver.get(_to("action_item", given)))
    assert "Har du fått det du ble lovet?" in text_of(receiver.get(_to("action_item", given)))
    receiver.post(_to("report", given), {"status": "done", "note": "Vaktene går ut."})
    given.refresh_from_db()
    assert (given.status, given.result, given.delivered_at) == ("done", "Vaktene går ut.", None)
    refused = giver.post(_to("report", given), {"status": "in_progress"})
    assert (refused.status_code, "Bare mottakeren kan åpne den igjen." in text_of(refused)) == (422, True)


def test_the_receiver_sends_back_what_is_not_what_was_promised(world: World, given: ActionItem):
    actions.report_progress(given, status="done", note="Ferdig.", by=world.users[Role.MAYOR])
    receiver = world.client(Role.UNIT_LEADER)
    receiver.post(_to("report", given), {"status": "in_progress", "note": "Mangler fredager."})
    given.refresh_from_db()
    assert (given.status, given.delivered_at, given.result) == ("in_progress", None, "")


def test_when_the_receiver_has_left_the_others_close_it(world: World, given: ActionItem):
    seat = Seat.objects.filter(forum=world.forum, user=world.users[Role.UNIT_LEADER])
    seat.update(valid_until=TODAY - timedelta(days=1))
    actions.report_progress(given, status="done", note="Ferdig.", by=world.users[Role.MAYOR])
    given.refresh_from_db()
    assert given.status == "done"


def test_resting_leaves_the_list_and_the_late_and_comes_back_by_itself(world: World, promise: ActionItem):
    ActionItem.objects.filter(pk=promise.pk).update(due_on=TODAY - timedelta(days=3))
    mayor = world.client(Role.MAYOR)
    said = {"until": "01.12.2026", "reason": "Venter på budsjettet."}
    assert mayor.post(_to("rest_action_item", promise), said).status_code == 302
    overdue = ActionItem.objects.filter(pk=promise.pk).overdue
    assert (overdue(TODAY).exists(), overdue(date(2026, 12, 1)).exists()) == (False, True)
    url = _to("action_items", world.forum)
    pages = [text_of(mayor.get(f"{url}?utvalg={tab}")) for tab in ("apne", "hvilende")]
    assert ["Venter på budsjettet." in page for page in pages] == [False, True]
    mayor.post(_to("wake_action_item", promise))
    promise.refresh_from_db()
    assert (promise.rests_until, promise.rest_reason) == (None, "")
    assert promise.moves.count() == 2


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"until": "24.11.2026", "reason": "x"}, "Velg en dag som ikke er kommet."),
        ({"until": "01.12.2026", "reason": " "}, "Skriv hvorfor oppgaven hviler."),
        (
            {"until": "01.12.2026", "reason": "Om 13097248022"},
            "Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her.",
        ),
    ],
)
def test_a_rest_that_cannot_stand_is_refused(
    world: World, promise: ActionItem, said: dict[str, str], sentence: str
):
    response = world.client(Role.MAYOR).post(_to("rest_action_item", promise), said)
    assert (response.status_code, errors_of(response)) == (422, [sentence])


def test_a_promise_of_approved_minutes_is_withdrawn_with_a_reason_and_stays(
    world: World, arranger: Client, promise: ActionItem
):
    for _ in range(2):
        arranger.post(_to("withdraw_action_item", promise), {"reason": "Overtatt av fylket."})
    promise.refresh_from_db()
    assert (promise.is_withdrawn, promise.is_open, promise.withdrawn_by) == (
        True,
        False,
        world.users[Role.POLICE_CONTACT],
    )
    url = _to("action_items", world.forum)
    assert "Trukket: Overtatt av fylket." in text_of(arranger.get(f"{url}?utvalg=trukket"))
    assert "Overtatt av fylket." in text_of(
        world.client(Role.EXTENDED_MEMBER).get(_to("action_item", promise))
    )
    assert arranger.post(_to("report", promise), {"status": "in_progress"}).status_code == 403


def test_only_promises_of_approved_minutes_are_withdrawn(world: World, arranger: Client):
    draft = world.open_item(State.WRITING).action_items.earliest("pk")
    response = arranger.post(_to("withdraw_action_item", draft), {"reason": "Nei."})
    assert response.status_code == 422
    assert "Referatet er ikke godkjent. Fjern oppgaven i referatet i stedet." in text_of(response)


def test_the_database_allows_a_withdrawal_and_nothing_around_it(world: World, given: ActionItem):
    row, by = ActionItem.objects.filter(pk=given.pk), world.users[Role.POLICE_CONTACT]
    row.update(withdrawn_at=timezone.now(), withdrawn_by=by, withdrawn_reason="Overtatt.")
    tries = [
        {"withdrawn_at": None, "withdrawn_by": None, "withdrawn_reason": ""},
        {"withdrawn_reason": "Noe annet"},
        {"status": "done", "result": "x"},
        {"receiver": None},
        {"party": "police"},
        {"is_oral": True},
    ]
    for changes in tries:
        with pytest.raises(DatabaseError), transaction.atomic():
            row.update(**changes)
    with pytest.raises(DatabaseError), transaction.atomic():
        row.delete()


@pytest.mark.parametrize(
    "changes",
    [
        {"responsible": None},
        {"party": ""},
        {"due_on": None},
        {"review_on": TODAY},
        {"rests_until": TODAY},
        {"withdrawn_reason": "x"},
        {"is_oral": True},
        {"delivered_at": timezone.now()},
    ],
)
def test_no_promise_is_without_somebody_a_side_or_a_day(world: World, changes: dict[str, object]):
    row = world.open_item(State.WRITING).action_items.order_by("pk")
    with pytest.raises(IntegrityError), transaction.atomic():
        row.update(**changes)


def test_an_organiser_changes_who_and_when_and_never_what(
    world: World, arranger: Client, promise: ActionItem
):
    people = {role: str(world.users[role].pk) for role in (Role.SECTOR_DIRECTOR, Role.UNIT_LEADER)}
    said = {
        "responsible": people[Role.SECTOR_DIRECTOR],
        "responsible_role": Role.SECTOR_DIRECTOR.value,
        "contributors": [people[Role.UNIT_LEADER]],
        "receiver": people[Role.UNIT_LEADER],
        "kind": "lopende",
        "on": "15.02.2027",
    }
    assert arranger.post(_to("edit_action_item", promise), said).status_code == 302
    promise.refresh_from_db()
    assert (promise.responsible, promise.due_on, promise.review_on) == (
        world.users[Role.SECTOR_DIRECTOR],
        None,
        date(2027, 2, 15),
    )
    assert [each.party for each in promise.contributions.all()] == ["police"]
    page = text_of(arranger.get(_to("action_item", promise)))
    assert "Kommunalsjef, Kommune" in page.replace(" ,", ",")
    assert "Ny ansvarlig: Tor-Egil Haugen" in page


def test_a_promise_stays_with_its_side(world: World, arranger: Client, promise: ActionItem):
    said = {"responsible": str(world.users[Role.UNIT_LEADER].pk), "kind": "frist", "on": "15.02.2027"}
    response = arranger.post(_to("edit_action_item", promise), said)
    assert (response.status_code, errors_of(response)) == (422, ["Velg hvem som er ansvarlig."])


def test_a_receiver_gives_way_to_another_and_never_to_nobody(
    world: World, arranger: Client, given: ActionItem
):
    said = {"responsible": str(given.responsible_id), "kind": "frist", "on": "15.02.2027", "receiver": ""}
    response = arranger.post(_to("edit_action_item", given), said)
    assert "Løftet er gitt til noen. Velg hvem som tar imot." in errors_of(response)


def test_what_is_promised_aloud_has_a_receiver_and_a_day_by_itself(world: World, arranger: Client):
    item = world.open_item(State.WRITING)
    said = {
        "what": "Ringe rektor",
        "responsible": str(world.users[Role.MAYOR].pk),
        "receiver": str(world.users[Role.UNIT_LEADER].pk),
    }
    for _ in range(2):
        assert arranger.post(_to("add_oral_promise", item), said).status_code == 302
    kept = ActionItem.objects.get(what="Ringe rektor")
    meeting_on = timezone.localdate(item.meeting.starts_at)
    assert (kept.is_oral, kept.due_on) == (True, meeting_on + timedelta(days=rules.ORAL_PROMISE_DAYS))
    page = text_of(arranger.get(f"{_to('action_items', world.forum)}?utvalg=muntlig"))
    assert "Ringe rektor" in page


def test_nobody_promises_themselves(world: World, arranger: Client):
    mayor = str(world.users[Role.MAYOR].pk)
    said = {"what": "Ringe rektor", "responsible": mayor, "receiver": mayor}
    response = arranger.post(_to("add_oral_promise", world.open_item(State.WRITING)), said)
    assert errors_of(response) == ["Velg en annen enn den ansvarlige."]


def test_oral_promises_are_written_down_while_the_minutes_are(world: World):
    item, people = world.open_item(State.APPROVED), (Role.MAYOR, Role.UNIT_LEADER)
    giver, receiver = (world.participant(role, State.APPROVED) for role in people)
    by = world.users[Role.POLICE_CONTACT]
    with pytest.raises(ValidationError):
        actions.add_oral_promise(item, what="x", responsible=giver, receiver=receiver, by=by)


def test_each_side_answers_for_what_it_has_promised(world: World, arranger: Client, promise: ActionItem):
    actions.report_progress(promise, status="done", note="Vaktene går ut.", by=world.users[Role.MAYOR])
    url = _to("promised", world.forum)
    page = text_of(arranger.get(url))
    assert "Kommune 6 løfter Over frist 0 Åpne 5 Levert 1 Trukket 0" in page
    assert "Politi 0 løfter" in page
    assert text_of(arranger.get(f"{url}?aar=1999")) == page
    outside = world.client(Role.EXTENDED_MEMBER).get(url)
    assert (CLOSED_MARK in outside.content.decode(), "Kommune 1 løfte" in text_of(outside)) == (False, True)
