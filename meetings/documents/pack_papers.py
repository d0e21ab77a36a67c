"""One paper made ready for the pack: as sheets where it can be, otherwise as a reason why not."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from meetings.documents.pack_parts import PackPaper
from meetings.models import Attachment
from meetings.rules import MOST_PAGES_A_PAPER, Remark
from politirad.web import office
from politirad.web.files import IMAGE_FORMATS, OFFICE_PARTS, ending_of
from politirad.web.paper_pages import (
    LockedPaperError,
    Sheets,
    TooLargePaperError,
    sheets_of_image,
    sheets_of_pdf,
)
from politirad.web.sheet_fitting import UnreadablePaperError

REMARK_TEXT: dict[str, Any] = {
    Remark.BROKEN: _("Filen kan ikke leses, så den står ikke her."),
    Remark.LOCKED: _("Filen er låst med passord, så den står ikke her."),
    Remark.TOO_LARGE: _("Filen er for stor til å stå her. Les den på saken i Politiråd."),
    Remark.EMBEDDED: _("Filen følger med PDF-en som den er. Åpne den fra listen over vedlegg i PDF-leseren."),
    Remark.NOT_TAGGED: _("Filen er ikke laget for skjermleser."),
}
"""What a reader is told of a paper that does not stand in the pack as it is."""


@dataclass(frozen=True)
class ReadyPaper:
    """A paper as sheets, or as a file that follows along, or neither; `remark` says why."""

    paper: PackPaper
    part_label: str
    sheets: Sheets | None = None
    original: Path | None = None
    remark: Remark | None = None


def ready_paper(paper: PackPaper, part_label: str, file: Attachment | None, place: Path) -> ReadyPaper:
    """Make the paper ready in files that begin with `place`; whatever is wrong with it becomes a remark."""
    ending = ending_of(paper.name)
    try:
        original = _copied(file, place.parent / f"{place.name}.{ending}")
        if ending in OFFICE_PARTS:
            return _ready_office(paper, part_label, original, place)
        sheets = _sheets(original, place.with_suffix(".sheets.pdf"), is_image=ending in IMAGE_FORMATS)
    except LockedPaperError:
        return ReadyPaper(paper, part_label, remark=Remark.LOCKED)
    except TooLargePaperError:
        return ReadyPaper(paper, part_label, remark=Remark.TOO_LARGE)
    except (UnreadablePaperError, OSError):
        return ReadyPaper(paper, part_label, remark=Remark.BROKEN)
    return ReadyPaper(paper, part_label, sheets=sheets, remark=_remark_on(sheets))


def _ready_office(paper: PackPaper, part_label: str, original: Path, place: Path) -> ReadyPaper:
    """As PDF where LibreOffice is installed; otherwise the file follows as it is."""
    made = office.as_pdf(original, place.parent)
    if made is None:
        return ReadyPaper(paper, part_label, original=original, remark=Remark.EMBEDDED)
    sheets = _sheets(made, place.with_suffix(".sheets.pdf"), is_image=False)
    return ReadyPaper(paper, part_label, sheets=sheets, remark=_remark_on(sheets))


def _copied(file: Attachment | None, target: Path) -> Path:
    """The file on this machine's disk, wherever it is stored."""
    if file is None:
        raise UnreadablePaperError
    with file.file.open("rb") as stored, target.open("wb") as copy:
        shutil.copyfileobj(stored, copy)
    return target


def _sheets(source: Path, target: Path, *, is_image: bool) -> Sheets:
    with source.open("rb") as content:
        if is_image:
            return sheets_of_image(content, target)
        return sheets_of_pdf(content, target, most_pages=MOST_PAGES_A_PAPER)


def _remark_on(sheets: Sheets) -> Remark | None:
    return None if sheets.is_tagged else Remark.NOT_TAGGED
