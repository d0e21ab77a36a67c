"""Units, and files with lists of them, for the tests of the register."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from contacts.forms.imports import UploadForm
from contacts.models import Import
from contacts.rules import Unit
from politirad.tenancy.models import PoliceDistrict, PoliceUnit

GDE, FDE, SERVICE, LOCATION = (kind.value for kind in PoliceUnit.Kind)
FIRST, LAST = date(2024, 1, 1), date(2026, 12, 31)
HEADS = ("Enhetsnummer", "Navn", "Type", "Ligger under", "Gjelder fra", "Gjelder til og med")


def a_unit(key: str, name: str, kind: str = GDE, parent: str | None = None, **said: Any) -> Unit:
    """A unit as the rules know it."""
    return Unit(
        key=key,
        code=said.get("code", ""),
        name=name,
        kind=kind,
        parent=parent,
        valid_from=said.get("valid_from", FIRST),
        valid_until=said.get("valid_until"),
    )


def make_unit(
    district: PoliceDistrict, name: str, kind: str = GDE, parent: PoliceUnit | None = None, **said: Any
) -> PoliceUnit:
    """A unit in the database."""
    return PoliceUnit.objects.create(
        district=district, name=name, kind=kind, parent=parent, **{"valid_from": FIRST, **said}
    )


def csv_of(rows: Iterable[Sequence[str]], heads: Sequence[str] = HEADS, delimiter: str = ";") -> bytes:
    """The rows as a CSV file."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([heads, *rows])
    return text.getvalue().encode()


def xlsx_of(rows: Iterable[Sequence[Any]], heads: Sequence[str] = HEADS) -> bytes:
    """The rows as an Excel file."""
    book = Workbook()
    for row in (heads, *rows):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def uploaded(content: bytes, name: str = "enheter.csv") -> UploadForm:
    """The form after somebody has sent the file."""
    return UploadForm({}, {"file": SimpleUploadedFile(name, content)}, kind=Import.Kind.UNITS)


def sentence_of(form: UploadForm) -> str:
    """What the form says about the file; empty when it is taken."""
    return "" if form.is_valid() else str(form.errors["file"][0])
