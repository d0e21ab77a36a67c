"""What the live page shows of an item besides its text: notes, divergent views, and who is writing now."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from meetings import documents, rules
from meetings.forms.room import NoteForm, ViewForm
from meetings.models import AgendaItem, Conclusion, DivergentView, Note, Participant
from meetings.views.knowledge_page import knowledge_of_item
from politirad.tenancy.permissions import Party
from politirad.web.rules import whole_number


def written_in_room(request: HttpRequest, item: AgendaItem, people: Sequence[Participant]) -> dict[str, Any]:
    """Notes and views with their empty forms, who left the room for the item, and who else writes of it."""
    notes = Note.objects.visible_to(request.user).filter(item=item)
    views = DivergentView.objects.visible_to(request.user).filter(item=item)
    return {
        "notes": list(notes),
        "views": list(views),
        "note_form": NoteForm(auto_id="notat_%s"),
        "view_form": ViewForm(parties=parties_of(item), auto_id="syn_%s"),
        "disqualified": documents.left_the_room(item, people),
        "other_writer": _other_writer(request, item),
    }


def beside_text(request: HttpRequest, item: AgendaItem) -> dict[str, Any]:
    """What the writer looks at beside the text: papers, knowledge, and what was last agreed on the topic."""
    return {
        "papers": list(item.attachments.visible_to(request.user)),
        "knowledge": knowledge_of_item(request, item),
        "last_time": _last_time(request, item),
    }


def _last_time(request: HttpRequest, item: AgendaItem) -> Conclusion | None:
    """The newest conclusion on the item's topic from an earlier meeting of the forum, if it still holds."""
    if item.topic_id is None:
        return None
    meeting = item.meeting
    before = {"item__meeting__forum": meeting.forum_id, "item__meeting__starts_at__lt": meeting.starts_at}
    found = Conclusion.objects.visible_to(request.user).filter(item__topic=item.topic_id, **before)
    held = found.filter(withdrawn_at=None).select_related("item__meeting")
    return held.order_by("-item__meeting__starts_at", "number").first()


def from_proposal(request: HttpRequest, item: AgendaItem) -> dict[str, Any]:
    """What a conclusion says to begin with, when the address asks for the result the item hoped for."""
    return {"text": item.outcome} if "forslag" in request.GET else {}


def from_note(request: HttpRequest, item: AgendaItem) -> dict[str, Any]:
    """What an action item says to begin with, when the address names the note it is made of (G52)."""
    asked = whole_number(request.GET.get("notat", ""))
    note = Note.objects.visible_to(request.user).filter(item=item, pk=asked).first() if asked else None
    return {"what": note.text, "note_id": note.pk} if note else {}


def parties_of(item: AgendaItem) -> list[Party]:
    """The parties that may be in the room for the item, and can see it their own way (BR29)."""
    forum = item.meeting.forum
    is_called = set(Party if forum.is_extended else forum.parties)
    return [party for party in Party if party in is_called and documents.may_read(party, item)]


def _other_writer(request: HttpRequest, item: AgendaItem) -> str:
    """Who else changed the text in the last minutes; empty for nobody."""
    if item.summary_by is None or item.summary_at is None or item.summary_by_id == request.user.pk:
        return ""
    is_recent = timezone.now() - item.summary_at < timedelta(seconds=rules.WRITING_SECONDS)
    return item.summary_by.full_name if is_recent else ""
