"""Geometry of a line chart drawn as SVG: numbers over years in, places and paths out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 640, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 470, 16, 264
_NAME_AT = 482
_LINE_HEIGHT = 18
_STEPS = 4
_LONGEST_NAME = 18
_NICE = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Tick:
    """A mark on an axis: how far along it lies, and what it says."""

    at: str
    text: str


@dataclass(frozen=True)
class Dot:
    """One number in the chart."""

    x: str
    y: str


@dataclass(frozen=True)
class Line:
    """A series: its name and where that stands, its dots, and the paths between neighbours."""

    name: str
    name_y: str
    end_y: str
    end_x: str
    paths: tuple[str, ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class LineChart:
    """A chart ready to be drawn in a box of 640 by 300."""

    years: tuple[Tick, ...]
    levels: tuple[Tick, ...]
    lines: tuple[Line, ...]


def line_chart(years: Sequence[int], series: Sequence[tuple[str, Sequence[float | None]]]) -> LineChart:
    """The lines of `series` over `years`, from zero up; a gap in the numbers is a gap in the line."""
    numbers = [number for _name, values in series for number in values if number is not None]
    levels = _levels(numbers)
    low, high = levels[0], levels[-1]
    across = [_along(_LEFT + 12, _RIGHT - 12, place, max(len(years) - 1, 1)) for place in range(len(years))]
    drawn = [
        [(x, _height(v, low, high)) for x, v in zip(across, values, strict=True)] for _, values in series
    ]
    ends = [next((p for p in reversed(points) if p[1] is not None), (_RIGHT, _BOTTOM)) for points in drawn]
    names = _spread([y or _BOTTOM for _x, y in ends])
    return LineChart(
        years=tuple(Tick(_text(x), str(year)) for x, year in zip(across, years, strict=True)),
        levels=tuple(Tick(_text(_height(level, low, high) or _BOTTOM), _number(level)) for level in levels),
        lines=tuple(
            Line(
                name=_short(name),
                name_y=_text(name_y),
                end_x=_text(end[0]),
                end_y=_text(end[1] or _BOTTOM),
                paths=tuple(_paths(points)),
                dots=tuple(Dot(_text(x), _text(y)) for x, y in points if y is not None),
            )
            for (name, _values), points, end, name_y in zip(series, drawn, ends, names, strict=True)
        ),
    )


def _levels(numbers: Sequence[float]) -> list[float]:
    """Round levels from zero, or a level below it when there are numbers there, to above the highest."""
    top, bottom = max([*numbers, 0]), min([*numbers, 0])
    step = _step(top - bottom)
    first, last = math.floor(bottom / step), max(math.ceil(top / step), 1)
    return [step * place for place in range(first, last + 1)]


def _step(span: float) -> float:
    rough = max(span, 1) / _STEPS
    size: float = 10 ** math.floor(math.log10(rough))
    return next(nice * size for nice in _NICE if nice * size >= rough)


def _along(start: float, end: float, place: int, count: int) -> float:
    return start + (end - start) * place / count


def _height(value: float | None, low: float, high: float) -> float | None:
    return None if value is None else _BOTTOM - (_BOTTOM - _TOP) * (value - low) / (high - low)


def _paths(points: Sequence[tuple[float, float | None]]) -> list[str]:
    runs: list[list[str]] = [[]]
    for x, y in points:
        if y is None:
            runs.append([])
        else:
            runs[-1].append(f"{_text(x)} {_text(y)}")
    return [f"M{'L'.join(run)}" for run in runs if len(run) > 1]


def _spread(heights: Sequence[float]) -> list[float]:
    """The heights of the names, moved apart so that none hides another, and none below the picture."""
    order = sorted(range(len(heights)), key=lambda place: heights[place])
    placed: dict[int, float] = {}
    least = -math.inf
    for place in order:
        placed[place] = max(heights[place], least)
        least = placed[place] + _LINE_HEIGHT
    most: float = _BOTTOM
    for place in reversed(order):
        placed[place] = min(placed[place], most)
        most = placed[place] - _LINE_HEIGHT
    return [placed[place] for place in range(len(heights))]


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _number(value: float) -> str:
    """«1 250»; a decimal comma where one is needed."""
    whole = f"{value:,.1f}".removesuffix(".0")
    return whole.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")


def _text(value: float) -> str:
    return f"{value:.1f}"
