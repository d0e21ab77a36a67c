"""Functions and the first limit from their dated files, stored after every migration (R029, G15)."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps as installed

from contacts.rules import Span

_FOLDER = Path(__file__).resolve().parents[1] / "data"


def load_reference(*, using: str, apps: Any = installed, **_signal: Any) -> None:
    """Make the rows that are missing, and correct the functions that differ.

    A limit is changed by the directorate, so what stands in the table is never touched. Django calls it
    after `migrate`, and after a test has emptied the tables.
    """
    if "functiontype" in apps.all_models["contacts"]:
        _store_functions(apps.get_model("contacts", "FunctionType")._base_manager.using(using))  # noqa: SLF001
        _store_limits(apps.get_model("contacts", "ContactLimit")._base_manager.using(using))  # noqa: SLF001


def _store_functions(rows: Any) -> None:
    found = {(row.code, row.valid_from): row for row in rows.all()}
    for position, line in enumerate(_lines("functions.csv"), start=1):
        wanted = {**line, "is_public_channel": line["is_public_channel"] == "yes", "position": position}
        row = found.get((line["code"], line["valid_from"]))
        if row is None:
            rows.create(**wanted)
        elif any(getattr(row, name) != value for name, value in wanted.items()):
            rows.filter(pk=row.pk).update(**wanted)


def _store_limits(rows: Any) -> None:
    stands = [Span(row.valid_from, row.valid_until) for row in rows.all()]
    for line in _lines("limits.csv"):
        if not any(span.overlaps(Span(line["valid_from"], line["valid_until"])) for span in stands):
            rows.create(**line)


def _lines(name: str) -> Iterator[dict[str, Any]]:
    with (_FOLDER / name).open(newline="") as file:
        for line in csv.DictReader(file):
            last = line["valid_until"]
            yield {
                **line,
                "valid_from": date.fromisoformat(line["valid_from"]),
                "valid_until": date.fromisoformat(last) if last else None,
            }
