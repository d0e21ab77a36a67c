"""Two people on the same ladder at the very same time: one is heard first, and nothing is lost or stuck."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.utils import timezone

from meetings.actions import decline_proposal, take_in_proposal
from meetings.models import ActionItem
from meetings.rules import State
from politirad.councils.models import Forum
from politirad.notifications.models import Message
from slt import actions, rules
from slt.models import Concern, ConcernLink, Level, SltNetwork
from tests.meetings.parallel import at_once
from tests.world import World
from tests.world_slt import Network, concern_of, network_of

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 6


@pytest.fixture
def found(world: World) -> Network:
    return network_of(world)


def _whole(concern: Concern) -> None:
    """Whoever has it is who the steps say, and no more than one step is open from each forum."""
    concern.refresh_from_db()
    links = list(concern.steps.order_by("pk"))
    steps = [rules.Step(link.from_forum_id, link.to_forum_id, rules.LinkState(link.state)) for link in links]
    assert concern.holder_id == rules.holder_of(concern.forum_id, steps)


def _raised(found: Network, number: int) -> ConcernLink:
    said = {"title": f"Sett {number}", "text": "", "question": "Hva gjør vi?"}
    return actions.raise_concern(found.executing, by=found.member, **said).steps.get()


def _moves(found: Network, world: World, link: ConcernLink) -> dict[str, Callable[[], Any]]:
    by, due_on = found.coordinator, timezone.localdate() + timedelta(days=9)
    meeting = world.meeting(State.DRAFT)
    return {
        "take in": lambda: take_in_proposal(link.proposal, meeting, by=by),
        "decline": lambda: decline_proposal(link.proposal, answer="Nei", by=by),
        "send on": lambda: actions.send_up(link.concern, found.council, question="?", due_on=due_on, by=by),
        "answer": lambda: actions.answer_link(link, answer="Ja", by=by),
        "withdraw": lambda: actions.withdraw_link(link, reason="Løst", by=by),
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [("take in", "send on"), ("decline", "answer"), ("decline", "send on"), ("answer", "withdraw")],
)
def test_two_moves_at_once_leave_the_matter_whole(found: Network, world: World, one: str, other: str):
    for number in range(ROUNDS):
        link = _raised(found, number)
        moves = _moves(found, world, link)
        at_once(moves[one], moves[other])
        _whole(link.concern)


def test_two_answers_at_once_are_one(found: Network):
    for number in range(ROUNDS):
        link = _raised(found, number)
        at_once(partial(_answer, link, "Ja", found), partial(_answer, link, "Nei", found))
        link.refresh_from_db()
        link.concern.refresh_from_db()
        assert link.concern.answer == link.answer != ""


def test_the_same_pressed_twice_at_once_is_made_once(found: Network, world: World):
    today = timezone.localdate()
    said = {"municipalities": [world.municipality], "on": today, "name": "Nytt nettverk"}
    at_once(*[lambda: actions.create_network(**said)] * 2)
    assert SltNetwork.objects.filter(name="Nytt nettverk").count() == 1
    group = {"name": "Ny gruppe", "by": found.coordinator, "on": today}
    at_once(*[lambda: actions.create_group(found.network, Level.EXECUTING, **group)] * 2)
    assert Forum.objects.filter(name="Ny gruppe").count() == 1
    plan = {"year": 2027, "title": "SLT-plan 2027"}
    at_once(*[lambda: actions.start_plan(found.network, found.council, **plan)] * 2)
    assert found.network.plans.count() == 1
    at_once(*[lambda: concern_of(found)] * 2)
    assert Concern.objects.count() == 1


def test_of_two_who_change_the_same_tasks_at_once_one_is_heard_and_the_other_told(found: Network):
    today = timezone.localdate()
    seats = [found.executing.seats.get(user=found.member), *found.other.seats.all()]
    for number in range(ROUNDS):
        words = {"what": f"Del {number}", "due_on": today + timedelta(days=5), "by": found.coordinator}
        tasks = actions.hand_down(found.council, seats, **words)
        seen = {task.pk: ActionItem.objects.get(pk=task.pk).fingerprint for task in tasks}
        days = [today + timedelta(days=20), today + timedelta(days=30)]
        calls = [partial(_move, found, seen, on) for on in days]
        outcomes = at_once(*calls)
        assert sorted(len(each.done) for each in outcomes) == [0, len(tasks)]
        heard = next(on for on, each in zip(days, outcomes, strict=True) if each.done)
        assert set(ActionItem.objects.filter(pk__in=seen).values_list("due_on", flat=True)) == {heard}


def test_a_reminder_pressed_twice_at_once_is_one_mail(found: Network):
    seat, due_on = found.executing.seats.get(user=found.member), timezone.localdate() + timedelta(days=5)
    task = actions.hand_down(found.council, [seat], what="Del", due_on=due_on, by=found.coordinator)[0]
    seen = {task.pk: ActionItem.objects.get(pk=task.pk).fingerprint}
    at_once(*[partial(_move, found, seen, None)] * 2)
    assert Message.objects.filter(kind="slt_reminder").count() == 1


def _move(found: Network, seen: dict[int, str], on: date | None) -> actions.Changed:
    change = actions.Change(on=on, reminds=on is None)
    return actions.change_tasks(found.network, seen, change=change, by=found.coordinator)


def _answer(link: ConcernLink, words: str, found: Network) -> ConcernLink:
    return actions.answer_link(link, answer=words, by=found.coordinator)
