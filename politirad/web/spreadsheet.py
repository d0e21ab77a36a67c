"""A list as a file that Excel and its kin open: CSV and XLSX."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

CSV, XLSX = "csv", "xlsx"
FORMATS = (CSV, XLSX)
_TYPES = {
    CSV: "text/csv; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NARROWEST, _WIDEST = 12, 60
_NOT_IN_A_TITLE = str.maketrans("[]:*?/\\", "       ")
_LONGEST_TITLE = 31
"""As many characters as the name of a sheet may have."""

type Cell = str | int | date | None


@dataclass(frozen=True)
class Sheet:
    """One list: its title, the heads of its columns, and its rows in the same order."""

    title: str
    heads: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def sheet_response(sheet: Sheet, kind: str, *, name: str) -> HttpResponse:
    """The list as a download called `name`, in one of `FORMATS`; the name must tell nothing closed."""
    content = _csv(sheet) if kind == CSV else _xlsx(sheet)
    response = HttpResponse(content, content_type=_TYPES[kind])
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response


def _csv(sheet: Sheet) -> bytes:
    """Semicolons and a byte order mark: so Excel in Norwegian reads columns and letters right."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(sheet.heads)
    writer.writerows([_harmless(cell) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> str:
    """The cell as text that no spreadsheet takes for a formula."""
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    text = "" if cell is None else str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_STARTS_A_FORMULA) else text


def _xlsx(sheet: Sheet) -> bytes:
    book = Workbook()
    page = book.active
    page.title = sheet.title.translate(_NOT_IN_A_TITLE)[:_LONGEST_TITLE]
    for number, row in enumerate([sheet.heads, *sheet.rows], start=1):
        for column, cell in enumerate(row, start=1):
            _write(page.cell(row=number, column=column), cell)
    _lay_out(page)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _write(place: Any, cell: Cell) -> None:
    """Put the value in as what it is; a text stays a text, whatever it starts with."""
    place.value = cell
    if isinstance(cell, str):
        place.data_type = "s"
        place.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(cell, date):
        place.number_format = "DD.MM.YYYY"


def _lay_out(page: Any) -> None:
    for head in page[1]:
        head.font = Font(bold=True)
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    for number, column in enumerate(page.columns, start=1):
        longest = max(len(str(cell.value or "")) for cell in column)
        page.column_dimensions[get_column_letter(number)].width = min(max(longest + 2, _NARROWEST), _WIDEST)
