"""Geometry of the charts of an evaluation: means on the scale from 1 to 5 in, places in the drawing out."""

from collections.abc import Sequence
from dataclasses import dataclass

LOWEST, HIGHEST = 1, 5
_LEFT, _STEP, _MIDDLE = 10, 70, 17
_NEAR = 20
"""Two marks nearer than this would hide each other, and are moved apart."""
_APART = 6.5
_BOX_WIDTH, _BOX_HEIGHT, _BETWEEN = 120, 40, 2
_TRACK_LEFT, _TRACK_RIGHT, _TRACK_TOP, _TRACK_BOTTOM = 26, 186, 16, 78


@dataclass(frozen=True)
class Mark:
    """Where something stands in the chart."""

    x: str
    y: str
    corner_x: str = ""
    corner_y: str = ""


@dataclass(frozen=True)
class Dumbbell:
    """One row of the chart, in a box of 300 by 34: the two sides with a line between, or the mean alone."""

    municipality: Mark | None
    police: Mark | None
    whole: Mark | None
    before: Mark | None

    @property
    def is_joined(self) -> bool:
        """Whether there is a line to draw."""
        return self.municipality is not None and self.police is not None


@dataclass(frozen=True)
class Column:
    """How many chose one value, as a column in a box of 120 by 40."""

    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True)
class YearMark:
    """One year in a small chart."""

    year: int
    mark: Mark | None
    is_last: bool


@dataclass(frozen=True)
class Track:
    """Years on the scale, in a box of 220 by 104; a year without a mean is a gap in the line."""

    years: tuple[YearMark, ...]
    lines: tuple[str, ...]


GRID = tuple(_LEFT + _STEP * place for place in range(HIGHEST - LOWEST + 1))
"""Where the five steps of the scale stand in a dumbbell."""


def dumbbell(
    municipality: float | None, police: float | None, whole: float | None, before: float | None
) -> Dumbbell:
    """The marks of one question; the mean alone is drawn where the sides do not stand apart."""
    has_sides = municipality is not None or police is not None
    near = (
        municipality is not None and police is not None and abs(_along(municipality) - _along(police)) < _NEAR
    )
    shift = _APART if near else 0
    return Dumbbell(
        _mark(municipality, _MIDDLE - shift),
        _mark(police, _MIDDLE + shift),
        None if has_sides else _mark(whole, _MIDDLE),
        _mark(before, _MIDDLE),
    )


def columns(counts: Sequence[int]) -> tuple[Column, ...]:
    """A column for each value, the highest as high as the box."""
    step = _BOX_WIDTH / max(len(counts), 1)
    most = max([*counts, 1])
    return tuple(
        Column(
            _text(step * place + _BETWEEN),
            _text(_BOX_HEIGHT - _BOX_HEIGHT * count / most),
            _text(step - 2 * _BETWEEN),
            _text(_BOX_HEIGHT * count / most),
        )
        for place, count in enumerate(counts)
    )


def track(years: Sequence[tuple[int, float | None]]) -> Track:
    """The line over the years, from first to last."""
    width = (_TRACK_RIGHT - _TRACK_LEFT) / max(len(years) - 1, 1)
    marks = []
    for place, (year, number) in enumerate(years):
        x = _TRACK_LEFT + width * place if len(years) > 1 else _TRACK_RIGHT
        mark = None if number is None else Mark(_text(x), _text(_height(number)))
        marks.append(YearMark(year, mark, is_last=place == len(years) - 1))
    return Track(tuple(marks), tuple(_lines([each.mark for each in marks])))


def _lines(marks: Sequence[Mark | None]) -> list[str]:
    runs: list[list[str]] = [[]]
    for mark in marks:
        if mark is None:
            runs.append([])
        else:
            runs[-1].append(f"{mark.x} {mark.y}")
    return [f"M{' L'.join(run)}" for run in runs if len(run) > 1]


def _mark(number: float | None, y: float) -> Mark | None:
    if number is None:
        return None
    x = _along(number)
    return Mark(_text(x), _text(y), _text(x - 6), _text(y - 6))


def _along(number: float) -> float:
    return _LEFT + (number - LOWEST) * _STEP


def _height(number: float) -> float:
    return _TRACK_BOTTOM - (number - LOWEST) / (HIGHEST - LOWEST) * (_TRACK_BOTTOM - _TRACK_TOP)


def _text(value: float) -> str:
    return f"{value:.1f}"
