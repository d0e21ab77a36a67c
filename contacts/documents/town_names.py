"""Names that a municipality is known by besides its official ones, for those who search (R177)."""

import csv
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).resolve().parents[1] / "data" / "town_names.csv"


def names_of(town: Any) -> list[str]:
    """Everything the municipality is called, in any language."""
    also = [name for code, name in _lines() if code == town.code]
    return [town.name, town.full_name, *town.parallel_names.values(), *also]


@cache
def _lines() -> tuple[tuple[str, str], ...]:
    with _FILE.open(newline="") as file:
        return tuple((line["code"], line["name"]) for line in csv.DictReader(file))
