"""What each row of a list of units would do to the tree of a police district (G92, R026).

A unit is known again by its number, or else by its name and the unit it lies under. An empty cell
changes nothing, except that a unit with nothing above it lies right under the district.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from contacts.rules.imports import Judged, Outcome
from contacts.rules.tree import Problem, Tree, Trouble, Unit, unit_trouble
from politirad.tenancy.rules import UNITS_ABOVE, is_valid_on

NEW_KEY = "line{line}"
"""The key of a unit that a row makes, until it is written."""


@dataclass(frozen=True)
class UnitRow:
    """What a row says; `parent` is the number or the name of the unit above, and empty for none."""

    line: int
    code: str
    name: str
    kind: str
    parent: str
    valid_from: date | None
    valid_until: date | None


def judge_units(
    rows: Sequence[UnitRow],
    known: Iterable[Unit],
    *,
    today: date,
    top: str = "",
    wrong_lines: Mapping[str, int] | None = None,
) -> list[Judged[Unit]]:
    """Each row with its outcome, in the order of the rows (G92).

    `top` is the name of the district itself; `wrong_lines` has the names in rows that could not be
    read, and where they stand.
    """
    judge = _Judge(known, today=today, top=top, wrong_lines=wrong_lines or {})
    for depth in sorted({_depth(row.kind) for row in rows}):
        judge.place([row for row in rows if _depth(row.kind) == depth])
    tree = Tree(judge.plan.values())
    return [judge.outcome(row, tree) for row in rows]


def _depth(kind: str) -> int:
    """How many steps under the district a kind of unit lies: those above are placed first."""
    return 1 + max(map(_depth, UNITS_ABOVE[kind]), default=0)


class _Judge:
    """The tree as it will be, built from above one level at a time."""

    def __init__(
        self, known: Iterable[Unit], *, today: date, top: str, wrong_lines: Mapping[str, int]
    ) -> None:
        self.known = {unit.key: unit for unit in known}
        self.plan = dict(self.known)
        self.today, self.top = today, top.lower()
        self.wrong_lines = {name.lower(): line for name, line in wrong_lines.items() if name}
        self.line_of: dict[str, int] = {}
        self.key_of: dict[int, str] = {}
        self.troubles: dict[int, Trouble] = {}
        self.coded = _index((unit.code, unit) for unit in self.known.values() if unit.code)
        self.named = _index(((unit.parent, unit.name.lower()), unit) for unit in self.known.values())

    def place(self, rows: Iterable[UnitRow]) -> None:
        """Put units of one level into the tree; those above them stand there already."""
        standing = list(self.plan.values())
        called = _index((word, unit) for unit in standing for word in {unit.code.lower(), unit.name.lower()})
        # What ends stands before what follows it.
        for row in sorted(rows, key=lambda row: (row.valid_from or date.min, row.line)):
            trouble = self._put(row, self._parent_of(row, called))
            if trouble:
                self.troubles[row.line] = trouble
                self.wrong_lines |= {word.lower(): row.line for word in (row.name, row.code) if word}

    def outcome(self, row: UnitRow, tree: Tree) -> Judged[Unit]:
        """What the row does, now that the whole tree is known."""
        if row.line in self.troubles:
            return Judged(row.line, Outcome.WRONG, trouble=self.troubles[row.line])
        key = self.key_of[row.line]
        before, after = self.known.get(key), self.plan[key]
        if before == after:
            return Judged(row.line, Outcome.SAME, before, after)
        trouble = unit_trouble(after, tree)
        if trouble:
            return Judged(row.line, Outcome.WRONG, before, after, trouble)
        return Judged(row.line, Outcome.CHANGED if before else Outcome.NEW, before, after)

    def _put(self, row: UnitRow, parent: Unit | Trouble | None) -> Trouble | None:
        if isinstance(parent, Trouble):
            return parent
        parent_key = parent.key if parent else None
        before = self._match(row, parent_key)
        key = before.key if before else NEW_KEY.format(line=row.line)
        if key in self.line_of:
            return Trouble(Problem.TWICE, str(self.line_of[key]))
        valid_from = row.valid_from or (before.valid_from if before else None)
        if valid_from is None:
            return Trouble(Problem.FIRST_DAY_MISSING)
        after = Unit(key, row.code, row.name, row.kind, parent_key, valid_from, row.valid_until)
        if before:
            kept_until = row.valid_until or before.valid_until
            after = replace(after, code=row.code or before.code, valid_until=kept_until)
        self.plan[key], self.line_of[key], self.key_of[row.line] = after, row.line, key
        return None

    def _match(self, row: UnitRow, parent: str | None) -> Unit | None:
        """The known unit the row is about: by its number, or else by its name and place."""
        by_code = self.coded[row.code] if row.code else []
        by_name = self.named[parent, row.name.lower()]
        if row.code:
            by_name = [unit for unit in by_name if not unit.code]
        return self._best(row, by_code) or self._best(row, by_name)

    def _best(self, row: UnitRow, units: Iterable[Unit]) -> Unit | None:
        """Of units that follow each other, the one that begins when the row says, or holds today, or last."""
        found = [unit for unit in units if _may_be_about(row, self.plan[unit.key])]
        return max(
            found,
            default=None,
            key=lambda unit: (unit.valid_from == row.valid_from, self._holds(unit), unit.valid_from),
        )

    def _holds(self, unit: Unit, on: date | None = None) -> bool:
        return is_valid_on(on or self.today, valid_from=unit.valid_from, valid_until=unit.valid_until)

    def _parent_of(self, row: UnitRow, called: Mapping[str, list[Unit]]) -> Unit | Trouble | None:
        word = row.parent.lower()
        is_top = not UNITS_ABOVE[row.kind] and word == self.top
        if not word or is_top:
            return None
        found = called.get(word, [])
        fitting = self._narrowed(row, [unit for unit in found if unit.kind in UNITS_ABOVE[row.kind]])
        if len(fitting) == 1:
            return fitting[0]
        return self._no_parent(row, fitting, found)

    def _narrowed(self, row: UnitRow, units: list[Unit]) -> list[Unit]:
        """Of several that are called so: by the number, by days in common, by whether it holds then."""
        ways: tuple[Callable[[Unit], bool], ...] = (
            lambda unit: unit.code.lower() == row.parent.lower(),
            lambda unit: _may_be_about(row, unit),
            lambda unit: self._holds(unit, row.valid_from),
        )
        for fits in ways:
            if len(units) > 1:
                units = list(filter(fits, units)) or units
        return units

    def _no_parent(self, row: UnitRow, fitting: Sequence[Unit], found: Sequence[Unit]) -> Trouble:
        wrong_line = self.wrong_lines.get(row.parent.lower())
        if wrong_line:
            return Trouble(Problem.WRONG_PARENT, str(wrong_line))
        if fitting:
            return Trouble(Problem.AMBIGUOUS_UNIT, row.parent)
        return Trouble(Problem.WRONG_LEVEL if found else Problem.UNKNOWN_UNIT, row.parent)


def _may_be_about(row: UnitRow, unit: Unit) -> bool:
    """Whether the days of the row, as far as it says any, have one in common with the unit's."""
    return (row.valid_from is None or unit.valid_until is None or row.valid_from <= unit.valid_until) and (
        row.valid_until is None or unit.valid_from <= row.valid_until
    )


def _index[Key](pairs: Iterable[tuple[Key, Unit]]) -> defaultdict[Key, list[Unit]]:
    index: defaultdict[Key, list[Unit]] = defaultdict(list)
    for key, unit in pairs:
        index[key].append(unit)
    return index
