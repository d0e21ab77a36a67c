"""What agencies are asked for before a meeting, and who may read what they answer (BR32)."""

from typing import Self

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q

from meetings.rules import UNDELIVERED, KnowledgeState, State
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import MAIN_PARTIES, Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person


class KnowledgeRequestQuerySet[M: Model](GuardedQuerySet[M]):
    """Requests: that somebody was asked, for what and by when, is for both parties to know."""

    request_path = ""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows the person may see, in forums where they hold `permission`."""
        visible = self.visible_to(user)
        if permission in {Permission.VIEW_ADDRESSED, Permission.VIEW_CONTENT}:
            return visible
        return visible.filter(self._in_forums(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Requests in meetings of forums whose content the person reads, and those put to the person."""
        seen = self.filter(self._in_forums(user, Permission.VIEW_CONTENT) | self._asked(user))
        return seen.select_related("meeting__forum")

    def undelivered(self) -> Self:
        """Requests that still wait for an answer."""
        return self.filter(**{f"{self._path('state')}__in": UNDELIVERED})

    def of_open_meetings(self) -> Self:
        """Requests of meetings that have not begun, nor been cancelled."""
        return self.filter(**{f"{self._path('meeting')}__state__in": (State.DRAFT, State.CALLED)})

    def _own_side(self, user: Person, permission: Permission) -> Q:
        forum, owner = f"{self._path('meeting')}__forum__in", self._path("owner")
        sides = Q(pk__in=())
        for party in MAIN_PARTIES:
            sides |= Q(**{forum: forum_ids(user, permission, party), owner: party})
        return sides

    def _asked(self, user: Person) -> Q:
        reached = self._in_forums(user, Permission.VIEW_ADDRESSED) | self._in_forums(
            user, Permission.VIEW_CONTENT
        )
        return Q(**{self._path("asked_user"): user.pk}) & reached

    def _in_forums(self, user: Person, permission: Permission) -> Q:
        return Q(**{f"{self._path('meeting')}__forum__in": forum_ids(user, permission)})

    def _path(self, field: str) -> str:
        return f"{self.request_path}__{field}" if self.request_path else field


class KnowledgeAnswerQuerySet[M: Model](KnowledgeRequestQuerySet[M]):
    """Answers: of the side that vouches for it until it is released, then of both parties (BR32)."""

    request_path = "request"

    def visible_to(self, user: Person) -> Self:
        """Answers of the person's own side, and released ones.

        Outsiders read a released answer only through an item they may read, and only when the owner
        has said that the whole extended council may (BR29).
        """
        released = Q(request__state=KnowledgeState.RELEASED)
        inside = released & self._in_forums(user, Permission.VIEW_CONTENT)
        own = self._own_side(user, Permission.VIEW_CONTENT) | self._asked(user)
        return self.filter(own | inside | (released & Q(is_for_everyone=True) & self._used_for(user)))

    def _used_for(self, user: Person) -> Exists:
        items = apps.get_model("meetings", "AgendaItem").objects.visible_to(user)
        uses = apps.get_model("meetings", "KnowledgeUse").objects
        return Exists(uses.filter(request=OuterRef("request"), item__in=items.values("pk")))
