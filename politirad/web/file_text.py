"""The text inside a paper, part by part; run as a program of its own, so that no file can take a page down.

It reads what a reader of the printed paper never sees too: notes, comments, hidden sheets, properties.
It is started by its path and knows nothing of the project, which keeps the start under a tenth of a second.
"""

import io
import json
import re
import resource
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from itertools import count
from posixpath import dirname, join, normpath

import pypdfium2
import pypdfium2.raw as pdfium
from lxml import etree

# 200 pages take a quarter of a second; what is not reached, or finds no room, is said to be unread.
READ_SECONDS = 8
MAX_MEMORY = 1024 * 1024 * 1024
MAX_CHARACTERS = 2_000_000
MAX_XML = 64 * 1024 * 1024
DEEPEST = 2


class Place(StrEnum):
    """Where in a paper a text stands."""

    BODY = "body"
    PAGE = "page"
    PAGE_NOTE = "page_note"
    SLIDE = "slide"
    NOTES = "notes"
    SHEET = "sheet"
    HIDDEN_SHEET = "hidden_sheet"
    COMMENTS = "comments"
    MARGIN = "margin"
    PROPERTIES = "properties"
    EMBEDDED = "embedded"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Part:
    """The text at one place; `label` is the page, the slide or the name of the sheet."""

    place: str
    label: str
    text: str
    # Where figures stand side by side by chance.
    is_table: bool = False


@dataclass
class FileText:
    """What a paper says, and whether all of it could be read."""

    parts: list[Part] = field(default_factory=list)
    is_whole: bool = True
    is_broken: bool = False
    picture_pages: int = 0


class Reader:
    """Collects parts until the time or the room is used up."""

    def __init__(self) -> None:
        self.found = FileText()
        self._stops_at = time.monotonic() + READ_SECONDS
        self._room, self._xml_room = MAX_CHARACTERS, MAX_XML

    def read(self, content: bytes, *, depth: int = 0, place: Place | None = None) -> None:
        """Read a PDF or an office file; what is `place`d inside another is all of one place."""
        if content.startswith(b"%PDF"):
            self._read_pdf(content, place)
        elif content.startswith(b"PK") and depth <= DEEPEST:
            _Package(self, content, depth=depth, place=place).read()
        else:
            self.found.is_whole = False

    def add(self, place: str, label: object, text: str, *, is_table: bool = False) -> None:
        """Keep a text, if there is anything in it."""
        if len(text) > self._room:
            text, self.found.is_whole = text[: self._room], False
        self._room -= len(text)
        if text.strip():
            self.found.parts.append(Part(place, str(label), text, is_table))

    def has_room(self, xml_bytes: int = 0) -> bool:
        """Whether to go on; what is left unread is said."""
        self._xml_room -= xml_bytes
        goes_on = min(self._room, self._xml_room, self._stops_at - time.monotonic()) > 0
        self.found.is_whole &= goes_on
        return goes_on

    def _read_pdf(self, content: bytes, place: Place | None) -> None:
        pdf = pypdfium2.PdfDocument(content)
        outline = (bookmark.get_title() for bookmark in pdf.get_toc())
        about = (*pdf.get_metadata_dict(skip_empty=True).values(), *outline, *_xmp_of(content))
        self.add(place or Place.PROPERTIES, "", "\n".join(about))
        for number, page in enumerate(pdf, start=1):
            if not self.has_room():
                break
            text = page.get_textpage().get_text_bounded()
            self.add(place or Place.PAGE, number, text, is_table=True)
            self.add(place or Place.PAGE_NOTE, number, "\n".join(_annotations_of(page)))
            if not text.strip() and any(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])):
                self.found.picture_pages += 1
            page.close()
        for inner in map(pdf.get_attachment, range(pdf.count_attachments())):
            self.add(Place.EMBEDDED, "", inner.get_name())
            self.read(bytes(inner.get_data()), depth=DEEPEST, place=Place.EMBEDDED)


def _xmp_of(content: bytes) -> Iterator[str]:
    for packet in re.findall(rb"<x:xmpmeta.*?</x:xmpmeta>", content, re.DOTALL):
        yield re.sub(r"<[^>]*>", "\n", packet.decode("utf-8", "replace"))


def _annotations_of(page: pypdfium2.PdfPage) -> Iterator[str]:
    """What is written on notes, and what is filled into fields."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        for key in (b"Contents", b"V", b"T", b"Subj"):
            length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
            buffer = (pdfium.FPDF_WCHAR * (length // 2 + 1))()
            pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, length)
            yield bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
        pdfium.FPDFPage_CloseAnnot(annotation)


_ENDS_LINE = frozenset({"p", "si", "row", "comment", "text", "tr"})
_IS_GAP = frozenset({"tab", "br", "cr", "c", "tc", "f", "v"})
_IS_RUN = frozenset({"t", "delText", "instrText", "r", "is"})
# Attributes that people write in: alternative texts, names, links, and what a pivot table remembers.
_SAYS = frozenset(
    {"descr", "title", "author", "tooltip", "display", "prompt", "promptTitle", "alt", "v", "Target"}
)
_STRINGS = "xl/sharedStrings.xml"
_ONE_DIGIT_SHORT = 10
_MARKUP = (".xml", ".rels", ".vml")
_PLAIN = (".htm", ".html", ".mht", ".txt", ".rtf")
_FOLDERS = {
    Place.BODY: ("word/document.xml", "word/footnotes", "word/endnotes"),
    Place.COMMENTS: ("ppt/comments", "xl/comments", "xl/threadedComments", "word/comments"),
    Place.MARGIN: ("word/header", "word/footer"),
    Place.PROPERTIES: ("docProps/",),
}


class _Package:
    """An office file: a zip of parts in XML, each read in its own place."""

    def __init__(self, reader: Reader, content: bytes, *, depth: int, place: Place | None) -> None:
        self.reader, self.depth, self.place = reader, depth, place
        self.zip = zipfile.ZipFile(io.BytesIO(content))
        self.names = self.zip.namelist()
        self.strings: list[str] = []
        self.shown: set[int] = set()

    def read(self) -> None:
        """Read sheets and slides under their own names, and every other part after them."""
        self.strings = [_said_in(string) for string in self._elements(_STRINGS, "si")]
        places = dict(self._sheets()) | dict(self._slides())
        for name, (place, label) in places.items():
            self._keep(name, place, label)
        for name in self.names:
            if name not in places and name != _STRINGS and self.reader.has_room():
                self._read_other(name)
        left = [string for index, string in enumerate(self.strings) if index not in self.shown]
        self.reader.add(self.place or Place.ELSEWHERE, "", "\n".join(left))

    def _read_other(self, name: str) -> None:
        ending = name.lower()
        if ending.endswith(_MARKUP):
            place = next((p for p, starts in _FOLDERS.items() if name.startswith(starts)), Place.ELSEWHERE)
            self._keep(name, place)
        elif ending.endswith(_PLAIN):
            text = re.sub(rb"<[^>]*>", b"", self._bytes(name)).decode("utf-8", "replace")
            self.reader.add(self.place or Place.ELSEWHERE, "", text)
        elif "/embeddings/" in name:
            self.reader.read(self._bytes(name), depth=self.depth + 1, place=Place.EMBEDDED)

    def _keep(self, name: str, place: Place, label: str = "") -> None:
        is_table = place in {Place.SHEET, Place.HIDDEN_SHEET}
        self.reader.add(self.place or place, label, self._text(name), is_table=is_table)

    def _sheets(self) -> Iterator[tuple[str, tuple[Place, str]]]:
        """Each sheet's part, with its name and whether it is hidden."""
        targets = self._targets("xl/workbook.xml")
        for sheet in self._elements("xl/workbook.xml", "sheet"):
            is_hidden = sheet.get("state", "visible") != "visible"
            place = Place.HIDDEN_SHEET if is_hidden else Place.SHEET
            yield targets.get(_relation(sheet), ""), (place, sheet.get("name", ""))

    def _slides(self) -> Iterator[tuple[str, tuple[Place, str]]]:
        """Each slide's part and the part with its notes, numbered as they are shown."""
        targets = self._targets("ppt/presentation.xml")
        for number, slide in zip(count(1), self._elements("ppt/presentation.xml", "sldId"), strict=False):
            name = targets.get(_relation(slide), "")
            yield name, (Place.SLIDE, str(number))
            for other in self._targets(name).values():
                if "/notesSlides/" in other:
                    yield other, (Place.NOTES, str(number))

    def _targets(self, name: str) -> dict[str, str]:
        """Where a part's relations lead."""
        folder = dirname(name)
        relations = self._elements(f"{folder}/_rels/{name.removeprefix(f'{folder}/')}.rels", "Relationship")
        return {r.get("Id", ""): normpath(join("/", folder, r.get("Target", "")))[1:] for r in relations}

    def _elements(self, name: str, tag: str) -> Iterator[etree._Element]:
        if name in self.names:
            yield from (e for e in self._parse(name) if etree.QName(e).localname == tag)

    def _bytes(self, name: str) -> bytes:
        size = self.zip.getinfo(name).file_size
        return self.zip.read(name) if self.reader.has_room(size) else b""

    def _parse(self, name: str) -> Iterator[etree._Element]:
        """The elements of a part, each when it ends; one that cannot be read is said to be unread."""
        content = self._bytes(name)
        # No office program writes a document type; it is only good for harm.
        self.reader.found.is_broken |= b"<!DOCTYPE" in content or "<!DOCTYPE".encode("utf-16-le") in content
        if not content or self.reader.found.is_broken:
            return
        try:
            yield from _walk(content)
        except etree.XMLSyntaxError:
            self.reader.found.is_whole = False

    def _text(self, name: str) -> str:
        said: list[str] = []
        for element in self._parse(name) if name in self.names else ():
            tag = etree.QName(element).localname
            said += [f"{v}\n" for k, v in element.items() if etree.QName(k).localname in _SAYS]
            has_text = bool(element.text and (tag == "t" or element.text.strip()))
            if has_text:
                said.append(self._value(element) if tag == "v" else element.text or "")
            said.append(_after(tag, has_text=has_text))
            element.clear()
        return "".join(said)

    def _value(self, value: etree._Element) -> str:
        """What a cell shows: a shared text, or a number as it was before its leading zero fell away."""
        text, kind = value.text or "", (cell := value.getparent()) is not None and cell.get("t", "n")
        if kind == "s" and text.isdecimal() and int(text) < len(self.strings):
            self.shown.add(int(text))
            return self.strings[int(text)]
        if kind == "n" and "E" in text:
            text = str(int(float(text)))
        # A telephone number with its country code has ten digits too.
        is_short = kind == "n" and len(text) == _ONE_DIGIT_SHORT and not text.startswith("47")
        return f"0{text}" if is_short else text


def _walk(content: bytes) -> Iterator[etree._Element]:
    events = etree.iterparse(
        io.BytesIO(content), resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    return (element for _end, element in events if isinstance(element.tag, str))


def _said_in(string: etree._Element) -> str:
    """A shared text, whose letters may be dressed differently; not how it is pronounced."""
    return "".join(t.text or "" for t in string.iterfind(".//{*}t") if not t.getparent().tag.endswith("}rPh"))


def _relation(element: etree._Element) -> str:
    return next((value for key, value in element.items() if key.endswith("}id")), "")


def _after(tag: str, *, has_text: bool) -> str:
    """What parts one text from the next: letters dressed differently stand together."""
    if tag in _ENDS_LINE:
        return "\n"
    if tag in _IS_GAP:
        return "\t"
    return "\n" if has_text and tag not in _IS_RUN else ""


def main() -> None:
    """Read a file from standard input within limits, and write what it says as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    reader = Reader()
    try:
        reader.read(sys.stdin.buffer.read())
    except Exception:  # noqa: BLE001 whatever a file provokes, what was read of it is kept
        reader.found.is_whole = False
    json.dump(asdict(reader.found), sys.stdout)


if __name__ == "__main__":
    main()
