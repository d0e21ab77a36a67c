"""Small papers for the agenda: one page of PDF made by hand, the same bytes every time."""

import hashlib
import textwrap
import uuid

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from meetings.models import AgendaItem, Attachment

_INVENTED = {
    "nb": "Demodata: alt innhold er oppdiktet.",
    "nn": "Demodata: alt innhald er oppdikta.",
}
_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
    b"/Resources << /Font << /F1 5 0 R >> >> >>"
)
_NAMES = uuid.UUID("6f5d0f57-6b0e-4b3c-9a57-0d9a4e6c9a01")


def make_paper(item: AgendaItem, name: str) -> Attachment:
    """A paper to the item, kept under a name that is the same in every load."""
    forum = item.meeting.forum
    matter = textwrap.wrap(item.description, width=80)
    pdf = one_page(name, [forum.name, item.title, "", *matter, "", _INVENTED[forum.language]])
    stored = uuid.uuid5(_NAMES, f"{forum.name} {item.meeting.starts_at:%Y-%m-%d} {item.position}").hex
    return Attachment(
        item=item,
        file=default_storage.save(f"saksvedlegg/{stored}.pdf", ContentFile(pdf)),
        name=f"{name}.pdf",
        media_type="application/pdf",
        size=len(pdf),
        sha256=hashlib.sha256(pdf).hexdigest(),
        uploaded_by=item.proposed_by,
    )


def one_page(heading: str, lines: list[str]) -> bytes:
    """One A4 page with a heading and some lines, as PDF 1.4."""
    content = _text(heading, size=20, up=760)
    for number, line in enumerate(lines):
        content += _text(line, size=12, up=720 - 20 * number)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        _PAGE,
        b"<< /Length %d >>\nstream\n%sendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    return _file(objects)


def _text(line: str, *, size: int, up: int) -> bytes:
    shown = line.encode("cp1252", errors="replace")
    for special in (b"\\", b"(", b")"):
        shown = shown.replace(special, b"\\" + special)
    return b"BT /F1 %d Tf 60 %d Td (%s) Tj ET\n" % (size, up, shown)


def _file(objects: list[bytes]) -> bytes:
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    size = len(objects) + 1
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    body_and_table = b"%sxref\n0 %d\n0000000000 65535 f \n%s" % (body, size, table)
    return b"%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        body_and_table,
        size,
        len(body),
    )
