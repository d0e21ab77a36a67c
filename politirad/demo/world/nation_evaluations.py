"""Invented evaluations of the real municipalities: dates and counts, never a person or a text."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from evaluation.actions import publish_year
from evaluation.models import MeanConsent, Question, Questionnaire, Result, Wave
from evaluation.rules import COMPARED, SCALE, Kind, Mode
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock
from politirad.demo.world.scatter import turn
from politirad.tenancy.models import Municipality

_YEARS = (-3, -2, -1)
"""Years back that are evaluated; all but the last of them are published."""
_CHANCES = {-3: 30, -2: 45, -1: 60}
"""Of a hundred councils, how many evaluated the year."""
_PUBLISHED = (5, 15)
"""Month and day of the year after when the figures are published."""
_CONSENTS = 70
"""Of a hundred that evaluated, how many take part in the mean."""
_ANSWERED = 8
_OPEN_DAYS = 30
_MOSTLY = {1: 4, 2: 3, 3: 4, 4: 3, 5: 4, 6: 3}
"""What is mostly answered under each main question."""


def make_national_evaluations(
    towns: Sequence[Municipality], forums: Sequence[Forum], clock: Clock, by: User
) -> None:
    """Let some councils evaluate each year, most of them take part in the mean, and publish what is due."""
    questions, version = _questions(), Questionnaire.objects.published().latest("number")
    pairs = [(int(town.code), forum) for town, forum in zip(towns, forums, strict=True)]
    for back in _YEARS:
        chosen = [(code, forum) for code, forum in pairs if turn(code, 100, salt=30 + back) < _CHANCES[back]]
        year = clock.today.year + back
        waves = Wave.objects.bulk_create(_wave(code, forum, version, year, by) for code, forum in chosen)
        codes = {wave.pk: code for wave, (code, _forum) in zip(waves, chosen, strict=True)}
        Result.objects.bulk_create(
            each for wave in waves for each in _results(wave, codes[wave.pk], questions)
        )
        MeanConsent.objects.bulk_create(
            MeanConsent(wave=wave, agreed_on=wave.closed_on, given_by=by)
            for wave in waves
            if turn(codes[wave.pk], 100, salt=41) < _CONSENTS
        )
    for back in _YEARS[:-1]:
        year = clock.today.year + back
        publish_year(year, today=date(year + 1, *_PUBLISHED), by=by)


def _questions() -> Mapping[int, Question]:
    """The first question on the scale under each main question."""
    known = Question.objects.filter(forum=None, kind=Kind.SCALE, main__in=COMPARED).order_by("-position")
    return {question.main: question for question in known}


def _wave(code: int, forum: Forum, version: Questionnaire, year: int, by: User) -> Wave:
    closed_on = date(year + 1, 1, 10) + timedelta(days=turn(code, 100, salt=31))
    return counted_wave(forum, version, year, closed_on=closed_on, answered=_ANSWERED, by=by)


def counted_wave(
    forum: Forum, version: Questionnaire, year: int, *, closed_on: date, answered: int, by: User
) -> Wave:
    """An evaluation of the year that everybody asked has answered, closed and counted; not yet stored."""
    return Wave(
        forum=forum,
        questionnaire=version,
        year=year,
        mode=Mode.ANONYMOUS,
        opened_on=closed_on - timedelta(days=_OPEN_DAYS),
        due_on=closed_on,
        closed_on=closed_on,
        started_by=by,
        invited_count=answered,
        answered_count=answered,
        has_results=True,
    )


def _results(wave: Wave, code: int, questions: Mapping[int, Question]) -> Iterator[Result]:
    for main, question in questions.items():
        level = _MOSTLY[main] + turn(code, 3, salt=50 + main) - 1
        apart = turn(code + wave.year, 4, salt=60 + main)
        counts = {str(min(max(level, 1), 5)): _ANSWERED - apart}
        near = SCALE[min(max(level, 1), 4)]
        counts[near] = counts.get(near, 0) + apart
        yield Result(wave=wave, question=question, answered=_ANSWERED, counts=counts)
