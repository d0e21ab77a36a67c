"""The rows of a list as a reader sees them: what happens, what changes, and what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import capfirst

from contacts.documents import trouble_words
from contacts.forms.unit_rows import UnitRowForm
from contacts.models import Import
from contacts.rules import Outcome, Problem, Trouble
from politirad.tenancy.models import PoliceUnit
from politirad.web import dates

_LABELS = {name: field.label for name, field in UnitRowForm.base_fields.items() if name != "name"}
_LABELS = {"name": UnitRowForm.base_fields["name"].label} | _LABELS
_KINDS = {kind.value: kind.label for kind in PoliceUnit.Kind}


@dataclass(frozen=True)
class Fact:
    """One thing a row says; `before` is what the register said until then, where it is another thing."""

    label: Any
    before: str
    after: str


@dataclass(frozen=True)
class ShownRow:
    """One row of the list."""

    line: int
    about: str
    look: str
    facts: list[Fact]
    sentence: Any


def shown_rows(found: Import, rows: Iterable[dict[str, Any]]) -> list[ShownRow]:
    """The rows in readers' words."""
    return [_shown(row, top=found.district.name) for row in rows]


def _shown(row: dict[str, Any], *, top: str) -> ShownRow:
    before, after = row["before"] or {}, row["after"] or {}
    is_told = row["outcome"] in {Outcome.NEW, Outcome.CHANGED}
    facts = [
        Fact(label, _words(name, before, top), _words(name, after, top))
        for name, label in _LABELS.items()
        if is_told and (before.get(name) or "") != (after.get(name) or "")
    ]
    trouble = row["trouble"]
    sentence = trouble_words(Trouble(Problem(trouble[0]), trouble[1])) if trouble else ""
    return ShownRow(row["line"], row["about"], f"row_{row['outcome']}", facts, sentence)


def _words(name: str, unit: dict[str, Any], top: str) -> str:
    """A value as it is said: kinds and days in words, units above by their names."""
    value = unit.get(name)
    if name == "parent" and unit:
        return unit["parent_name"] or top
    if not value:
        return ""
    if name == "kind":
        return capfirst(str(_KINDS[value]))
    return dates.day(date.fromisoformat(value)) if name.startswith("valid_") else str(value)
