"""Tasks a forum has without a meeting: written by an organiser, or handed down as parts of another (R163)."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from meetings import actions, documents, rules
from meetings.models import ActionItem
from meetings.rules import Parts, State
from politirad.councils.models import Forum
from politirad.overview.querysets import desk_of, handover_of, own_action_items
from politirad.overview.querysets.councils import task_counts
from politirad.overview.views.words import task_origin
from politirad.plans.models import Measure
from politirad.tenancy.permissions import Role
from tests.meetings.parallel import at_once
from tests.meetings.reading import errors_of, text_of
from tests.world import World
from tests.world_tasks import DUE_ON, group_in, member_of, task_in

TODAY = date(2026, 11, 24)


def _to(name: str, thing: Any) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": thing.pk})


def _add(world: World) -> str:
    return _to("add_task", world.forum)


def _said(world: World, **changes: str) -> dict[str, str]:
    mayor = str(world.users[Role.MAYOR].pk)
    return {"what": "Ringe rektor", "responsible": mayor, "kind": "frist", "on": "10.12.2026"} | changes


@pytest.fixture
def task(world: World) -> ActionItem:
    """What the mayor does, without a meeting."""
    return task_in(world.forum, what="Ringe rektor", responsible=world.users[Role.MAYOR])


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@given(total=st.integers(0, 20), done=st.integers(0, 20))
def test_a_task_is_ready_when_it_has_parts_and_all_are_done(total: int, done: int):
    done = min(done, total)
    expected = Parts.NONE if not total else Parts.DONE if done == total else Parts.OPEN
    assert rules.parts_state(done=done, total=total) == expected


def test_the_database_keeps_a_task_in_the_forum_of_its_item(world: World):
    item, mayor = world.open_item(State.WRITING), world.users[Role.MAYOR]
    said = {"what": "Rydde", "responsible": mayor, "party": "municipality", "created_by": mayor}
    made = ActionItem.objects.create(item=item, due_on=DUE_ON, **said)
    ActionItem.objects.bulk_create([ActionItem(item=item, due_on=DUE_ON, **said)])
    elsewhere = ActionItem(item=item, forum=world.neighbour_forum, due_on=DUE_ON, **said)
    elsewhere.save()
    assert [made.forum, elsewhere.forum] == [world.forum] * 2
    rows = ActionItem.objects.filter(what="Rydde")
    assert set(rows.values_list("forum", flat=True)) == {world.forum.pk}
    rows.update(forum=world.neighbour_forum)
    assert set(rows.values_list("forum", flat=True)) == {world.forum.pk}


def test_no_task_is_without_a_forum_or_a_part_of_itself(task: ActionItem):
    row = ActionItem.objects.filter(pk=task.pk)
    for changes in ({"forum": None}, {"parent": task}):
        with pytest.raises(IntegrityError), transaction.atomic():
            row.update(**changes)


def test_what_is_in_no_minutes_may_change_and_comes_into_no_approved_ones(world: World, task: ActionItem):
    row = ActionItem.objects.filter(pk=task.pk)
    assert row.update(what="Ringe ungdomsskolen", since_version=3) == 1
    with pytest.raises(DatabaseError), transaction.atomic():
        row.update(item=world.open_item(State.APPROVED))
    promised = world.open_item(State.APPROVED).action_items.all()
    with pytest.raises(DatabaseError), transaction.atomic():
        promised.update(item=None)
    assert row.delete()[1]["meetings.ActionItem"] == 1


def test_an_organiser_writes_a_task_and_a_second_press_writes_nothing_more(world: World, arranger: Client):
    measure = Measure.objects.filter(plan__forum=world.forum).earliest("pk")
    for _ in range(2):
        response = arranger.post(_add(world), _said(world, measure=str(measure.pk)))
        assert (response.status_code, response.headers["Location"]) == (302, _to("action_items", world.forum))
    kept = ActionItem.objects.get(what="Ringe rektor")
    assert (kept.forum, kept.item, kept.party, kept.due_on, kept.measure, kept.created_by) == (
        world.forum,
        None,
        "municipality",
        DUE_ON,
        measure,
        world.users[Role.POLICE_CONTACT],
    )
    page = text_of(arranger.get(_to("action_items", world.forum)))
    assert ("Ringe rektor Uten møte" in page, "Ny oppgave" in page) == (True, True)


def test_a_task_that_runs_on_has_a_day_to_look_at_it_again(world: World, arranger: Client):
    arranger.post(_add(world), _said(world, kind="lopende"))
    kept = ActionItem.objects.get(what="Ringe rektor")
    assert (kept.due_on, kept.review_on) == (None, DUE_ON)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"what": " "}, "Skriv hva som skal gjøres."),
        ({"responsible": ""}, "Velg hvem som er ansvarlig."),
        ({"responsible": "0"}, "Velg hvem som er ansvarlig."),
        ({"kind": ""}, "Velg fra listen."),
        ({"on": ""}, "Skriv en frist for oppgaven."),
        ({"on": "23.11.2026"}, "Velg i dag eller en senere dag."),
        (
            {"what": "Om 13097248022"},
            "Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her.",
        ),
    ],
)
def test_a_task_that_cannot_stand_is_refused_at_its_field(
    world: World, arranger: Client, changes: dict[str, str], sentence: str
):
    response = arranger.post(_add(world), _said(world, **changes))
    assert (response.status_code, errors_of(response)) == (422, [sentence])


def test_a_council_gives_tasks_to_its_two_parties_and_a_group_to_all_who_sit_there(world: World):
    council = {seat.party for seat in actions.task_takers(world.forum)}
    world.forum.kind = Forum.Kind.SLT_LEVEL
    assert council == {"municipality", "police"}
    assert {seat.party for seat in actions.task_takers(world.forum)} == council | {"external"}


@pytest.mark.parametrize(
    "changes",
    [
        {"responsible": Role.EXTENDED_MEMBER},
        {"due_on": None},
        {"review_on": DUE_ON},
        {"measure_id": 0},
        {"agreement_id": 0, "commitment_key": "x"},
    ],
)
def test_no_task_is_given_to_nobody_without_a_day_or_to_serve_what_is_not_there(
    world: World, changes: dict[str, Any]
):
    if "responsible" in changes:
        changes = {"responsible": world.users[changes["responsible"]]}
    if "measure_id" in changes:
        foreign = Measure.objects.filter(plan__forum=world.neighbour_forum).earliest("pk")
        changes = {"measure_id": foreign.pk}
    with pytest.raises(ValidationError):
        task_in(world.forum, **{"responsible": world.users[Role.MAYOR], **changes})


def test_nothing_is_handed_down_from_what_is_closed_or_no_longer_holds(world: World, task: ActionItem):
    by = world.users[Role.POLICE_CONTACT]
    conclusion = world.open_item(State.APPROVED).conclusions.earliest("pk")
    actions.withdraw_conclusion(conclusion, reason="Overtatt.", by=by)
    conclusion.refresh_from_db()
    actions.withdraw_action_item(task, reason="Overtatt.", by=by)
    for above in ({"conclusion": conclusion}, {"parent": task}):
        with pytest.raises(ValidationError):
            task_in(world.forum, what="Ny", **above)


def test_what_is_handed_down_stays_in_the_minutes_it_came_from(world: World):
    item = world.open_item(State.WRITING)
    conclusion, above = item.conclusions.earliest("pk"), item.action_items.earliest("pk")
    task_in(world.forum, parent=above, conclusion=conclusion)
    for remove, row in ((actions.remove_conclusion, conclusion), (actions.remove_action_item, above)):
        with pytest.raises(ValidationError):
            remove(row)


def test_a_task_without_minutes_is_withdrawn_and_not_removed(
    world: World, arranger: Client, task: ActionItem
):
    assert arranger.post(_to("remove_action_item", task)).status_code == 403
    assert "Den blir stående i listen, med dagen" in text_of(arranger.get(_to("action_item", task)))
    response = arranger.post(_to("withdraw_action_item", task), {"reason": "Skolen tar det."}, follow=True)
    assert "Oppgaven er trukket. Den blir stående i listen." in text_of(response)
    task.refresh_from_db()
    assert (task.is_withdrawn, task.is_open) == (True, False)
    with pytest.raises(ValidationError):
        actions.remove_action_item(task)


def test_one_that_is_done_is_not_withdrawn(world: World, task: ActionItem):
    mayor = world.users[Role.MAYOR]
    actions.report_progress(task, status="done", note="Ringt.", by=mayor)
    with pytest.raises(ValidationError):
        actions.withdraw_action_item(task, reason="Nei.", by=mayor)


def test_an_organiser_changes_who_does_it_among_those_who_sit_there(
    world: World, arranger: Client, task: ActionItem
):
    url, director = _to("edit_action_item", task), world.users[Role.SECTOR_DIRECTOR]
    page = text_of(arranger.get(url))
    assert "Hva som skal gjøres og hvilken part som gjør det, endres ikke her." in page
    said = {"responsible": str(director.pk), "kind": "frist", "on": "11.12.2026"}
    assert arranger.post(url, said).status_code == 302
    task.refresh_from_db()
    assert (task.responsible, task.due_on) == (director, date(2026, 12, 11))
    said["responsible"] = str(world.users[Role.UNIT_LEADER].pk)
    assert errors_of(arranger.post(url, said)) == ["Velg hvem som er ansvarlig."]


def test_the_responsible_person_reports_in_the_row_and_on_the_board(world: World, task: ActionItem):
    mayor, url = world.client(Role.MAYOR), _to("report", task)
    where = f"http://testserver{_to('action_items', world.forum)}?visning=tavle"
    board = {"HX-Request": "true", "HX-Current-URL": where}
    assert f'id="kort-{task.pk}"' in mayor.get(f"{url}?til=done", headers=board).content.decode()
    piece = mayor.post(url, {"status": "in_progress"}, headers={"HX-Request": "true"})
    assert "Status er endret." in piece.content.decode()
    said = {"until": "01.12.2026", "reason": "Venter på skolen."}
    assert mayor.post(_to("rest_action_item", task), said).status_code == 302
    assert "Hviler og tas opp igjen" in text_of(mayor.get(_to("action_item", task)))


@pytest.mark.parametrize("ways", [{}, {"tema": "", "q": "rektor"}, {"nivaa": "police_council"}])
def test_the_filters_find_it(world: World, task: ActionItem, ways: dict[str, str]):
    group_in(world, "Natt")
    page = text_of(world.client(Role.MAYOR).get(_to("action_items", world.forum), ways))
    assert task.what in page


@pytest.mark.parametrize(
    ("statuses", "words", "state"),
    [
        ([], "", Parts.NONE),
        (["done"], "Deloppgaven er fullført", Parts.DONE),
        (["waiting"], "Deloppgaven er ikke fullført ennå", Parts.OPEN),
        (["waiting", "waiting"], "Ingen av to deloppgaver er fullført", Parts.OPEN),
        (["done", "waiting"], "Én av to deloppgaver er fullført", Parts.OPEN),
        (["done", "done", "in_progress"], "To av tre deloppgaver er fullført", Parts.OPEN),
        (["done", "done", "withdrawn"], "To av to deloppgaver er fullført", Parts.DONE),
        (["withdrawn"], "", Parts.NONE),
    ],
)
def test_the_task_above_tells_how_its_parts_go(
    world: World, task: ActionItem, statuses: list[str], words: str, state: Parts
):
    for number, status in enumerate(statuses):
        _part(world, task, f"Del {number}", status)
    counted = ActionItem.objects.with_parts().get(pk=task.pk)
    assert rules.parts_state(done=counted.parts_done, total=counted.part_count) == state
    mayor, url = world.client(Role.MAYOR), _to("action_items", world.forum)
    pages = [text_of(mayor.get(each)) for each in (url, f"{url}?visning=tavle", _to("action_item", task))]
    assert [words in page for page in pages] == [True] * 3
    assert ["deloppgave" in page.lower() for page in pages[:2]] == [bool(words)] * 2
    is_told = "Alle deloppgavene er fullført. Du kan lukke oppgaven" in pages[2]
    assert is_told == (state == Parts.DONE)
    assert "Du kan lukke oppgaven" not in text_of(
        world.client(Role.UNIT_LEADER).get(_to("action_item", task))
    )
    task.refresh_from_db()
    assert task.is_open


def _part(world: World, above: ActionItem, what: str, status: str) -> None:
    part, by = task_in(world.forum, what=what, parent=above), world.users[Role.POLICE_CONTACT]
    if status == "withdrawn":
        actions.withdraw_action_item(part, reason="Nei.", by=by)
    else:
        actions.report_progress(part, status=status, note="Gjort.", by=by)


def test_it_is_reminded_of_and_answered_by_link_like_any_other(world: World, task: ActionItem):
    ActionItem.objects.exclude(pk=task.pk).update(due_on=date(2030, 1, 1))
    ActionItem.objects.filter(pk=task.pk).update(due_on=TODAY)
    assert actions.remind_of_promises(TODAY) == 1
    token = documents.promise_token(task, world.users[Role.MAYOR])
    url = reverse("meetings:report_by_link", kwargs={"token": token})
    page = text_of(Client().get(url))
    assert ("Elvestrand politiråd" in page, "Ringe rektor" in page) == (True, True)
    assert Client().post(url, {"status": "done", "note": "Ringt."}).status_code == 302
    task.refresh_from_db()
    assert task.status == "done"


def test_two_weeks_over_its_deadline_the_chair_is_told(world: World):
    ActionItem.objects.update(due_on=date(2030, 1, 1))
    director = world.users[Role.SECTOR_DIRECTOR]
    late = task_in(world.forum, responsible=director)
    ActionItem.objects.filter(pk=late.pk).update(due_on=TODAY - timedelta(days=rules.CHAIR_DAYS))
    assert actions.remind_of_promises(TODAY) == 2


def test_mail_says_of_what_comes_from_an_exempt_item_only_where_it_comes_from(world: World):
    group, item = group_in(world, "Natt"), world.closed_item(State.APPROVED)
    task = task_in(group, conclusion=item.conclusions.earliest("pk"))
    assert documents.shown_promise(task) == "Lage plan"
    task.conclusion.item.is_exempt = True  # type: ignore[union-attr]
    assert documents.shown_promise(task) == "Oppgave fra Elvestrand politiråd"
    part = task_in(world.forum, parent=item.action_items.earliest("pk"))
    part.parent.item.is_exempt = True  # type: ignore[union-attr]
    assert documents.shown_promise(part) == "Oppgave fra Elvestrand politiråd"


def test_min_side_the_hand_over_and_the_counts_hold_it(world: World, task: ActionItem):
    mayor = world.users[Role.MAYOR]
    counts = task_counts(world.forum)
    assert task in own_action_items(mayor)
    assert task in handover_of(world.forum, reader=mayor).tasks
    ActionItem.objects.filter(pk=task.pk).update(due_on=TODAY - timedelta(days=1))
    assert task_counts(world.forum) == {**counts, "overdue": counts["overdue"] + 1}
    assert desk_of(mayor).seated[0].own_overdue_count == counts["overdue"] + 1
    pages = [reverse("overview:my_page"), reverse("councils:overview", args=[world.forum.pk])]
    pages += [f"{reverse('overview:search')}?q=rektor", reverse("councils:handover", args=[world.forum.pk])]
    client = world.client(Role.MAYOR)
    assert ["Ringe rektor" in text_of(client.get(page)) for page in pages] == [True] * 4
    assert "Uten møte" in text_of(client.get(pages[0]))
    group = group_in(world, "Natt")
    assert task_origin(task_in(group, parent=task)) == "Fra Elvestrand politiråd"
    assert task_origin(task_in(world.forum, parent=task)) == "Uten møte"


def test_it_stands_under_all_years_of_what_is_promised_and_in_the_file(world: World, task: ActionItem):
    client = world.client(Role.MAYOR)
    url = _to("promised", world.forum)
    pages = [text_of(client.get(each)) for each in (url, f"{url}?aar=2026")]
    assert ["Ringe rektor" in page for page in pages] == [True, False]
    sheet = client.get(f"{_to('action_items_file', world.forum)}?format=csv").content.decode("utf-8-sig")
    assert next("Uten møte" in line for line in sheet.splitlines() if "Ringe rektor" in line)


def test_no_minutes_and_no_report_of_meetings_speak_of_it(world: World, task: ActionItem):
    client, of = world.client(Role.MAYOR), {"pk": world.forum.pk}
    pages = [_to("minutes", world.meeting(State.APPROVED)), _to("log", world.meeting(State.APPROVED))]
    pages += [
        reverse("meetings:follow_up", kwargs=of),
        f"{reverse('councils:yearly', kwargs=of)}?aar=2026",
    ]
    assert [task.what in text_of(client.get(page, follow=True)) for page in pages] == [False] * 4


def test_it_goes_to_somebody_who_stays_when_its_person_leaves(world: World):
    group = group_in(world, "Natt")
    leader = member_of(group, Role.SLT_COORDINATOR)
    member = member_of(group)
    task = task_in(group, responsible=member)
    actions.end_seat(group.seats.get(user=member), on=TODAY - timedelta(days=1), by=leader)
    task.refresh_from_db()
    assert task.responsible == leader


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_once_write_one_task(world: World):
    at_once(*[lambda: task_in(world.forum, responsible=world.users[Role.MAYOR])] * 2)
    assert ActionItem.objects.filter(what="Lage plan").count() == 1
