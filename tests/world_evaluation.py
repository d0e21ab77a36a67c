"""Evaluations of the test world: a wave in each way of answering, and enough people on both sides."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from evaluation import actions
from evaluation.documents import options_for, questions_to_ask
from evaluation.models import Improvement, Question, Remark, Result, Wave, WaveQuestion
from evaluation.rules import Kind, Main, Mode
from meetings.models import KnowledgeRequest, Meeting
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Party, Role
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, World
from tests.world_agreements import agreement_of

LAST_DAYS = 21


@dataclass(frozen=True)
class Evaluated:
    """An open wave that nobody has answered, a closed one with results, and what came of that one."""

    running: Wave
    closed: Wave
    own: Question
    improvement: Improvement
    by: User


def evaluated(world: World, *, next_door: bool = False) -> Evaluated:
    """What our council has evaluated, or the neighbour's, made the first time somebody asks for it.

    What people wrote and agreed to do better is for the two parties; an own question is for all.
    """
    forum = world.neighbour_forum if next_door else world.forum
    by = world.stranger if next_door else world.users[Role.POLICE_CONTACT]
    mark = f"{NEIGHBOUR_MARK} " if next_door else ""
    if not forum.waves.exists():
        sides = [by] if next_door else [world.users[Role.MAYOR], by]
        _evaluate(forum, sides, by, mark)
    closed = forum.waves.filter(has_results=True).latest("year")
    return Evaluated(
        running=forum.waves.get(closed_on=None),
        closed=closed,
        own=forum.evaluation_questions.earliest("pk"),
        improvement=closed.improvements.filter(
            action_item=None, proposal=None, knowledge_request=None, revision=None
        ).earliest("pk"),
        by=by,
    )


def begun(found: Evaluated) -> Wave:
    """The open wave, where everybody who is asked has begun to answer."""
    if not found.running.ballots.exists():
        said = {str(question("1.2").pk): "4"}
        for each in found.running.invitations.select_related("user"):
            actions.save_answers(found.running, each.user, Main.STATUS, said)
    return found.running


def more_evaluated(world: World, number: int) -> None:
    """One more own question that is asked and answered, year with results, and improvement of each kind."""
    found = evaluated(world)
    own = _own_question(found.running.forum, f"Eget {number}")
    for wave in (found.running, found.closed):
        WaveQuestion.objects.create(wave=wave, question=own, position=100 + number)
    for party in ("municipality", "police"):
        counts = {"4": number}
        Result.objects.create(wave=found.closed, question=own, party=party, answered=number, counts=counts)
    Remark.objects.create(wave=found.closed, question=question("2.3"), text=f"Skolen {number}")
    _improve(found.closed, f"Nummer {number}", found.by)
    _follow_up_elsewhere(world, found.closed, number)
    _an_earlier_year(found.closed, number)


def _evaluate(forum: Forum, sides: Sequence[User], by: User, mark: str) -> None:
    own = _own_question(forum, f"{mark}Er møterommet godt nok?")
    text = f"{mark}{CLOSED_MARK} næringslivet"
    answers = {"2.4": "4", "3.1": "2", "2.3": text, "2.6": "partly", "G1": text}
    closed = closed_wave(
        forum, sides, [answers] * len(sides), by=by, mode=Mode.OPEN, year=timezone.localdate().year - 1
    )
    assert closed.asked.filter(question=own).exists()
    _improve(closed, f"{mark}{CLOSED_MARK} møte forberedt", by)
    wave_in(forum, by=by)


def _own_question(forum: Forum, text: str) -> Question:
    said = {"main": Main.STATUS, "kind": Kind.SCALE, "text_nb": text, "text_nn": text}
    return actions.add_own_question(forum, **said)


def _improve(wave: Wave, text: str, by: User) -> None:
    """Three of them: one nobody follows up, one that is a task, and one that is proposed as an item."""
    said = {"main": Main.MEASURES, "by": by}
    actions.add_improvement(wave, text=f"{text}: alle", **said)
    task = actions.add_improvement(wave, text=f"{text}: noen", **said)
    actions.make_task(task, responsible=by, due_on=timezone.localdate() + timedelta(days=LAST_DAYS), by=by)
    actions.make_proposal(actions.add_improvement(wave, text=f"{text}: drøftes", **said), by=by)


def _follow_up_elsewhere(world: World, wave: Wave, number: int) -> None:
    """One that is asked about before a meeting, and one that goes into the revision of the agreement."""
    by, said = world.users[Role.POLICE_CONTACT], {"main": Main.FORWARD}
    asked, revised = (
        actions.add_improvement(wave, text=f"Nummer {number}: {what}", by=by, **said)
        for what in ("spørres om", "avtales")
    )
    meeting = world.meeting(State.DRAFT)
    ask_of(asked, meeting, by, f"Hva virker {number}?")
    actions.take_into_revision(revised, agreement_of(wave.forum, world.municipality, by, mark=""), by=by)


def ask_of(improvement: Improvement, meeting: Meeting, by: User, questions: str) -> KnowledgeRequest:
    """Ask the municipality's own people, one of whom has no seat."""
    return actions.make_knowledge_request(
        improvement,
        meeting,
        by=by,
        agency=KnowledgeRequest.Agency.UPBRINGING,
        agency_name="",
        side=Party.MUNICIPALITY,
        questions=questions,
        due_on=timezone.localdate(meeting.starts_at) - timedelta(days=1),
        asked_user=None,
        asked_name="Oda Nes",
        asked_email="oda@skole.example",
    )


def _an_earlier_year(like: Wave, number: int) -> None:
    wave = Wave.objects.get(pk=like.pk)
    wave.pk, wave._state.adding, wave.year = None, True, like.year - number
    wave.save()
    rows = Result.objects.filter(wave=like)
    Result.objects.bulk_create(
        Result(wave=wave, question=row.question, party=row.party, answered=row.answered, counts=row.counts)
        for row in rows.select_related("question")
    )


def wave_in(forum: Forum, *, mode: Mode = Mode.ANONYMOUS, by: User, year: int | None = None) -> Wave:
    """An open wave that asks everything there is to ask."""
    today = timezone.localdate()
    questions, asked_of = questions_to_ask(forum), year or today.year
    return actions.start_wave(
        forum,
        questions,
        year=asked_of,
        mode=mode,
        due_on=today + timedelta(days=LAST_DAYS),
        options=options_for(forum, questions, asked_of, reader=by),
        by=by,
    )


def more_seats(forum: Forum, role: Role, count: int, *, on: date) -> list[User]:
    """New people with a seat each."""
    made = []
    for place in range(count):
        name = f"{role.value.replace('_', ' ').title()} Nummer {place}"
        user = User.objects.create(email=f"{role.value}{place}.{forum.pk}@elvestrand.example", full_name=name)
        seat_person(forum, user, role, title="Leder", valid_from=on)
        made.append(user)
    return made


def question(code: str) -> Question:
    """A question of the first national version."""
    return Question.objects.get(questionnaire__number=1, code=code)


def answered(wave: Wave, user: User, answers: Mapping[str, Any]) -> None:
    """Let somebody answer, by the questions' codes, and send it."""
    by_main: dict[int, dict[str, Any]] = {}
    for code, value in answers.items():
        asked = question(code)
        by_main.setdefault(asked.main, {})[str(asked.pk)] = value
    for main, said in by_main.items():
        actions.save_answers(wave, user, main, said)
    actions.send_answers(wave, user)


def closed_wave(
    forum: Forum, users: Sequence[User], values: Iterable[Mapping[str, Any]], *, by: User, **said: Any
) -> Wave:
    """A wave where each of `users` answered as `values` say, closed."""
    wave = wave_in(forum, by=by, **said)
    for user, answers in zip(users, values, strict=True):
        answered(wave, user, answers)
    return actions.close_wave(wave)
