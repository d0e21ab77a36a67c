"""A list that somebody uploads: the rows of a CSV or XLSX file, as text (G92).

Whatever the file holds, reading it takes little time and memory: its size was measured before, and
what it unpacks to, its rows and its columns are counted here.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from openpyxl import load_workbook

CSV, XLSX = "csv", "xlsx"
MOST_COLUMNS = 40
MOST_UNPACKED = 40 * 1024 * 1024
MOST_PARTS = 1_000
# Empty rows are passed over, but not for ever.
_MOST_LINES = 20_000
_DELIMITERS = (";", ",", "\t")
_UNREADABLE = _("Vi klarer ikke å lese filen. Lagre den på nytt som CSV eller Excel, og prøv igjen.")


@dataclass(frozen=True)
class TableRow:
    """The cells of one row, and the line it stands on in the file."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The heads of the columns, and every row that is not empty."""

    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]


def read_table(content: bytes, ending: str, *, most_rows: int) -> Table:
    """The list in a file; raises `ValidationError` with one sentence when it is none, or too long."""
    lines = _xlsx(content) if ending == XLSX else _csv(content)
    filled = (row for row in lines if any(row.cells))
    heads = next(filled, None)
    rows = tuple(islice(filled, most_rows + 1))
    if heads is None or not rows:
        raise ValidationError(_("Filen har ingen rader."), code="no_rows")
    if len(rows) > most_rows:
        message = _("Filen har flere enn %(limit)s rader. Del den opp.")
        raise ValidationError(message, code="rows", params={"limit": most_rows})
    return Table(heads.cells, rows)


def _csv(content: bytes) -> Iterator[TableRow]:
    """Rows as Excel and others write them: UTF-8 or Windows-1252, with semicolons, commas or tabs."""
    text = _decoded(content)
    if "\0" in text:
        raise ValidationError(_UNREADABLE, code="unreadable")
    file = io.StringIO(text, newline="")
    reader = csv.reader(file, delimiter=_delimiter_of(text), strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            message = _("Linje %(line)s kan ikke leses. Se etter et anførselstegn som ikke er lukket.")
            raise ValidationError(message, code="quotes", params={"line": line}) from error
        # Excel's own first line about which character parts the columns.
        if not (line == 1 and cells and cells[0].lower().startswith("sep=")):
            yield TableRow(line, _trimmed(cells))
        line = reader.line_num + 1


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValidationError(_UNREADABLE, code="unreadable")


def _delimiter_of(text: str) -> str:
    """What parts the columns, by the first line that says something."""
    lines = (line for line in text.splitlines() if line.strip())
    first = next(lines, "")
    if first.lower().startswith("sep=") and first[4:5]:
        return first[4]
    return max(_DELIMITERS, key=first.count)


def _xlsx(content: bytes) -> Iterator[TableRow]:
    """Rows of the first sheet, read as they come; a formula stays the text of the formula."""
    _refuse_bomb(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_row=_MOST_LINES, max_col=MOST_COLUMNS, values_only=True)
        for line, cells in enumerate(rows, start=1):
            yield TableRow(line, _trimmed(map(_as_text, cells)))
    except ValidationError:
        raise
    except Exception as error:
        # A file made by hand can break the reader in more ways than anybody has listed.
        raise ValidationError(_UNREADABLE, code="unreadable") from error


def _refuse_bomb(content: bytes) -> None:
    """A part never unpacks to more than its zip says, so the zip's own numbers are enough."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise ValidationError(_UNREADABLE, code="unreadable") from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        message = _("Filen er for stor når den pakkes ut. Lagre bare listen i et nytt regneark.")
        raise ValidationError(message, code="unpacked")


def _as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _trimmed(cells: Iterable[str]) -> tuple[str, ...]:
    """The cells without the spaces around them, and without empty ones at the end."""
    found = [cell.strip() for cell in islice(cells, MOST_COLUMNS)]
    while found and not found[-1]:
        found.pop()
    return tuple(found)
