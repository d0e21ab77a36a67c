"""What a meeting is to an archive: the case, the minutes and the items with their papers (domain.md 5.6)."""

import hashlib
import io
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.minutes import minutes_title
from meetings.models import AgendaItem, Attachment, Meeting, SealedMinutes
from politirad.archive.documents import Body, Case, Document, DocumentFile, Medium, Part, Record, Screening
from politirad.archive.models import CouncilArchive, Transfer
from politirad.archive.rules import is_sender
from politirad.councils.models import places_on
from politirad.tenancy.permissions import Party

ARCHIVE_SOURCE = "meeting"
"""What transfers of a meeting are called in the archives' queue."""

_PDF = "application/pdf"


def case_of_meeting(transfer: Transfer) -> Case:
    """The meeting as the body of the transfer's archive may hold it, in the forum's language."""
    meeting = Meeting.objects.select_related("forum__unit__district").get(pk=transfer.source_id)
    archive = transfer.archive
    with override(meeting.forum.language):
        is_sent = is_sender(owner=archive.party, secretariat=meeting.forum.secretariat)
        items = list(_items_for(meeting, archive))
        notice = _notice(meeting, items, is_sent=is_sent)
        minutes = _minutes(meeting, items, _sealed_for(meeting, archive), is_sent=is_sent)
        papers = [_item(item, is_sent=is_sent) for item in items if item.is_exempt or _papers(item)]
        return Case(
            key=f"forum/{meeting.forum_id}/{meeting.year}",
            title=f"{meeting.forum.name} {meeting.year}",
            year=meeting.year,
            opened_at=meeting.starts_at,
            bodies=tuple(_bodies(meeting, archive)),
            records=(*([notice] if notice else []), minutes, *papers),
        )


def _sealed_for(meeting: Meeting, archive: CouncilArchive) -> SealedMinutes:
    """The sealed edition of the archive's own side, or the one both main parties share."""
    wanted = (archive.party, SealedMinutes.Edition.MAIN_PARTIES)
    found = {sealed.edition: sealed for sealed in meeting.sealed.filter(edition__in=wanted)}
    return found.get(archive.party) or found[SealedMinutes.Edition.MAIN_PARTIES]


def _items_for(meeting: Meeting, archive: CouncilArchive) -> QuerySet[AgendaItem]:
    """The items the body may hold: those of the meeting, and its own; never the other's (BR42, G85)."""
    items = meeting.items.filter(own_party__in=("", archive.party))
    current = Prefetch("attachments", Attachment.objects.current(), to_attr="papers")
    return items.select_related("meeting", "legal_basis").prefetch_related(current).order_by("position")


def _bodies(meeting: Meeting, archive: CouncilArchive) -> list[Body]:
    forum = meeting.forum
    places = places_on(forum, timezone.localdate(meeting.starts_at))
    owner_sends = is_sender(owner=archive.party, secretariat=forum.secretariat)
    bodies = []
    for place in places:
        is_own = place.pk == archive.municipality_id
        sends = is_own if owner_sends else forum.secretariat == Party.MUNICIPALITY
        bodies.append(Body(f"{place.display_name} kommune", place.organisation_number, is_sender=sends))
    is_own = archive.party == Party.POLICE
    sends = is_own if owner_sends else forum.secretariat == Party.POLICE
    return [*bodies, Body(forum.unit.district.name, is_sender=sends)]


def _notice(meeting: Meeting, items: list[AgendaItem], *, is_sent: bool) -> Record | None:
    """The notice with the agenda as this body had it; none for a meeting that nobody was called to."""
    if meeting.notice_sent_at is None:
        return None
    title = _("Innkalling og dagsorden: %(meeting)s") % {"meeting": meeting.title}
    words = {
        "title": title,
        "meeting": meeting,
        "forum": meeting.forum,
        "people": list(meeting.participants.in_party_order()),
        "items": items,
    }
    # WeasyPrint takes a second and 70 MB to import, so only the worker that renders ever does.
    render_pdf = import_string("politirad.web.pdf.render_pdf")
    pdf: bytes = render_pdf("meetings/pdf/notice.html", words, language=meeting.forum.language)
    file = _pdf_a(pdf, hashlib.sha256(pdf).hexdigest(), meeting.notice_sent_at)
    key = f"meeting/{meeting.pk}/notice"
    return _paper_of_meeting(
        key, title, _("Innkalling"), file, items, at=meeting.notice_sent_at, is_sent=is_sent
    )


def _minutes(meeting: Meeting, items: list[AgendaItem], sealed: SealedMinutes, *, is_sent: bool) -> Record:
    """The sealed PDF/A itself, with the checksum it was sealed with."""
    file = _pdf_a(bytes(sealed.pdf), sealed.sha256, sealed.sealed_at)
    title, key = minutes_title(meeting), f"meeting/{meeting.pk}/minutes"
    return _paper_of_meeting(key, title, _("Referat"), file, items, at=meeting.starts_at, is_sent=is_sent)


def _paper_of_meeting(
    key: str,
    title: str,
    kind: str,
    file: DocumentFile,
    items: list[AgendaItem],
    *,
    at: datetime,
    is_sent: bool,
) -> Record:
    """A record about all items at once, of which those that are exempt are parts."""
    exempt = sorted({str(item.legal_basis) for item in items if item.is_exempt})
    screening = Screening("; ".join(exempt), hides_title=False, of_document=Part.SOME) if exempt else None
    document = Document(f"{key}/document", title, kind, (file,), is_main=True, screening=screening)
    return Record(key, title, at, (document,), screening=screening, is_sent=is_sent)


def _pdf_a(pdf: bytes, sha256: str, made_at: datetime) -> DocumentFile:
    return DocumentFile(
        open=lambda: io.BytesIO(pdf),
        sha256=sha256,
        media_type=_PDF,
        ending="pdf",
        made_at=made_at,
        medium=Medium.ARCHIVE,
        is_pdf_a=True,
    )


def _item(item: AgendaItem, *, is_sent: bool) -> Record:
    words = _("Sak %(number)s: %(title)s")
    number = item.case_number or item.position
    screening = (
        Screening(str(item.legal_basis), hides_title=True, of_document=Part.ALL) if item.is_exempt else None
    )
    return Record(
        key=f"item/{item.pk}",
        title=words % {"number": number, "title": item.title},
        public_title=words % {"number": number, "title": item.open_title},
        dated_at=item.meeting.starts_at,
        documents=tuple(_paper(item, paper, is_main=not place) for place, paper in enumerate(_papers(item))),
        screening=screening,
        is_sent=is_sent,
    )


def _paper(item: AgendaItem, paper: Attachment, *, is_main: bool) -> Document:
    file = DocumentFile(
        open=lambda: paper.file.open("rb"),
        sha256=paper.sha256,
        media_type=paper.media_type,
        ending=Path(paper.name).suffix.lower().lstrip(".") or "bin",
        made_at=paper.uploaded_at,
    )
    return Document(
        key=f"paper/{paper.pk}",
        title=Path(paper.name).stem,
        kind=_("Saksvedlegg"),
        files=(file,),
        is_main=is_main,
        public_title=_("Saksvedlegg") if item.is_exempt else "",
        screening=Screening(str(item.legal_basis), hides_title=True, of_document=Part.ALL)
        if item.is_exempt
        else None,
    )


def _papers(item: Any) -> list[Attachment]:
    papers: list[Attachment] = item.papers
    return papers
