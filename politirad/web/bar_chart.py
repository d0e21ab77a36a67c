"""Geometry of lying bars drawn as SVG: counts in, places and widths out; a pattern for each kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

WIDTH = 640
_BARS_START, _BARS_END = 208, 540
_ROW, _BAR, _TOP, _LEGEND = 34, 20, 8, 30
_LEGEND_STEP = 200
_LONGEST_LINE, _LINE = 28, 14
_STRIPE_GAP = 6


@dataclass(frozen=True)
class Segment:
    """A part of a bar: where it lies, which pattern it has, and where its stripes run."""

    x: str
    width: str
    kind: int
    count: int
    middle: str
    stripes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bar:
    """A row of the chart: its name on one or two lines, its parts, and what stands after them."""

    name: tuple[tuple[str, str], ...]
    y: str
    text_y: str
    segments: tuple[Segment, ...]
    end: str
    text: str


@dataclass(frozen=True)
class Key:
    """What one pattern means."""

    name: str
    kind: int
    x: str
    text_x: str
    stripes: tuple[str, ...]


@dataclass(frozen=True)
class BarChart:
    """A chart ready to be drawn; `words` says all of it to whoever does not see it."""

    title: str
    words: str
    bars: tuple[Bar, ...]
    keys: tuple[Key, ...]
    height: int


def bar_chart(title: str, kinds: Sequence[str], rows: Sequence[tuple[str, Sequence[int], str]]) -> BarChart:
    """A bar for each row: its name, how many there are of each of `kinds`, and the sum in words."""
    most = max([sum(counts) for _name, counts, _text in rows] + [1])
    top = _TOP + (_LEGEND if len(kinds) > 1 else 0)
    return BarChart(
        title=title,
        words=f"{title}. {' '.join(_said(name, kinds, counts, text) for name, counts, text in rows)}",
        bars=tuple(
            _bar(name, counts, text, most, top + place * _ROW)
            for place, (name, counts, text) in enumerate(rows)
        ),
        keys=tuple(_key(name, kind) for kind, name in enumerate(kinds)) if len(kinds) > 1 else (),
        height=top + len(rows) * _ROW,
    )


def _said(name: str, kinds: Sequence[str], counts: Sequence[int], text: str) -> str:
    if len(kinds) == 1:
        return f"{name}: {text}."
    parts = [f"{kind.lower()} {count}" for kind, count in zip(kinds, counts, strict=True)]
    return f"{name}: {text} ({', '.join(parts)})."


def _bar(name: str, counts: Sequence[int], text: str, most: int, y: int) -> Bar:
    at: float = _BARS_START
    segments: list[Segment] = []
    for kind, count in enumerate(counts):
        width = (_BARS_END - _BARS_START) * count / most
        if count:
            segments.append(_segment(at, width, kind, count, y))
        at += width
    return Bar(_lines(name, y), str(y), _text(y + 15), tuple(segments), _text(at + 8), text)


def _segment(x: float, width: float, kind: int, count: int, y: int) -> Segment:
    return Segment(
        _text(x), _text(width), kind, count, _text(x + width / 2), _stripes(x, width, y) if kind == 1 else ()
    )


def _stripes(x: float, width: float, y: int) -> tuple[str, ...]:
    """Slanted lines across the box, cut off at its edges."""
    paths = []
    start = x - _BAR
    while start < x + width:
        left, right = max(start, x), min(start + _BAR, x + width)
        if right > left:
            low, high = y + _BAR - (left - start), y + _BAR - (right - start)
            paths.append(f"M{_text(left)} {_text(low)}L{_text(right)} {_text(high)}")
        start += _STRIPE_GAP
    return tuple(paths)


def _key(name: str, kind: int) -> Key:
    x = kind * _LEGEND_STEP + 1
    return Key(name, kind, _text(x), _text(x + 28), _stripes(x, _BAR, 4) if kind == 1 else ())


def _lines(name: str, y: int) -> tuple[tuple[str, str], ...]:
    """The words of each line with its place; a name too long for two ends with three dots."""
    lines = wrap(name, _LONGEST_LINE, max_lines=2, placeholder=" …")
    first = y + 15 if len(lines) == 1 else y + 8
    return tuple((_text(first + number * _LINE), line) for number, line in enumerate(lines))


def _text(value: float) -> str:
    return f"{value:.1f}"
