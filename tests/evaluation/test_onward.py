"""What follows a Gjort, lært, lurt, what a group is asked, and a save that comes after the end."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from evaluation import actions
from evaluation.models import Question, Reflection, Wave
from evaluation.rules import Mode
from meetings.models import ActionItem
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of
from tests.world import World
from tests.world_evaluation import question, wave_in
from tests.world_questionnaires import change, drafted, publish
from tests.world_reflections import exercise

INVALID, GONE = 422, 410
ONWARD = "Øv hver vår"


@pytest.fixture
def client(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def reflection(world: World) -> Reflection:
    return exercise(world.forum, world.users[Role.MAYOR], onward=ONWARD)


def _address(reflection: Reflection) -> str:
    return reverse("evaluation:make_onward_task", args=[reflection.pk])


def _said(world: World, **said: Any) -> dict[str, Any]:
    due_on = timezone.localdate() + timedelta(days=30)
    return {"what": ONWARD, "responsible": world.users[Role.MAYOR].pk, "due_on": f"{due_on:%d.%m.%Y}", **said}


def test_what_is_smart_from_here_becomes_a_task_once_and_both_pages_say_so(
    client: Client, world: World, reflection: Reflection
):
    page = client.get(reverse("evaluation:reflection", args=[reflection.pk])).content.decode()
    assert _address(reflection) in page
    form = client.get(_address(reflection)).context["form"]
    assert (form["what"].value(), list(form.fields)) == (ONWARD, ["what", "responsible", "due_on"])
    for what in (ONWARD, "Øv hver høst"):
        assert client.post(_address(reflection), _said(world, what=what)).status_code == 302
    [task] = ActionItem.objects.filter(what__startswith="Øv hver")
    reflection.refresh_from_db()
    assert (task.what, reflection.action_item) == (ONWARD, task)
    after = client.get(reverse("evaluation:reflection", args=[reflection.pk])).content.decode()
    assert (_address(reflection) in after, f"/oppgaver/{task.pk}/" in after) == (False, True)
    there = world.client(Role.MAYOR).get(reverse("meetings:action_item", args=[task.pk]))
    assert "Kommer fra Gjort, lært, lurt" in text_of(there)
    assert reverse("evaluation:reflection", args=[reflection.pk]) in there.content.decode()


def test_long_words_are_cut_to_what_a_task_holds_and_careless_ones_are_told(
    client: Client, world: World, reflection: Reflection
):
    Reflection.objects.filter(pk=reflection.pk).update(onward="a" * 2000)
    form = client.get(_address(reflection)).context["form"]
    assert len(form["what"].value()) == 300
    for wrong in ({"what": ""}, {"responsible": "0"}, {"due_on": "01.01.2020"}):
        page = client.post(_address(reflection), _said(world, **wrong))
        assert (page.status_code, list(page.context["form"].errors)) == (INVALID, [*wrong])


def test_members_who_do_not_arrange_are_not_offered_a_task(world: World, reflection: Reflection):
    mayor = world.client(Role.MAYOR)
    page = mayor.get(reverse("evaluation:reflection", args=[reflection.pk])).content.decode()
    assert (_address(reflection) in page, mayor.get(_address(reflection)).status_code) == (False, 403)


def test_where_nothing_is_smart_from_here_there_is_no_task(client: Client, world: World):
    silent = exercise(world.forum, world.users[Role.MAYOR], onward="")
    assert client.post(_address(silent), _said(world)).status_code == 403


@pytest.mark.parametrize(
    ("kind", "unfit"),
    [
        (Forum.Kind.SLT_LEVEL, {"1.3", "4.1", "4.2", "6.1", "6.3"}),
        (Forum.Kind.ARENA, {"1.2", "1.3", "1.4", "3.4", "4.1", "6.1", "6.3"}),
        (None, set()),
    ],
)
def test_what_a_group_does_not_have_is_not_ticked_and_may_be(
    client: Client, world: World, kind: str | None, unfit: set[str]
):
    if kind:
        Forum.objects.filter(pk=world.forum.pk).update(kind=kind)
    page = client.get(reverse("evaluation:start", args=[world.forum.pk]))
    fields = page.context["form"].question_fields
    offered = {pk for bound in fields for pk, _words in bound.field.choices}
    ticked = {pk for bound in fields for pk in bound.value()}
    assert offered - ticked == {str(question(code).pk) for code in unfit}
    assert ("er ikke krysset av" in text_of(page)) == bool(unfit)


def test_a_question_that_gets_another_code_still_fits_no_better(client: Client, world: World):
    Forum.objects.filter(pk=world.forum.pk).update(kind=Forum.Kind.SLT_LEVEL)
    change(drafted("4.2"), code="4.19")
    change(drafted("4.3"), code="4.2")
    publish()
    page = client.get(reverse("evaluation:start", args=[world.forum.pk]))
    fields = page.context["form"].question_fields
    ticked = {pk for bound in fields for pk in bound.value()}
    now = {each.code: str(each.pk) for each in Question.objects.filter(questionnaire__number=2)}
    assert (now["4.19"] in ticked, now["4.2"] in ticked) == (False, True)


def test_what_is_saved_after_the_end_is_told_so_and_is_not_kept(world: World):
    wave = wave_in(world.forum, mode=Mode.OPEN, by=world.users[Role.POLICE_CONTACT])
    mayor, outsider = world.client(Role.MAYOR), world.client(Role.EXTENDED_MEMBER)
    address = reverse("evaluation:answer", args=[wave.pk, 2])
    page = mayor.get(address).content.decode()
    assert 'data-autosave-gone="Evalueringen er avsluttet. Svarene dine ble ikke sendt."' in page
    actions.save_answers(wave, world.users[Role.MAYOR], 2, {str(question("2.4").pk): "4"})
    actions.send_answers(wave, world.users[Role.MAYOR])
    assert "Det du endret nå, er ikke med." in mayor.get(address).content.decode()
    actions.close_wave(wave)
    said = {f"q{question('2.4').pk}": "5"}
    answers = [each.post(address, said, headers={"accept": "application/json"}) for each in (mayor, outsider)]
    # Whoever does not read the forum may no longer know of it either.
    assert [answer.status_code for answer in answers] == [GONE, 404]
    assert mayor.post(address, said).status_code == 403
    assert not Wave.objects.get(pk=wave.pk).ballots.exists()
