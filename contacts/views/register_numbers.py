"""What stands above the rows of the register: the key numbers, and the municipality to see to first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from contacts.models import ExcessAssignmentApproval
from contacts.querysets import InRegister, first_to_lose, people_of, towns_of, with_coverage_on
from contacts.rules import FULL_POSITION, percent_of
from politirad.tenancy.reach import Person


@dataclass(frozen=True)
class Numbers:
    """The register in figures on its day."""

    covered: int
    towns: int
    contacts: int
    full_time: int
    sole_role: int
    free: int
    with_room: int
    granted: int
    undecided: int

    @property
    def lacking(self) -> int:
        """Municipalities without politikontakt."""
        return self.towns - self.covered

    @property
    def sole_role_percent(self) -> int:
        """The share of the politikontakter who have no other role (R124, R132)."""
        return percent_of(self.sole_role, self.contacts)

    @property
    def exceptions(self) -> int:
        """Exceptions granted, and those that wait for an answer."""
        return self.granted + self.undecided


@dataclass(frozen=True)
class Trouble:
    """The municipality that is, or will first be, without politikontakt: from which day, and who stops."""

    town: Any
    since: date
    is_now: bool
    leaving: str = ""
    last_day: date | None = None


def towns_with_coverage(register: InRegister) -> list[Any]:
    """The district's municipalities, each with whether it has a politikontakt, and since when not."""
    return list(with_coverage_on(towns_of(register.district, register.day), register.day))


def numbers_of(reader: Person, register: InRegister, towns: Sequence[Any]) -> Numbers:
    """Count the register."""
    fields = ("load", "limit", "percent", "is_sole_role")
    held = [row for row in people_of(register).order_by().values_list(*fields) if row[0]]
    room = [max((limit or 0) - load, 0) for load, limit, _percent, _sole in held]
    approvals = ExcessAssignmentApproval.objects.visible_to(reader).filter(district=register.district)
    return Numbers(
        covered=sum(town.is_covered for town in towns),
        towns=len(towns),
        contacts=len(held),
        full_time=sum(percent == FULL_POSITION for _load, _limit, percent, _sole in held),
        sole_role=sum(is_sole for *_rest, is_sole in held),
        free=sum(room),
        with_room=sum(left > 0 for left in room),
        granted=approvals.granted_on(register.day).count(),
        undecided=approvals.undecided().count(),
    )


def trouble_of(register: InRegister, uncovered: Iterable[Any]) -> Trouble | None:
    """What to see to first: the one longest without, else the one that will be."""
    worst = min(uncovered, key=lambda town: town.uncovered_since, default=None)
    if worst is not None:
        return Trouble(worst, worst.uncovered_since, is_now=True)
    lost = first_to_lose(register)
    if lost is None:
        return None
    return Trouble(
        lost.municipality,
        lost.day_after,
        is_now=False,
        leaving=lost.user.full_name,
        last_day=lost.valid_until,
    )
