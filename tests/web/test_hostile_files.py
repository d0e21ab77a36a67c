"""Files made to do harm are refused in one sentence, and the ones that may be kept are not touched."""

import io
import struct
import time
import zipfile

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from politirad.web import file_text, files
from politirad.web.fields import AttachmentField
from tests.web.papers import office_file, paragraphs, pdf_file, word_file

KINDS = "Vi tar imot PDF, Word, Excel, PowerPoint og bilder (png, jpg). Lagre filen som en av dem."
LOCKED = "Filen er låst med passord. Lagre den uten passord og prøv igjen."
MACROS = "Filen inneholder makroer. Lagre den uten makroer og prøv igjen."
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
LAUGHS = (
    "<!DOCTYPE x ["
    '<!ENTITY l0 "ha">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]><w:document xmlns:w='x'><w:p><w:t>&l9;</w:t></w:p></w:document>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]><x><t>&file;</t></x>'


def other_kind(kind: str) -> str:
    """The sentence for a file that is not what its name says."""
    return f"Innholdet er ikke {kind}, slik filnavnet sier. Lagre filen på nytt som {kind} og prøv igjen."


def a_zip() -> bytes:
    """An archive with a page in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("index.html", HTML)
    return target.getvalue()


def a_png() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (4, 4)).save(target, "PNG")
    return target.getvalue()


def a_bomb() -> bytes:
    """A Word file that says its one picture unpacks to more than we take."""
    content = office_file("docx", {"word/media/image1.emf": bytes(4321)})
    is_listed = struct.pack("<L", 4321)
    start, _size, end = content.rpartition(is_listed)
    return start + struct.pack("<L", files.MAX_UNPACKED + 1) + end


MACRO_TYPES = (
    '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
)
ENCRYPTED = files.OLD_OFFICE + bytes(512) + files.ENCRYPTED_PART
PASSWORD = pikepdf.Encryption(owner="hemmelig", user="hemmelig")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("side.pdf", HTML, other_kind("PDF")),
        ("side.pdf", HTML + pdf_file("x"), other_kind("PDF")),
        ("arkiv.pdf", pdf_file("x") + a_zip(), other_kind("PDF")),
        ("program.pdf", b"MZ\x90\x00" + bytes(200), other_kind("PDF")),
        ("program.docx", b"MZ\x90\x00" + word_file("x"), other_kind("Word")),
        ("tegning.png", SVG, other_kind("PNG")),
        ("bilde.png", a_png() + a_zip(), other_kind("PNG")),
        ("tegning.svg", SVG, KINDS),
        ("program.exe", b"MZ", KINDS),
        ("notat.pdf.exe", b"MZ", KINDS),
        ("makro.docm", word_file("x"), KINDS),
        ("bombe.docx", a_bomb(), other_kind("Word")),
        ("arkiv.docx", a_zip(), other_kind("Word")),
        ("odelagt.docx", word_file("x")[:-40], other_kind("Word")),
        ("gammel.docx", files.OLD_OFFICE + bytes(512), other_kind("Word")),
        ("ler.docx", office_file("docx", {"word/document.xml": LAUGHS}), other_kind("Word")),
        ("ut.docx", office_file("docx", {"word/header1.xml": OUTSIDE}), other_kind("Word")),
        ("makro.docx", office_file("docx", {"[Content_Types].xml": MACRO_TYPES}), MACROS),
        ("makro.docx", office_file("docx", {"word/vbaProject.bin": b"x"}), MACROS),
        ("makro.xlsx", office_file("xlsx", {"xl/macrosheets/sheet1.xml": "<x/>"}), MACROS),
        ("last.docx", ENCRYPTED, LOCKED),
        ("last.pdf", pdf_file("x", encryption=PASSWORD), LOCKED),
    ],
)
def test_hostile_file_is_refused_in_one_sentence_and_at_once(name: str, content: bytes, sentence: str):
    started = time.perf_counter()
    with pytest.raises(ValidationError) as caught:
        AttachmentField().clean(SimpleUploadedFile(name, content))
    assert (caught.value.messages, time.perf_counter() - started < 5) == ([sentence], True)


def test_archive_that_unpacks_into_itself_stops_at_the_limit():
    inner = word_file("innerst")
    for _ in range(6):
        inner = office_file("docx", {"word/embeddings/mer.docx": inner})
    taken = AttachmentField().clean(SimpleUploadedFile("dyp.docx", inner))
    assert [each.sign.hint for each in taken.contents.signs] == ["unread"]


def test_text_that_unpacks_beyond_the_limit_is_said_to_be_unread():
    content = office_file("docx", {"word/header1.xml": b"<x>" + b"a" * file_text.MAX_XML + b"</x>"})
    taken = AttachmentField().clean(SimpleUploadedFile("stor.docx", content))
    assert ([each.sign.hint for each in taken.contents.signs], len(content) < 100_000) == (["unread"], True)


def test_part_that_says_it_goes_outside_the_archive_is_only_read():
    content = office_file("docx", {"word/document.xml": paragraphs("Hei"), "../../etc/passwd.xml": "<x/>"})
    assert AttachmentField().clean(SimpleUploadedFile("sti.docx", content)).contents.signs == ()


@pytest.mark.parametrize("name", ["../../../etc/passwd.pdf", "..\\..\\vindu.pdf", "/tmp/rot.pdf"])  # noqa: S108
def test_name_with_a_path_keeps_only_its_end(name: str):
    taken = AttachmentField().clean(SimpleUploadedFile(name, pdf_file("x")))
    assert ("/" in taken.name, ".." in taken.name.removesuffix(".pdf")) == (False, "\\" in name)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", b"\xef\xbb\xbf\r\n" + pdf_file("x")), ("a.docx", word_file("x")), ("a.png", a_png())],
)
def test_file_that_is_taken_is_not_changed_by_a_bit(name: str, content: bytes):
    assert AttachmentField().clean(SimpleUploadedFile(name, content)).read() == content
