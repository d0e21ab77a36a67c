"""The tree of a police district: what a unit may be, where it may lie, and when (R026, BR43)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from politirad.tenancy.rules import UNITS_ABOVE, is_within, may_lie_under

_FAR_AHEAD = date.max


@dataclass(frozen=True)
class Unit:
    """A unit as the rules know it; `parent` is the key of the unit it lies under, if it lies under one."""

    key: str
    code: str
    name: str
    kind: str
    parent: str | None
    valid_from: date
    valid_until: date | None

    def is_valid_with(self, other: "Unit") -> bool:
        """Whether there is a day on which both hold."""
        return self.valid_from <= (other.valid_until or _FAR_AHEAD) and other.valid_from <= (
            self.valid_until or _FAR_AHEAD
        )

    def is_within(self, outer: "Unit") -> bool:
        """Whether the other holds on every day this one does."""
        return is_within(
            self.valid_from, self.valid_until, outer_from=outer.valid_from, outer_until=outer.valid_until
        )


class Problem(StrEnum):
    """What can be wrong with a unit, alone or in its place (R026), and with a row of a list (G92)."""

    ENDS_BEFORE_START = "ends_before_start"
    NEEDS_PARENT = "needs_parent"
    WRONG_LEVEL = "wrong_level"
    OUTSIDE_PARENT = "outside_parent"
    WRONG_LEVEL_BELOW = "wrong_level_below"
    OUTLIVED_BELOW = "outlived_below"
    SAME_NAME = "same_name"
    SAME_CODE = "same_code"
    # In a list that is taken in, also:
    CELL = "cell"
    FIRST_DAY_MISSING = "first_day_missing"
    UNKNOWN_UNIT = "unknown_unit"
    AMBIGUOUS_UNIT = "ambiguous_unit"
    WRONG_PARENT = "wrong_parent"
    TWICE = "twice"
    # In a list of staff, also:
    UNKNOWN_FUNCTION = "unknown_function"
    OTHER_NAME = "other_name"
    HELD_ALREADY = "held_already"
    NOT_HERE = "not_here"


@dataclass(frozen=True)
class Trouble:
    """What is wrong, and what the sentence about it names."""

    problem: Problem
    about: str = ""


class Tree:
    """Every unit of a district, each known by its key."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.units = {unit.key: unit for unit in units}
        self.below: defaultdict[str, list[Unit]] = defaultdict(list)
        self._named: defaultdict[tuple[str | None, str], list[Unit]] = defaultdict(list)
        self._coded: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in self.units.values():
            if unit.parent:
                self.below[unit.parent].append(unit)
            self._named[unit.parent, unit.name.lower()].append(unit)
            self._coded[unit.code].append(unit)

    def namesakes(self, unit: Unit) -> list[Unit]:
        """The others of the same name in the same place, on a day of the unit."""
        return _others(unit, self._named[unit.parent, unit.name.lower()])

    def code_sharers(self, unit: Unit) -> list[Unit]:
        """The others with the same number, on a day of the unit."""
        return _others(unit, self._coded[unit.code]) if unit.code else []


def unit_trouble(unit: Unit, tree: Tree) -> Trouble | None:
    """The first thing that is wrong with a unit of the tree; None when it may stand where it does (R026)."""
    return (
        _day_trouble(unit)
        or _above_trouble(unit, tree)
        or _beside_trouble(unit, tree)
        or below_trouble(unit, tree)
    )


def end_trouble(unit: Unit, tree: Tree) -> Trouble | None:
    """What stands in the way of a unit that has got an earlier last day (BR43)."""
    return _day_trouble(unit) or below_trouble(unit, tree)


def below_trouble(unit: Unit, tree: Tree) -> Trouble | None:
    """Something under the unit that holds on days it does not, or is of a kind that may not lie there."""
    for below in tree.below[unit.key]:
        if not may_lie_under(below.kind, unit.kind):
            return Trouble(Problem.WRONG_LEVEL_BELOW, below.name)
        if not below.is_within(unit):
            return Trouble(Problem.OUTLIVED_BELOW, below.name)
    return None


def _day_trouble(unit: Unit) -> Trouble | None:
    ends_first = unit.valid_until is not None and unit.valid_until < unit.valid_from
    return Trouble(Problem.ENDS_BEFORE_START) if ends_first else None


def _above_trouble(unit: Unit, tree: Tree) -> Trouble | None:
    above = tree.units[unit.parent] if unit.parent else None
    if not may_lie_under(unit.kind, above.kind if above else None):
        is_bare = above is None and UNITS_ABOVE[unit.kind]
        return Trouble(Problem.NEEDS_PARENT if is_bare else Problem.WRONG_LEVEL, above.name if above else "")
    if above and not unit.is_within(above):
        return Trouble(Problem.OUTSIDE_PARENT, above.name)
    return None


def _beside_trouble(unit: Unit, tree: Tree) -> Trouble | None:
    if tree.namesakes(unit):
        return Trouble(Problem.SAME_NAME, unit.name)
    sharers = tree.code_sharers(unit)
    return Trouble(Problem.SAME_CODE, sharers[0].name) if sharers else None


def _others(unit: Unit, units: Iterable[Unit]) -> list[Unit]:
    return [other for other in units if other.key != unit.key and other.is_valid_with(unit)]
