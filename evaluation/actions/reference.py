"""The first version of the national questionnaire, from its file, stored after the migrations."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps as installed
from django.db import transaction

FIRST_VERSION, FIRST_DAY = 1, date(2016, 1, 1)
_FILE = Path(__file__).resolve().parents[1] / "data" / "questionnaire_1.csv"


def load_reference(*, using: str, apps: Any = installed, **_signal: Any) -> None:
    """Make the first version if it is missing; what is published stays as it is.

    Django calls it after `migrate`, and after a test has emptied the tables.
    """
    if "questionnaire" not in apps.all_models["evaluation"]:
        return
    versions = apps.get_model("evaluation", "Questionnaire")._base_manager.using(using)  # noqa: SLF001
    questions = apps.get_model("evaluation", "Question")
    with transaction.atomic(using=using):
        version, is_new = versions.get_or_create(number=FIRST_VERSION)
        if is_new:
            questions._base_manager.using(using).bulk_create(  # noqa: SLF001
                questions(questionnaire=version, **_read(position, line))
                for position, line in enumerate(_lines(), 1)
            )
            # Last of all: nothing comes into what is published.
            versions.filter(pk=version.pk).update(published_on=FIRST_DAY)


def _lines() -> list[dict[str, str]]:
    with _FILE.open(newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def _read(position: int, line: dict[str, str]) -> dict[str, Any]:
    facts = [line["facts"]] if line["facts"] else []
    return {**line, "main": int(line["main"]), "facts": facts, "position": position}
