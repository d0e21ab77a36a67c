"""The rows of a list as a reader sees them: what happens, what changes, and what is wrong."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst

from contacts.documents import trouble_words
from contacts.forms.imports import ROW_FORMS
from contacts.models import Import
from contacts.querysets import functions_on
from contacts.rules import Outcome, Problem, Trouble
from politirad.tenancy.models import PoliceUnit
from politirad.web import dates

_KINDS = {kind.value: kind.label for kind in PoliceUnit.Kind}

type Words = Callable[[str, dict[str, Any]], str]
"""A value of the thing, as it is said."""


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
    words = _staff_words() if found.kind == Import.Kind.STAFF else _unit_words(found.district.name)
    row_form = ROW_FORMS[found.kind]
    # What the row is named by comes first.
    names = sorted(row_form.base_fields, key=lambda name: name != row_form.NAMED_BY)
    labels = {name: row_form.base_fields[name].label for name in names}
    return [_shown(row, labels, words) for row in rows]


def _shown(row: dict[str, Any], labels: dict[str, Any], words: Words) -> ShownRow:
    before, after = row["before"] or {}, row["after"] or {}
    is_told = row["outcome"] in {Outcome.NEW, Outcome.CHANGED}
    facts = [
        Fact(label, words(name, before), words(name, after))
        for name, label in labels.items()
        if is_told and (before.get(name) or "") != (after.get(name) or "")
    ]
    trouble = row["trouble"]
    sentence = trouble_words(Trouble(Problem(trouble[0]), trouble[1])) if trouble else ""
    return ShownRow(row["line"], row["about"], f"row_{row['outcome']}", facts, sentence)


def _unit_words(top: str) -> Words:
    """Kinds and days in words, units above by their names; `top` is what lies above all of them."""

    def words(name: str, unit: dict[str, Any]) -> str:
        value = unit.get(name)
        if name == "parent" and unit:
            return unit["parent_name"] or top
        if value and name == "kind":
            return capfirst(str(_KINDS[value]))
        return _plain_words(name, value)

    return words


def _staff_words() -> Words:
    """Functions, units and days in words."""
    functions = {kind.code: kind.label for kind in functions_on(timezone.localdate())}

    def words(name: str, holding: dict[str, Any]) -> str:
        value = holding.get(name)
        if name == "unit" and holding:
            return str(holding["unit_name"])
        if value and name == "function":
            return str(functions.get(value, value))
        return _plain_words(name, value)

    return words


def _plain_words(name: str, value: Any) -> str:
    if not value:
        return ""
    return dates.day(date.fromisoformat(value)) if name.startswith("valid_") else str(value)
