"""Word files have real headings, lists, tables and pictures with words, a language, and no person's name."""

import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from PIL import Image, ImageStat

from politirad.web.bar_chart import bar_chart
from politirad.web.paper import Facts, Heading, Paper, Paragraph, Points, Table
from politirad.web.paper_files import paper_file
from politirad.web.pictures import picture_of
from politirad.web.word import word_file
from tests.papers import texts_of
from tests.verapdf import validate_pdf
from tests.word import read_by_office

CHART = bar_chart(
    "Oppmøte",
    ["Til stede", "Ikke til stede"],
    [("Kommunen", [3, 1], "3 av 4"), ("Politiet", [4, 0], "4 av 4")],
)
PAPER = Paper(
    language="nn",
    title="Årsrapport 2026",
    sender="Elvestrand politiråd",
    sender_line="Elvestrand kommune",
    state=("Kladd",),
    blocks=(
        Facts((("Tid", "i dag"),)),
        Heading("Møte"),
        Paragraph("Fyrste avsnitt\nmed to linjer\n\nAndre\x0b avsnitt"),
        Paragraph("Vi gjer det.", label="Konklusjon 1"),
        Points((("1", "Eitt"), ("", "To"))),
        CHART,
        Table("Kven gjer kva", ("Kven", "Kva"), (("Per & Pål", "<alt>"), ("Kari", "resten")), (1, 3)),
        Heading("Meir", level=3),
    ),
)


def _open(paper: Paper = PAPER) -> Any:
    return Document(io.BytesIO(word_file(paper)))


def test_headings_and_lists_are_what_they_say() -> None:
    styles = [(p.style.name, p.text) for p in _open().paragraphs if p.style.name not in {"Normal", "Quiet"}]
    assert styles == [
        ("Heading 1", "Årsrapport 2026"),
        ("Heading 2", "Møte"),
        ("List Bullet", "1 Eitt"),
        ("List Bullet", "To"),
        ("Caption", "Kven gjer kva"),
        ("Heading 3", "Meir"),
    ]


def test_table_has_a_row_of_heads_that_is_read_out_and_a_name() -> None:
    (table,) = _open().tables
    heads = [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows
    ]
    assert heads == [True, False, False]
    assert [cell.text for cell in table.rows[1].cells] == ["Per & Pål", "<alt>"]
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Kven gjer kva"


def test_picture_says_all_its_numbers_to_whoever_does_not_see_it() -> None:
    (said,) = [shape._inline.docPr for shape in _open().inline_shapes]
    words = (
        "Oppmøte. Kommunen: 3 av 4 (til stede 3, ikke til stede 1). "
        "Politiet: 4 av 4 (til stede 4, ikke til stede 0)."
    )
    assert (said.get("title"), said.get("descr")) == ("Oppmøte", words)


@pytest.mark.parametrize(("language", "spoken"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_file_tells_its_language_and_names_no_person(language: str, spoken: str) -> None:
    opened = _open(replace(PAPER, language=language))
    said = opened.core_properties
    assert (said.title, said.author, said.last_modified_by, said.language, said.comments) == (
        "Årsrapport 2026",
        "Elvestrand politiråd",
        "Elvestrand politiråd",
        spoken,
        "",
    )
    assert [each.get(qn("w:val")) for each in opened.styles.element.iter(qn("w:lang"))] == [spoken]


def test_file_carries_no_picture_of_the_template() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(PAPER))) as package:
        assert [name for name in package.namelist() if "thumbnail" in name] == []


def test_wide_paper_lies_down() -> None:
    sections = [_open(replace(PAPER, is_wide=wide)).sections[0] for wide in (False, True)]
    assert [section.page_width > section.page_height for section in sections] == [False, True]


def test_office_reads_all_of_it() -> None:
    said = " ".join(read_by_office(word_file(PAPER)).split())
    wanted = [
        "Årsrapport 2026",
        "Tid: i dag",
        "Fyrste avsnitt med to linjer",
        "Andre avsnitt",
        "Per & Pål",
        "<alt>",
    ]
    assert [words for words in wanted if words not in said] == []


@pytest.mark.parametrize("is_wide", [False, True])
def test_the_same_paper_as_pdf_keeps_both_standards_and_says_the_same(is_wide: bool) -> None:
    pdf = paper_file(replace(PAPER, is_wide=is_wide), "pdf")
    validate_pdf(pdf, "2a", "ua1")
    said = " ".join(texts_of(pdf))
    assert [words for words in ("Fyrste avsnitt", "Per & Pål", "<alt>", "3 av 4") if words not in said] == []


def test_chart_tells_its_kinds_apart_without_colour() -> None:
    picture = Image.open(io.BytesIO(picture_of(CHART))).convert("L")
    assert picture.size == (1440, CHART.height * 9 // 4)
    # In grey, the first kind is dark all over and the second is stripes on white.
    solid, striped = (
        ImageStat.Stat(picture.crop(box)).mean[0] for box in ((480, 90, 600, 120), (1070, 90, 1190, 120))
    )
    assert solid < striped / 2


def test_bars_are_as_long_as_their_counts() -> None:
    kommune, politi = CHART.bars
    assert [(part.kind, part.width) for part in (*kommune.segments, *politi.segments)] == [
        (0, "249.0"),
        (1, "83.0"),
        (0, "332.0"),
    ]
