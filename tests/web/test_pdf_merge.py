"""Papers laid out on A4 sheets and bound into one PDF: all of each is kept, and only the truth is claimed."""

import io
import os
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from politirad.web import office
from politirad.web.paper_pages import (
    MOST_PIXELS,
    LockedPaperError,
    Sheets,
    TooLargePaperError,
    sheets_of_image,
    sheets_of_pdf,
)
from politirad.web.pdf import render_pdf
from politirad.web.pdf_merge import Bookmark, Insert, bind
from politirad.web.sheet_fitting import UnreadablePaperError
from tests.papers import BROKEN_PDF, a_pdf, a_picture, bookmarks_of, texts_of
from tests.verapdf import validate_pdf
from tests.web.test_pdf import a_paper

pytestmark = pytest.mark.usefixtures("own_templates")


def lay_out(content: bytes, target: Path, *, most_pages: int = 10) -> Sheets:
    return sheets_of_pdf(io.BytesIO(content), target, most_pages=most_pages)


def marks(sheets: list[bool]) -> bytes:
    numbered = [{"part": "Sak", "is_wide": is_wide, "number": f"Ark {n}"} for n, is_wide in enumerate(sheets)]
    return render_pdf("meetings/pdf/pack_marks.html", {"sheets": numbered, "place": "Sted"}, language="nb")


def bound(base: bytes, folder: Path, *inserts: Insert) -> tuple[bytes, bool]:
    with pikepdf.open(io.BytesIO(base)) as opened:
        wide: list[bool] = []
        for number in range(len(opened.pages)):
            wide.append(False)
            for insert in inserts:
                wide.extend(insert.sheets.is_wide if insert.after == number else ())
    is_conforming = bind(
        base, folder / "bound.pdf", inserts=inserts, marks=marks(wide), bookmarks=[Bookmark("Først", 0)]
    )
    return (folder / "bound.pdf").read_bytes(), is_conforming


def changed(content: bytes, change: Any) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


def sizes_of(path: Path) -> list[tuple[int, int]]:
    with pikepdf.open(path) as pdf:
        return [(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in pdf.pages]


def test_papers_that_claim_the_standards_are_bound_and_the_whole_keeps_them(tmp_path: Path):
    sheets = lay_out(a_paper(), tmp_path / "a.pdf")
    pdf, is_conforming = bound(a_paper(), tmp_path, Insert(0, sheets, "Før"), Insert(2, sheets, "Etter"))
    assert (sheets.is_tagged, sheets.is_conforming, is_conforming) == (True, True, True)
    validate_pdf(pdf, "2a", "ua1")


def test_every_page_points_to_its_own_tags(tmp_path: Path):
    sheets = lay_out(a_paper(), tmp_path / "a.pdf")
    pdf, _is_conforming = bound(a_paper(), tmp_path, Insert(0, sheets, "Vedlegg"))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        numbers = pikepdf.NumberTree(opened.Root.StructTreeRoot.ParentTree)
        wrong = [
            number
            for number, page in enumerate(opened.pages)
            for element in numbers[int(page.obj.StructParents)]
            if element.get("/Pg", page.obj).objgen != page.obj.objgen
        ]
        keys = [int(page.obj.StructParents) for page in opened.pages]
    assert (wrong, len(set(keys))) == ([], len(keys))


def test_sheets_stand_after_the_page_they_follow_with_a_mark_on_each(tmp_path: Path):
    sheets = lay_out(a_pdf("Innlagt en", "Innlagt to"), tmp_path / "a.pdf")
    pdf, is_conforming = bound(a_paper(), tmp_path, Insert(1, sheets, "Vedlegg"))
    pages = texts_of(pdf)
    assert [number for number, page in enumerate(pages) if "Innlagt" in page] == [2, 3]
    assert [f"Ark {number}" in page for number, page in enumerate(pages)] == [True] * 5
    assert (is_conforming, bookmarks_of(pdf)) == (False, [(0, "Først", 1)])
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_metadata() as said:
        assert [name for name in said if "pdfaid" in name or "pdfuaid" in name] == []


@pytest.mark.parametrize(
    ("size", "rotate", "sheet"),
    [
        ((595, 842), 0, (595, 842)),
        ((842, 595), 0, (842, 595)),
        ((595, 842), 90, (842, 595)),
        ((842, 595), 270, (595, 842)),
        ((595, 842), 180, (595, 842)),
        ((10000, 3000), 0, (842, 595)),
        ((60, 90), 0, (595, 842)),
    ],
)
def test_any_page_becomes_an_a4_sheet_that_stands_as_it_was_read(
    tmp_path: Path, size: tuple[int, int], rotate: int, sheet: tuple[int, int]
):
    sheets = lay_out(a_pdf("Tekst", size=size, rotate=rotate), tmp_path / "a.pdf")
    assert (sizes_of(sheets.path), sheets.is_wide) == ([sheet], (sheet[0] > sheet[1],))
    assert texts_of(sheets.path.read_bytes()) == ["Tekst"]


def test_turned_page_with_tags_keeps_them(tmp_path: Path):
    def turn(pdf: Pdf) -> None:
        pdf.pages[0].obj.Rotate = 90
        pdf.pages[0].obj.UserUnit = 2

    sheets = lay_out(changed(a_paper(), turn), tmp_path / "a.pdf")
    assert (sheets.is_tagged, sizes_of(sheets.path)[0]) == (True, (842, 595))


def test_what_is_cut_away_from_a_page_does_not_come_back(tmp_path: Path):
    def crop(pdf: Pdf) -> None:
        pdf.pages[0].obj.CropBox = Array([0, 600, 595, 842])

    sheets = lay_out(changed(a_pdf("Utenfor"), crop), tmp_path / "a.pdf")
    assert sizes_of(sheets.path) == [(842, 595)]


def test_filled_form_is_seen_and_can_no_longer_be_filled(tmp_path: Path):
    def fill(pdf: Pdf) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T="navn",
                V="Utfylt",
                DA="/F1 12 Tf 0 g",
                Rect=Array([20, 100, 300, 130]),
                F=4,
            )
        )
        pdf.pages[0].obj.Annots = Array([field])
        pdf.Root.AcroForm = pdf.make_indirect(
            Dictionary(
                Fields=Array([field]),
                NeedAppearances=True,
                DR=Dictionary(Font=Dictionary(F1=font)),
                DA="/F1 12 Tf 0 g",
            )
        )

    sheets = lay_out(changed(a_pdf("Skjema"), fill), tmp_path / "a.pdf")
    with pikepdf.open(sheets.path) as pdf:
        assert ("/Annots" in pdf.pages[0].obj, "/AcroForm" in pdf.Root) == (False, False)
    assert "Utfylt" in texts_of(sheets.path.read_bytes())[0]


@pytest.mark.parametrize("make", [lambda: a_pdf("Skript"), a_paper])
def test_what_could_act_by_itself_stays_behind(tmp_path: Path, make: Any):
    act = Dictionary(S=Name.JavaScript, JS="app.alert('hei')")

    def arm(pdf: Pdf) -> None:
        pdf.Root.OpenAction = act
        pdf.pages[0].obj.AA = Dictionary(O=act)
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=act)
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])
        pdf.attachments["skjult.txt"] = b"skjult"

    sheets = lay_out(changed(make(), arm), tmp_path / "a.pdf")
    pdf, is_conforming = bound(a_paper(), tmp_path, Insert(0, sheets, "Vedlegg"))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        held = [str(item.get("/S")) for item in opened.objects if isinstance(item, Dictionary)]
        assert ("/JavaScript" in held, "/OpenAction" in opened.Root, len(opened.attachments)) == (
            False,
            False,
            0,
        )
    assert is_conforming is False


def test_layer_that_is_hidden_stays_hidden(tmp_path: Path):
    def hide(pdf: Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Skjult lag"))
        pdf.Root.OCProperties = Dictionary(
            OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]))
        )
        page = pdf.pages[0].obj
        page.Resources.Properties = Dictionary(L1=layer)
        page.Contents = pdf.make_stream(b"/OC /L1 BDC " + page.Contents.read_bytes() + b" EMC")

    sheets = lay_out(changed(a_pdf("Under laget"), hide), tmp_path / "a.pdf")
    pdf, _is_conforming = bound(a_paper(), tmp_path, Insert(0, sheets, "Kart"))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert [str(layer.Name) for layer in opened.Root.OCProperties.D.OFF] == ["Skjult lag"]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (BROKEN_PDF, UnreadablePaperError),
        (b"", UnreadablePaperError),
        (a_pdf("Låst", password="x"), LockedPaperError),
        (a_pdf(*["x"] * 11), TooLargePaperError),
    ],
)
def test_pdf_that_cannot_be_laid_out_says_why(tmp_path: Path, content: bytes, error: type[Exception]):
    with pytest.raises(error):
        lay_out(content, tmp_path / "a.pdf")


@pytest.mark.parametrize("box", [[0, 0, 0, 0], [0, 0, 1e9, 10]])
def test_page_of_no_possible_size_is_unreadable(tmp_path: Path, box: list[float]):
    def resize(pdf: Pdf) -> None:
        pdf.pages[0].obj.MediaBox = Array(box)

    with pytest.raises(UnreadablePaperError):
        lay_out(changed(a_pdf("x"), resize), tmp_path / "a.pdf")


@pytest.mark.parametrize(
    ("form", "mode"),
    [
        ("PNG", "RGB"),
        ("PNG", "RGBA"),
        ("PNG", "P"),
        ("PNG", "LA"),
        ("JPEG", "CMYK"),
        ("PNG", "1"),
        ("PNG", "I;16"),
    ],
)
def test_picture_of_any_kind_becomes_a_sheet(tmp_path: Path, form: str, mode: str):
    content = io.BytesIO(a_picture((300, 100), form=form, mode=mode))
    sheets = sheets_of_image(content, tmp_path / "a.pdf")
    assert (sizes_of(sheets.path), sheets.is_picture, sheets.is_tagged) == ([(842, 595)], True, False)


def test_large_photo_is_made_smaller_and_a_larger_drawing_refused(tmp_path: Path):
    photo = io.BytesIO(a_picture((8000, 6000), form="JPEG"))
    assert sheets_of_image(photo, tmp_path / "a.pdf").path.stat().st_size < 200_000
    side = int(MOST_PIXELS**0.5) + 1
    drawing = io.BytesIO(a_picture((side, side), mode="1"))
    with pytest.raises(TooLargePaperError):
        sheets_of_image(drawing, tmp_path / "b.pdf")


def test_office_file_is_converted_by_the_program_that_is_there_and_waits_for_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    document = tmp_path / "1.docx"
    document.write_bytes(b"PK")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert office.as_pdf(document, tmp_path) is None
    program = tmp_path / "soffice"
    program.write_text('#!/bin/sh\nfor last; do :; done\necho made > "${last%.docx}.pdf"\n')
    program.chmod(0o755)
    assert office.as_pdf(document, tmp_path) == tmp_path / "1.pdf"
    program.write_text("#!/bin/sh\nexit 1\n")
    assert office.as_pdf(document, tmp_path) is None


def test_office_program_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    document = tmp_path / "1.docx"
    document.write_bytes(b"PK")
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 60\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(office, "LONGEST_SECONDS", 0.2)
    assert office.as_pdf(document, tmp_path) is None
