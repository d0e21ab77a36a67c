"""What has been published of evaluations in the country, read as it was published."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.utils.formats import localize
from django.utils.translation import gettext as _

from evaluation import rules
from evaluation.models import (
    MAIN_WORDS,
    Main,
    MeanConsent,
    PublishedMean,
    PublishedShare,
    PublishedYear,
    Wave,
)
from politirad.tenancy.models import PoliceDistrict
from politirad.web.rules import percent


@dataclass(frozen=True)
class PublishedRow:
    """What is published of a place in a year; None where nothing may be."""

    name: str
    means: tuple[PublishedMean | None, ...]
    share: PublishedShare | None

    @property
    def due(self) -> int:
        """How many councils the share is of."""
        return self.share.in_time + self.share.late if self.share else 0

    @property
    def percent(self) -> int | None:
        """The share in whole percent."""
        return percent(self.share.in_time, self.due) if self.share and self.due else None


@dataclass(frozen=True)
class PublishedTable:
    """What is published of a year: a column for each main question that has a mean, a row for each place."""

    mains: tuple[Main, ...]
    rows: list[PublishedRow]

    @property
    def heads(self) -> list[tuple[Main, Any]]:
        """The main questions, short and whole."""
        return [(main, MAIN_WORDS[main]) for main in self.mains]

    @property
    def lines(self) -> list[tuple[PublishedRow, list[tuple[Main, PublishedMean | None]]]]:
        """Each row with its means beside their main questions."""
        return [(row, list(zip(self.mains, row.means, strict=True))) for row in self.rows]


@dataclass(frozen=True)
class MeanTrack:
    """The published means of a place under a main question over the years; `words` says all of it."""

    main: Main
    track: rules.Track
    last: Decimal | None
    years: tuple[tuple[int, Decimal | None], ...]
    words: str


@dataclass(frozen=True)
class Published:
    """Everything that is published of the nation and its districts, or of the nation and one of them."""

    years: tuple[PublishedYear, ...]
    districts: tuple[PoliceDistrict, ...]
    means: Mapping[tuple[int, int | None, int], PublishedMean]
    shares: Mapping[tuple[int, int | None], PublishedShare]

    def in_year(self, year: int | None) -> PublishedYear | None:
        """The year asked for; the newest where none is."""
        return next((each for each in self.years if year in (None, each.year)), None)

    def table(self, year: PublishedYear) -> PublishedTable:
        """The nation, and then the districts there were, in Norwegian order."""
        mains = sorted({main for of, _place, main in self.means if of == year.pk})
        day = year.measured_on
        there = [each for each in self.districts if each.valid_from <= day <= (each.valid_until or day)]
        places = [(None, _("Hele landet")), *((each.pk, each.name) for each in there)]
        rows = [
            PublishedRow(
                name,
                tuple(self.means.get((year.pk, place, main)) for main in mains),
                self.shares.get((year.pk, place)),
            )
            for place, name in places
        ]
        return PublishedTable(tuple(map(Main, mains)), rows)

    def tracks(self, district_id: int | None = None) -> list[MeanTrack]:
        """The means of the nation, or a district, over the years, where there are two or more."""
        years = sorted(self.years, key=lambda each: each.year)
        if len(years) < 2:  # noqa: PLR2004 one year is no line
            return []
        found = []
        for main in map(Main, rules.COMPARED):
            means = [self.means.get((year.pk, district_id, main.value)) for year in years]
            if any(means):
                pairs = zip(years, means, strict=True)
                found.append(_track(main, [(year.year, mean.mean if mean else None) for year, mean in pairs]))
        return found

    def years_to_publish(self, today: date) -> list[tuple[int, int]]:
        """Years that are over and not published, with how many councils have agreed; last year always."""
        agreed = MeanConsent.objects.standing().filter(wave__has_results=True, wave__year__lt=today.year)
        councils = Counter(agreed.values_list("wave__year", flat=True))
        years = {today.year - 1, *councils} - {each.year for each in self.years}
        return [(year, councils[year]) for year in sorted(years) if rules.may_publish(year, today)]


@dataclass(frozen=True)
class MeanState:
    """Whether a council takes part in the mean of a year, and whether the year is published."""

    consent: MeanConsent | None
    published: PublishedYear | None
    table: PublishedTable | None
    is_for_council: bool

    def beside(self, own: Mapping[Main, float | None]) -> list[tuple[Main, float | None, list[Any]]]:
        """Each main question that has a mean, with the council's `own` and what is published of it."""
        if self.table is None:
            return []
        means = zip(*(row.means for row in self.table.rows), strict=True)
        return [
            (main, own.get(main), list(others)) for main, others in zip(self.table.mains, means, strict=True)
        ]


def published(district: PoliceDistrict | None = None) -> Published:
    """What is published of everything, or of the nation and one district, in four queries at most."""
    means, shares = PublishedMean.objects.all(), PublishedShare.objects.all()
    if district is not None:
        here = Q(district=None) | Q(district=district)
        means, shares = means.filter(here), shares.filter(here)
    districts = [district] if district else PoliceDistrict.objects.all()
    return Published(
        years=tuple(PublishedYear.objects.all()),
        districts=tuple(districts),
        means={(each.published_year_id, each.district_id, each.main): each for each in means},
        shares={(each.published_year_id, each.district_id): each for each in shares},
    )


def is_published(year: int) -> bool:
    """Whether the figures of the year are published."""
    return PublishedYear.objects.filter(year=year).exists()


def may_take_part(wave: Wave) -> bool:
    """Whether the council of a wave may say that it takes part in the mean: in time, and once."""
    is_council = wave.forum.is_council and wave.has_results
    return is_council and not is_published(wave.year) and not wave.mean_consents.standing().exists()


def mean_state_of(wave: Wave) -> MeanState:
    """How it stands with a closed wave and the mean, with what is published of its year beside it."""
    year = PublishedYear.objects.filter(year=wave.year).first()
    return MeanState(
        consent=wave.mean_consents.standing().first(),
        published=year,
        table=published(wave.forum.unit.district).table(year) if year else None,
        is_for_council=wave.forum.is_council and wave.has_results,
    )


def _track(main: Main, years: Sequence[tuple[int, Decimal | None]]) -> MeanTrack:
    drawn = rules.track([(year, None if mean is None else float(mean)) for year, mean in years])
    said = ", ".join(f"{year}: {_('ikke vist') if mean is None else localize(mean)}" for year, mean in years)
    return MeanTrack(main, drawn, years[-1][1], tuple(years), f"{main.label}. {said}")
