"""What a whole meeting as a numbered ZIP holds for one reader, as plain values (G59)."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.minutes import minutes_name, sealed_for
from meetings.documents.minutes_content import minutes_title, parties_line
from meetings.documents.notice_papers import agenda_paper, notice_paper
from meetings.models import AgendaItem, Attachment, KnowledgeAnswer, Meeting
from meetings.querysets.items import sides_read_by
from meetings.rules import KnowledgeState
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.web.paper import Paper

LAYOUT = 1
"""Raised when exports look different, so that those made before are made anew."""
_ENDING = re.compile(r"\.[a-z0-9]{1,5}")


@dataclass(frozen=True)
class Entry:
    """A file of the export. Its name tells nothing of an item; its title is as the reader may know it.

    `source` says what it is made of, and `mark` changes when that does.
    """

    name: str
    title: str
    source: str
    mark: str
    pk: int = 0
    paper: Paper | None = None


@dataclass(frozen=True)
class Export:
    """Everything one copy holds; readers whose copies say the same share one file."""

    language: str
    forum: str
    title: str
    starts_at: datetime
    entries: tuple[Entry, ...]

    @property
    def key(self) -> str:
        """Changes when anything in the copy does."""
        said = [LAYOUT, "export", self.language, self.forum, self.title, self.starts_at.timestamp()]
        marks = [(entry.name, entry.title, entry.source, entry.mark) for entry in self.entries]
        return hashlib.sha256(json.dumps([*said, marks]).encode()).hexdigest()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self.entries

    @property
    def steps(self) -> int:
        """How many steps the making has, for the progress bar: the files, and what tells of them."""
        return len(self.entries) + 1

    @property
    def numbered(self) -> list[tuple[str, Entry]]:
        """The entries with their names in the file: «03-sak-2-vedlegg-1.pdf»."""
        width = max(len(str(len(self.entries))), 2)
        return [(f"{place:0{width}}-{each.name}", each) for place, each in enumerate(self.entries, start=1)]


def export_for(meeting: Meeting, reader: User) -> Export:
    """The copy `reader` gets now: what they may see and nothing else, in the forum's language."""
    # The forum with its unit in one question; the meeting's own title asks for it too.
    meeting.forum = forum = Forum.objects.select_related("unit").get(pk=meeting.forum_id)
    is_insider = forum.pk in forum_ids(reader, Permission.VIEW_CONTENT)
    items = list(meeting.items.visible_to(reader).select_related("topic", "legal_basis").order_by("position"))
    with override(forum.language):
        entries = (
            *_invitation(meeting, reader, items, is_insider=is_insider),
            *_papers(meeting, reader, items, is_insider=is_insider),
            *_minutes(meeting, reader, is_insider=is_insider),
            *_knowledge(meeting, reader, is_insider=is_insider),
        )
        return Export(forum.language, forum.name, meeting.title, meeting.starts_at, entries if items else ())


def export_name(meeting: Meeting) -> str:
    """What the file is called when it is saved: it names no item and no person."""
    return f"mote-{meeting.number}-{meeting.year}-{timezone.localtime(meeting.starts_at):%Y-%m-%d}.zip"


def number_of(item: AgendaItem, place: int, meeting: Meeting, *, is_insider: bool) -> str:
    """«13/26» for insiders; others get the place on their own agenda, for a gap would tell them of more."""
    return f"{item.number}/{meeting.year % 100:02d}" if item.number and is_insider else str(place)


def _invitation(
    meeting: Meeting, reader: User, items: Sequence[AgendaItem], *, is_insider: bool
) -> Iterator[Entry]:
    numbered = [
        (number_of(item, place, meeting, is_insider=is_insider), item)
        for place, item in enumerate(items, start=1)
    ]
    sender_line = parties_line(meeting.forum)
    if meeting.notice_sent_at is not None:
        people = meeting.participants.visible_to(reader).in_party_order() if is_insider else ()
        notice = notice_paper(meeting, list(people), numbered, sender_line=sender_line)
        yield Entry("innkalling.pdf", notice.title, "paper", _mark_of(notice), paper=notice)
    agenda = agenda_paper(meeting, numbered, sender_line=sender_line, is_insider=is_insider)
    yield Entry("dagsorden.pdf", agenda.title, "paper", _mark_of(agenda), paper=agenda)


def _papers(
    meeting: Meeting, reader: User, items: Sequence[AgendaItem], *, is_insider: bool
) -> Iterator[Entry]:
    """The papers as they were sent in, in the order of the agenda."""
    by_item: dict[int, list[Attachment]] = {item.pk: [] for item in items}
    readable = Attachment.objects.visible_to(reader).current().filter(item__in=by_item).order_by("pk")
    for attachment in readable:
        by_item[attachment.item_id].append(attachment)
    for place, item in enumerate(items, start=1):
        number = number_of(item, place, meeting, is_insider=is_insider)
        for count, attachment in enumerate(by_item[item.pk], start=1):
            said = {"number": number, "title": item.title, "count": count, "name": attachment.name}
            yield Entry(
                name=f"sak-{number.replace('/', '-')}-vedlegg-{count}{_ending(attachment.name)}",
                title=_("Sak %(number)s, %(title)s. Vedlegg %(count)s: %(name)s") % said,
                source="attachment",
                mark=attachment.sha256,
                pk=attachment.pk,
            )


def _minutes(meeting: Meeting, reader: User, *, is_insider: bool) -> Iterator[Entry]:
    """The minutes that count, of the reader's edition, as they were sealed; also as Word, but no drafts."""
    version = meeting.approved_version
    if not version:
        return
    sides = sides_read_by(reader, meeting.forum_id)
    sealed = sealed_for(meeting, is_insider=is_insider, sides=sides, version=version).defer("pdf").first()
    if sealed is None:
        return
    title, name = minutes_title(meeting), minutes_name(meeting, version)
    yield Entry(f"{name}.pdf", title, "sealed", sealed.sha256, pk=sealed.pk)
    if not meeting.is_approved:
        return
    words = _("%(title)s, som Word") % {"title": title}
    yield Entry(f"{name}.docx", words, f"minutes:{sealed.edition}", sealed.sha256)


def _knowledge(meeting: Meeting, reader: User, *, is_insider: bool) -> Iterator[Entry]:
    """The released answers in one paper, and the files that came with them."""
    answers = list(released_answers(meeting, reader))
    if not answers:
        return
    said = [[answer.pk, str(answer.released_at), answer.sections, answer.table_text] for answer in answers]
    mark = _digest([*said, is_insider])
    yield Entry("kunnskapsgrunnlag.pdf", _("Kunnskapsgrunnlag"), "knowledge", mark)
    with_file = [answer for answer in answers if answer.file and is_insider]
    for count, answer in enumerate(with_file, start=1):
        agency = answer.request.agency_label
        yield Entry(
            name=f"kunnskapsgrunnlag-vedlegg-{count}{_ending(answer.file_name)}",
            title=_("Kunnskapsgrunnlag fra %(agency)s: %(name)s")
            % {"agency": agency, "name": answer.file_name},
            source="answer",
            mark=answer.sha256,
            pk=answer.pk,
        )


def released_answers(meeting: Meeting, reader: User) -> Iterable[KnowledgeAnswer]:
    """The answers of the meeting that are released and that the reader may read."""
    found = KnowledgeAnswer.objects.visible_to(reader).filter(
        request__meeting=meeting, request__state=KnowledgeState.RELEASED
    )
    return found.select_related("request").order_by("request")


def _ending(name: str) -> str:
    """The ending of a file name, if it is an ordinary one."""
    ending = PurePath(name).suffix.lower()
    return ending if _ENDING.fullmatch(ending) else ""


def _mark_of(paper: Paper) -> str:
    return _digest([paper.title, paper.sender_line, paper.state, [repr(block) for block in paper.blocks]])


def _digest(said: Any) -> str:
    return hashlib.sha256(json.dumps(said, default=str).encode()).hexdigest()
