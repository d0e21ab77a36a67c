"""Lists as spreadsheets: columns, letters and dates come out right, and no cell becomes a formula."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from politirad.web.spreadsheet import CSV, FORMATS, XLSX, Sheet, sheet_response

SHEET = Sheet(
    title="Konklusjoner: 2026/27",
    heads=["Nummer", "Konklusjon", "Dato", "Antall"],
    rows=[["13/26", "Gå tur i Guovdageaidnu", date(2026, 11, 9), 3], ["14/26", '=HYPERLINK("x")', None, -2]],
)


def test_csv_is_read_by_excel_in_norwegian():
    response = sheet_response(SHEET, CSV, name="konklusjoner")
    assert response.content.decode("utf-8-sig").splitlines() == [
        "Nummer;Konklusjon;Dato;Antall",
        "13/26;Gå tur i Guovdageaidnu;09.11.2026;3",
        '14/26;"\'=HYPERLINK(""x"")";;-2',
    ]
    assert response.content.startswith(b"\xef\xbb\xbf")


def test_xlsx_keeps_dates_and_numbers_and_makes_no_formula():
    book = load_workbook(io.BytesIO(sheet_response(SHEET, XLSX, name="konklusjoner").content))
    page = book.active
    assert page.title == "Konklusjoner  2026 27"
    assert [[cell.value for cell in row] for row in page.iter_rows(min_row=2)] == [
        ["13/26", "Gå tur i Guovdageaidnu", page["C2"].value, 3],
        ["14/26", '=HYPERLINK("x")', None, -2],
    ]
    assert page["C2"].value.date() == date(2026, 11, 9)
    assert page["B3"].data_type == "s"
    assert page.freeze_panes == "A2"


@pytest.mark.parametrize("kind", FORMATS)
def test_file_has_the_name_it_is_given(kind: str):
    response = sheet_response(SHEET, kind, name="konklusjoner-2026")
    assert response["Content-Disposition"] == f'attachment; filename="konklusjoner-2026.{kind}"'
