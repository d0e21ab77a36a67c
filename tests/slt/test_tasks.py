"""All levels' tasks on one page, and many of them changed at once."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from meetings.actions import report_progress, withdraw_action_item
from meetings.models import ActionItem
from politirad.accounts.models import User
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from slt import actions
from slt.models import Level
from tests.world import World
from tests.world_slt import Network, network_of

INVALID, STALE = 422, 409
NOTE = "Alle er ferdige."


@pytest.fixture
def found(world: World) -> Network:
    return network_of(world)


@pytest.fixture
def parts(found: Network) -> list[ActionItem]:
    """A task of the council with a part in each of the two executing groups."""
    takers = [found.executing.seats.get(user=found.member), found.other.seats.get(user=found.coordinator)]
    due_on = timezone.localdate() + timedelta(days=10)
    return actions.hand_down(
        found.council, takers, what="Sette opp vakter", due_on=due_on, by=found.coordinator
    )


@pytest.fixture
def client(world: World) -> Client:
    return world.client(Role.SLT_COORDINATOR)


def _list(found: Network) -> str:
    return reverse("slt:tasks", args=[found.network.pk])


def _form(found: Network) -> str:
    return reverse("slt:change_tasks", args=[found.network.pk])


def _seen(tasks: list[ActionItem]) -> dict[int, str]:
    fresh = ActionItem.objects.filter(pk__in=[task.pk for task in tasks])
    return {task.pk: task.fingerprint for task in fresh}


def _posted(tasks: list[ActionItem]) -> list[str]:
    return [f"{pk}:{stood}" for pk, stood in _seen(tasks).items()]


def _day(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def _change(found: Network, seen: dict[int, str], by: User | None = None, **said: Any) -> actions.Changed:
    return actions.change_tasks(
        found.network, seen, change=actions.Change(**said), by=by or found.coordinator
    )


def test_tasks_of_all_levels_stand_on_one_page_with_level_and_group(
    client: Client, found: Network, parts: list[ActionItem]
):
    page = client.get(_list(found))
    rows = [row for group in page.context["groups"] for row in group.rows]
    named = {(row.place.level, row.place.name) for row in rows}
    assert {(Level.EXECUTING, "Uteteamet"), (Level.EXECUTING, "Skole og fravær")} <= named
    assert (Level.STEERING, found.council.short_name) in named
    assert all(row.place for row in rows)


def test_the_list_is_narrowed_to_a_level_and_to_a_group(
    client: Client, found: Network, parts: list[ActionItem]
):
    for query, forums in (
        ({"nivaa": Level.EXECUTING.value}, {found.executing, found.other}),
        ({"gruppe": found.other.pk}, {found.other}),
    ):
        groups = client.get(_list(found), query).context["groups"]
        assert {row.action_item.forum for group in groups for row in group.rows} == forums


def test_the_board_moves_a_card_within_all_levels(client: Client, found: Network, parts: list[ActionItem]):
    address = f"http://testserver{_list(found)}?visning=tavle"
    headers = {"HX-Request": "true", "HX-Current-URL": address}
    report = reverse("meetings:report", args=[parts[0].pk])
    page = client.post(report, {"status": "in_progress"}, headers=headers).content.decode()
    assert f"kort-{parts[0].pk}" in page
    assert f"kort-{parts[1].pk}" in page


@pytest.mark.parametrize(
    "role", [Role.DISTRICT_READER, Role.MUNICIPAL_ADMINISTRATOR, Role.DIRECTORATE_ANALYST]
)
def test_whoever_knows_of_the_network_alone_reads_no_task(
    world: World, found: Network, parts: list[ActionItem], role: Role
):
    response = world.client(role).get(_list(found))
    assert response.status_code == 403
    assert "Sette opp vakter" not in response.content.decode()


def test_whoever_is_in_one_group_alone_does_not_get_the_page(
    world: World, found: Network, parts: list[ActionItem]
):
    member = world.client(Role.SLT_MEMBER)
    assert member.get(_list(found)).status_code == 404
    assert member.get(_form(found), {"oppgave": parts[0].pk}).status_code == 404


def test_whoever_reads_and_does_not_arrange_ticks_nothing(
    world: World, found: Network, parts: list[ActionItem]
):
    mayor = world.client(Role.MAYOR)
    page = mayor.get(_list(found))
    rows = [row for group in page.context["groups"] for row in group.rows]
    assert "Sette opp vakter" in page.content.decode()
    assert not any(row.may_choose for row in rows)
    assert "data-choose" not in page.content.decode()
    assert mayor.post(_form(found), {"oppgave": _posted(parts), "on": "01.01.2099"}).status_code == 403


def test_a_forged_task_is_refused_and_nothing_is_changed(
    world: World, client: Client, found: Network, parts: list[ActionItem]
):
    their = network_of(world, next_door=True)
    seat = their.executing.seats.get(user=their.coordinator)
    theirs = actions.hand_down(their.council, [seat], what="Deres", due_on=_day(5), by=their.coordinator)
    data = {"oppgave": [*_posted(parts), *_posted(theirs)], "on": "01.01.2099"}
    assert client.post(_form(found), data).status_code == 404
    assert client.get(_form(found), {"oppgave": "1 or 1"}).status_code == 404
    with pytest.raises(ValidationError, match="alle oppgavene du valgte"):
        _change(found, _seen([*parts, *theirs]), on=_day(30))
    assert set(ActionItem.objects.filter(pk__in=_seen(parts)).values_list("due_on", flat=True)) == {_day(10)}


def test_a_task_one_reads_but_does_not_arrange_is_refused_by_the_action(
    world: World, found: Network, parts: list[ActionItem]
):
    contact = world.users[Role.POLICE_CONTACT]
    above = ActionItem.objects.get(parts=parts[0])
    assert set(actions.choosable_tasks(found.network, contact)) >= {above}
    with pytest.raises(ValidationError, match="alle oppgavene du valgte"):
        _change(found, _seen([above, parts[0]]), by=contact, on=_day(30))
    assert world.client(Role.POLICE_CONTACT).get(_form(found), {"oppgave": parts[0].pk}).status_code == 403


def test_two_steps_give_all_the_new_day_and_the_history_says_so(
    client: Client, found: Network, parts: list[ActionItem]
):
    ticked = [part.pk for part in parts]
    page = client.get(_form(found), {"oppgave": ticked, "liste": "nivaa=3"})
    assert {row.pk for row in page.context["rows"]} == set(ticked)
    data = {"oppgave": _posted(parts), "liste": "nivaa=3", "on": _day(30).strftime("%d.%m.%Y")}
    response = client.post(_form(found), data, follow=True)
    assert response.redirect_chain == [(f"{_list(found)}?nivaa=3", 302)]
    assert "2 oppgaver er endret." in response.content.decode()
    for part in parts:
        part.refresh_from_db()
        assert part.due_on == _day(30)
        assert "Ny frist" in part.moves.get().note
        assert part.events.filter(due_on=_day(30)).count() == 1


def test_what_is_done_needs_its_result_and_the_task_above_knows(found: Network, parts: list[ActionItem]):
    with pytest.raises(ValidationError):
        _change(found, _seen(parts), status="done")
    assert len(_change(found, _seen(parts), status="done", note=NOTE).done) == 2
    above = ActionItem.objects.with_parts().get(pk=parts[0].parent_id)
    assert (above.parts_done, above.part_count) == (2, 2)


def test_a_form_that_lacks_something_says_so_and_changes_nothing(
    client: Client, found: Network, parts: list[ActionItem]
):
    for data, said in (
        ({}, "Velg en ny frist, en ny status eller en påminnelse."),
        ({"status": "done"}, "Skriv kort hva resultatet ble."),
        ({"status": "done", "note": NOTE, "reminds": "on"}, "trenger ingen påminnelse"),
        ({"on": "01.01.2020"}, "Velg i dag eller en senere dag."),
        ({"status": "in_progress", "note": "01819012284"}, "fødselsnummer"),
    ):
        response = client.post(_form(found), {"oppgave": _posted(parts), **data})
        assert (response.status_code, said in response.content.decode()) == (INVALID, True), data
    assert not parts[0].moves.exists()


def test_the_form_asks_the_database_as_often_for_twenty_tasks_as_for_two(
    client: Client, found: Network, parts: list[ActionItem]
):
    def asked() -> int:
        client.get(_form(found), {"oppgave": [part.pk for part in parts]})
        with CaptureQueriesContext(connection) as queries:
            page = client.get(_form(found), {"oppgave": [part.pk for part in parts]})
        assert len(page.context["rows"]) == len(parts)
        return len(queries)

    few = asked()
    seat = found.other.seats.get(user=found.coordinator)
    said = {"due_on": _day(9), "by": found.coordinator}
    for number in range(18):
        parts += actions.hand_down(found.council, [seat], what=f"Del {number}", **said)
    assert asked() == few <= 10


def test_nothing_ticked_leads_back_to_the_list(client: Client, found: Network):
    response = client.get(_form(found), follow=True)
    assert "Huk av minst én åpen oppgave først." in response.content.decode()


def test_what_somebody_changed_meanwhile_is_left_out_and_named(
    client: Client, found: Network, parts: list[ActionItem]
):
    ours, theirs = parts
    seen = _posted(parts)
    report_progress(theirs, status="in_progress", note="I gang", by=found.coordinator)
    data = {"oppgave": seen, "on": _day(40).strftime("%d.%m.%Y")}
    response = client.post(_form(found), data)
    assert (response.status_code, response.context["rows"]) == (STALE, [theirs])
    assert "1 oppgave er endret." in response.content.decode()
    ours.refresh_from_db()
    theirs.refresh_from_db()
    assert (ours.due_on, theirs.due_on, theirs.status) == (_day(40), _day(10), "in_progress")
    # What is shown now may be saved after all.
    again = {**data, "oppgave": _posted([theirs])}
    assert client.post(_form(found), again).status_code == 302


def test_what_was_withdrawn_or_closed_meanwhile_stays_so(found: Network, parts: list[ActionItem]):
    seen = _seen(parts)
    withdraw_action_item(parts[0], reason="Ikke lenger", by=found.coordinator)
    report_progress(parts[1], status="done", note="Gjort før", by=found.coordinator)
    changed = _change(found, seen, status="in_progress", on=_day(20))
    assert (changed.done, changed.left_out) == ([], sorted(parts, key=lambda each: each.pk))
    # Also with how it stands now: what is closed is opened again by itself alone.
    assert _change(found, _seen(parts), status="in_progress").done == []


def test_a_second_press_is_done_already(found: Network, parts: list[ActionItem]):
    seen = _seen(parts)
    for _time in range(2):
        changed = _change(found, seen, on=_day(20), status="done", note=NOTE)
        assert (len(changed.done), changed.left_out) == (2, [])
    assert [part.moves.count() for part in parts] == [2, 2]


def test_each_owner_is_reminded_once_with_all_of_theirs(found: Network, parts: list[ActionItem]):
    seat = found.executing.seats.get(user=found.member)
    said = {"what": "Rydde", "due_on": _day(3), "by": found.coordinator}
    parts += actions.hand_down(found.coordinating, [seat], **said)
    for _time in range(2):
        assert _change(found, _seen(parts), reminds=True).told == 1
    message = Message.objects.get(kind="slt_reminder")
    assert message.recipient == found.member
    assert message.subject == f"{found.coordinator.full_name} minner om 2 oppgaver"
    assert "Sette opp vakter" in message.text
    assert "Rydde" in message.text


def test_a_reminder_tells_of_the_new_day(found: Network, parts: list[ActionItem]):
    _change(found, _seen(parts), on=date(2099, 5, 17), reminds=True)
    assert "2099." in Message.objects.get(kind="slt_reminder").text


def test_who_is_receiver_of_what_is_delivered_gets_the_reminder(
    world: World, found: Network, parts: list[ActionItem]
):
    receiver = world.users[Role.POLICE_CONTACT]
    ActionItem.objects.filter(pk=parts[0].pk).update(
        receiver=receiver, delivered_at=timezone.now(), result="Levert", status="waiting"
    )
    _change(found, _seen(parts[:1]), reminds=True)
    assert Message.objects.get(kind="slt_reminder").recipient == receiver


def test_what_rests_and_whoever_asks_are_left_in_peace(found: Network, parts: list[ActionItem]):
    ActionItem.objects.filter(pk=parts[0].pk).update(rests_until=_day(5), rest_reason="Ferie")
    assert _change(found, _seen(parts), reminds=True).told == 0
