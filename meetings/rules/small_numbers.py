"""Tables of numbers: reading them from text, and hiding what is too small to show to others (BR34)."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

SMALL_NUMBER_LIMITS: tuple[tuple[date, int], ...] = ((date(2015, 1, 1), 5),)
"""From which day numbers below which limit are hidden (BR34); the last that has begun holds."""

MOST_COLUMNS, MOST_ROWS, LONGEST_CELL = 12, 60, 80
_LEAST_LINES, _LEAST_COLUMNS, _LEAST_YEARS, _LEAST_PARTS = 2, 2, 2, 2
_MOST_SERIES = 6
_FIRST_YEAR, _LAST_YEAR = 1980, 2100

_TOTALS = r"(sum|total\w*|samla\w*|samlet|i alt|alt|alle|begge|til sammen|til saman|hele|heile|both|all)"
_CHANGES = (
    r"(endring\w*|differanse\w*|forskjell\w*|skilnad\w*|vekst|auke|økning\w*|nedgang\w*"
    r"|snitt|gjennomsnitt\w*|change|average)"
)
_MINUS = ("-", "\N{MINUS SIGN}", "\N{EN DASH}")
_DERIVED = re.compile(rf"\s*(?:{_TOTALS}|{_CHANGES})\b", re.IGNORECASE)
_CHANGE = re.compile(rf"\s*{_CHANGES}\b", re.IGNORECASE)
_RATE = re.compile(r"%|prosent|promille|andel|per \d|pr\.? \d|percent|share", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:ca\.?|om lag|rundt|under|over|minst|[~<>≤≥])?\s*"
    rf"(?P<sign>[+{''.join(_MINUS[1:])}\-]?)\s*"
    r"(?P<whole>\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+)(?:[.,](?P<part>\d+))?"
    r"\s*(?P<unit>%|\*|[a-zæøå]+\.?)?",
    re.IGNORECASE,
)


class Hiding(StrEnum):
    """Why a cell is not shown to others."""

    SMALL = "small"
    """The number itself is below the limit."""
    TELLS = "tells"
    """A sum, change or share that a hidden number could be reckoned from."""


class TableError(ValueError):
    """A text is no table; `code` says why, `line` and `count` where and how much."""

    def __init__(self, code: str, *, line: int = 0, count: int = 0, wanted: int = 0) -> None:
        super().__init__(code)
        self.code, self.line, self.count, self.wanted = code, line, count, wanted


@dataclass(frozen=True)
class Table:
    """A header and rows of texts; the first column names the rows."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Cell:
    """What stands in a cell; with `hiding` others see that something is hidden, and not the text."""

    text: str
    hiding: Hiding | None = None


@dataclass(frozen=True)
class Series:
    """A line of a chart: its name, and a number or a gap for each year."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class YearChart:
    """Numbers over years."""

    years: tuple[int, ...]
    series: tuple[Series, ...]


def small_number_limit(on: date) -> int:
    """Numbers from 1 up to this one are hidden from others on the day (BR34)."""
    return [limit for since, limit in SMALL_NUMBER_LIMITS if since <= on][-1]


def parse_table(text: str) -> Table:
    """The table in a typed or pasted text: a line a row, cells parted by tabs or semicolons (R098).

    Raises `TableError` for the first thing that is wrong.
    """
    separator = "\t" if "\t" in text else ";"
    lines = [line.rstrip("\r") for line in text.split("\n")]
    numbered = [(n, line) for n, line in enumerate(lines, start=1) if line.strip(" \t;")]
    cells = [(n, [cell.strip(' "\u00a0') for cell in line.split(separator)]) for n, line in numbered]
    _check_shape(cells)
    width = len(cells[0][1])
    for number, row in cells:
        _check_row(number, row, width)
    header, *rows = (tuple(row) for _number, row in cells)
    return Table(header, tuple(rows))


def number_in(text: str) -> float | None:
    """The number a cell says, «1 234», «ca. 12» or «12,5 %»; None for a cell of words."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    whole = re.sub(r"\D", "", found["whole"])
    sign = -1 if found["sign"] in _MINUS else 1
    return sign * float(f"{whole}.{found['part'] or 0}")


def guarded_cells(table: Table, limit: int) -> list[list[Cell]]:
    """The rows, with what others may not see marked as hidden (BR34).

    A count from 1 up to `limit` is hidden; so is every sum, change or share that takes part of it,
    or of another hidden sum. What is left is the same whatever the hidden counts are, so that none of
    them can be reckoned from what is shown. Zero is shown: it is nobody.
    """
    grid = _Grid(table, limit)
    hidden: dict[tuple[int, int], Hiding] = {
        place: Hiding.SMALL for place in grid.places() if grid.is_small_count(place, limit)
    }
    while tells := [p for p in grid.places() if p not in hidden and grid.takes_part(p, hidden)]:
        hidden |= dict.fromkeys(tells, Hiding.TELLS)
    return [
        [Cell(text, hidden.get((r, c))) for c, text in enumerate(row)] for r, row in enumerate(table.rows)
    ]


def hidden_count(rows: Sequence[Sequence[Cell]]) -> int:
    """How many cells others do not see."""
    return sum(cell.hiding is not None for row in rows for cell in row)


def year_chart(table: Table, rows: Sequence[Sequence[Cell]]) -> YearChart | None:
    """The shown numbers of a table over years, in its columns or its rows; None when it has no years."""
    across, down = [_year(text) for text in table.header[1:]], [_year(row[0]) for row in table.rows]
    shown = [[_shown(cell) for cell in row[1:]] for row in rows]
    if len(across) >= _LEAST_YEARS and None not in across:
        named = zip((row[0] for row in table.rows), shown, strict=True)
        return _chart([year or 0 for year in across], list(named))
    if len(down) >= _LEAST_YEARS and None not in down:
        columns = [list(column) for column in zip(*shown, strict=True)]
        return _chart([year or 0 for year in down], list(zip(table.header[1:], columns, strict=True)))
    return None


class _Grid:
    """The numbers of a table, and which of its rows and columns are reckoned from the others."""

    def __init__(self, table: Table, limit: int) -> None:
        self.table = table
        self.numbers = [[None, *(number_in(text) for text in row[1:])] for row in table.rows]
        columns = [list(column) for column in zip(*self.numbers, strict=True)]
        self.rates = {c for c, name in enumerate(table.header) if c and _RATE.search(name)}
        self.rate_rows = {r for r, row in enumerate(table.rows) if _RATE.search(row[0])}
        self.changes = {c for c, name in enumerate(table.header) if _CHANGE.match(name)}
        self.change_rows = {r for r, row in enumerate(table.rows) if _CHANGE.match(row[0])}
        counted = [c for c in range(1, len(columns)) if c not in self.rates | self.changes]
        rows = [r for r in range(len(self.numbers)) if r not in self.rate_rows | self.change_rows]
        self.derived = {c for c, name in enumerate(table.header) if c and _DERIVED.match(name)}
        self.derived |= set(_sums([[columns[c][r] for r in rows] for c in counted], counted, limit))
        self.derived_rows = {r for r, row in enumerate(table.rows) if _DERIVED.match(row[0])}
        self.derived_rows |= set(_sums([[self.numbers[r][c] for c in counted] for r in rows], rows, limit))

    def places(self) -> Iterator[tuple[int, int]]:
        """Every cell with a number."""
        return (
            (r, c) for r, row in enumerate(self.numbers) for c, number in enumerate(row) if number is not None
        )

    def is_small_count(self, place: tuple[int, int], limit: int) -> bool:
        """Whether the cell counts somebody, and so few that it must be hidden."""
        r, c = place
        number = self.numbers[r][c] or 0.0
        is_change = c in self.changes or r in self.change_rows
        is_sum_of_parts = self._is_derived(place) and self._has_small_part(place, limit)
        return 0 < number < limit and not (self._is_rate(place) or is_change or is_sum_of_parts)

    def takes_part(self, place: tuple[int, int], hidden: Collection[tuple[int, int]]) -> bool:
        """Whether the cell is reckoned from something hidden.

        Of the shares beside a hidden number all are hidden: one of them and its count give the whole.
        """
        r, c = place
        in_row, in_column = any(p[0] == r for p in hidden), any(p[1] == c for p in hidden)
        is_sum = (c in self.derived and in_row) or (r in self.derived_rows and in_column)
        return is_sum or (self._is_rate(place) and (in_row or in_column))

    def _is_rate(self, place: tuple[int, int]) -> bool:
        r, c = place
        return c in self.rates or r in self.rate_rows or "%" in self.table.rows[r][c]

    def _is_derived(self, place: tuple[int, int]) -> bool:
        return place[1] in self.derived or place[0] in self.derived_rows

    def _has_small_part(self, place: tuple[int, int], limit: int) -> bool:
        """Whether the sum has a part that is hidden: then it is hidden for that, and says no more."""
        r, c = place
        parts = [self.numbers[r][k] for k in range(1, len(self.table.header)) if k not in self.derived]
        if r in self.derived_rows:
            rows = [k for k in range(len(self.numbers)) if k not in self.derived_rows]
            columns = (
                [c]
                if c not in self.derived
                else [k for k in range(1, len(self.table.header)) if k not in self.derived]
            )
            parts = [self.numbers[k][j] for k in rows for j in columns]
        return any(part is not None and 0 < part < limit for part in parts)


def _sums(lines: list[list[float | None]], names: list[int], limit: int) -> Iterator[int]:
    """Names of the lines that are, number for number, the sum of lines standing beside them.

    Two numbers must say so, or one when it is the sum of all the others: less is chance. A line of small
    numbers alone is hidden anyway.
    """
    for at, name in enumerate(names):
        evidence = sum(bool(number) for number in lines[at])
        if any((number or 0) >= limit for number in lines[at]) and any(
            _is_sum(lines[at], lines[start:end]) and (evidence > 1 or end - start == len(lines) - 1)
            for start, end in _runs_beside(at, len(lines))
        ):
            yield name


def _runs_beside(at: int, count: int) -> Iterator[tuple[int, int]]:
    yield from ((start, at) for start in range(at - _LEAST_PARTS + 1))
    yield from ((at + 1, end) for end in range(at + 1 + _LEAST_PARTS, count + 1))


def _is_sum(line: list[float | None], parts: list[list[float | None]]) -> bool:
    sums = [sum(number or 0 for number in column) for column in zip(*parts, strict=True)]
    return all((mine or 0) == total for mine, total in zip(line, sums, strict=True))


def _check_shape(cells: list[tuple[int, list[str]]]) -> None:
    if len(cells) < _LEAST_LINES:
        raise TableError("lines")
    if len(cells) - 1 > MOST_ROWS:
        raise TableError("rows", count=len(cells) - 1, wanted=MOST_ROWS)
    width = len(cells[0][1])
    if width < _LEAST_COLUMNS:
        raise TableError("separator")
    if width > MOST_COLUMNS:
        raise TableError("columns", count=width, wanted=MOST_COLUMNS)
    unnamed = [place for place, name in enumerate(cells[0][1], start=1) if not name]
    if unnamed:
        raise TableError("unnamed_column", count=unnamed[0])


def _check_row(number: int, row: list[str], width: int) -> None:
    if len(row) != width:
        raise TableError("width", line=number, count=len(row), wanted=width)
    if not row[0]:
        raise TableError("unnamed_row", line=number)
    if any(len(cell) > LONGEST_CELL for cell in row):
        raise TableError("long", line=number, wanted=LONGEST_CELL)


def _year(text: str) -> int | None:
    if not re.fullmatch(r"\d{4}", text.strip()):
        return None
    year = int(text)
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _shown(cell: Cell) -> float | None:
    return None if cell.hiding else number_in(cell.text)


def _chart(years: list[int], named: list[tuple[str, list[float | None]]]) -> YearChart | None:
    order = sorted(range(len(years)), key=lambda place: years[place])
    series = [
        Series(name, tuple(values[place] for place in order))
        for name, values in named
        if sum(value is not None for value in values) >= _LEAST_YEARS and not _CHANGE.match(name)
    ]
    if not series:
        return None
    return YearChart(tuple(years[place] for place in order), tuple(series[:_MOST_SERIES]))
