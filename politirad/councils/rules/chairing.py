"""Who leads the council: always the same place, or each in turn (BR17, R170)."""

from collections.abc import Sequence
from enum import StrEnum


class ChairModel(StrEnum):
    """How the council finds its chair."""

    FIXED = "fixed"
    BY_MEETING = "by_meeting"
    BY_YEAR = "by_year"


def chair_turn[Place](
    order: Sequence[Place], model: ChairModel, *, years: int, meetings_before: int
) -> Place | None:
    """Whose turn it is to lead: the places in `order`, each for a year or for a meeting (BR17, G21).

    `years` and `meetings_before` are counted from the day the rotation began. None where the chair
    is fixed, or where nobody is in the order.
    """
    if model == ChairModel.FIXED or not order:
        return None
    return order[(years if model == ChairModel.BY_YEAR else meetings_before) % len(order)]
