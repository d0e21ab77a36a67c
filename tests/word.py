"""Word files for tests: all a file could give away, what LibreOffice reads in it, and a paper as lines."""

import io
import os
import subprocess
import tempfile
import zipfile
from pathlib import Path

import pytest
from docx import Document

from politirad.web.bar_chart import BarChart
from politirad.web.office import program
from politirad.web.paper import Block, Facts, Heading, Paper, Paragraph, Points, Table


def everything_in_word(content: bytes) -> str:
    """Every part of the file as it stands, and its text without the marks between."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = [
            f"{part.filename} {package.read(part).decode(errors='replace')}" for part in package.infolist()
        ]
    return "\n".join([*parts, text_in_word(content)])


def text_in_word(content: bytes) -> str:
    """The text in the order it is read: paragraphs and tables."""
    document = Document(io.BytesIO(content))
    said = []
    for each in document.iter_inner_content():
        if hasattr(each, "rows"):
            said += [" ".join(cell.text for cell in row.cells) for row in each.rows]
        else:
            said.append(each.text)
    return "\n".join(said)


def read_by_office(content: bytes) -> str:
    """The text as LibreOffice reads the file; on the build server it must be installed."""
    office = program()
    if office is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice (soffice) must be installed where CI is true.")
        pytest.skip("LibreOffice (soffice) is not installed.")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "paper.docx")
        file.write_bytes(content)
        command = [office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to"]
        command += ["txt:Text (encoded):UTF8", "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return Path(folder, "paper.txt").read_text(encoding="utf-8-sig")


def lines_of(paper: Paper) -> str:
    """The paper as lines, for comparing with a file that holds what it should say."""
    head = [paper.title, paper.sender, paper.sender_line, *paper.state]
    return "\n".join([*head, *(line for block in paper.blocks for line in _lines(block))]) + "\n"


def _lines(block: Block) -> list[str]:
    match block:
        case Heading(text=text, level=level):
            return ["", f"{'#' * level} {text}"]
        case Paragraph(text=text, label=label):
            return [f"{label} {text}".strip()]
        case Facts(rows=rows):
            return [f"{term}: {text}" for term, text in rows]
        case Points(points=points):
            return [f"- {label} {text}" for label, text in points]
        case Table(caption=caption, heads=heads, rows=rows):
            return [
                f"[{caption}]",
                *(" | ".join(cell.replace("\n", " / ") for cell in row) for row in (heads, *rows)),
            ]
        case BarChart(words=words):
            return [f"({words})"]
