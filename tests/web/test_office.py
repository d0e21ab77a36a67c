"""Word, Excel and PowerPoint files through LibreOffice itself: pages come out, and a broken file does not."""

import io
import os
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from openpyxl import Workbook
from pypdfium2 import PdfDocument

from politirad.web import office
from tests.papers import a_picture, texts_of

SLIDE = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:body><office:presentation><draw:page draw:name="1"><draw:frame svg:x="2cm" svg:y="2cm"
 svg:width="20cm" svg:height="5cm"><draw:text-box><text:p>Lysbilde om Guovdageaidnu</text:p></draw:text-box>
</draw:frame></draw:page></office:presentation></office:body></office:document>"""


@pytest.fixture(autouse=True)
def libreoffice() -> None:
    if office.program() is None:
        refuse = pytest.fail if os.environ.get("CI") else pytest.skip
        refuse("LibreOffice is not installed")


def _word(path: Path) -> None:
    document = Document()
    document.add_heading("Notat om Áltá", level=1)
    document.save(str(path))


def _excel(path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["Skadeverk", 47])
    book.save(path)


def _powerpoint(path: Path) -> None:
    source = path.with_suffix(".fodp")
    source.write_text(SLIDE)
    subprocess.run(
        [
            str(office.program()),
            "--headless",
            f"-env:UserInstallation=file://{path.parent}/profile",
            "--convert-to",
            "pptx",
            "--outdir",
            str(path.parent),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=office.LONGEST_SECONDS,
    )


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("notat.docx", _word, "Notat om Áltá"),
        ("tall.xlsx", _excel, "Skadeverk"),
        ("bilder.pptx", _powerpoint, "Lysbilde om Guovdageaidnu"),
    ],
)
def test_office_file_becomes_tagged_pages_with_its_text(
    tmp_path: Path, name: str, make: Callable[[Path], None], words: str
):
    make(tmp_path / name)
    made = office.as_pdf(tmp_path / name, tmp_path)
    assert made is not None
    content = made.read_bytes()
    with pikepdf.open(made) as pdf:
        is_tagged = bool(pdf.Root.get("/MarkInfo", {}).get("/Marked", False))
    assert (words in "".join(texts_of(content)), is_tagged) == (True, True)


def _word_with_picture(path: Path, *, link: str = "") -> None:
    """A picture that is in the document, or one that `link` says where to find."""
    document = Document()
    document.add_picture(io.BytesIO(a_picture()))
    if link:
        (blip,) = document.element.body.iter(qn("a:blip"))
        del blip.attrib[qn("r:embed")]
        linked = document.part.relate_to(link, RELATIONSHIP_TYPE.IMAGE, is_external=True)
        blip.set(qn("r:link"), linked)
    document.save(str(path))


def _has_red(pdf: Path) -> bool:
    with PdfDocument(pdf) as opened:
        colours = opened[0].render().to_pil().convert("RGB").getcolors(maxcolors=2**24) or []
    return (255, 0, 0) in {colour for _count, colour in colours}


def test_picture_elsewhere_on_the_machine_is_not_drawn(tmp_path: Path):
    elsewhere = tmp_path / "elsewhere.png"
    elsewhere.write_bytes(a_picture())
    drawn = {}
    for name, link in (("inside", ""), ("address", elsewhere.as_uri()), ("beside", elsewhere.name)):
        _word_with_picture(tmp_path / f"{name}.docx", link=link)
        made = office.as_pdf(tmp_path / f"{name}.docx", tmp_path)
        assert made is not None
        drawn[name] = _has_red(made)
    assert drawn == {"inside": True, "address": False, "beside": False}


def test_document_that_takes_too_long_becomes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(office, "LONGEST_SECONDS", 0.1)
    _word(tmp_path / "notat.docx")
    assert office.as_pdf(tmp_path / "notat.docx", tmp_path) is None


def test_two_files_are_converted_side_by_side(tmp_path: Path):
    names = ("a.docx", "b.docx")
    for name in names:
        _word(tmp_path / name)
    with ThreadPoolExecutor(max_workers=len(names)) as workers:
        made = list(workers.map(lambda name: office.as_pdf(tmp_path / name, tmp_path), names))
    assert made == [tmp_path / "a.pdf", tmp_path / "b.pdf"]


def test_broken_file_becomes_nothing(tmp_path: Path):
    document = tmp_path / "broken.docx"
    document.write_bytes(b"PK\x03\x04 this is no document")
    assert office.as_pdf(document, tmp_path) is None
