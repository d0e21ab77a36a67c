"""Papers as Word files: real headings, lists and tables, the language of the text, and no person's name."""

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from politirad.web.bar_chart import BarChart
from politirad.web.paper import Facts, Heading, Paper, Paragraph, Points, Table
from politirad.web.pictures import picture_of

_LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_FONT = "Calibri"
_INK, _QUIET, _PETROL = RGBColor(0x1A, 0x26, 0x2C), RGBColor(0x53, 0x5F, 0x65), RGBColor(0x0A, 0x47, 0x4D)
_LONG, _SHORT, _SIDE = Mm(297), Mm(210), Mm(18)
_LONGEST_PROPERTY = 255
# XML has no words for these; Word would call the file broken.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def word_file(paper: Paper) -> bytes:
    """The paper as a Word file."""
    document = Document()
    _set_up(document, paper)
    with override(paper.language):
        _write_frame(document, paper)
        document.add_heading(_clean(paper.title), level=1)
        for block in paper.blocks:
            _WRITERS[type(block)](document, block)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: Any, paper: Paper) -> None:
    """The page, the language and the letters, and what the file says of itself."""
    _say_of_itself(document, paper)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if paper.is_wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if paper.is_wide else (_SHORT, _LONG)
    section.left_margin = section.right_margin = _SIDE
    section.top_margin, section.bottom_margin = Mm(20), Mm(22)
    language = _LANGUAGES[paper.language]
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for spoken in defaults.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)
    _set_letters(document)


def _say_of_itself(document: Any, paper: Paper) -> None:
    said = document.core_properties
    said.title = _clean(paper.title)[:_LONGEST_PROPERTY]
    said.author = said.last_modified_by = _clean(paper.sender)[:_LONGEST_PROPERTY]
    said.language = _LANGUAGES[paper.language]
    said.comments = said.keywords = said.subject = said.category = ""
    said.created = said.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    said.revision = 1
    # The template's picture of itself is not ours.
    package = document.part.package
    for key in [k for k, rel in package.rels.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del package.rels[key]


def _set_letters(document: Any) -> None:
    sizes = {"Normal": 10.5, "Heading 1": 19, "Heading 2": 13, "Heading 3": 11, "Caption": 9}
    for name, size in sizes.items():
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = _QUIET if name == "Caption" else _INK
        style.font.bold = name.startswith("Heading")
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:hAnsi"), _FONT)
    quiet = document.styles.add_style("Quiet", WD_STYLE_TYPE.PARAGRAPH)
    quiet.base_style, quiet.font.color.rgb = document.styles["Normal"], _QUIET


def _write_frame(document: Any, paper: Paper) -> None:
    """Who sends the paper and where it stands, at its top; the page and what is invented, at the foot."""
    sender = document.add_paragraph(style="Quiet")
    sender.add_run(_clean(paper.sender)).bold = True
    sender.add_run(f"\n{_clean(paper.sender_line)}")
    if paper.state:
        state = document.add_paragraph()
        state.add_run(_clean(", ".join(paper.state))).font.color.rgb = _PETROL
    foot = document.sections[0].footer.paragraphs[0]
    foot.style = document.styles["Quiet"]
    if settings.DEMO:
        foot.add_run(f"{_('Demodata.')} {_('Personer, saker og tall er oppdiktet.')} ")
    before, between, after = (_("Side %(number)s av %(total)s") % _MARKS).split(_MARK)
    foot.add_run(before)
    _add_field(foot, "PAGE")
    foot.add_run(between)
    _add_field(foot, "NUMPAGES")
    foot.add_run(after)


_MARK = "\ue000"
_MARKS = {"number": _MARK, "total": _MARK}


def _add_field(paragraph: Any, name: str) -> None:
    """A number that Word counts itself."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 the library has no word for fields


def _write_heading(document: Any, block: Heading) -> None:
    document.add_heading(_clean(block.text), level=block.level)


def _write_paragraph(document: Any, block: Paragraph) -> None:
    for number, text in enumerate(_paragraphs(block.text)):
        written = document.add_paragraph(style="Quiet" if block.is_quiet else None)
        if block.label and not number:
            written.add_run(f"{_clean(block.label)} ").bold = True
        written.add_run(text)


def _write_facts(document: Any, block: Facts) -> None:
    for term, text in block.rows:
        written = document.add_paragraph()
        written.paragraph_format.space_after = Pt(2)
        written.add_run(f"{_clean(term)}: ").bold = True
        written.add_run(_clean(text))


def _write_points(document: Any, block: Points) -> None:
    for label, text in block.points:
        written = document.add_paragraph(style="List Bullet")
        if label:
            written.add_run(f"{_clean(label)} ").bold = True
        written.add_run(_clean(text))


def _write_table(document: Any, block: Table) -> None:
    caption = document.add_paragraph(_clean(block.caption), style="Caption")
    caption.paragraph_format.keep_with_next = True
    table = document.add_table(rows=1, cols=len(block.heads), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    _fill(table.rows[0], block.heads, is_bold=True)
    # Read out with every cell, and written again on each page.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 as above
    for cells in block.rows:
        _fill(table.add_row(), cells, is_bold=False)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 as above
    _set_widths(document, table, block.widths or (1,) * len(block.heads))
    _name(table, block.caption)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _fill(row: Any, cells: tuple[str, ...], *, is_bold: bool) -> None:
    for cell, text in zip(row.cells, cells, strict=True):
        cell.paragraphs[0].add_run(_clean(text)).bold = is_bold
        cell.paragraphs[0].paragraph_format.space_after = Pt(2)


def _set_widths(document: Any, table: Any, shares: tuple[int, ...]) -> None:
    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    table.autofit = False
    for share, column in zip(shares, table.columns, strict=True):
        column.width = int(room * share / sum(shares))
        for cell in column.cells:
            cell.width = column.width


def _name(table: Any, caption: str) -> None:
    """What a screen reader says of the table before it reads it."""
    named = OxmlElement("w:tblCaption")
    named.set(qn("w:val"), _clean(caption))
    table._tbl.tblPr.append(named)  # noqa: SLF001 as above


def _write_chart(document: Any, block: BarChart) -> None:
    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    drawn = document.add_picture(io.BytesIO(picture_of(block)), width=min(room, Mm(170)))
    said = drawn._inline.docPr  # noqa: SLF001 as above
    said.set("name", _clean(block.title))
    said.set("title", _clean(block.title))
    said.set("descr", _clean(block.words))


_WRITERS: dict[type, Callable[[Any, Any], None]] = {
    Heading: _write_heading,
    Paragraph: _write_paragraph,
    Facts: _write_facts,
    Points: _write_points,
    Table: _write_table,
    BarChart: _write_chart,
}


def _paragraphs(text: str) -> list[str]:
    """The text cut at its empty lines; line breaks inside a paragraph stay."""
    return [part.strip("\n") for part in re.split(r"\n\s*\n", _clean(text)) if part.strip()]


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
