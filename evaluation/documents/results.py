"""The results of a wave beside those of the years before: what the page, the paper and the file all show."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from evaluation import rules
from evaluation.models import Main, Question, Remark, Result, Wave, WaveQuestion

_YEARS_SHOWN = 5


@dataclass(frozen=True)
class Answered:
    """How one question was answered by the groups that are shown, and by all of them last time."""

    asked: WaveQuestion
    tallies: tuple[rules.Tally, ...]
    before: float | None = None

    @property
    def question(self) -> Question:
        """What was asked."""
        return self.asked.question

    @property
    def is_scale(self) -> bool:
        """Whether it has a mean."""
        return self.question.answers_with == rules.Kind.SCALE

    @cached_property
    def whole(self) -> rules.Tally | None:
        """All the groups that are shown, added up."""
        return rules.whole(self.tallies)

    def of(self, party: str) -> rules.Tally | None:
        """One side's answers, where they stand apart."""
        return next((tally for tally in self.tallies if tally.party == party), None)

    def mean_of(self, party: str) -> float | None:
        """One side's mean on the scale."""
        return rules.mean(self.of(party)) if self.is_scale else None

    @property
    def mean(self) -> float | None:
        """The mean of all that is shown."""
        return rules.mean(self.whole) if self.is_scale else None


@dataclass(frozen=True)
class MainResult:
    """A main question: the mean of what is shown under it, by side, and over the years (R154)."""

    main: Main
    answered: tuple[Answered, ...]
    years: tuple[tuple[int, float | None], ...]

    @property
    def municipality(self) -> float | None:
        """The municipality's mean."""
        return rules.mean_of(each.mean_of(rules.MUNICIPALITY) for each in self.answered)

    @property
    def police(self) -> float | None:
        """The police's mean."""
        return rules.mean_of(each.mean_of(rules.POLICE) for each in self.answered)

    @property
    def mean(self) -> float | None:
        """The mean of all that is shown."""
        return rules.mean_of(each.mean for each in self.answered)

    @property
    def before(self) -> float | None:
        """The mean of the last wave before this."""
        earlier = [number for _year, number in self.years[:-1]]
        return earlier[-1] if earlier else None

    @property
    def change(self) -> float | None:
        """How much the mean has moved since then."""
        return rules.change(self.mean, self.before)

    @property
    def gap(self) -> float | None:
        """How far the sides are from each other (G76)."""
        return rules.gap(self.municipality, self.police)

    @property
    def has_mean(self) -> bool:
        """Whether anything under it is answered on the scale and shown."""
        return self.mean is not None


@dataclass(frozen=True)
class Results:
    """Everything a closed wave tells."""

    wave: Wave
    mains: tuple[MainResult, ...]
    remarks: Mapping[int, tuple[str, ...]]
    last_year: int | None

    @property
    def compared(self) -> list[MainResult]:
        """The main questions with a mean."""
        return [each for each in self.mains if rules.Main(each.main) in rules.COMPARED and each.has_mean]

    @property
    def has_sides(self) -> bool:
        """Whether the sides stand apart anywhere."""
        return any(each.municipality is not None or each.police is not None for each in self.mains)

    @property
    def mean(self) -> float | None:
        """The mean of the main questions."""
        return rules.mean_of(each.mean for each in self.compared)

    @property
    def change(self) -> float | None:
        """How much that has moved since the last wave."""
        before = [each.before for each in self.compared]
        return rules.change(self.mean, rules.mean_of(before)) if all(n is not None for n in before) else None

    @property
    def strongest(self) -> MainResult | None:
        """The main question with the highest mean."""
        return max(self.compared, key=lambda each: each.mean or 0, default=None)

    @property
    def weakest(self) -> MainResult | None:
        """The one with the lowest."""
        return min(self.compared, key=lambda each: each.mean or 0, default=None)

    @property
    def widest(self) -> MainResult | None:
        """The one where the sides are furthest apart."""
        apart = [each for each in self.compared if each.gap]
        return max(apart, key=lambda each: each.gap or 0, default=None)


def results_of(wave: Wave) -> Results:
    """The results of a closed wave and of the forum's waves before it, in five queries."""
    earlier = wave.forum.waves.filter(closed_on__isnull=False, has_results=True, year__lt=wave.year)
    waves = [*reversed(earlier.order_by("-year")[: _YEARS_SHOWN - 1]), wave]
    asked = list(wave.asked.select_related("question"))
    counted = _tallies(waves)
    remarks: dict[int, list[str]] = defaultdict(list)
    for remark in Remark.objects.filter(wave=wave):
        remarks[remark.question_id].append(remark.text)
    return Results(
        wave=wave,
        mains=tuple(_main(main, asked, waves, counted) for main in Main if _asks(asked, main)),
        remarks={pk: tuple(texts) for pk, texts in remarks.items()},
        last_year=waves[-2].year if len(waves) > 1 else None,
    )


type _ByWave = Mapping[int, Mapping[int, list[rules.Tally]]]


@dataclass(frozen=True)
class _Counted:
    """The tallies of every wave by question, and which question asks the same as which."""

    tallies: _ByWave
    roots: Mapping[int, int]
    scales: Mapping[int, Mapping[int, int]]
    """For each wave, its questions on the scale with the main question they are under."""


def _tallies(waves: Sequence[Wave]) -> _Counted:
    found: dict[int, dict[int, list[rules.Tally]]] = defaultdict(lambda: defaultdict(list))
    scales: dict[int, dict[int, int]] = defaultdict(dict)
    for row in Result.objects.filter(wave__in=waves).select_related("question").order_by("party"):
        found[row.wave_id][row.question_id].append(row.tally)
        if row.question.answers_with == rules.Kind.SCALE:
            scales[row.wave_id][row.question_id] = row.question.main
    return _Counted(found, roots_of(Question.objects.values_list("pk", "follows")), scales)


def roots_of(pairs: Iterable[tuple[int, int | None]]) -> Mapping[int, int]:
    """For each question, the first version of it; those with the same are compared over the years (G79)."""
    follows = dict(pairs)

    def root(pk: int) -> int:
        earlier = follows.get(pk)
        return root(earlier) if earlier is not None else pk

    return {pk: root(pk) for pk in follows}


def _asks(asked: Sequence[WaveQuestion], main: Main) -> bool:
    return any(each.question.main == main for each in asked)


def _main(main: Main, asked: Sequence[WaveQuestion], waves: Sequence[Wave], counted: _Counted) -> MainResult:
    own = [each for each in asked if each.question.main == main]
    here, last = waves[-1], waves[-2] if len(waves) > 1 else None
    return MainResult(
        main=main,
        answered=tuple(
            Answered(
                each,
                tuple(counted.tallies[here.pk][each.question_id]),
                _before(each.question_id, last, counted) if last else None,
            )
            for each in own
        ),
        years=tuple((wave.year, _mean_in(wave, main, counted)) for wave in waves),
    )


def _mean_in(wave: Wave, main: Main, counted: _Counted) -> float | None:
    questions = [pk for pk, of in counted.scales[wave.pk].items() if of == main]
    return rules.mean_of(rules.mean(rules.whole(counted.tallies[wave.pk][pk])) for pk in questions)


def _before(question_id: int, last: Wave, counted: _Counted) -> float | None:
    """The mean last time of the question that asked the same, whatever it was called then."""
    root = counted.roots.get(question_id)
    same = (pk for pk in counted.scales[last.pk] if counted.roots.get(pk) == root)
    return next((rules.mean(rules.whole(counted.tallies[last.pk][pk])) for pk in same), None)
