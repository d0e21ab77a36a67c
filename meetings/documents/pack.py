"""What one reader's copy of the papers of a meeting holds, as plain values.

A pack is a list of parts. `PARTS` names the makers of parts in the order they stand; whatever shall
stand in the pack is one more maker there.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings import rules
from meetings.documents.pack_knowledge import knowledge_parts
from meetings.documents.pack_parts import PackPaper, PackPart
from meetings.models import AgendaItem, Attachment, Meeting
from meetings.querysets.items import party_of
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Party, Permission

OWN_STEPS = 2
"""Steps of the work beside the papers: the own pages, and binding it all."""
LAYOUT = 1
"""Raised when packs look different, so that those made before are made anew."""


@dataclass(frozen=True)
class Pack:
    """Everything one copy shows; readers whose copies say the same share one file."""

    language: str
    is_draft: bool
    title: str
    forum: str
    sender_line: str
    starts_at: datetime
    ends_at: datetime
    place: str
    circle: str
    parts: tuple[PackPart, ...]

    @property
    def key(self) -> str:
        """Changes when anything the copy shows does, and with the content of every paper in it."""
        said = json.dumps([LAYOUT, asdict(self)], default=_as_moment, sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self.parts

    @property
    def steps(self) -> int:
        """How many steps the making has, for the progress bar."""
        return len(self.papers) + OWN_STEPS

    @property
    def papers(self) -> list[PackPaper]:
        """All papers, in the order they stand."""
        return [paper for part in self.parts for paper in part.papers]


def pack_for(meeting: Meeting, reader: User) -> Pack:
    """The copy `reader` gets now: what they may see and nothing else (G43), in the forum's language."""
    # The forum with its unit in one question; the meeting's own title asks for it too.
    meeting.forum = forum = Forum.objects.select_related("unit").get(pk=meeting.forum_id)
    is_insider = forum.pk in forum_ids(reader, Permission.VIEW_CONTENT)
    with override(forum.language):
        names = [_("%(name)s kommune") % {"name": each.display_name} for each in forum.municipalities.all()]
        parts = tuple(part for make in PARTS for part in make(meeting, reader, is_insider=is_insider))
        return Pack(
            language=forum.language,
            is_draft=meeting.state == rules.State.DRAFT,
            title=meeting.title,
            forum=forum.name,
            sender_line=", ".join([*names, forum.unit.name]),
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            place=meeting.place,
            circle=_circle(meeting, reader, parts, is_insider=is_insider),
            parts=parts,
        )


def item_parts(meeting: Meeting, reader: User, *, is_insider: bool) -> Iterable[PackPart]:
    """A part for each item the reader may read, numbered as on their agenda.

    Outsiders get no clock and no number of the year: a gap would tell them of an item between.
    """
    found = meeting.items.visible_to(reader).select_related("legal_basis", "topic").order_by("position")
    items = list(found)
    papers = _papers_of(items, reader)
    starts = rules.clock_times(meeting.starts_at, [item.minutes_planned for item in items])
    for place, (item, start) in enumerate(zip(items, starts, strict=True), start=1):
        number = f"{item.number}/{meeting.year % 100:02d}" if item.number and is_insider else str(place)
        yield PackPart(
            anchor=f"sak-{place}",
            label=_("Sak %(number)s") % {"number": number},
            title=item.title,
            template="meetings/pdf/_pack_item.html",
            words=_words_of(item, shows_readers=is_insider and not meeting.forum.is_arena),
            papers=papers[item.pk],
            starts_at=start if is_insider else None,
        )


PARTS: tuple[Callable[..., Iterable[PackPart]], ...] = (item_parts, knowledge_parts)


def pack_name(meeting_on: datetime) -> str:
    """What the file is called when it is saved: it names no item and no person."""
    return f"sakspapirer-{meeting_on:%Y-%m-%d}.pdf"


def _as_moment(value: date) -> str:
    """The same moment is the same text, whichever zone it came in."""
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value.isoformat()


def _papers_of(items: list[AgendaItem], reader: User) -> dict[int, tuple[PackPaper, ...]]:
    grouped: dict[int, list[PackPaper]] = defaultdict(list)
    readable = Attachment.objects.visible_to(reader).current()
    for paper in readable.filter(item__in=[item.pk for item in items]).order_by("pk"):
        number = len(grouped[paper.item_id]) + 1
        grouped[paper.item_id].append(
            PackPaper(
                pk=paper.pk,
                sha256=paper.sha256,
                media_type=paper.media_type,
                name=paper.name,
                label=_("Vedlegg %(number)s") % {"number": number},
            )
        )
    return defaultdict(tuple, {item: tuple(papers) for item, papers in grouped.items()})


def _words_of(item: AgendaItem, *, shows_readers: bool) -> dict[str, Any]:
    is_narrow = shows_readers and not item.is_for_everyone
    return {
        "purpose": item.kind_in_words,
        "presenter": item.presenter,
        "minutes": item.minutes_planned,
        "description": item.description,
        "outcome": item.outcome,
        "topic": str(item.topic or ""),
        "is_late": item.is_late,
        "readers": item.get_audience_display() if is_narrow else "",
        "legal_basis": str(item.legal_basis or "") if item.is_exempt else "",
    }


def _circle(meeting: Meeting, reader: User, parts: Iterable[PackPart], *, is_insider: bool) -> str:
    """Who this copy is made for; a copy for outsiders says nothing of other copies."""
    if not is_insider:
        return _("Dem som er innkalt utenfor kommune og politi")
    if meeting.forum.is_arena:
        return _("Medlemmer av arenaen")
    own = str(AgendaItem.Audience.OWN_PARTY.label)
    if any(part.words.get("readers") == own for part in parts):
        by_party = {
            Party.MUNICIPALITY.value: _("Medlemmer fra kommunen"),
            Party.POLICE.value: _("Medlemmer fra politiet"),
        }
        return by_party.get(party_of(reader, meeting.forum_id), _("Medlemmer fra kommune og politi"))
    return _("Medlemmer fra kommune og politi")
