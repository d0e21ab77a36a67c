"""The places a politikontakt's municipalities take, within the limit and beyond it (ux.md 5.14, 5.15)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from contacts.documents import load_words
from contacts.models import ExcessAssignmentApproval, PoliceContactAssignment
from contacts.querysets import WithRoom, person_with_load, with_room_in
from contacts.rules import Kind

FILLED, FREE, GRANTED, AWAITING, OVER = "fylt", "ledig", "godkjent", "venter", "over"
_OTHERS_SHOWN = 10


@dataclass(frozen=True)
class Slot:
    """One place: how it looks, its words, and the assignment that fills it."""

    look: str
    name: str
    assignment_id: int | None = None


@dataclass(frozen=True)
class Slots:
    """The places of one person."""

    within: Sequence[Slot]
    beyond: Sequence[Slot]


@dataclass(frozen=True)
class Weighing:
    """What whoever answers an application sees beside it: the person's places, and who else has room."""

    slots: Slots
    burden: str
    others: Sequence[WithRoom]


def slots_of(person: Any, assignments: Iterable[PoliceContactAssignment], day: date) -> Slots:
    """The places of `person`, who has load, limit and cap on `day`; the assignments are not over then."""
    mine = list(assignments)
    filled = _filled(person, mine, day)
    waiting = [Slot(AWAITING, _name(each), each.pk) for each in mine if not each.is_active]
    limit = len(filled) if person.limit is None else person.limit
    free = [Slot(FREE, _("Ledig"))] * (limit - len(filled))
    return Slots([*filled[:limit], *free], [*_beyond(filled, limit, person.cap), *waiting])


def weighing_of(reader: Any, approval: ExcessAssignmentApproval, day: date) -> Weighing:
    """What to weigh an application against on `day`."""
    person: Any = person_with_load(approval.user_id, day)
    held, waiting = held_and_waiting(reader, approval.user_id, day)
    return Weighing(
        slots=slots_of(person, [*held, *waiting], day),
        burden=load_words(person),
        others=with_room_in(approval.district_id, day, besides=approval.user_id)[:_OTHERS_SHOWN],
    )


def held_and_waiting(reader: Any, user_id: int, day: date) -> tuple[list[Any], list[Any]]:
    """Own municipalities the reader may see, that the person has on `day` and that await approval then."""
    mine = PoliceContactAssignment.objects.visible_to(reader).primaries().filter(user=user_id)
    rows = mine.with_persons_on(day).select_related("municipality").order_by("valid_from", "pk")
    return _distinct(rows.active_on(day)), _distinct(rows.awaiting().not_over_on(day))


def _distinct(rows: Iterable[Any]) -> list[Any]:
    return list({each.municipality_id: each for each in rows}.values())


def _filled(person: Any, mine: Iterable[PoliceContactAssignment], day: date) -> list[Slot]:
    """The person's municipalities; those in other districts are counted without their names."""
    own = [each for each in mine if each.is_active and each.kind == Kind.PRIMARY and each.valid_from <= day]
    elsewhere = [Slot(FILLED, _("Annet distrikt"))] * max(person.load - len(own), 0)
    return [*(Slot(FILLED, _name(each), each.pk) for each in own), *elsewhere]


def _beyond(filled: Sequence[Slot], limit: int, cap: int | None) -> list[Slot]:
    return [
        Slot(GRANTED if cap is not None and place <= cap else OVER, slot.name, slot.assignment_id)
        for place, slot in enumerate(filled[limit:], start=limit + 1)
    ]


def _name(assignment: PoliceContactAssignment) -> str:
    return assignment.municipality.display_name
