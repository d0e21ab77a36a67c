"""Writing a whole meeting as a ZIP: its files in order, and a manifest for people and for machines."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.export import Entry, Export, released_answers
from meetings.documents.knowledge import briefing_of, briefing_pdf
from meetings.documents.minutes_content import minutes_content
from meetings.documents.minutes_paper import minutes_paper
from meetings.models import Attachment, KnowledgeAnswer, Meeting, SealedMinutes
from politirad.accounts.models import User
from politirad.web.dates import day, weekday_day
from politirad.web.paper_files import DOCX, PDF, paper_file

MANIFEST, CONTENTS = "manifest.json", "innhold.txt"
_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Filed:
    """A line of the manifest; a file that is gone from the store has no checksum."""

    number: int
    file: str
    title: str
    sha256: str
    size: int


def write_export(
    export: Export, meeting: Meeting, reader: User, target: Path, *, on_step: Callable[[int], None]
) -> None:
    """Write the reader's copy to `target`; `on_step` hears of each step done."""
    moment = timezone.localtime(export.starts_at).timetuple()[:6]
    filed: list[Filed] = []
    with override(export.language), zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for number, (name, entry) in enumerate(export.numbered, start=1):
            sha256, size = _write(package, _info(name, moment), _opener(entry, meeting, reader))
            filed.append(Filed(number, name, entry.title, sha256, size))
            on_step(number)
        package.writestr(_info(MANIFEST, moment), _manifest(export, filed))
        package.writestr(_info(CONTENTS, moment), _contents(export, filed))
        on_step(export.steps)


def _info(name: str, moment: Any) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, moment)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


def _opener(entry: Entry, meeting: Meeting, reader: User) -> Callable[[], IO[bytes]]:
    """What opens the content of the entry."""
    if entry.paper is not None:
        paper = entry.paper
        return lambda: io.BytesIO(paper_file(paper, PDF))
    kind, _colon, edition = entry.source.partition(":")
    openers: dict[str, Callable[[], IO[bytes]]] = {
        "attachment": lambda: Attachment.objects.get(pk=entry.pk).file.open("rb"),
        "answer": lambda: KnowledgeAnswer.objects.get(pk=entry.pk).file.open("rb"),
        "sealed": lambda: io.BytesIO(bytes(SealedMinutes.objects.get(pk=entry.pk).pdf)),
        "minutes": lambda: io.BytesIO(paper_file(minutes_paper(minutes_content(meeting, edition)), DOCX)),
        "knowledge": lambda: io.BytesIO(_knowledge(meeting, reader)),
    }
    return openers[kind]


def _knowledge(meeting: Meeting, reader: User) -> bytes:
    return briefing_pdf(meeting, briefing_of(released_answers(meeting, reader)))


def _write(
    package: zipfile.ZipFile, info: zipfile.ZipInfo, opener: Callable[[], IO[bytes]]
) -> tuple[str, int]:
    """Copy the file in; returns its checksum and size, or nothing and 0 when it is gone from the store."""
    try:
        content = opener()
    except FileNotFoundError:
        return "", 0
    digest, size = hashlib.sha256(), 0
    with content, package.open(info, "w", force_zip64=True) as place:
        while chunk := content.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            place.write(chunk)
    return digest.hexdigest(), size


def _manifest(export: Export, filed: list[Filed]) -> str:
    said = {
        "forum": export.forum,
        "meeting": export.title,
        "starts_at": timezone.localtime(export.starts_at).isoformat(),
        "is_demo": settings.DEMO,
        "files": [asdict(each) for each in filed],
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def _contents(export: Export, filed: list[Filed]) -> str:
    """The same for people: Windows' line ends and a byte order mark, so that any editor shows it right."""
    lines = [export.forum, f"{export.title}, {weekday_day(export.starts_at)}"]
    if settings.DEMO:
        lines.append(f"{_('Demodata.')} {_('Personer, saker og tall er oppdiktet.')}")
    made = _("Laget %(day)s for den som lastet ned. Ikke send filen videre.")
    lines += ["", made % {"day": day(timezone.now())}]
    for each in filed:
        lines += ["", f"{each.number}. {each.title}", f"   {each.file}"]
        if each.sha256:
            lines += [f"   {_size(each.size)}", f"   SHA-256 {each.sha256}"]
        else:
            gone = _("Filen finnes ikke lenger.")
            lines.append(f"   {gone}")
    return "\ufeff" + "\r\n".join(lines) + "\r\n"


def _size(size: int) -> str:
    return _("%(size)s byte") % {"size": f"{size:,}".replace(",", "\N{NO-BREAK SPACE}")}
