"""Pilots in words: where each is, how it stands, and the list as a spreadsheet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

from evaluation.models import Pilot, PilotPlace, PilotSource
from evaluation.rules import PilotState, lacks_result, pilot_state
from politirad.tenancy.models import Municipality, MunicipalityDistrict, PoliceDistrict
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import valid_on
from politirad.tenancy.reach import Person
from politirad.web.dates import day
from politirad.web.sentences import listed
from politirad.web.spreadsheet import Cell, Sheet

MOST_PILOTS = 5000
"""Rows in one file: more pilots than the country will try in a lifetime."""


@dataclass
class Where:
    """A police district a pilot is in, with its municipalities where it is not the whole of it."""

    district: PoliceDistrict
    towns: list[Municipality] = field(default_factory=list)

    def __str__(self) -> str:
        names = listed(self.towns)
        return f"{self.district} ({names})" if names else str(self.district)


@dataclass(frozen=True)
class KnownPilot:
    """A pilot with how it stands on a day; `is_example` where every district of it is invented."""

    pilot: Pilot
    state: PilotState
    where: list[Where]
    lacks_result: bool
    is_example: bool

    @property
    def state_words(self) -> str:
        """How it stands, as readers know it."""
        return str(Pilot.State(self.state).label)

    @property
    def look(self) -> str:
        """The name of the sign of how it stands."""
        return f"pilot_{self.state}"

    @property
    def period(self) -> str:
        """Its days in words; a planned one may have none, and one that runs may not have a last."""
        first, last = self.pilot.starts_on, self.pilot.ends_on
        if first is None:
            return _("Ikke fastsatt")
        if last is None:
            return _("Fra %(first)s") % {"first": day(first)}
        return _("%(first)s til %(last)s") % {"first": day(first), "last": day(last)}


def known_pilot(pilot: Pilot, today: date) -> KnownPilot:
    """A pilot that was read with its places, as it stands `today`."""
    state = pilot_state(pilot.starts_on, pilot.ends_on, today)
    where = where_of(pilot.places.all())
    invented = bool(where) and all(each.district.is_demo for each in where)
    return KnownPilot(pilot, state, where, lacks_result(state, pilot.result), invented)


def with_places(pilot: Pilot) -> Pilot:
    """The pilot itself, with where it is read in one question."""
    prefetch_related_objects(
        [pilot], Prefetch("places", PilotPlace.objects.select_related("district", "municipality"))
    )
    return pilot


def where_of(places: Iterable[PilotPlace]) -> list[Where]:
    """The districts in their order, each with its municipalities."""
    found: dict[int, Where] = {}
    for place in places:
        where = found.setdefault(place.district_id, Where(place.district))
        if place.municipality is not None:
            where.towns.append(place.municipality)
    return list(found.values())


def districts_with_pilots() -> list[tuple[str, str]]:
    """The districts that have tried something, for a filter: number and name."""
    there = PilotPlace.objects.order_by().values("district")
    return [(str(each.pk), each.name) for each in PoliceDistrict.objects.filter(pk__in=there)]


def districts_kept_by(user: Person, today: date) -> list[PoliceDistrict]:
    """The districts of the day whose pilots the person keeps."""
    return list(PoliceDistrict.objects.where_may(user, Permission.KEEP_PILOTS).valid_on(today))


def new_pilot_key(user: Person, model: Pilot | None) -> str:
    """What the tab keeps an unsent new one under; another once one is sent, so that nothing comes back."""
    last = Pilot.objects.filter(made_by=user.pk).order_by("-pk").values_list("pk", flat=True).first()
    return f"pilot-ny-{model.pk if model else 0}-{last or 0}"


def new_source_key(pilot: Pilot) -> str:
    """What the tab keeps an unsent new source under; another once one is sent."""
    last = PilotSource.objects.filter(pilot=pilot).order_by("-pk").values_list("pk", flat=True).first()
    return f"pilot-{pilot.pk}-kilde-{last or 0}"


def towns_to_choose(
    where: Iterable[Where], districts: Iterable[PoliceDistrict], today: date
) -> dict[int, list[tuple[str, str]]]:
    """For each district its municipalities of the day, and those the pilot is in: number and name."""
    found: dict[int, dict[int, Municipality]] = {district.pk: {} for district in districts}
    links = MunicipalityDistrict.objects.valid_on(today).filter(district__in=found)
    for link in links.filter(valid_on(today, "municipality__")).select_related("municipality"):
        found[link.district_id][link.municipality_id] = link.municipality
    for each in where:
        found.get(each.district.pk, {}).update({town.pk: town for town in each.towns})
    return {
        pk: [(str(town.pk), town.display_name) for town in sorted(towns.values(), key=_by_name)]
        for pk, towns in found.items()
    }


def _by_name(town: Municipality) -> tuple[str, int]:
    return town.sort_key, town.pk


def sheet_of(pilots: Iterable[Pilot], today: date) -> Sheet:
    """The list as a spreadsheet: everything that is said of each."""
    heads = [
        _("Pilot"), _("Hva"), _("Hvorfor"), _("Hvor"), _("Første dag"), _("Siste dag"), _("Status"),
        _("Leder"), _("Mål"), _("Hvordan den evalueres"), _("Hvem som evaluerer"), _("Når den evalueres"),
        _("Resultat"), _("Anbefalinger"), _("Utfall"),
    ]  # fmt: skip
    return Sheet(title=_("Piloter"), heads=heads, rows=[_cells(each, today) for each in pilots])


def _cells(pilot: Pilot, today: date) -> list[Cell]:
    known = known_pilot(pilot, today)
    return [
        pilot.title, pilot.what, pilot.why, listed(known.where), pilot.starts_on, pilot.ends_on,
        known.state_words, pilot.leader, pilot.goal, pilot.evaluation_method, pilot.evaluated_by,
        pilot.evaluated_when, pilot.result, pilot.recommendations, pilot.get_outcome_display(),
    ]  # fmt: skip
