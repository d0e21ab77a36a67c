"""Geometry of figures drawn as SVG: days in, places and paths out; words and colours stand elsewhere."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_CENTRE = 220
_FULL_TURN = 360.0
_MONTHS = 12
_MONTH_RING = (143, 181)
_MONTH_NAME_RADIUS = 162
_GAP = 0.7
_MARK_RADIUS = 197
_LEAD_RADIUS = 104
_HAND_RADII = (96, 188)
_SPOT_RADIUS = 125
# Two marks closer than this would hide each other.
_LEAST_ANGLE_BETWEEN_MARKS = 10.0
_LEAST_ANGLE_BETWEEN_SPOTS = 9.0


@dataclass(frozen=True)
class Point:
    """A place in the drawing. Numbers are text, so that no language puts a comma in them."""

    x: str
    y: str


@dataclass(frozen=True)
class MonthSector:
    """One twelfth of the ring: its outline, where its name stands, and where it lies in time."""

    first_day: date
    path: str
    name_at: Point
    is_past: bool
    is_now: bool


@dataclass(frozen=True)
class Mark:
    """A day on the ring, the arc that leads up to it, and the pin where the arc ends."""

    at: Point
    lead: str
    pin: Point


@dataclass(frozen=True)
class Wheel:
    """A year as a ring, with January at the top and time going clockwise."""

    months: tuple[MonthSector, ...]
    marks: tuple[Mark, ...]
    spots: tuple[Point, ...]
    hand: tuple[Point, Point] | None


def annual_wheel(
    year: int, days: Sequence[date], *, today: date, lead_days: int, spot_days: Sequence[date] = ()
) -> Wheel:
    """The year's ring with a mark outside it for each of `days`, and a spot inside for each of `spot_days`.

    Both must be in order.
    """
    angles = _spread([_angle(day) for day in days], _LEAST_ANGLE_BETWEEN_MARKS)
    spots = _spread([_angle(day) for day in spot_days], _LEAST_ANGLE_BETWEEN_SPOTS)
    lead = lead_days / 365 * _FULL_TURN
    return Wheel(
        months=tuple(_month(year, month, today) for month in range(1, _MONTHS + 1)),
        marks=tuple(
            Mark(
                at=_point(_MARK_RADIUS, shown),
                lead=_arc(_LEAD_RADIUS, max(_angle(day) - lead, 1), max(_angle(day), 1)),
                pin=_point(_LEAD_RADIUS, _angle(day)),
            )
            for day, shown in zip(days, angles, strict=True)
        ),
        spots=tuple(_point(_SPOT_RADIUS, angle) for angle in spots),
        hand=_hand(today) if today.year == year else None,
    )


def _month(year: int, month: int, today: date) -> MonthSector:
    start = (month - 1) * _FULL_TURN / _MONTHS
    end = month * _FULL_TURN / _MONTHS
    return MonthSector(
        first_day=date(year, month, 1),
        path=_ring(*_MONTH_RING, start + _GAP, end - _GAP),
        name_at=_point(_MONTH_NAME_RADIUS, (start + end) / 2),
        is_past=(year, month) < (today.year, today.month),
        is_now=(year, month) == (today.year, today.month),
    )


def _hand(today: date) -> tuple[Point, Point]:
    inner, outer = _HAND_RADII
    return _point(inner, _angle(today)), _point(outer, _angle(today))


def _angle(day: date) -> float:
    first = date(day.year, 1, 1)
    return (day - first).days / (date(day.year + 1, 1, 1) - first).days * _FULL_TURN


def _spread(angles: Sequence[float], wanted: float) -> list[float]:
    """The angles, each pushed on far enough not to hide the one before it."""
    least = min(wanted, _FULL_TURN / max(len(angles), 1))
    shown: list[float] = []
    for angle in angles:
        shown.append(max(angle, shown[-1] + least) if shown else angle)
    return shown


def _point(radius: float, angle: float) -> Point:
    turned = math.radians(angle - 90)
    x, y = _CENTRE + radius * math.cos(turned), _CENTRE + radius * math.sin(turned)
    return Point(f"{x:.2f}", f"{y:.2f}")


def _arc(radius: float, start: float, end: float) -> str:
    first, last = _point(radius, start), _point(radius, end)
    return f"M{first.x} {first.y}A{radius} {radius} 0 {_is_long(start, end)} 1 {last.x} {last.y}"


def _ring(inner: float, outer: float, start: float, end: float) -> str:
    corner, back = _point(inner, end), _point(inner, start)
    return (
        f"{_arc(outer, start, end)}L{corner.x} {corner.y}"
        f"A{inner} {inner} 0 {_is_long(start, end)} 0 {back.x} {back.y}Z"
    )


def _is_long(start: float, end: float) -> int:
    return int(end - start > _FULL_TURN / 2)
