"""Who leads the forum on a day, and what it lacks."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from politirad.councils import rules
from politirad.councils.models.forum import Forum
from politirad.councils.models.seat import Seat


def chair_on(
    forum: Forum, day: date, *, meetings_before: int, seats: Sequence[Seat] | None = None
) -> Seat | None:
    """Who leads on `day`: whoever was chosen for it, else the fixed chair, else the one in turn (BR17).

    `meetings_before` counts the meetings since the rotation began; `seats` are those `where_open(day)`.
    """
    valid: Sequence[Any] = list(forum.seats.where_open(day)) if seats is None else seats
    chosen: Seat | None = next((seat for seat in valid if seat.is_chosen), None)
    if chosen is not None:
        return chosen
    if not forum.has_rotation:
        return next((seat for seat in valid if seat.is_chair), None)
    order = sorted((seat for seat in valid if seat.chair_turn), key=lambda seat: (seat.chair_turn, seat.pk))
    since = forum.chair_since_on or day
    return rules.chair_turn(
        order,
        rules.ChairModel(forum.chair_model),
        years=day.year - since.year,
        meetings_before=meetings_before,
    )


def lacks_of(forum: Forum, seats: Sequence[Seat]) -> tuple[rules.Lack, ...]:
    """What the forum lacks with these seats; those that await assent count for nothing (BR16)."""
    active = [seat for seat in seats if not seat.awaits_assent]
    has_chair = any(seat.chair_turn if forum.has_rotation else seat.is_chair for seat in active)
    return rules.composition_lacks(
        [seat.role for seat in active],
        has_chair=has_chair,
        has_secretary=any(seat.is_secretary for seat in active),
        needs_leaders=forum.needs_leaders,
    )
