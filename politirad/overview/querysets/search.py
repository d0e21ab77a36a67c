"""What a reader finds: only among what the door lets them see."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from meetings.models import ActionItem, AgendaItem, Meeting
from politirad.councils.models import Forum
from politirad.tenancy.reach import Person

MOST_HITS = 20


@dataclass(frozen=True)
class Found:
    """The newest hits of each kind; a kind with more than it shows says so."""

    forums: list[Forum]
    meetings: list[Meeting]
    items: list[AgendaItem]
    action_items: list[ActionItem]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not (self.forums or self.meetings or self.items or self.action_items)


def found_by(user: Person, words: str) -> Found:
    """Hits for every word in `words`, at most twenty of each kind; one query a kind."""
    readable = AgendaItem.objects.visible_to(user)
    in_agenda = readable.filter(_says(words, "title", "description"))
    # Whoever may read the item may not yet read what the minutes say of it, nor find it by that.
    in_minutes = readable.with_minutes_for(user).filter(_says(words, "title", "description", "summary"))
    items = in_agenda | in_minutes
    promises = ActionItem.objects.visible_to(user).agreed().filter(_says(words, "what", "result"))
    meetings = Meeting.objects.visible_to(user).filter(_says(words, "place", "forum__name"))
    forums = Forum.objects.visible_to(user).filter(_says(words, "name"))
    return Found(
        forums=list(forums[:MOST_HITS]),
        meetings=list(meetings.with_heading().order_by("-starts_at", "-pk")[:MOST_HITS]),
        items=list(items.select_related("meeting__forum").order_by("-meeting__starts_at", "pk")[:MOST_HITS]),
        action_items=list(promises.nearest_first()[:MOST_HITS]),
    )


def _says(words: str, *fields: str) -> Q:
    """The condition that each word stands in one of the fields."""
    said = Q()
    for word in words.split():
        one: Any = Q()
        for field in fields:
            one |= Q(**{f"{field}__icontains": word})
        said &= one
    return said
