"""The released knowledge as chapters of a pack, after the items (R099)."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from meetings.documents.knowledge import ShownAnswer, shown_answer
from meetings.documents.pack_parts import PackPart
from meetings.models import KnowledgeAnswer, Meeting
from meetings.rules import KnowledgeState
from politirad.accounts.models import User


def knowledge_parts(meeting: Meeting, reader: User, *, is_insider: bool) -> Iterator[PackPart]:
    """A part for each released answer the reader may read, without the small numbers.

    Also the side that vouches for an answer gets it as the others do: a copy may be sent on (BR34).
    """
    found = KnowledgeAnswer.objects.visible_to(reader).filter(
        request__meeting=meeting, request__state=KnowledgeState.RELEASED
    )
    for place, answer in enumerate(found.select_related("request").order_by("request"), start=1):
        shown = shown_answer(answer, is_own=False)
        yield PackPart(
            anchor=f"kunnskap-{place}",
            label=_("Kunnskap %(number)s") % {"number": place},
            title=shown.request.agency_label,
            template="meetings/pdf/_pack_knowledge.html",
            words=_words_of(shown, is_insider=is_insider),
        )


def _words_of(shown: ShownAnswer, *, is_insider: bool) -> dict[str, object]:
    return {
        "sections": [(str(heading), text) for heading, text in shown.answer.sections],
        "table": shown.table,
        "file_name": shown.answer.file_name if is_insider and shown.answer.file else "",
        "released_at": shown.answer.released_at,
    }
