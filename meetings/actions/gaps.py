"""What is missing before minutes go to approval, item by item (G53)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models import ActionItem, AgendaItem, Meeting, MinutesComment
from politirad.web.fields import ADVICE
from politirad.web.rules import warn_about_person_data

_UNAPPROVED = rules.HAS_MINUTES - {rules.State.APPROVED}
GAP_TEXT = {
    rules.Gap.NOBODY_PRESENT: _("Ingen er ført som til stede. Før oppmøtet først."),
    rules.Gap.ITEM_WITHOUT_RESULT: _("Saken mangler tekst. Skriv kort hva som kom fram."),
    rules.Gap.ACTION_ITEM_WITHOUT_DEADLINE: _("En oppgave mangler frist."),
    rules.Gap.COMMENT_UNANSWERED: _("En merknad er ikke besvart."),
    rules.Gap.EARLIER_MINUTES_OPEN: _("Referatet fra et tidligere møte er ikke godkjent."),
}


@dataclass(frozen=True)
class MinutesGap:
    """One thing that stops the minutes from going to approval, and the item it is about, if any."""

    kind: rules.Gap
    text: Any
    item: AgendaItem | None = None


def minutes_gaps(meeting: Meeting) -> list[MinutesGap]:
    """What must be mended or given a reason before the minutes go to approval, item by item (G53)."""
    # What a party keeps to itself is for that party to write, and holds nobody up.
    items = meeting.items.filter(own_party="").order_by("position")
    comments = MinutesComment.objects.of_version(meeting)
    about = _items_by_gap(
        items.prefetch_related("conclusions", "action_items", Prefetch("comments", comments))
    )
    found = rules.minutes_gaps(
        present=sum(participant.is_present for participant in meeting.participants.all()),
        items_without_result=len(about[rules.Gap.ITEM_WITHOUT_RESULT]),
        action_items_without_deadline=len(about[rules.Gap.ACTION_ITEM_WITHOUT_DEADLINE]),
        comments_unanswered=len(about[rules.Gap.COMMENT_UNANSWERED]),
        items_with_signs_of_a_person=len(about[rules.Gap.SIGNS_OF_A_PERSON]),
        earlier_minutes_open=_earlier_unapproved(meeting).count(),
    )
    return [
        MinutesGap(gap, _text_of(gap, item), item) for gap in found for item in about.get(gap, []) or (None,)
    ]


def _items_by_gap(items: Iterable[AgendaItem]) -> dict[rules.Gap, list[AgendaItem]]:
    """The items each gap is found in."""
    lacks: dict[rules.Gap, Callable[[AgendaItem], bool]] = {
        rules.Gap.ITEM_WITHOUT_RESULT: lambda item: not (item.summary.strip() or item.conclusions.all()),
        rules.Gap.ACTION_ITEM_WITHOUT_DEADLINE: lambda item: any(
            map(_lacks_deadline, item.action_items.all())
        ),
        rules.Gap.COMMENT_UNANSWERED: lambda item: any(each.is_open for each in item.comments.all()),
        rules.Gap.SIGNS_OF_A_PERSON: lambda item: bool(warn_about_person_data(_written(item))),
    }
    known = list(items)
    return {gap: [item for item in known if is_lacking(item)] for gap, is_lacking in lacks.items()}


def _earlier_unapproved(meeting: Meeting) -> QuerySet[Meeting]:
    """Earlier meetings whose minutes should have been written and approved by now."""
    old = timezone.now() - timedelta(days=meeting.forum.minutes_days + meeting.forum.comment_days)
    return Meeting.objects.filter(
        forum=meeting.forum_id, starts_at__lt=min(meeting.starts_at, old), state__in=_UNAPPROVED
    )


def _text_of(gap: rules.Gap, item: AgendaItem | None) -> Any:
    """What to do about it; a sign of a person is told as it is found."""
    if item and gap == rules.Gap.SIGNS_OF_A_PERSON:
        return ADVICE[warn_about_person_data(_written(item))[0]]
    return GAP_TEXT[gap]


def _written(item: AgendaItem) -> str:
    return "\n".join((item.summary, *(conclusion.text for conclusion in item.conclusions.all())))


def _lacks_deadline(action_item: ActionItem) -> bool:
    return not rules.has_deadline(action_item.due_on, action_item.review_on)
