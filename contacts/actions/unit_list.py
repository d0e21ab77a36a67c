"""A list of units: its rows judged by the rules, written to the tree, and taken back (G92, R026)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, fields
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.actions.lists import ReadRow, Row, row_of, with_days, without_days
from contacts.actions.tree import columns_of, judged_at_the_end, known_units
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceDistrict, PoliceUnit
from politirad.tenancy.rules import UNITS_ABOVE

_BATCH = 500
_NAMES = [field.name for field in fields(rules.Unit)]


class UnitList:
    """The units of a district, as a list."""

    def judge(self, district: PoliceDistrict, read: Sequence[ReadRow]) -> list[Row]:
        """What each row would do to the tree now."""
        known = known_units(district)
        wrong = {row.about: row.line for row in read if row.said is None}
        said = [rules.UnitRow(row.line, **with_days(row.said)) for row in read if row.said is not None]
        judged = {
            each.line: each
            for each in rules.judge_units(
                said, known, today=timezone.localdate(), top=district.name, wrong_lines=wrong
            )
        }
        made = [each.after for each in judged.values() if each.after]
        names = {unit.key: unit.name for unit in [*known, *made]}

        def plain(unit: rules.Unit) -> dict[str, Any]:
            """The unit, with the name of the one above for whoever reads it."""
            return without_days(asdict(unit)) | {"parent_name": names[unit.parent] if unit.parent else ""}

        return [row_of(row, judged.get(row.line), plain) for row in read]

    def write(self, district: PoliceDistrict, rows: Sequence[Row], _by: User, /) -> list[Row]:
        """Make what is new from above, and change what is changed; the rows again, with their keys."""
        keys: dict[str, int] = {}
        with judged_at_the_end():
            for level in _levels(rows, rules.Outcome.NEW):
                made = PoliceUnit.objects.bulk_create(
                    (PoliceUnit(district=district, **columns_of(unit, keys)) for unit in level),
                    batch_size=_BATCH,
                )
                keys |= {facts.key: unit.pk for facts, unit in zip(level, made, strict=True)}
            _change(_units(rows, rules.Outcome.CHANGED, "after"), keys)
        return [_with_keys(row, keys) for row in rows]

    def take_back(self, district: PoliceDistrict, rows: Sequence[Row]) -> None:
        """Change back what was changed and delete what was made, if it is as the list left it."""
        now = {unit.key: unit for unit in known_units(district)}
        for outcome in (rules.Outcome.NEW, rules.Outcome.CHANGED):
            for unit in _units(rows, outcome, "after"):
                if now.get(unit.key) != unit:
                    message = _("Importen kan ikke angres, for «%(name)s» er endret etterpå.")
                    raise ValidationError(message, params={"name": unit.name})
        with judged_at_the_end():
            _change(_units(rows, rules.Outcome.CHANGED, "before"), {})
            for level in reversed(list(_levels(rows, rules.Outcome.NEW))):
                PoliceUnit.objects.filter(pk__in=[int(unit.key) for unit in level]).delete()


def _change(units: Iterable[rules.Unit], keys: dict[str, int]) -> None:
    """Let each unit of the register be as told."""
    told = {int(unit.key): columns_of(unit, keys) for unit in units}
    if not told:
        return
    found = list(PoliceUnit.objects.filter(pk__in=told))
    for unit in found:
        unit.version += 1
        for name, value in told[unit.pk].items():
            setattr(unit, name, value)
    names = [*next(iter(told.values())), "version"]
    PoliceUnit.objects.bulk_update(found, names, batch_size=_BATCH)


def _levels(rows: Iterable[Row], outcome: rules.Outcome) -> Iterator[list[rules.Unit]]:
    """The units of the rows with that outcome, one kind at a time from above."""
    units = list(_units(rows, outcome, "after"))
    for kind in UNITS_ABOVE:
        yield [unit for unit in units if unit.kind == kind]


def _units(rows: Iterable[Row], outcome: rules.Outcome, when: str) -> Iterator[rules.Unit]:
    for row in rows:
        if row["outcome"] == outcome:
            yield rules.Unit(**{name: with_days(row[when])[name] for name in _NAMES})


def _with_keys(row: Row, keys: dict[str, int]) -> Row:
    """The row with the number of what was made, where it had only its line."""
    after = row["after"]
    real = {
        name: str(keys.get(after[name], after[name])) if after[name] else None for name in ("key", "parent")
    }
    return row | {"after": after | real}
