"""How many municipalities and how many people SLT reaches on a day (R141, R147)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    FilteredRelation,
    Max,
    OuterRef,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from politirad.councils.rules import COUNCIL_KINDS
from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.querysets import MunicipalityQuerySet, valid_on
from politirad.tenancy.reach import Person, reach_of
from politirad.web.rules import percent
from slt.rules import Level, Standing

type Towns = MunicipalityQuerySet[Any]

_HAS_SLT = Q(standing=Standing.SLT.value)


@dataclass(frozen=True)
class Figures:
    """Municipalities by what they count as, and persons who live there; `steered` have a politiråd on top.

    `year` is that of the newest population figure that is counted; None where there is none.
    """

    towns: int
    slt: int
    steered: int
    other: int
    none: int
    unanswered: int
    persons: int
    slt_persons: int
    year: int | None

    @property
    def percent_of_towns(self) -> int:
        """The share of the municipalities that have SLT."""
        return percent(self.slt, self.towns)

    @property
    def percent_of_persons(self) -> int:
        """The share of the people who live where there is SLT."""
        return percent(self.slt_persons, self.persons)

    @property
    def percent_steered(self) -> int:
        """The share of the municipalities with SLT where a politiråd steers it."""
        return percent(self.steered, self.slt)


@dataclass(frozen=True)
class DistrictCoverage:
    """The figures of one police district; `name` is empty for municipalities that lie in none."""

    name: str
    figures: Figures


def towns_looked_after_by(user: Person, day: date) -> Towns:
    """Municipalities in force on `day` in the districts the person looks after, perhaps in all."""
    towns: Towns = apps.get_model("tenancy", "Municipality").objects.valid_on(day)
    lying = FilteredRelation("district_links", condition=valid_on(day, "district_links__"))
    towns = towns.annotate(link=lying)
    reach = reach_of(user)
    if reach.is_national(Permission.VIEW_METADATA):
        return towns
    return towns.filter(link__district__in=reach.ids(Scope.DISTRICT, Permission.VIEW_METADATA))


def with_standing_on(towns: Towns, day: date) -> Towns:
    """Each with `standing` (a twin of the rule), `is_steered`, `persons` and what it has instead of SLT."""
    answers = apps.get_model("slt", "OtherModel").objects.valid_on(day).filter(municipality=OuterRef("pk"))
    figures = apps.get_model("tenancy", "PopulationFigure").objects.filter(municipality=OuterRef("pk"))
    newest = figures.filter(year__lte=day.year).order_by("-year")
    served = _served(day).filter(municipality=OuterRef("pk"))
    said = Coalesce(
        Subquery(answers.values("answer")[:1]), Value(Standing.UNANSWERED.value), output_field=CharField()
    )
    return towns.annotate(
        standing=Case(When(Exists(served), then=Value(Standing.SLT.value)), default=said),
        is_steered=Exists(served.filter(network__in=_steered(day))),
        instead=Coalesce(Subquery(answers.values("name")[:1]), Value("")),
        whom_to_ask=Coalesce(Subquery(answers.values("contact")[:1]), Value("")),
        persons=Coalesce(Subquery(newest.values("persons")[:1]), 0),
        persons_year=Subquery(newest.values("year")[:1]),
    )


def by_district(towns: Towns) -> list[DistrictCoverage]:
    """The figures of each police district in Norwegian order, of municipalities with their standing."""
    rows = (
        towns.order_by()
        .values(district=F("link__district__name"), place=F("link__district__sort_key"))
        .annotate(
            towns=Count("pk"),
            **{each.value: Count("pk", filter=Q(standing=each.value)) for each in Standing},
            steered=Count("pk", filter=Q(is_steered=True)),
            all_persons=Sum("persons"),
            slt_persons=Coalesce(Sum("persons", filter=_HAS_SLT), 0),
            year=Max("persons_year"),
        )
        .order_by("place")
    )
    return [_of_district(row) for row in rows]


def without_networks(towns: Towns) -> Towns:
    """Those without SLT, in Norwegian order and no other, each with the name of its district."""
    rest = towns.exclude(standing=Standing.SLT.value).annotate(district_name=F("link__district__name"))
    return rest.order_by("sort_key", "pk")


def towns_with_networks_on(day: date) -> Towns:
    """Municipalities a network serves on `day`, in Norwegian order."""
    towns: Towns = apps.get_model("tenancy", "Municipality").objects.valid_on(day)
    return towns.filter(Exists(_served(day).filter(municipality=OuterRef("pk")))).order_by("sort_key", "pk")


def total_of(rows: Iterable[DistrictCoverage]) -> Figures:
    """The figures of all the districts together."""
    found = [row.figures for row in rows]
    years = [each.year for each in found if each.year]
    return Figures(
        towns=sum(each.towns for each in found),
        slt=sum(each.slt for each in found),
        steered=sum(each.steered for each in found),
        other=sum(each.other for each in found),
        none=sum(each.none for each in found),
        unanswered=sum(each.unanswered for each in found),
        persons=sum(each.persons for each in found),
        slt_persons=sum(each.slt_persons for each in found),
        year=max(years, default=None),
    )


def _of_district(row: dict[str, Any]) -> DistrictCoverage:
    name = row.pop("district") or ""
    row.pop("place")
    return DistrictCoverage(name, Figures(persons=row.pop("all_persons"), **row))


def _served(day: date) -> Any:
    """That networks which run on the day serve municipalities."""
    running = apps.get_model("slt", "SltNetwork").objects.running_on(day)
    links: Any = apps.get_model("slt", "NetworkMunicipality").objects.valid_on(day)
    return links.filter(network__in=running.values("pk"))


def _steered(day: date) -> Any:
    """Networks with a politiråd on the steering level (R146)."""
    groups: Any = apps.get_model("slt", "NetworkGroup").objects.valid_on(day)
    return groups.filter(level=Level.STEERING.value, forum__kind__in=COUNCIL_KINDS).values("network")
