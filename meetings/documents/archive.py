"""What a meeting is to an archive: the case, the minutes and the items with their papers (domain.md 5.6)."""

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.knowledge import briefing_pdf, shown_answer
from meetings.documents.minutes_content import minutes_title
from meetings.models import (
    AgendaItem,
    Attachment,
    KnowledgeAnswer,
    KnowledgeRequest,
    Meeting,
    SealedMinutes,
)
from politirad.archive.documents import (
    Body,
    Case,
    Direction,
    Document,
    DocumentFile,
    Medium,
    Part,
    Record,
    Screening,
)
from politirad.archive.models import CouncilArchive, Transfer
from politirad.archive.rules import is_sender
from politirad.councils.models import places_on
from politirad.tenancy.permissions import Party

ARCHIVE_SOURCE = "meeting"
"""What transfers of a meeting are called in the archives' queue."""

_PDF = "application/pdf"


@dataclass(frozen=True)
class _Held:
    """A meeting as one body's archive may hold it: the items it shares, its own, and which way they went."""

    meeting: Meeting
    archive: CouncilArchive
    shared: tuple[AgendaItem, ...]
    own: tuple[AgendaItem, ...]
    direction: Direction
    version: int


def case_of_meeting(transfer: Transfer) -> Case:
    """The meeting as the body of the transfer's archive may hold it, in the forum's language."""
    meeting = Meeting.objects.select_related("forum__unit__district").get(pk=transfer.source_id)
    with override(meeting.forum.language):
        held = _held(meeting, transfer)
        return Case(
            key=f"forum/{meeting.forum_id}/{meeting.year}",
            title=f"{meeting.forum.name} {meeting.year}",
            year=meeting.year,
            # The same for every meeting of the year, for the archive makes the case once.
            opened_at=timezone.make_aware(datetime(meeting.year, 1, 1)),  # noqa: DTZ001 made aware here
            bodies=tuple(_bodies(held, meeting.forum.secretariat)),
            records=(*_notice(held), *_knowledge(held), *_minutes(held), *_items(held)),
        )


def _held(meeting: Meeting, transfer: Transfer) -> _Held:
    """What the body may hold: what is common, and its own; never what the other keeps to itself (G85)."""
    archive = transfer.archive
    current = Prefetch("attachments", Attachment.objects.current(), to_attr="papers")
    items = meeting.items.filter(own_party__in=("", archive.party)).order_by("position")
    known = items.select_related("meeting", "legal_basis").prefetch_related(current)
    return _Held(
        meeting,
        archive,
        shared=tuple(item for item in known if not item.own_party),
        own=tuple(item for item in known if item.own_party),
        direction=_direction(archive, meeting.forum.secretariat),
        version=transfer.version,
    )


def _direction(archive: CouncilArchive, side: str) -> Direction:
    """Which way something from `side` went, seen from the archive; an arena's papers never left the house."""
    if archive.forum.is_arena:
        return Direction.INTERNAL
    return Direction.OUT if is_sender(owner=archive.party, secretariat=side) else Direction.IN


def _bodies(held: _Held, side: str) -> Iterator[Body]:
    """The municipalities and the police district, and which of them something from `side` came from."""
    forum, archive = held.meeting.forum, held.archive
    is_out = _direction(archive, side) is Direction.OUT
    for place in places_on(forum, timezone.localdate(held.meeting.starts_at)):
        is_owner = place.pk == archive.municipality_id
        sends = is_owner if is_out else side == Party.MUNICIPALITY
        name = f"{place.display_name} kommune"
        yield Body(name, place.organisation_number, is_owner=is_owner, is_sender=sends)
    is_owner = archive.party == Party.POLICE
    yield Body(
        forum.unit.district.name, is_owner=is_owner, is_sender=is_owner if is_out else side == Party.POLICE
    )


def _notice(held: _Held) -> Iterator[Record]:
    """The notice with the agenda both parties had; none for a meeting that nobody was called to."""
    meeting = held.meeting
    if meeting.notice_sent_at is None:
        return
    title = _("Innkalling og dagsorden: %(meeting)s") % {"meeting": meeting.title}
    words = {
        "title": title,
        "meeting": meeting,
        "forum": meeting.forum,
        "people": list(meeting.participants.in_party_order()),
        "items": held.shared,
    }
    # WeasyPrint takes a second and 70 MB to import, so only the worker that renders ever does.
    render_pdf = import_string("politirad.web.pdf.render_pdf")
    pdf: bytes = render_pdf("meetings/pdf/notice.html", words, language=meeting.forum.language)
    file = _pdf_a(pdf, hashlib.sha256(pdf).hexdigest(), meeting.notice_sent_at)
    document = Document(f"meeting/{meeting.pk}/notice", title, _("Innkalling"), (file,))
    yield _about_all(document, held.shared, at=meeting.notice_sent_at, direction=held.direction)


def _knowledge(held: _Held) -> Iterator[Record]:
    """The released answers to what was asked, each from the side it belongs to; drafts are nobody's record.

    Both bodies hold it as it was released, without the small numbers (BR34).
    """
    released = KnowledgeAnswer.objects.filter(
        request__meeting=held.meeting, request__state=KnowledgeRequest.State.RELEASED
    )
    for answer in released.select_related("request").order_by("pk"):
        side, made_at = answer.request.owner, answer.released_at or answer.saved_at
        pdf = briefing_pdf(held.meeting, [shown_answer(answer, is_own=False)])
        key = f"knowledge/{answer.pk}"
        title = _("Kunnskapsgrunnlag fra %(agency)s") % {"agency": answer.request.agency_label}
        main = Document(
            f"{key}/document",
            title,
            _("Kunnskapsgrunnlag"),
            (_pdf_a(pdf, hashlib.sha256(pdf).hexdigest(), made_at),),
            is_main=True,
        )
        yield Record(
            key,
            title,
            made_at,
            (main, *_file_of(answer, f"{key}/file")),
            direction=_direction(held.archive, side),
            bodies=tuple(_bodies(held, side)),
        )


def _file_of(answer: KnowledgeAnswer, key: str) -> Iterator[Document]:
    """The file that came with an answer, if any did."""
    if answer.file:
        name = Path(answer.file_name)
        file = DocumentFile(
            open=lambda: answer.file.open("rb"),
            sha256=answer.sha256,
            media_type=answer.media_type,
            ending=_ending(name),
            made_at=answer.saved_at,
        )
        yield Document(key, name.stem, _("Vedlegg"), (file,))


def _minutes(held: _Held) -> Iterator[Record]:
    """The sealed PDF/A both parties share, and the one with the body's own items where it has any."""
    meeting, party = held.meeting, held.archive.party
    shared, key = SealedMinutes.Edition.MAIN_PARTIES, f"meeting/{meeting.pk}/minutes"
    sealed = {each.edition: each for each in meeting.sealed.filter(version=held.version)}
    title, kind = minutes_title(meeting), _("Referat")
    document = Document(key, title, kind, (_sealed_file(sealed[shared], held.version),))
    yield _about_all(document, held.shared, at=meeting.starts_at, direction=held.direction)
    if party in sealed:
        own_title = _("%(title)s, med egne saker") % {"title": title}
        document = Document(f"{key}/own", own_title, kind, (_sealed_file(sealed[party], held.version),))
        items = (*held.shared, *held.own)
        yield _about_all(document, items, at=meeting.starts_at, direction=Direction.INTERNAL)


def _about_all(
    document: Document, items: Iterable[AgendaItem], *, at: datetime, direction: Direction
) -> Record:
    """A record of one document about many items, of which those that are exempt are parts."""
    exempt = sorted({str(item.legal_basis) for item in items if item.is_exempt})
    screening = Screening("; ".join(exempt), hides_title=False, of_document=Part.SOME) if exempt else None
    key, main = document.key, replace(document, key=f"{document.key}/document", is_main=True)
    screened = replace(main, screening=screening)
    return Record(key, document.title, at, (screened,), screening=screening, direction=direction)


def _sealed_file(sealed: SealedMinutes, version: int) -> DocumentFile:
    """The sealed PDF/A; a later version is another file of the same document."""
    return replace(_pdf_a(bytes(sealed.pdf), sealed.sha256, sealed.sealed_at), version=version)


def _items(held: _Held) -> Iterator[Record]:
    """The items that have papers, and those whose title is exempt from public."""
    for items, direction in ((held.shared, held.direction), (held.own, Direction.INTERNAL)):
        yield from (_item(item, direction) for item in items if item.is_exempt or _papers(item))


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


def _item(item: AgendaItem, direction: Direction) -> Record:
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
        direction=direction,
    )


def _paper(item: AgendaItem, paper: Attachment, *, is_main: bool) -> Document:
    file = DocumentFile(
        open=lambda: paper.file.open("rb"),
        sha256=paper.sha256,
        media_type=paper.media_type,
        ending=_ending(Path(paper.name)),
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


def _ending(name: Path) -> str:
    return name.suffix.lower().lstrip(".") or "bin"


def _papers(item: Any) -> list[Attachment]:
    papers: list[Attachment] = item.papers
    return papers
