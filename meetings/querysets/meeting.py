"""Meetings, and which of them a person may reach."""

from datetime import datetime
from typing import Self

from django.apps import apps
from django.db.models import Count, Exists, Model, OuterRef, Q

from meetings.rules import HELD, State
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of


class MeetingQuerySet[M: Model](GuardedQuerySet[M]):
    """Meetings, and which of them a person may reach."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Meetings of forums where the person holds `permission`.

        Outsiders hold VIEW_ADDRESSED only, and only in meetings they are called to (BR29).
        """
        if reach_of(user).is_national(permission):
            return self
        return self.filter(self._reachable(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Meetings whose existence the person may know of; drafts belong to those with content."""
        if reach_of(user).is_national(Permission.VIEW_METADATA):
            return self.filter(~Q(state=State.DRAFT))
        content = self._reachable(user, Permission.VIEW_CONTENT)
        metadata = self._reachable(user, Permission.VIEW_METADATA) & ~Q(state=State.DRAFT)
        return self.filter(content | metadata | self._reachable(user, Permission.VIEW_ADDRESSED))

    def _reachable(self, user: Person, permission: Permission) -> Q:
        in_forums = Q(forum__in=forum_ids(user, permission))
        if permission != Permission.VIEW_ADDRESSED:
            return in_forums
        called = apps.get_model("meetings", "Participant").objects
        own = Exists(called.filter(meeting=OuterRef("pk"), user=user.pk))
        insiders = Q(forum__in=forum_ids(user, Permission.VIEW_CONTENT))
        return insiders | (in_forums & Q(own) & ~Q(state=State.DRAFT))

    def held_in(self, year: int) -> Self:
        """Meetings that were held in a calendar year (BR18)."""
        return self.filter(state__in=HELD, starts_at__year=year)

    def upcoming(self, now: datetime) -> Self:
        """Meetings that are not over, nearest first; also the cancelled, and one that runs late."""
        return self.filter(_not_over(now)).order_by("starts_at", "pk")

    def past(self, now: datetime) -> Self:
        """Meetings that are over, newest first."""
        return self.filter(~_not_over(now)).order_by("-starts_at", "-pk")

    def with_heading(self) -> Self:
        """Meetings with what their heading shows."""
        return self.select_related("forum__unit__district")

    def with_readiness(self) -> Self:
        """Meetings with the number of items and of answers, for lists."""
        is_coming = Q(participants__answer__in=("yes", "video"))
        return self.annotate(
            item_count=Count("items", distinct=True),
            participant_count=Count("participants", distinct=True),
            coming_count=Count("participants", filter=is_coming, distinct=True),
        )


def _not_over(now: datetime) -> Q:
    return Q(ends_at__gte=now) | Q(state=State.IN_SESSION)
