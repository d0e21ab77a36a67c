"""Papers keep the archive and accessibility standards, carry every letter, and fetch nothing from outside."""

import io
import re
from datetime import date
from typing import Any

import pikepdf
import pytest
from django.core.exceptions import SuspiciousFileOperation
from django.template.loader import render_to_string
from django.test import override_settings

from politirad.web.pdf import OwnFilesFetcher, render_pdf
from tests.papers import texts_of
from tests.verapdf import validate_pdf, violations

SENTENCE = "Gávnnadeapmi Kárášjohka čđŋšŧž æøå"
CONTEXT: dict[str, Any] = {"on": date(2026, 12, 9), "sentence": SENTENCE, "rows": range(40)}


pytestmark = pytest.mark.usefixtures("own_templates")


def a_paper(language: str = "nb", **changes: Any) -> bytes:
    return render_pdf("paper.html", CONTEXT | changes, language=language)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_paper_keeps_the_archive_and_the_accessibility_standard(language: str) -> None:
    validate_pdf(a_paper(language), "2a", "ua1")


def test_a_picture_from_outside_is_not_fetched_and_breaks_nothing() -> None:
    validate_pdf(a_paper(image="https://tracker.example/x.png"), "2a", "ua1")


def test_the_judge_finds_what_is_broken() -> None:
    with pikepdf.open(io.BytesIO(a_paper())) as pdf:
        del pdf.Root.Lang
        target = io.BytesIO()
        pdf.save(target)
    assert len(violations(target.getvalue(), "ua1")) > 0


@pytest.mark.parametrize(("language", "lang"), [("nb", "nb"), ("nn", "nn"), ("en", "en")])
def test_a_paper_tells_its_language_title_and_tags(language: str, lang: str) -> None:
    with pikepdf.open(io.BytesIO(a_paper(language))) as pdf:
        assert str(pdf.Root.Lang) == lang
        assert bool(pdf.Root.MarkInfo.Marked) is True
        assert str(pdf.Root.StructTreeRoot.Type) == "/StructTreeRoot"
        assert str(pdf.docinfo.Title) == "Prøvereferat"
        assert len(pdf.Root.OutputIntents) == 1


def test_every_font_stands_in_the_file_and_maps_to_letters() -> None:
    with pikepdf.open(io.BytesIO(a_paper())) as pdf:
        fonts = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"
        ]
        composite = [font for font in fonts if font.Subtype == "/Type0"]
        names = sorted(str(font.BaseFont).split("+")[-1] for font in composite)
        assert all("/ToUnicode" in font for font in composite)
        assert all(
            "/FontFile2" in f.DescendantFonts[0].FontDescriptor
            or "/FontFile3" in f.DescendantFonts[0].FontDescriptor
            for f in composite
        )
    assert [name for name in names if not name.startswith("Inter")] == []


def test_the_sami_letters_come_out_as_they_went_in() -> None:
    assert SENTENCE in texts_of(a_paper())[0]


@pytest.mark.parametrize(("language", "first"), [("nb", "Side 1 av 3"), ("en", "Page 1 of 3")])
def test_pages_are_numbered_in_the_language_of_the_paper(language: str, first: str) -> None:
    assert re.findall(r"(?:Side|Page) 1 \w+ \d", " ".join(texts_of(a_paper(language)))) == [first]


@override_settings(DEMO=True)
def test_every_page_of_a_demo_paper_says_so() -> None:
    assert [page.count("Demodata.") for page in texts_of(a_paper())] == [1, 1, 1]


@override_settings(DEMO=False)
def test_a_real_paper_says_nothing_of_demo() -> None:
    assert [page for page in texts_of(a_paper()) if "Demodata" in page] == []


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/style.css",
        "http://169.254.169.254/latest/",
        "file:///etc/passwd",
        "data:text/plain,x",
        "https://static.invalid.example.org/css/pdf.css",
        "https://static.invalid/css/missing.css",
    ],
)
def test_only_our_own_files_are_fetched(url: str) -> None:
    with pytest.raises(ValueError, match="static file"):
        OwnFilesFetcher().fetch(url)


def test_fonts_are_given_unpacked_and_other_files_as_they_are() -> None:
    font = OwnFilesFetcher().fetch("https://static.invalid/static/vendor/Inter-Bold.woff2").read()
    style = OwnFilesFetcher().fetch("https://static.invalid/css/pdf.css").read()
    assert font.startswith((b"OTTO", b"\x00\x01\x00\x00"))
    assert b"@font-face" in style


def test_the_walk_out_of_the_static_folder_is_refused() -> None:
    with pytest.raises(SuspiciousFileOperation):
        OwnFilesFetcher().fetch("https://static.invalid/static/../../pyproject.toml")


def test_the_html_of_a_paper_has_no_address_to_fetch() -> None:
    html = render_to_string("paper.html", CONTEXT)
    assert re.findall(r'(?:src|xlink:href)="([^"]*)"', html) == []
