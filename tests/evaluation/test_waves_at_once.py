"""Two people at the very same time: a wave starts and closes once, and no answer is lost or left behind."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.utils import timezone

from agreements.actions import stop_revision
from evaluation import actions
from evaluation.documents import options_for, questions_to_ask
from evaluation.models import Ballot, Improvement, Result, Wave
from evaluation.rules import Mode
from meetings.models import ActionItem, KnowledgeRequest
from meetings.rules import State
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.agreements.making import in_force
from tests.meetings.parallel import at_once
from tests.world import World
from tests.world_evaluation import answered, ask_of, closed_wave, question, wave_in

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 4


@pytest.fixture
def mayor(world: World) -> Any:
    return world.users[Role.MAYOR]


def test_two_starts_at_once_are_one_wave(world: World, secretary: Any):
    today, questions = timezone.localdate(), questions_to_ask(world.forum)
    for number in range(ROUNDS):
        year = today.year - number
        start = partial(
            actions.start_wave,
            world.forum,
            questions,
            year=year,
            mode=Mode.OPEN,
            due_on=today + timedelta(days=9),
            options=options_for(world.forum, questions, year, reader=secretary),
            by=secretary,
        )
        at_once(start, start)
        assert Wave.objects.filter(year=year).count() == 1
        actions.close_wave(Wave.objects.get(year=year))


def test_a_last_answer_is_counted_or_refused_when_the_wave_closes(world: World, secretary: Any, mayor: Any):
    for number in range(ROUNDS):
        year = timezone.localdate().year - number
        wave = wave_in(world.forum, mode=Mode.OPEN, by=secretary, year=year)
        answered(wave, secretary, {"2.4": "4"})
        actions.save_answers(wave, mayor, 2, {str(question("2.4").pk): "5"})
        at_once(partial(actions.send_answers, wave, mayor), partial(actions.close_wave, wave))
        wave.refresh_from_db()
        counted = sum(row.answered for row in Result.objects.filter(wave=wave))
        asked = wave.invitations.filter(has_answered=True).count()
        assert (Ballot.objects.count(), wave.answered_count, asked) == (0, counted, counted)


def test_two_closings_at_once_count_once(world: World, secretary: Any):
    for number in range(ROUNDS):
        year = timezone.localdate().year - number
        wave = wave_in(world.forum, mode=Mode.OPEN, by=secretary, year=year)
        answered(wave, secretary, {"2.4": "4"})
        at_once(partial(actions.close_wave, wave), partial(actions.close_wave, wave))
        assert Result.objects.filter(wave=wave).count() == 1


def test_an_improvement_followed_up_twice_at_once_is_one_thing(world: World, secretary: Any, mayor: Any):
    wave = closed_wave(world.forum, [secretary], [{"2.4": "4"}], by=secretary, mode=Mode.OPEN)
    due_on = timezone.localdate() + timedelta(days=30)
    for number in range(ROUNDS):
        made = actions.add_improvement(wave, main=2, text=f"Bedre {number}", by=secretary)
        task = partial(actions.make_task, made, responsible=mayor, due_on=due_on, by=secretary)
        at_once(task, partial(actions.make_proposal, made, by=secretary))
        fresh = Improvement.objects.get(pk=made.pk)
        assert (fresh.action_item is None) != (fresh.proposal is None)
        has_task = ActionItem.objects.filter(what=made.text).exists()
        assert has_task == (fresh.action_item is not None)


def test_two_presses_at_once_ask_once_and_start_one_revision(world: World, secretary: Any):
    wave = closed_wave(world.forum, [secretary], [{"2.4": "4"}], by=secretary, mode=Mode.OPEN)
    agreement = in_force(world)
    for number in range(ROUNDS):
        asked, first, second = (
            actions.add_improvement(wave, main=6, text=f"{what} {number}", by=secretary)
            for what in ("Spør", "Avtal", "Avtal og")
        )
        meeting, questions = world.meeting(State.DRAFT), f"Hva {number}?"
        ask = partial(ask_of, asked, meeting, secretary, questions)
        at_once(ask, ask, partial(actions.make_proposal, asked, by=secretary))
        made = KnowledgeRequest.objects.filter(questions=questions)
        mails = Message.objects.filter(key__in=[f"knowledge_request:{each.pk}:1" for each in made])
        asked.refresh_from_db()
        is_asked = asked.knowledge_request is not None
        assert (made.count(), mails.count(), asked.proposal is None) == (is_asked, is_asked, is_asked)
        revise = [
            partial(actions.take_into_revision, each, agreement, by=secretary)
            for each in (first, first, second)
        ]
        assert len({str(move) for move in at_once(*revise)}) == 1
        begun = agreement.moves.filter(to_state="under_revision")
        assert begun.count() == number + 1
        assert begun.latest("pk").improvements.count() == 2
        stop_revision(agreement, reason="Ferdig.", by=secretary)
