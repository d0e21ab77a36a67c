"""Lists as people save them: odd, broken and hostile files (G92)."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest

from contacts.actions import ReadRow
from contacts.forms.imports import heads_of
from contacts.models import Import
from contacts.rules import MOST_ROWS, looks_like_formula
from politirad.web import table_file
from tests.contacts.lists import GDE, HEADS, SERVICE, csv_of, sentence_of, uploaded, xlsx_of

ROW = ("100", "Guovdageaidnu politiijastašuvdna", "tjenesteenhet", "GDE Nord", "1.2.24", "31.12.2026")
SAID = {
    "code": "100",
    "name": "Guovdageaidnu politiijastašuvdna",
    "kind": SERVICE,
    "parent": "GDE Nord",
    "valid_from": "2024-02-01",
    "valid_until": "2026-12-31",
}


def rows_of(content: bytes, name: str = "enheter.csv") -> list[ReadRow]:
    form = uploaded(content, name)
    assert sentence_of(form) == ""
    return form.rows


def wrong_in(*cells: Any, name: str = "enheter.csv") -> str:
    (found,) = rows_of(csv_of([cells]), name)
    assert found.said is None
    return found.wrong


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv_is_read_as_spreadsheets_write_it(delimiter: str, encoding: str):
    content = csv_of([ROW], delimiter=delimiter).decode().encode(encoding)
    assert rows_of(content) == [ReadRow(2, SAID["name"], SAID)]


def test_windows_letters_are_read():
    (found,) = rows_of(csv_of([("", "Ålesund lensmannskontor Øst", "gde")]).decode().encode("cp1252"))
    assert (found.about, found.said and found.said["kind"]) == ("Ålesund lensmannskontor Øst", GDE)


def test_excel_is_read_with_its_dates_and_numbers():
    row = [100, SAID["name"], "Tjenesteenhet", "GDE Nord", datetime(2024, 2, 1), date(2026, 12, 31)]  # noqa: DTZ001 as Excel has it
    assert rows_of(xlsx_of([[None], row, []]), "enheter.xlsx") == [ReadRow(3, SAID["name"], SAID)]


def test_quotes_empty_lines_and_the_first_line_of_excel_keep_the_line_numbers():
    text = 'sep=;\r\nNavn;Type\r\n\r\n;;\r\n"GDE ""Nord""; og\r\nmer";GDE\r\nGDE Sør;GDE\r\n'
    assert [(row.line, row.about) for row in rows_of(text.encode())] == [
        (5, 'GDE "Nord"; og\nmer'),
        (7, "GDE Sør"),
    ]


@pytest.mark.parametrize("heads", [("Namn", "Type"), ("name", "TYPE")])
def test_heads_are_known_in_every_language(heads: tuple[str, str]):
    (found,) = rows_of(csv_of([("GDE Nord", "gde")], heads=heads))
    assert found.about == "GDE Nord"


def test_the_template_is_a_list_we_take():
    assert heads_of(Import.Kind.UNITS) == list(HEADS)


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "x.csv", "Filen er tom. Velg en annen fil."),
        (csv_of([]), "x.csv", "Filen har ingen rader."),
        (b"\n\n;;\n", "x.csv", "Filen har ingen rader."),
        (xlsx_of([]), "x.xlsx", "Filen har ingen rader."),
        (b"Navn;Type\nA\0B;gde\n", "x.csv", "Vi klarer ikke å lese filen."),
        (b"Navn;Type\n\x81\x8d;gde\n", "x.csv", "Vi klarer ikke å lese filen."),
        (b'Navn;Type\nA;gde\n"B;gde\n', "x.csv", "Linje 3 kan ikke leses."),
        (csv_of([("A",)], heads=["Navn"]), "x.csv", "Filen mangler kolonnen «Type»."),
        (csv_of([("A", "gde", "B")], heads=["Navn", "Type", "Navn"]), "x.csv", "Kolonnen «Navn» står to"),
        (csv_of([("A", "gde", "B")], heads=["Navn", "Type", "Merk"]), "x.csv", "Vi kjenner ikke"),
        (csv_of([("A", "gde")], heads=["Navn", "Type"]), "x.pdf", "Vi tar imot lister som CSV"),
        (csv_of([("A", "gde")], heads=["Navn", "Type"]), "x.xlsx", "Innholdet er ikke Excel"),
        (csv_of([("A", "gde")], heads=["Navn", "Type"]), "01010750160.csv", "Filnavnet inneholder"),
        (b"Navn;Type\n" + b"A;gde\n" * (MOST_ROWS + 1), "x.csv", "Filen har flere enn 5000 rader."),
        (b"Navn;Type\n" + b"A" * (2 * 1024 * 1024), "x.csv", "Filen er på 3 MB, og grensen er 2 MB."),
    ],
)  # fmt: skip
def test_a_file_that_is_no_list_is_refused_in_one_sentence(content: bytes, name: str, sentence: str):
    assert sentence_of(uploaded(content, name)).startswith(sentence)


def test_as_many_rows_as_are_allowed_are_read():
    assert len(rows_of(b"Navn;Type\n" + b"A;gde\n" * MOST_ROWS)) == MOST_ROWS


def _rezipped(content: bytes, **parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name.rpartition("/")[2].removesuffix(".xml"), old.read(name)))
    return made.getvalue()


def test_a_file_that_unpacks_to_too_much_is_refused():
    bomb = _rezipped(xlsx_of([ROW]), sheet1=b" " * (table_file.MOST_UNPACKED + 1))
    assert len(bomb) < 2 * 1024 * 1024
    assert sentence_of(uploaded(bomb, "x.xlsx")).startswith("Filen er for stor når den pakkes ut.")


def test_a_file_of_very_many_parts_is_refused():
    made = io.BytesIO(xlsx_of([ROW]))
    with zipfile.ZipFile(made, "a") as package:
        for number in range(table_file.MOST_PARTS):
            package.writestr(f"x{number}", b"")
    assert sentence_of(uploaded(made.getvalue(), "x.xlsx")).startswith("Filen er for stor når den pakkes ut.")


def test_a_sheet_whose_last_cell_lies_far_away_is_read_to_the_end_of_patience():
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    content = xlsx_of([ROW])
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").replace(b"</sheetData>", far)
    assert len(rows_of(_rezipped(content, sheet1=sheet), "x.xlsx")) == 1


def test_a_broken_sheet_is_refused():
    broken = _rezipped(xlsx_of([ROW]), sheet1=b"<worksheet><sheetData><row>")
    assert sentence_of(uploaded(broken, "x.xlsx")).startswith("Vi klarer ikke å lese filen.")


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (("", "", "gde"), "Navn: Skriv hva enheten heter."),
        (("", "A", ""), "Type: Skriv geografisk driftsenhet"),
        (("", "A", "avdeling"), "Type: Skriv geografisk driftsenhet"),
        (("", "A", "gde", "", "31.2.2026"), "Gjelder fra: 31. februar finnes ikke."),
        (("", "A", "gde", "", "", "snart"), "Gjelder til og med: Skriv datoen som dd.mm.åååå."),
        (("", "A" * 81, "gde"), "Navn: Teksten er på 81 tegn."),
        (("", "Ola 010107 50160", "gde"), "Navn: Teksten inneholder et fødselsnummer."),
        (("", '=HYPERLINK("x")', "gde"), "«Navn» ser ut som en formel."),
        (("", "A", "gde", "", "", "", "mer"), "Raden har flere celler enn overskrifter."),
    ],
)
def test_a_cell_that_is_wrong_is_told_in_one_sentence(cells: tuple[str, ...], sentence: str):
    assert wrong_in(*cells).startswith(sentence)


def test_an_identity_number_is_not_kept():
    (found,) = rows_of(csv_of([("", "Ola 010107 50160", "gde")]))
    assert (found.about, found.said, "010107" in found.wrong) == ("", None, False)


def test_a_formula_in_excel_is_refused_at_its_row():
    (found,) = rows_of(xlsx_of([["", "=1+1", "gde"]]), "x.xlsx")
    assert (found.about, found.wrong.split(".")[0]) == ("", "«Navn» ser ut som en formel")


@pytest.mark.parametrize("text", ["=1", "@x", "\tx", "\rx", "+x", "-x", "-"])
def test_what_looks_like_a_formula(text: str):
    assert looks_like_formula(text)


@pytest.mark.parametrize("text", ["", "GDE", "+47 22 00 00 00", "-1", "1-2"])
def test_what_does_not(text: str):
    assert not looks_like_formula(text)
