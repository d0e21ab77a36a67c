"""Making a reader's copy of the papers into one PDF: own pages, papers after their item, head and foot."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.pack import Pack
from meetings.documents.pack_papers import REMARK_TEXT, ReadyPaper, ready_paper
from meetings.documents.pack_parts import PackPart
from meetings.models import Attachment
from meetings.rules import Remark
from politirad.web.pdf_merge import Bookmark, EmbeddedFile, Insert, anchors_of, bind

COVER, AGENDA = "forside", "dagsorden"
MOST_LAYOUTS = 3
MOST_EMBEDDED = 50 * 1024 * 1024
"""Bytes of files that follow as they are; a pack must be possible to open and to send."""


@dataclass(frozen=True)
class Section:
    """Pages of our own from an anchor to the next, and the sheets of the papers that follow them."""

    anchor: str
    label: str
    title: str
    sheets: tuple[ReadyPaper, ...] = ()


@dataclass(frozen=True)
class Placed:
    """A section in the finished file; pages are counted from 0."""

    section: Section
    first: int
    own_pages: int
    last_own: int


@dataclass(frozen=True)
class Bound:
    """What became of it."""

    pages: int
    is_accessible: bool
    remarks: tuple[dict[str, str], ...]


def bind_pack(pack: Pack, target: Path, folder: Path, *, on_step: Callable[[int], None]) -> Bound:
    """Write the pack to `target`; `folder` is for what comes in between.

    A paper that cannot be shown becomes a page that says so (G42); `on_step` hears of each step done.
    """
    with override(pack.language):
        ready = dict(_ready_papers(pack, folder, on_step))
        sections = list(_sections(pack, ready))
        own, placed = _own_pages(pack, sections, ready)
        on_step(len(pack.papers) + 1)
        labels = [label for each in placed for label in _labels(each)]
        is_accessible = bind(
            own,
            target,
            inserts=[
                Insert(after=each.last_own, sheets=paper.sheets, name=paper.paper.name)
                for each in placed
                for paper in each.section.sheets
                if paper.sheets
            ],
            marks=_marks(pack, labels),
            bookmarks=_bookmarks(pack, placed),
            embedded=_embedded(ready),
        )
    on_step(pack.steps)
    return Bound(len(labels), is_accessible, _remarks(pack, ready))


def _ready_papers(
    pack: Pack, folder: Path, on_step: Callable[[int], None]
) -> Iterator[tuple[int, ReadyPaper]]:
    files = Attachment.objects.in_bulk([paper.pk for paper in pack.papers])
    labelled = [(part.label, paper) for part in pack.parts for paper in part.papers]
    room = MOST_EMBEDDED
    for number, (label, paper) in enumerate(labelled, start=1):
        made = ready_paper(paper, label, files.get(paper.pk), folder / str(number))
        room -= made.original.stat().st_size if made.original else 0
        if made.original and room < 0:
            made = replace(made, original=None, remark=Remark.TOO_LARGE)
        yield paper.pk, made
        on_step(number)


def _sections(pack: Pack, ready: dict[int, ReadyPaper]) -> Iterator[Section]:
    """The own pages in order: a paper without sheets has a page of ours in its place."""
    yield Section(COVER, "", _("Forside"))
    yield Section(AGENDA, "", _("Dagsorden"))
    for part in pack.parts:
        anchor, label, title, following = part.anchor, part.label, part.title, []
        for paper in part.papers:
            if ready[paper.pk].sheets:
                following.append(ready[paper.pk])
                continue
            yield Section(anchor, label, title, tuple(following))
            anchor, title, following = _place_of(paper.pk), paper.name, []
            label = _with(part.label, paper.label)
        yield Section(anchor, label, title, tuple(following))


def _own_pages(
    pack: Pack, sections: Sequence[Section], ready: dict[int, ReadyPaper]
) -> tuple[bytes, list[Placed]]:
    """Our own pages, laid out until the page numbers they print are those they get."""
    # WeasyPrint takes a second and 70 MB to import, so only the worker that renders ever does.
    render_pdf = import_string("politirad.web.pdf.render_pdf")
    remarks = _remarks(pack, ready)
    words = {"pack": pack, "cover": COVER, "agenda": AGENDA, "count": len(pack.papers)}
    words["has_clock"] = any(part.starts_at for part in pack.parts)
    words |= {
        "remarks": [
            (each, REMARK_TEXT[each["kind"]]) for each in remarks if each["kind"] != Remark.NOT_TAGGED
        ]
    }
    words |= {"untagged": [each for each in remarks if each["kind"] == Remark.NOT_TAGGED]}
    pages: dict[str, int] = {}
    for _attempt in range(MOST_LAYOUTS):
        rows = [_row(part, ready, pages) for part in pack.parts]
        own: bytes = render_pdf("meetings/pdf/pack.html", words | {"rows": rows}, language=pack.language)
        placed = _placed(sections, own)
        found = _printed_pages(placed)
        if found == pages:
            break
        pages = found
    return own, placed


def _row(part: PackPart, ready: dict[int, ReadyPaper], pages: dict[str, int]) -> dict[str, Any]:
    papers = [
        {
            "paper": paper,
            "page": pages.get(_place_of(paper.pk), 0),
            "anchor": "" if ready[paper.pk].sheets else _place_of(paper.pk),
            "remark": REMARK_TEXT.get(ready[paper.pk].remark or "", ""),
        }
        for paper in part.papers
    ]
    return {"part": part, "page": pages.get(part.anchor, 0), "papers": papers}


def _placed(sections: Sequence[Section], own: bytes) -> list[Placed]:
    total, anchors = anchors_of(own)
    starts = [anchors[section.anchor] for section in sections]
    placed, inserted = [], 0
    for section, start, end in zip(sections, starts, [*starts[1:], total], strict=True):
        placed.append(Placed(section, start + inserted, end - start, end - 1))
        inserted += sum(paper.sheets.pages for paper in section.sheets if paper.sheets)
    return placed


def _papers_in(placed: Placed) -> Iterator[tuple[ReadyPaper, int]]:
    """The papers after a section's own pages, each with its first page."""
    page = placed.first + placed.own_pages
    for paper in placed.section.sheets:
        yield paper, page
        page += paper.sheets.pages if paper.sheets else 0


def _printed_pages(placed: Sequence[Placed]) -> dict[str, int]:
    """The page number a reader sees for every anchor and paper."""
    pages = {each.section.anchor: each.first + 1 for each in placed}
    return pages | {
        _place_of(paper.paper.pk): page + 1 for each in placed for paper, page in _papers_in(each)
    }


def _labels(placed: Placed) -> Iterator[tuple[str, bool]]:
    """What stands at the top of each page of the section and its papers, and whether the page lies down."""
    for _number in range(placed.own_pages):
        yield placed.section.label, False
    for paper in placed.section.sheets:
        for is_wide in paper.sheets.is_wide if paper.sheets else ():
            yield _with(paper.part_label, paper.paper.label), is_wide


def _marks(pack: Pack, labels: Sequence[tuple[str, bool]]) -> bytes:
    render_pdf = import_string("politirad.web.pdf.render_pdf")
    draft = _("Kladd") if pack.is_draft else ""
    sheets = [
        {
            "part": _with(draft, label),
            "is_wide": is_wide,
            "number": _("Side %(number)s av %(total)s") % {"number": number, "total": len(labels)},
        }
        for number, (label, is_wide) in enumerate(labels, start=1)
    ]
    words = {"sheets": sheets, "place": _with(pack.forum, pack.title), "is_demo": settings.DEMO}
    pdf: bytes = render_pdf("meetings/pdf/pack_marks.html", words, language=pack.language)
    return pdf


def _bookmarks(pack: Pack, placed: Sequence[Placed]) -> list[Bookmark]:
    pages = {name: number - 1 for name, number in _printed_pages(placed).items()}
    front = [Bookmark(each.section.title, each.first) for each in placed[:2]]
    return front + [
        Bookmark(
            f"{part.label} {part.title}",
            pages[part.anchor],
            tuple(
                Bookmark(f"{paper.label}: {paper.name}", pages[_place_of(paper.pk)]) for paper in part.papers
            ),
        )
        for part in pack.parts
    ]


def _embedded(ready: dict[int, ReadyPaper]) -> list[EmbeddedFile]:
    return [
        EmbeddedFile(f"{each.part_label}, {each.paper.name}", each.original, each.paper.media_type)
        for each in ready.values()
        if each.original
    ]


def _remarks(pack: Pack, ready: dict[int, ReadyPaper]) -> tuple[dict[str, str], ...]:
    return tuple(
        {"kind": str(remark), "name": paper.name, "label": _with(part.label, paper.label)}
        for part in pack.parts
        for paper in part.papers
        if (remark := ready[paper.pk].remark)
    )


def _place_of(paper_id: int) -> str:
    return f"vedlegg-{paper_id}"


def _with(*words: str) -> str:
    return " · ".join(filter(None, words))
