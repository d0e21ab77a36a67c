"""The charts of an evaluation, each with the numbers and words it shows: chart and table are the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import localize
from django.utils.translation import gettext as _

from evaluation import rules
from evaluation.documents.results import Answered, MainResult, Results
from evaluation.documents.words import GROUP_WORDS, UNKNOWN_WORDS, words_of
from evaluation.models import MAIN_WORDS, Main

_GROUPS = tuple(GROUP_WORDS)
_NOTHING = "–"
_LISTS = (rules.Kind.CHOICES, rules.Kind.STEPS)
_ICONS, _OTHER_ICON = {"G1": "sjekk-sirkel", "G2": "laer", "G3": "lyspare"}, "blyant"


@dataclass(frozen=True)
class ChartRow:
    """A main question in the chart of the scale, and in the table that is the same."""

    result: MainResult
    words: Any
    chart: rules.Dumbbell


@dataclass(frozen=True)
class TrackCard:
    """A main question over the years; `words` says all of it to whoever does not see it."""

    result: MainResult
    track: rules.Track
    words: str


@dataclass(frozen=True)
class GroupRow:
    """How one group answered: how many chose each value, and their mean where there is one."""

    words: Any
    answered: int
    counts: tuple[int, ...]
    chart: tuple[rules.Column, ...]
    mean: float | None


@dataclass(frozen=True)
class Distribution:
    """One question with what could be answered, and how each group that is shown did."""

    answered: Answered
    heads: tuple[Any, ...]
    groups: tuple[GroupRow, ...]
    remarks: tuple[str, ...]

    @property
    def is_list(self) -> bool:
        """Whether people chose from a list, whose words need a line each."""
        return self.answered.question.answers_with in _LISTS

    @property
    def lines(self) -> list[tuple[Any, tuple[int, ...]]]:
        """What could be chosen, and how many of each group did."""
        counts = zip(*(group.counts for group in self.groups), strict=True)
        return list(zip(self.heads, counts, strict=True))

    @property
    def is_text(self) -> bool:
        """Whether people wrote."""
        return self.answered.question.answers_with == rules.Kind.TEXT


def rows_of(results: Results) -> list[ChartRow]:
    """The main questions that have a mean, on the scale."""
    return [
        ChartRow(
            each,
            MAIN_WORDS[each.main],
            rules.dumbbell(each.municipality, each.police, each.mean, each.before),
        )
        for each in results.compared
    ]


def tracks_of(results: Results) -> list[TrackCard]:
    """The main questions over the years, where there is more than one."""
    if results.last_year is None:
        return []
    return [TrackCard(each, rules.track(each.years), _said(each)) for each in results.compared]


def distributions_of(results: Results) -> list[tuple[Main, list[Distribution]]]:
    """Every question under its main question, with how it was answered."""
    return [(main.main, [_distribution(each, results) for each in main.answered]) for main in results.mains]


def reflections_of(results: Results) -> list[tuple[str, Sequence[str], str]]:
    """«Gjort, lært, lurt»: each question, what was written to it, and its icon; empty when nobody wrote."""
    found = [
        (
            each.question.text,
            results.remarks.get(each.asked.question_id, ()),
            _ICONS.get(each.question.code, _OTHER_ICON),
        )
        for main in results.mains
        if main.main == Main.REFLECTION
        for each in main.answered
    ]
    return found if any(texts for _question, texts, _icon in found) else []


def _said(result: MainResult) -> str:
    parts = [
        _("%(year)s: %(mean)s")
        % {"year": year, "mean": _NOTHING if mean is None else localize(round(mean, 1))}
        for year, mean in result.years
    ]
    return f"{result.main.label}. {', '.join(parts)}"


def _distribution(answered: Answered, results: Results) -> Distribution:
    words = _choices(answered)
    values = [value for value, _words in words]
    if answered.question.answers_with != rules.Kind.CHOICES and words:
        words.append((rules.UNKNOWN, UNKNOWN_WORDS))
        values.append(rules.UNKNOWN)
    shown = sorted(answered.tallies, key=lambda tally: _GROUPS.index(tally.party))
    return Distribution(
        answered,
        tuple(word for _value, word in words),
        tuple(_group(tally, values, is_scale=answered.is_scale) for tally in shown),
        results.remarks.get(answered.asked.question_id, ()),
    )


def _choices(answered: Answered) -> list[tuple[str, Any]]:
    """What could be answered; the steps of the scale by their numbers, which the page explains."""
    kind = answered.question.answers_with
    if kind == rules.Kind.SCALE:
        return [(value, value) for value in rules.SCALE]
    return [] if kind == rules.Kind.TEXT else words_of(answered.asked)


def _group(tally: rules.Tally, values: Sequence[str], *, is_scale: bool) -> GroupRow:
    counts = tuple(tally.counts.get(value, 0) for value in values)
    return GroupRow(
        GROUP_WORDS[tally.party],
        tally.answered,
        counts,
        rules.columns(counts),
        rules.mean(tally) if is_scale else None,
    )
