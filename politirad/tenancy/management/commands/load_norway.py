"""`manage.py load_norway`: the counties, municipalities and police districts of Norway."""

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Model, QuerySet

from politirad.tenancy.models import (
    County,
    Municipality,
    MunicipalityDistrict,
    PoliceDirectorate,
    PoliceDistrict,
    PopulationFigure,
)
from politirad.tenancy.reference import FOLDER, Norway, ReferenceDataError, norway_loaded, read_norway

VALID_FROM = date(2024, 1, 1)
"""The first day of the division in the files."""

type Fields = dict[str, Any]


class Command(BaseCommand):
    """Load the reference data; a second run changes nothing."""

    help = "Leser inn fylker, kommuner og politidistrikter. Kan kjøres flere ganger."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Let the files come from another folder, for a coming division."""
        parser.add_argument("--folder", type=Path, default=FOLDER, help="mappen med de tre filene")

    def handle(self, *, folder: Path, **_options: Any) -> None:
        """Check every row, then write all in one transaction."""
        try:
            norway = read_norway(folder)
        except ReferenceDataError as error:
            raise CommandError(str(error)) from error
        changed = store(norway)
        norway_loaded.send(sender=type(self), using=DEFAULT_DB_ALIAS)
        counted = (
            f"{len(norway.counties)} fylker, {len(norway.municipalities)} kommuner og "
            f"{len(norway.districts)} politidistrikter"
        )
        written = f"{changed} rader skrevet" if changed else "ingenting å endre"
        self.stdout.write(f"{counted}: {written}.")


@transaction.atomic
def store(norway: Norway) -> int:
    """Write what differs from the database; returns how many rows that was."""
    _directorate, made = PoliceDirectorate.objects.get_or_create(
        pk=1, defaults={"name": "Politidirektoratet", "valid_from": VALID_FROM}
    )
    counties: dict[Any, Fields] = {
        row.code: {"name": row.name, "full_name": row.full_name, "valid_from": VALID_FROM}
        for row in norway.counties
    }
    districts: dict[Any, Fields] = {
        row.code: {
            "name": row.name,
            "name_nynorsk": row.name_nynorsk,
            "headquarters": row.headquarters,
            "valid_from": VALID_FROM,
        }
        for row in norway.districts
    }
    in_force = County.objects.filter(valid_from=VALID_FROM)
    changed = _upsert(in_force, "code", counties)
    changed += _upsert(PoliceDistrict.objects.all(), "code", districts)
    return made + changed + _store_municipalities(norway)


def _store_municipalities(norway: Norway) -> int:
    counties = _ids(County.objects.filter(valid_from=VALID_FROM))
    rows = Municipality.objects.filter(valid_from=VALID_FROM, is_demo=False)
    wanted: dict[Any, Fields] = {
        row.code: {
            "county_id": counties[row.county],
            "name": row.name,
            "display_name": row.display_name,
            "full_name": row.full_name,
            "parallel_names": row.parallel_names,
            "language_form": row.language_form,
            "organisation_number": row.organisation_number,
            "valid_from": VALID_FROM,
        }
        for row in norway.municipalities
    }
    changed = _upsert(rows, "code", wanted)
    ids = _ids(rows.all())
    return changed + _store_districts(norway, ids) + _store_population(norway, ids)


def _store_districts(norway: Norway, ids: dict[str, int]) -> int:
    districts = _ids(PoliceDistrict.objects.all())
    links: dict[Any, Fields] = {
        ids[row.code]: {"district_id": districts[row.district], "valid_from": VALID_FROM}
        for row in norway.municipalities
    }
    return _upsert(MunicipalityDistrict.objects.filter(valid_from=VALID_FROM), "municipality_id", links)


def _store_population(norway: Norway, ids: dict[str, int]) -> int:
    changed = 0
    for year in {row.population_year for row in norway.municipalities}:
        figures: dict[Any, Fields] = {
            ids[row.code]: {"year": year, "persons": row.population}
            for row in norway.municipalities
            if row.population_year == year
        }
        changed += _upsert(PopulationFigure.objects.filter(year=year), "municipality_id", figures)
    return changed


def _ids(rows: QuerySet[Any]) -> dict[str, int]:
    return dict(rows.values_list("code", "pk"))


def _upsert[M: Model](rows: QuerySet[M], key: str, wanted: Mapping[Any, Fields]) -> int:
    """Make the rows of `wanted` that are missing and correct those that differ; returns how many."""
    found = {getattr(row, key): row for row in rows}
    new = [rows.model(**{key: value, **fields}) for value, fields in wanted.items() if value not in found]
    differing = [row for value, row in found.items() if value in wanted and _correct(row, wanted[value])]
    rows.bulk_create(new)
    if differing:
        columns = [name.removesuffix("_id") for name in next(iter(wanted.values()))]
        rows.bulk_update(differing, columns)
    return len(new) + len(differing)


def _correct(row: Model, fields: Fields) -> bool:
    """Set what differs on the object; returns whether anything did."""
    differs = [name for name, value in fields.items() if getattr(row, name) != value]
    for name in differs:
        setattr(row, name, fields[name])
    return bool(differs)
