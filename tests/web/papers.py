"""Papers for tests, made from nothing: what each program writes, with a text in every corner of it."""

import io
import zipfile
from xml.sax.saxutils import escape

import pikepdf

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
MAIN_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}


def office_file(kind: str, parts: dict[str, str | bytes]) -> bytes:
    """An office file of its least parts, with `parts` on top of them."""
    target = io.BytesIO()
    least: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>", MAIN_PARTS[kind]: "<x/>"}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (least | parts).items():
            package.writestr(name, content)
    return target.getvalue()


def paragraphs(*texts: str, root: str = "document") -> str:
    """Paragraphs of a Word part; a text with bars in it is written in several runs."""
    runs = (
        "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{escape(run)}</w:t></w:r>" for run in text.split("|"))
        for text in texts
    )
    return f"<w:{root} {W}>" + "".join(f"<w:p>{each}</w:p>" for each in runs) + f"</w:{root}>"


def word_file(*texts: str, **parts: str) -> bytes:
    """A Word file; `header1="…"` is the text of word/header1.xml."""
    more = {f"word/{name}.xml": paragraphs(text, root="x") for name, text in parts.items()}
    return office_file("docx", {"word/document.xml": paragraphs(*texts), **more})


def slides(*, shown: list[str], notes: dict[int, str]) -> bytes:
    """A presentation whose slides are shown in the opposite order of their files."""
    count = len(shown)
    ids = "".join(f'<p:sldId id="{256 + n}" r:id="r{n}"/>' for n in range(1, count + 1))
    parts: dict[str, str | bytes] = {
        "ppt/presentation.xml": f"<p:presentation {P} {R}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": _relations(
            {f"r{n}": f"slides/slide{count + 1 - n}.xml" for n in range(1, count + 1)}
        ),
    }
    for number, text in enumerate(shown, start=1):
        file = count + 1 - number
        parts[f"ppt/slides/slide{file}.xml"] = _drawing(text)
        if number in notes:
            target = f"../notesSlides/notesSlide{file}.xml"
            parts[f"ppt/slides/_rels/slide{file}.xml.rels"] = _relations({"r1": target})
            parts[f"ppt/notesSlides/notesSlide{file}.xml"] = _drawing(notes[number])
    return office_file("pptx", parts)


def workbook(sheets: dict[str, str], *, hidden: str = "", strings: tuple[str, ...] = ()) -> bytes:
    """A workbook; each sheet is the XML of its rows, and a cell of type s points into `strings`."""
    states = {hidden: "hidden"}
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" state="{states.get(name, "visible")}" r:id="r{n}"/>'
        for n, name in enumerate(sheets, start=1)
    )
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    parts: dict[str, str | bytes] = {
        "xl/workbook.xml": f"<workbook {S} {R}><sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _relations(
            {f"r{n}": f"worksheets/sheet{n}.xml" for n in range(1, len(sheets) + 1)}
        ),
        "xl/sharedStrings.xml": f"<sst {S}>{shared}</sst>",
    }
    for n, rows in enumerate(sheets.values(), start=1):
        parts[f"xl/worksheets/sheet{n}.xml"] = f"<worksheet {S}><sheetData>{rows}</sheetData></worksheet>"
    return office_file("xlsx", parts)


def pdf_file(
    *pages: str,
    title: str = "",
    note: str = "",
    attached: bytes = b"",
    encryption: pikepdf.Encryption | None = None,
) -> bytes:
    """A PDF with one line a page, and what else is asked for."""
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        for text in pages or ("",):
            page = pdf.add_blank_page()
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            line = text.replace("(", "\\(").replace(")", "\\)").encode("cp1252")
            page.Contents = pdf.make_stream(b"BT /F1 12 Tf 50 700 Td (" + line + b") Tj ET")
        if note:
            pdf.pages[-1].Annots = pikepdf.Array(
                [pikepdf.Dictionary(Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents=note)]
            )
        if title:
            pdf.docinfo["/Title"] = title
        if attached:
            pdf.attachments["inni.bin"] = attached
        pdf.save(target, encryption=encryption)
    return target.getvalue()


def _drawing(text: str) -> str:
    return f"<p:sld {P} {A}><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></p:sld>"


def _relations(targets: dict[str, str]) -> str:
    each = "".join(f'<Relationship Id="{name}" Target="{target}"/>' for name, target in targets.items())
    return f"<Relationships {RELATIONS}>{each}</Relationships>"
