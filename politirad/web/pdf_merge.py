"""Binding papers into one PDF: sheets in order, tags, bookmarks, head and foot, and only true claims."""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, NumberTree, OutlineItem, Pdf

from politirad.web.paper_pages import Sheets

# What the renderer calls the text of a head or a foot; on a sheet of another paper it is decoration.
_TAGGED_TEXT = re.compile(rb"/Span\s*<</MCID \d+>>\s*BDC")
_DECORATION = b"/Artifact BMC"
_CLAIMS = ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "pdfaExtension:schemas")


@dataclass(frozen=True)
class Insert:
    """A paper to stand after one of the base's own pages, counted from 0."""

    after: int
    sheets: Sheets
    name: str


@dataclass(frozen=True)
class Bookmark:
    """A line of the outline, leading to a page of the finished file, counted from 0."""

    title: str
    page: int
    children: tuple["Bookmark", ...] = ()


@dataclass(frozen=True)
class EmbeddedFile:
    """A file that follows with the PDF as it is."""

    name: str
    path: Path
    media_type: str


def anchors_of(pdf: bytes) -> tuple[int, dict[str, int]]:
    """How many pages a rendered paper has, and on which of them, counted from 0, each anchor stands."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        places = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
        found = pikepdf.NameTree(opened.Root.Names.Dests).items()
        return len(places), {str(name): places[_target(where).objgen] for name, where in found}


def bind(
    base: bytes,
    target: Path,
    *,
    inserts: Sequence[Insert],
    marks: bytes,
    bookmarks: Sequence[Bookmark],
    embedded: Sequence[EmbeddedFile] = (),
) -> bool:
    """Write the finished file to `target`; returns whether it may say that it is PDF/A and PDF/UA.

    `base` is our own paper, which says so; `marks` has a page with head and foot for each finished
    sheet. The claim stands only when every paper in it makes the same claim.
    """
    is_conforming = not embedded and all(insert.sheets.is_conforming for insert in inserts)
    with ExitStack() as open_files:
        pdf = open_files.enter_context(pikepdf.open(io.BytesIO(base)))
        _insert_all(pdf, inserts, open_files)
        _mark_all(pdf, marks)
        with pdf.open_outline() as outline:
            outline.root.clear()
            outline.root.extend(map(_outline_item, bookmarks))
        pdf.Root.PageMode = Name.UseOutlines
        for each in embedded:
            pdf.attachments[each.name] = AttachedFileSpec(
                pdf, each.path.read_bytes(), filename=each.name, mime_type=each.media_type
            )
        if not is_conforming:
            _claim_nothing(pdf)
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return is_conforming


def _target(where: Any) -> Any:
    return (where.D if isinstance(where, Dictionary) else where)[0]


def _insert_all(pdf: Pdf, inserts: Sequence[Insert], open_files: ExitStack) -> None:
    """Put the papers in their places, in the order of pages and in the order of reading."""
    own = [page.obj for page in pdf.pages]
    tags = _Tags(pdf)
    following: dict[int, list[Any]] = {}
    for insert in inserts:
        # What a file holds is read when the finished one is written, so all stay open until then.
        source = open_files.enter_context(pikepdf.open(insert.sheets.path))
        if insert.sheets.is_tagged:
            tags.renumber(source)
        first = len(pdf.pages)
        pdf.add_pages_from(source, forms="strip", outlines="ignore")
        added = [page.obj for page in pdf.pages][first:]
        following.setdefault(insert.after, []).extend(added)
        if insert.sheets.is_tagged:
            tags.graft(source, insert)
        else:
            tags.name_untagged(added, insert)
    tags.finish()
    order = [each for number, page in enumerate(own) for each in (page, *following.get(number, ()))]
    while len(pdf.pages):
        del pdf.pages[-1]
    for page in order:
        pdf.pages.append(pikepdf.Page(page))


class _Tags:
    """The tree of tags of the finished file, and the numbers that tie pages to it."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.root = pdf.Root.StructTreeRoot
        self.document = self.root.K[0]
        self.numbers = dict(NumberTree(self.root.ParentTree).items())
        places = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self.children = [(_first_page(child, places), child) for child in self.document.K]
        self.added: list[tuple[int, Any]] = []

    @property
    def next_number(self) -> int:
        """The first number no page has."""
        return max(self.numbers, default=-1) + 1

    def renumber(self, source: Pdf) -> None:
        """Give what hangs on the tree of `source` numbers that are free here."""
        offset = self.next_number
        for item in source.objects:
            holder = item.stream_dict if isinstance(item, pikepdf.Stream) else item
            if isinstance(holder, Dictionary):
                for name in ("/StructParents", "/StructParent"):
                    if name in holder:
                        holder[name] = int(holder[name]) + offset

    def graft(self, source: Pdf, insert: Insert) -> None:
        """Take over the tree of a paper whose pages are here already."""
        offset = self.next_number
        tree = self.pdf.copy_foreign(source.make_indirect(source.Root.StructTreeRoot))
        for number, elements in NumberTree(tree.ParentTree).items():
            self.numbers[number + offset] = elements
        for name in ("/RoleMap", "/ClassMap"):
            for key, value in tree.get(name, Dictionary()).items():
                if name not in self.root:
                    self.root[name] = Dictionary()
                if key not in self.root[name]:
                    self.root[name][key] = value
        section = self._section(insert)
        for child in tree.K if isinstance(tree.K, Array) else [tree.K]:
            child.P = section
            if child.get("/S") == Name.Document:
                child.S = Name.Sect
            section.K.append(child)

    def name_untagged(self, pages: Sequence[Any], insert: Insert) -> None:
        """Let a screen reader come to pages without tags: a picture by name, others as a block of text."""
        kind = {"S": Name.Figure, "Alt": insert.name} if insert.sheets.is_picture else {"S": Name.Div}
        section = self._section(insert)
        for page in pages:
            block = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, P=section, Pg=page, K=0, **kind))
            section.K.append(block)
            page.StructParents = self.next_number
            self.numbers[self.next_number] = self.pdf.make_indirect(Array([block]))
            sheet = pikepdf.Page(page)
            sheet.contents_add(b"%b <</MCID 0>> BDC\n" % str(kind["S"]).encode(), prepend=True)
            sheet.contents_add(b"\nEMC")

    def finish(self) -> None:
        """Write the tree: the papers stand after the own pages they follow."""
        kids = [*self.children, *self.added]
        # Sorting keeps the order of equals, so own pages come before the papers that follow them.
        kids.sort(key=lambda kid: kid[0])
        self.document.K = Array([child for _place, child in kids])
        flat = Array()
        for number in sorted(self.numbers):
            flat.extend([number, self.numbers[number]])  # type: ignore[list-item]  # a number is an object too
        self.root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=flat))
        self.root.ParentTreeNextKey = self.next_number

    def _section(self, insert: Insert) -> Any:
        section = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Sect, P=self.document, T=insert.name, K=Array())
        )
        self.added.append((insert.after, section))
        return section


def _first_page(element: Any, places: dict[tuple[int, int], int]) -> int:
    """The place of the first page an element stands on; 0 for one that stands on none."""
    waiting = [element]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, Dictionary):
            if "/Pg" in each:
                return places[each.Pg.objgen]
            kids = each.get("/K", Array())
            waiting = [*(kids if isinstance(kids, Array) else [kids]), *waiting]
    return 0


def _mark_all(pdf: Pdf, marks: bytes) -> None:
    """Draw head and foot on every sheet, over whatever the sheet holds."""
    with pikepdf.open(io.BytesIO(marks)) as drawn:
        for sheet, mark in zip(pdf.pages, _as_decoration(drawn), strict=True):
            name = sheet.add_resource(pdf.copy_foreign(mark), Name.XObject, prefix="Mark")
            sheet.contents_add(b"q\n", prepend=True)
            sheet.contents_add(b"\nQ q %b Do Q" % str(name).encode())


def _as_decoration(drawn: Pdf) -> Iterator[Any]:
    for page in drawn.pages:
        page.contents_coalesce()
        content = page.obj.Contents.read_bytes()
        page.obj.Contents = drawn.make_stream(_TAGGED_TEXT.sub(_DECORATION, content))
        yield page.as_form_xobject()


def _outline_item(bookmark: Bookmark) -> OutlineItem:
    item = OutlineItem(bookmark.title, bookmark.page)
    item.is_closed = bool(bookmark.children)
    item.children.extend(map(_outline_item, bookmark.children))
    return item


def _claim_nothing(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as said:
        for name in _CLAIMS:
            if name in said:
                del said[name]
