"""Papers for tests: small PDFs with a given text, plain, locked, turned or broken, and pictures."""

import io
from collections.abc import Sequence

import pikepdf
from pikepdf import Dictionary, Name
from PIL import Image
from pypdfium2 import PdfDocument

BROKEN_PDF = b"%PDF-1.7\nthis is no more than a beginning"


def a_pdf(*pages: str, size: tuple[float, float] = (595, 842), rotate: int = 0, password: str = "") -> bytes:
    """A PDF with one page for each text, in a font that is not embedded and without tags."""
    with pikepdf.new() as made:
        font = Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
        )
        for words in pages:
            page = made.add_blank_page(page_size=size)
            page.obj.Rotate = rotate
            page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
            line = b"BT /F1 14 Tf 20 %d Td (%b) Tj ET" % (size[1] // 2, words.encode("cp1252"))
            page.obj.Contents = made.make_stream(line)
        target = io.BytesIO()
        lock = pikepdf.Encryption(owner=password, user=password) if password else None
        made.save(target, **({"encryption": lock} if lock else {}))
    return target.getvalue()


def a_picture(size: tuple[int, int] = (60, 40), *, form: str = "PNG", mode: str = "RGB") -> bytes:
    """A picture in one colour."""
    target = io.BytesIO()
    Image.new(mode, size, "red").save(target, form)
    return target.getvalue()


def texts_of(pdf: bytes) -> list[str]:
    """The text of each page, on one line, as a reader that knows nothing of us finds it."""
    with PdfDocument(pdf) as opened:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in opened]


def bookmarks_of(pdf: bytes) -> list[tuple[int, str, int]]:
    """Level, title and page of each line of the outline, pages counted from 1."""
    with PdfDocument(pdf) as opened:
        return [(mark.level, mark.get_title(), mark.get_dest().get_index() + 1) for mark in opened.get_toc()]


def everything_in(pdf: bytes) -> str:
    """All a file could give away: texts, outline, metadata, names of embedded files, every string."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        said = [
            str(opened.docinfo),
            str(list(opened.attachments)),
            opened.Root.Metadata.read_bytes().decode(),
        ]
        said += [_strings_in(item) for item in opened.objects]
    return "\n".join([*texts_of(pdf), str(bookmarks_of(pdf)), *said])


def _strings_in(item: object) -> str:
    found: list[str] = []
    if isinstance(item, pikepdf.Stream | pikepdf.Dictionary):
        holder: Sequence[object] = [value for _name, value in item.items()]
        found += [str(value) for value in holder if isinstance(value, pikepdf.String)]
    return " ".join(found)


def a_scan(pages: int) -> bytes:
    """A scanned PDF: a page is one noisy picture in 150 points an inch, which packs badly."""
    target = io.BytesIO()
    sheets = [Image.effect_noise((1240, 1754), 60 + number % 3) for number in range(pages)]
    sheets[0].save(target, "PDF", save_all=True, append_images=sheets[1:], resolution=150)
    return target.getvalue()
