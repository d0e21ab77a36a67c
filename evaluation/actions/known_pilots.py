"""Pilots that are known from before, stored from files once their police districts are there (R103)."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps as installed

_FOLDER = Path(__file__).resolve().parents[1] / "data"
_DAYS = ("starts_on", "ends_on")


def load_pilots(*, using: str, apps: Any = installed, **_signal: Any) -> None:
    """Make those that have never been there; what people have changed or removed stays so.

    Django calls it after `migrate`, and after a test has emptied the tables; the police districts come with
    the country, which calls it too.
    """
    if not {"pilot", "pilotsource"} <= apps.all_models["evaluation"].keys():
        return

    def rows(app: str, name: str) -> Any:
        return apps.get_model(app, name)._base_manager.using(using)  # noqa: SLF001

    for line in _lines("pilots.csv"):
        codes = line.pop("districts").split(",")
        districts = list(rows("tenancy", "PoliceDistrict").filter(code__in=codes))
        was_there = rows("evaluation", "PilotEvent").filter(code=line["code"]).exists()
        if len(districts) == len(codes) and not was_there:
            pilot = rows("evaluation", "Pilot").create(**_read(line))
            for district in districts:
                rows("evaluation", "PilotPlace").create(pilot=pilot, district=district)
            for said in _sources_of(line["code"]):
                rows("evaluation", "PilotSource").create(pilot=pilot, **said)


def _lines(name: str) -> Iterator[dict[str, str]]:
    with (_FOLDER / name).open(newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter=";")


def _read(line: dict[str, str]) -> dict[str, Any]:
    return line | {name: date.fromisoformat(line[name]) if line[name] else None for name in _DAYS}


def _sources_of(code: str) -> Iterator[dict[str, Any]]:
    for line in _lines("pilot_sources.csv"):
        if line.pop("pilot") == code:
            yield {**line, "year": int(line["year"]) if line["year"] else None}
