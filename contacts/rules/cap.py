"""How many municipalities a politikontakt may have, day by day (BR02, BR03, G14, G15)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from contacts.rules.spans import Span


@dataclass(frozen=True)
class Claim:
    """That a person is active primary politikontakt of a municipality, which exists on the days of `town`."""

    key: int
    municipality: int
    span: Span
    town: Span

    def holds_on(self, day: date) -> bool:
        """Whether it counts on `day`: the assignment and the municipality are both there (BR05)."""
        return self.span.holds_on(day) and self.town.holds_on(day)


@dataclass(frozen=True)
class Number:
    """A number of municipalities that holds in a span: the national limit, or an approved exception."""

    most: int
    span: Span


@dataclass(frozen=True)
class Room:
    """Everything that decides how many municipalities one person may have."""

    limits: Collection[Number]
    exceptions: Collection[Number] = ()


def cap_on(day: date, room: Room) -> int | None:
    """The most municipalities on `day`: the limit, or what an exception raises it to; None for no limit."""
    limit = _most(day, room.limits)
    granted = _most(day, room.exceptions)
    return limit if limit is None or granted is None else max(limit, granted)


def municipalities_on(day: date, claims: Iterable[Claim]) -> int:
    """How many distinct municipalities the claims are to on `day` (BR02)."""
    return len({claim.municipality for claim in claims if claim.holds_on(day)})


def is_over_cap(day: date, claims: Iterable[Claim], room: Room) -> bool:
    """Whether the person has more municipalities on `day` than the limit and the exceptions allow."""
    cap = cap_on(day, room)
    return cap is not None and municipalities_on(day, claims) > cap


def beyond_cap(day: date, claims: Iterable[Claim], room: Room) -> list[Claim]:
    """The claims over the cap on `day`: those that began last (BR03: they are flagged, and go on)."""
    cap = cap_on(day, room)
    held = sorted((c for c in claims if c.holds_on(day)), key=lambda c: (c.span.first, c.key))
    return [] if cap is None else held[cap:]


def first_day_over(claimed: Span, new: Claim, others: Collection[Claim], room: Room) -> date | None:
    """The first of the days `claimed` on which `new` takes the person over the cap; None where it never does.

    Judged are the days on which something begins: the claim itself, other assignments, a municipality, a
    limit. The end of an exception is not: what stood on it goes on, flagged, until people decide (BR03).
    """
    claims = [*others, new]
    starts = {claimed.first, *(c.span.first for c in claims), *(c.town.first for c in claims)}
    starts |= {limit.span.first for limit in room.limits}
    days = sorted(day for day in starts if claimed.holds_on(day))
    return next((day for day in days if is_over_cap(day, claims, room)), None)


def _most(day: date, numbers: Iterable[Number]) -> int | None:
    return max((number.most for number in numbers if number.span.holds_on(day)), default=None)
