"""Topics and legal bases from their dated files, stored after every migration."""

import csv
from pathlib import Path
from typing import Any

from django.apps import apps as installed

_FOLDER = Path(__file__).resolve().parents[1] / "data"
_FILES = {"Topic": "topics.csv", "LegalBasis": "legal_bases.csv"}


def load_reference(*, using: str, apps: Any = installed, **_signal: Any) -> None:
    """Make the rows that are missing and correct those that differ; what is the same stays untouched.

    Django calls it after `migrate`, and after a test has emptied the tables.
    """
    for name, file_name in _FILES.items():
        if _has_table(apps, name):
            _store(apps.get_model("meetings", name)._base_manager.using(using), file_name)  # noqa: SLF001


def _has_table(apps: Any, name: str) -> bool:
    """Whether the database has come so far; it has not after going back to an older migration."""
    return name.lower() in apps.all_models["meetings"]


def _store(rows: Any, file_name: str) -> None:
    found = {(row.code, row.valid_from.isoformat()): row for row in rows.all()}
    with (_FOLDER / file_name).open(newline="") as file:
        for position, line in enumerate(csv.DictReader(file), start=1):
            wanted: dict[str, Any] = {
                **line,
                "position": position,
                "valid_until": line["valid_until"] or None,
            }
            _keep(rows, found.get((line["code"], line["valid_from"])), wanted)


def _keep(rows: Any, row: Any, wanted: dict[str, Any]) -> None:
    if row is None:
        rows.create(**wanted)
    elif any(str(getattr(row, name) or "") != str(value or "") for name, value in wanted.items()):
        rows.filter(pk=row.pk).update(**wanted)
