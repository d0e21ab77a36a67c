"""The text inside papers is read in every corner, says where it stands, and never for long."""

import io
import sys
import time

import pikepdf
import pytest
from django.core.exceptions import ValidationError

from politirad.web import file_text, uploads
from politirad.web.file_text import Place, Reader
from politirad.web.rules import Hint
from politirad.web.uploads import check_content, place_words, read_text
from tests.web.papers import office_file, paragraphs, pdf_file, slides, word_file, workbook

# Synthetic: 80 is added to the month.
NUMBER = "01819012284"


def places_of(content: bytes, said: str = "merket") -> list[str]:
    """Where in the file the marked text stands, in words."""
    parts = read_text(io.BytesIO(content)).parts
    return [str(place_words(part.place, part.label)) for part in parts if said in part.text]


def refusal(content: bytes, ending: str) -> str:
    """The sentence that refuses the file."""
    with pytest.raises(ValidationError) as caught:
        check_content(io.BytesIO(content), ending)
    return " ".join(caught.value.messages)


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (pdf_file("en", "merket"), "på side 2"),
        (pdf_file("en", note="merket"), "i en merknad på side 1"),
        (pdf_file("en", title="merket"), "i dokumentegenskapene"),
        (pdf_file("en", attached=pdf_file("merket")), "i en fil som ligger inni den"),
        (word_file("merket"), "i teksten"),
        (word_file("mer|ket"), "i teksten"),
        (word_file("en", header1="merket"), "i topp- eller bunnteksten"),
        (word_file("en", comments="merket"), "i en kommentar"),
        (word_file("en", footnotes="merket"), "i teksten"),
        (office_file("docx", {"docProps/core.xml": "<x><t>merket</t></x>"}), "i dokumentegenskapene"),
        (office_file("docx", {"word/afchunk.htm": "<p>mer<b>ket</b></p>"}), "i en del som ikke vises"),
        (office_file("docx", {"word/media.xml": '<x descr="merket"/>'}), "i en del som ikke vises"),
        (
            office_file("docx", {"word/embeddings/tall.xlsx": workbook({"Ark1": "<c><v>merket</v></c>"})}),
            "i en fil som ligger inni den",
        ),
        (slides(shown=["en", "merket", "tre"], notes={}), "på lysbilde 2"),
        (slides(shown=["en", "to", "tre"], notes={3: "merket"}), "i notatene til lysbilde 3"),
        (workbook({"Tall": '<row><c t="s"><v>0</v></c></row>'}, strings=("merket",)), "i arket «Tall»"),
        (
            workbook({"Tall": "", "Ark2": "<row><c><v>merket</v></c></row>"}, hidden="Ark2"),
            "i det skjulte arket «Ark2»",
        ),
        (workbook({"Tall": ""}, strings=("merket",)), "i en del som ikke vises"),
        (
            office_file("xlsx", {"xl/pivotCache/records.xml": '<x><s v="merket"/></x>'}),
            "i en del som ikke vises",
        ),
    ],
)
def test_text_is_found_wherever_it_stands_and_the_place_is_said(content: bytes, where: str):
    assert places_of(content) == [where]


@pytest.mark.parametrize(
    ("content", "ending", "where"),
    [
        (pdf_file("en", f"Se {NUMBER[:6]} {NUMBER[6:]}."), "pdf", "på side 2"),
        (word_file(f"{NUMBER[:4]}|{NUMBER[4:7]}|{NUMBER[7:]}"), "docx", "i teksten"),
        (slides(shown=["a", "b", "c"], notes={3: NUMBER}), "pptx", "i notatene til lysbilde 3"),
        (
            workbook({"A": "", "Ark2": f"<c><v>{NUMBER}</v></c>"}, hidden="Ark2"),
            "xlsx",
            "i det skjulte arket «Ark2»",
        ),
        # A number loses the zero it begins with, and a birthday may have a column of its own.
        (workbook({"A": f"<c><v>{NUMBER[1:]}</v></c>"}), "xlsx", "i arket «A»"),
        (
            workbook({"A": f"<row><c><v>{NUMBER[:6]}</v></c><c><v>{NUMBER[6:]}</v></c></row>"}),
            "xlsx",
            "i arket «A»",
        ),
    ],
)
def test_identity_number_in_a_file_is_refused_with_its_place(content: bytes, ending: str, where: str):
    assert (
        refusal(content, ending)
        == f"Filen inneholder et fødselsnummer {where}. Ta det bort og legg ved filen på nytt."
    )


def test_figures_in_a_table_are_no_identity_number():
    # The same digits, as a row of figures would have them.
    rows = "".join(f"<c><v>{digit}</v></c>" for digit in ("018", "1901", "2284"))
    assert check_content(io.BytesIO(workbook({"A": f"<row>{rows}</row>"})), "xlsx").signs == ()
    assert check_content(io.BytesIO(pdf_file("018 1901 2284")), "pdf").signs == ()


def test_signs_of_a_person_are_told_once_with_their_place():
    content = slides(shown=["Ola Nordhus (15)", "Ola Nordhus (15)"], notes={2: "Han er siktet for vold."})
    found = check_content(io.BytesIO(content), "pptx").signs
    assert [(each.sign.hint, str(place_words(each.place, each.label))) for each in found] == [
        (Hint.NAME_AND_AGE, "på lysbilde 1"),
        (Hint.LEGAL_STATUS, "i notatene til lysbilde 2"),
    ]


def test_part_that_cannot_be_read_is_said_to_be_unread():
    content = office_file("docx", {"word/document.xml": paragraphs("Hei"), "word/header1.xml": "<x>"})
    assert [each.sign.hint for each in check_content(io.BytesIO(content), "docx").signs] == [Hint.UNREAD]


def test_program_that_is_embedded_is_said_to_be_unread():
    content = office_file("docx", {"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0"})
    assert not read_text(io.BytesIO(content)).is_whole


def test_page_that_is_a_picture_is_counted():
    picture = b"q 100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q"
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_file(""))) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(picture)
        pdf.save(target)
    assert read_text(target).picture_pages == 1


def test_reader_stops_when_the_time_or_the_room_is_used_up(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(file_text, "READ_SECONDS", 0)
    late = Reader()
    late.read(pdf_file("en", "to"))
    monkeypatch.undo()
    monkeypatch.setattr(file_text, "MAX_CHARACTERS", 4)
    full = Reader()
    full.read(pdf_file("abcdef", "to"))
    assert [(r.found.is_whole, [part.text for part in r.found.parts]) for r in (late, full)] == [
        (False, []),
        (False, ["abcd"]),
    ]


def test_reader_that_dies_or_hangs_leaves_the_file_unread(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(uploads, "PATIENCE", 0.001)
    assert not read_text(io.BytesIO(pdf_file("en"))).is_whole
    monkeypatch.undo()
    monkeypatch.setattr(uploads.sys, "executable", "/bin/false")
    assert not read_text(io.BytesIO(pdf_file("en"))).is_whole


def test_two_hundred_pages_are_read_within_a_request(capsys: pytest.CaptureFixture[str]):
    line = "Partene er enige om å se skjenketider og patruljeplan i sammenheng før sommeren. " * 12
    content = pdf_file(*[line] * 200)
    started = time.perf_counter()
    found = check_content(io.BytesIO(content), "pdf")
    took = time.perf_counter() - started
    with capsys.disabled():
        sys.stdout.write(f"\n200 pages, {200 * len(line)} characters: {took * 1000:.0f} ms\n")
    assert (found.signs, took < 5) == ((), True)


def test_place_words_know_every_place():
    assert len({str(place_words(place, "1")) for place in Place}) == len(Place)
