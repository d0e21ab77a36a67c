"""How a politikontakt's municipalities fill the limit, and who else has room (ux.md 5.14, 5.15)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from contacts.models import ExcessAssignmentApproval, PoliceContactAssignment
from contacts.querysets import WithRoom, limit_on, load_of, with_room_in

_OTHERS_SHOWN = 10


@dataclass(frozen=True)
class Slot:
    """A place within the limit or beyond it; a free one has no name."""

    look: str
    name: str = ""
    persons: int | None = None


@dataclass(frozen=True)
class Slots:
    """What one person has and waits for on a day; `elsewhere` is what the reader may not see by name."""

    limit: int | None
    load: int
    rows: list[Slot]
    elsewhere: int
    population: int
    others: list[WithRoom]


def slots_of(reader: Any, approval: ExcessAssignmentApproval, day: date) -> Slots:
    """The slots of the person an application is about, beside the room others of the district have."""
    limit, load = limit_on(day), load_of(approval.user_id, day)
    held, waiting = held_and_waiting(reader, approval.user_id, day)
    elsewhere = max(load - len(held), 0)
    within = len(held) if limit is None else max(limit - elsewhere, 0)
    rows = [_slot("slot_held" if n < within else "slot_beyond", each) for n, each in enumerate(held)]
    free = 0 if limit is None else max(limit - load, 0)
    rows += [Slot("slot_free")] * free
    rows += [_slot("slot_waiting", each) for each in waiting]
    return Slots(
        limit=limit,
        load=load,
        rows=rows,
        elsewhere=elsewhere,
        population=sum(each.persons or 0 for each in held),
        others=with_room_in(approval.district_id, day, besides=approval.user_id)[:_OTHERS_SHOWN],
    )


def held_and_waiting(reader: Any, user_id: int, day: date) -> tuple[list[Any], list[Any]]:
    """Own municipalities the reader may see, that the person has on `day` and that await approval then."""
    mine = PoliceContactAssignment.objects.visible_to(reader).primaries().filter(user=user_id)
    rows = mine.with_persons_on(day).select_related("municipality").order_by("valid_from", "pk")
    return _distinct(rows.active_on(day)), _distinct(rows.awaiting().not_over_on(day))


def _distinct(rows: Iterable[Any]) -> list[Any]:
    return list({each.municipality_id: each for each in rows}.values())


def _slot(look: str, assignment: Any) -> Slot:
    return Slot(look, str(assignment.municipality), assignment.persons)
