"""Evaluations of the test world: waves, who answers them how, and people enough for both sides to show."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from evaluation import actions
from evaluation.documents import options_for, questions_to_ask
from evaluation.models import Question, Wave
from evaluation.rules import Mode
from politirad.accounts.models import User
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Role

LAST_DAYS = 21


def wave_in(forum: Forum, *, mode: Mode = Mode.ANONYMOUS, by: User, year: int | None = None) -> Wave:
    """An open wave that asks everything there is to ask."""
    today = timezone.localdate()
    questions = questions_to_ask(forum)
    return actions.start_wave(
        forum,
        questions,
        year=year or today.year,
        mode=mode,
        due_on=today + timedelta(days=LAST_DAYS),
        options=options_for(forum, questions, year or today.year, reader=by),
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
    return Question.objects.get(code=code)


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
