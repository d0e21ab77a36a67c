"""Years side by side, through versions of the questionnaire (G75, G79), and who is asked as people change."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from evaluation import actions
from evaluation.documents import measures_of, questions_to_ask, results_of, roots_of
from evaluation.models import Question, Wave
from evaluation.rules import Main, Mode
from politirad.notifications.models import Message
from politirad.plans.models import Measure
from politirad.tenancy.permissions import Role
from tests.world import FIRST_DAY, World
from tests.world_evaluation import answered, closed_wave, more_seats, question, wave_in
from tests.world_questionnaires import REWORDED, change, drafted, publish

YEAR = 2026


def _second_version() -> Question:
    """A version where what was 2.4 is 2.7, in other words."""
    change(drafted("2.4"), code="2.7", **REWORDED)
    publish()
    return Question.objects.get(questionnaire__number=2, code="2.7")


def test_an_old_wave_keeps_its_version_and_the_years_are_compared(world: World, secretary: Any):
    before = closed_wave(
        world.forum, [secretary], [{"2.4": "2", "2.3": "Skolen"}], by=secretary, mode=Mode.OPEN, year=YEAR - 1
    )
    new = _second_version()
    wave = wave_in(world.forum, by=secretary, mode=Mode.OPEN, year=YEAR)
    assert new in {each.question for each in wave.asked.all()} <= set(questions_to_ask(world.forum))
    actions.save_answers(wave, secretary, Main.MEASURES, {str(new.pk): "4"})
    actions.send_answers(wave, secretary)
    [main] = [each for each in results_of(actions.close_wave(wave)).mains if each.main == Main.MEASURES]
    [answer] = [each for each in main.answered if each.question == new]
    assert (answer.mean, answer.before) == (4, 2)
    assert main.years == ((YEAR - 1, 2), (YEAR, 4))
    page = world.client(Role.MAYOR).get(reverse("evaluation:answers", args=[wave.pk])).content.decode()
    assert f"Snitt: 4,0. I {YEAR - 1}: 2,0." in page
    assert Wave.objects.get(pk=before.pk).questionnaire.number == 1
    assert question("2.4").text_nb == "I hvilken grad ble tiltakene gjennomført slik vi ble enige om?"


def test_a_question_that_is_new_is_compared_with_nothing(world: World, secretary: Any):
    """Asked under the same code, it is another question all the same."""
    closed_wave(world.forum, [secretary], [{"2.4": "2"}], by=secretary, mode=Mode.OPEN, year=YEAR - 1)
    change(drafted("2.4"), follows_id=None, **REWORDED)
    publish()
    wave = wave_in(world.forum, by=secretary, mode=Mode.OPEN, year=YEAR)
    new = Question.objects.get(questionnaire__number=2, code="2.4")
    actions.save_answers(wave, secretary, Main.MEASURES, {str(new.pk): "4"})
    actions.send_answers(wave, secretary)
    mains = results_of(actions.close_wave(wave)).mains
    [answer] = [each for main in mains for each in main.answered if each.question == new]
    assert (answer.mean, answer.before) == (4, None)


def test_years_are_compared_through_three_versions(world: World, secretary: Any):
    closed_wave(world.forum, [secretary], [{"2.4": "2"}], by=secretary, mode=Mode.OPEN, year=YEAR - 1)
    change(drafted("2.4"), **REWORDED)
    publish()
    change(drafted("2.4"), code="2.9")
    publish()
    wave = wave_in(world.forum, by=secretary, mode=Mode.OPEN, year=YEAR)
    new = Question.objects.get(questionnaire__number=3, code="2.9")
    actions.save_answers(wave, secretary, Main.MEASURES, {str(new.pk): "5"})
    actions.send_answers(wave, secretary)
    mains = results_of(actions.close_wave(wave)).mains
    [answer] = [each for main in mains for each in main.answered if each.question == new]
    assert (answer.mean, answer.before) == (5, 2)


def test_a_question_is_known_by_the_first_version_of_it():
    assert roots_of([(1, None), (2, 1), (3, 2), (4, None)]) == {1: 1, 2: 1, 3: 1, 4: 4}


def test_who_has_left_is_not_reminded_and_who_has_come_is_asked_once(world: World, secretary: Any):
    wave = wave_in(world.forum, by=secretary)
    mayor = world.users[Role.MAYOR]
    world.forum.seats.filter(user=mayor).update(valid_until=timezone.localdate() - timedelta(days=1))
    [newcomer] = more_seats(world.forum, Role.SECTOR_DIRECTOR, 1, on=FIRST_DAY)
    world.client(Role.POLICE_CONTACT).post(reverse("evaluation:remind", args=[wave.pk]))
    assert not Message.objects.filter(kind="evaluation_reminder", recipient=mayor).exists()
    told = Message.objects.filter(recipient=newcomer).values_list("kind", flat=True)
    assert list(told) == ["evaluation_invited"]


def test_lists_hold_nothing_of_plans_and_agreements_that_some_members_do_not_read(
    world: World, secretary: Any
):
    """In a group of an SLT network its members see every list, and read no agreement."""
    world.forum.kind = "slt_level"
    world.forum.save()
    wave = wave_in(world.forum, by=secretary)
    assert not wave.asked.filter(question__source__in=("focus_areas", "sections")).exists()
    answered(wave, world.users[Role.MAYOR], {"3.1": "4"})


def test_a_measure_of_another_forums_plan_is_in_no_list(world: World):
    """Whoever starts the wave may read that plan, and the others who sit here may not."""
    plan = world.neighbour_forum.action_plans.get()
    Measure.objects.create(plan=plan, title="Tiltak i en annen plan", group=world.forum, due_on=FIRST_DAY)
    both = measures_of(world.forum, plan.first_year, reader=world.stranger)
    assert [measure.title for measure in both] == []
    assert measures_of(world.neighbour_forum, plan.first_year, reader=world.stranger)
