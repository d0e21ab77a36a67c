"""Ten years of evaluations in a synthetic country: counted answers of councils, by year and question."""

from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

from evaluation.models import MeanConsent, Question, Questionnaire, Result, Wave
from evaluation.rules import SCALE, Kind
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.country.shares import Plan, shares
from politirad.demo.world.clock import Clock
from politirad.demo.world.nation_evaluations import counted_wave

_BATCH = 5000
_ANSWERED = 12


def make_waves(forums: Sequence[Forum], by: User, clock: Clock, plan: Plan) -> int:
    """A wave a council and year, each council taking part in the mean; returns how many results there are."""
    chance = Random(plan.seed)  # noqa: S311 the same answers every time
    waves = Wave.objects.bulk_create(_waves(forums, by, clock, plan), batch_size=_BATCH)
    MeanConsent.objects.bulk_create(
        (MeanConsent(wave=wave, agreed_on=wave.closed_on, given_by=by) for wave in waves), batch_size=_BATCH
    )
    return len(Result.objects.bulk_create(_results(waves, plan, chance), batch_size=_BATCH))


def _waves(forums: Sequence[Forum], by: User, clock: Clock, plan: Plan) -> Iterator[Wave]:
    version = Questionnaire.objects.published().latest("number")
    for place, forum in enumerate(forums):
        for year in range(clock.today.year - plan.years, clock.today.year):
            closed_on = date(year + 1, 2, 1 + place % 28)
            yield counted_wave(forum, version, year, closed_on=closed_on, answered=_ANSWERED, by=by)


def _results(waves: Sequence[Wave], plan: Plan, chance: Random) -> Iterator[Result]:
    """Answers on the scale, by party where a question is asked twice."""
    questions = list(Question.objects.filter(forum=None, kind=Kind.SCALE).order_by("pk"))
    for wave, count in zip(waves, shares(plan.results, len(waves)), strict=True):
        for place in range(count):
            level = chance.randrange(1, len(SCALE))
            counts = {str(level): _ANSWERED // 2, str(level + 1): _ANSWERED - _ANSWERED // 2}
            yield Result(
                wave=wave,
                question=questions[place % len(questions)],
                party=("municipality", "police", "county")[place // len(questions)],
                answered=_ANSWERED,
                counts=counts,
            )
