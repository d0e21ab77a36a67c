"""What else a municipality is called, and its postal towns, for those who search (R177)."""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).resolve().parents[1] / "data"


def names_of(town: Any) -> list[str]:
    """Everything the municipality is called, in any language."""
    also = _by_code("town_names.csv").get(town.code, ())
    return [town.name, town.full_name, *town.parallel_names.values(), *also]


def postal_towns_of(town: Any) -> tuple[str, ...]:
    """The postal towns that lie in it and are called something else, in alphabetical order."""
    return _by_code("postal_towns.csv").get(town.code, ())


@cache
def _by_code(file_name: str) -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = defaultdict(list)
    with (_DATA / file_name).open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            names[line["code"]].append(line["name"])
    return {code: tuple(found) for code, found in names.items()}
