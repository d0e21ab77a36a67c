"""What of a year's evaluations may be published: reckoned once, of the councils that have agreed (G81)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import F

from evaluation import rules
from evaluation.documents.standings import Share, shares_by_district, standings_on
from evaluation.models import MeanConsent, Question, Result

_ONE_DECIMAL = Decimal("0.1")

type Place = int | None
"""A police district by its id, or the nation."""
type _Means = Mapping[int, Sequence[float]]
"""The means of the councils of each district."""


@dataclass(frozen=True)
class PlaceMean:
    """The mean of the councils of a place under a main question."""

    place: Place
    main: int
    councils: int
    mean: Decimal


@dataclass(frozen=True)
class PlaceShare:
    """How many councils of a place had evaluated in time, and how many were late."""

    place: Place
    in_time: int
    late: int


def consents_by_district(year: int) -> Mapping[int, int]:
    """How many councils have agreed to be part of the year's mean, by district; never what they answered."""
    found: dict[int, int] = defaultdict(int)
    rows = MeanConsent.objects.of_year(year).values_list("wave__forum__unit__district", flat=True)
    for district in rows:
        found[district] += 1
    return found


def means_to_publish(year: int, *, limit: int) -> list[PlaceMean]:
    """The means of districts and nation that may be shown for the year."""
    return [
        each for main, means in sorted(_by_main(year, limit).items()) for each in _shown(main, means, limit)
    ]


def shares_to_publish(day: date, *, limit: int) -> list[PlaceShare]:
    """How many had evaluated in time on `day`, for the districts and the nation that may be shown."""
    shares = shares_by_district(standings_on(day))
    due = {place: share.due for place, share in shares.items() if share.due}
    found = [_share(place, [shares[place]]) for place in sorted(rules.shown_places(due, limit=limit))]
    if rules.may_show_whole(due.values(), limit=limit):
        found.append(_share(None, shares.values()))
    return found


def _by_main(year: int, limit: int) -> dict[int, _Means]:
    """For each main question, the means of the councils of each district."""
    found: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for (_wave, district, main), means in _council_means(year, limit).items():
        mean = rules.mean_of(means)
        if mean is not None:
            found[main][district].append(mean)
    return {main: dict(districts) for main, districts in found.items()}


def _council_means(year: int, limit: int) -> Mapping[tuple[int, int, int], list[float | None]]:
    """The means of each council's national questions on the scale, by wave, district and main question."""
    tallies: dict[tuple[int, int], list[rules.Tally]] = defaultdict(list)
    places: dict[tuple[int, int], tuple[str, int, int]] = {}
    for row in _results(year):
        key = row.wave_id, row.question_id
        tallies[key].append(row.tally)
        places[key] = row.mode, row.in_district, row.main
    found: dict[tuple[int, int, int], list[float | None]] = defaultdict(list)
    for (wave, question), groups in tallies.items():
        mode, district, main = places[wave, question]
        everybody = rules.whole(groups)
        if everybody and rules.leaves_council(everybody, rules.Mode(mode), limit=limit):
            found[wave, district, main].append(rules.mean(everybody))
    return found


def _results(year: int) -> Iterator[Any]:
    """Results of the questions every council has alike: a forum's own are compared with nobody's."""
    waves = MeanConsent.objects.of_year(year).values("wave")
    rows = Result.objects.filter(
        wave__in=waves,
        question__forum=None,
        question__kind=Question.Kind.SCALE,
        question__main__in=rules.COMPARED,
    )
    with_place = rows.annotate(
        mode=F("wave__mode"), in_district=F("wave__forum__unit__district"), main=F("question__main")
    )
    return with_place.order_by("wave", "question", "party").iterator()


def _shown(main: int, means: _Means, limit: int) -> Iterator[PlaceMean]:
    councils = {place: len(found) for place, found in means.items()}
    for place in sorted(rules.shown_places(councils, limit=limit)):
        yield _mean(place, main, means[place])
    if rules.may_show_whole(councils.values(), limit=limit):
        yield _mean(None, main, [mean for found in means.values() for mean in found])


def _mean(place: Place, main: int, means: Sequence[float]) -> PlaceMean:
    """Rounded as it is shown: more decimals would tell more than the figure does."""
    mean = Decimal(str(sum(means) / len(means))).quantize(_ONE_DECIMAL, ROUND_HALF_UP)
    return PlaceMean(place, main, len(means), mean)


def _share(place: Place, shares: Iterable[Share]) -> PlaceShare:
    found = list(shares)
    return PlaceShare(place, sum(each.in_time for each in found), sum(each.late for each in found))
