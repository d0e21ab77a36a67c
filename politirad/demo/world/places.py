"""The fictional district, its units and its municipalities (domain.md 8.1)."""

from dataclasses import dataclass
from datetime import date

from politirad.tenancy.models import (
    Municipality,
    MunicipalityDistrict,
    PoliceDistrict,
    PoliceUnit,
    PopulationFigure,
)

DISTRICT_CODE = "midtkyst"
_SINCE = date(2020, 1, 1)


@dataclass(frozen=True)
class _Town:
    code: str
    name: str
    persons: int
    language_form: str
    organisation_number: str


_TOWNS = (
    _Town("9901", "Elvestrand", 46_200, "nb", "318700109"),
    _Town("9902", "Storvåg", 14_800, "nb", "318701474"),
    _Town("9903", "Granlia", 5_900, "neutral", "318702845"),
    _Town("9904", "Tindeland", 2_400, "nn", "318705585"),
    _Town("9905", "Fjellvik", 3_100, "nn", "318706956"),
    _Town("9906", "Havneset", 1_150, "nn", "318708320"),
    _Town("9907", "Kongshavn", 212_000, "nb", "318709696"),
)

_KIND = PoliceUnit.Kind
# Number, name, and the name of the unit above it.
_UNITS = (
    ("100", "GDE Nord", None, _KIND.GEOGRAPHIC),
    ("200", "GDE Sør", None, _KIND.GEOGRAPHIC),
    ("300", "Felles enhet for forebygging", None, _KIND.FUNCTIONAL),
    ("110", "Kongshavn politistasjon", "GDE Nord", _KIND.SERVICE),
    ("120", "Tindeland tenesteeining", "GDE Nord", _KIND.SERVICE),
    ("210", "Elvestrand politistasjon", "GDE Sør", _KIND.SERVICE),
    ("220", "Storvåg politistasjon", "GDE Sør", _KIND.SERVICE),
    ("", "Fjellvik tenestestad", "Tindeland tenesteeining", _KIND.LOCATION),
    ("", "Havneset tenestestad", "Tindeland tenesteeining", _KIND.LOCATION),
)
# Closed when the district was organised anew; what it did lies to the station above it.
_CLOSED = ("Granlia tjenestested", "Elvestrand politistasjon", date(2024, 12, 31))


@dataclass(frozen=True)
class Places:
    """The fictional places, found by name."""

    district: PoliceDistrict
    units: dict[str, PoliceUnit]
    towns: dict[str, Municipality]


def make_places(year: int) -> Places:
    """Make the district with its units, and its municipalities with population on 1 January."""
    district = PoliceDistrict.objects.create(
        code=DISTRICT_CODE,
        name="Midtkyst politidistrikt",
        name_nynorsk="Midtkyst politidistrikt",
        headquarters="Kongshavn",
        is_demo=True,
        valid_from=_SINCE,
    )
    units: dict[str, PoliceUnit] = {}
    for code, name, parent, kind in _UNITS:
        above = units[parent] if parent else None
        units[name] = PoliceUnit.objects.create(
            district=district, parent=above, kind=kind, code=code, name=name, valid_from=_SINCE
        )
    name, parent, until = _CLOSED
    PoliceUnit.objects.create(
        district=district,
        parent=units[parent],
        kind=_KIND.LOCATION,
        name=name,
        valid_from=_SINCE,
        valid_until=until,
    )
    return Places(district, units, _make_towns(district, year))


def _make_towns(district: PoliceDistrict, year: int) -> dict[str, Municipality]:
    towns = {
        town.name: Municipality(
            code=town.code,
            name=town.name,
            display_name=town.name,
            full_name=town.name,
            language_form=town.language_form,
            organisation_number=town.organisation_number,
            is_demo=True,
            valid_from=_SINCE,
        )
        for town in _TOWNS
    }
    Municipality.objects.bulk_create(towns.values())
    MunicipalityDistrict.objects.bulk_create(
        MunicipalityDistrict(municipality=town, district=district, valid_from=_SINCE)
        for town in towns.values()
    )
    PopulationFigure.objects.bulk_create(
        PopulationFigure(municipality=towns[town.name], year=year, persons=town.persons) for town in _TOWNS
    )
    return towns
