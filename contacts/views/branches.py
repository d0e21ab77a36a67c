"""Units as a tree: each with those under it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from politirad.tenancy.models import PoliceUnit


@dataclass(frozen=True)
class Branch:
    """A unit, and the branches under it."""

    unit: PoliceUnit
    branches: list["Branch"]


def branches_of(units: Iterable[PoliceUnit]) -> list[Branch]:
    """The units that lie right under the district, with all the others in their places."""
    below: defaultdict[int | None, list[PoliceUnit]] = defaultdict(list)
    for unit in units:
        below[unit.parent_id].append(unit)
    return _grown(below, None)


def _grown(below: defaultdict[int | None, list[PoliceUnit]], parent: int | None) -> list[Branch]:
    return [Branch(unit, _grown(below, unit.pk)) for unit in below[parent]]
