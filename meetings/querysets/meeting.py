"""Meetings, and which of them a person may reach."""

from datetime import datetime
from typing import Any, Self

from django.apps import apps
from django.db.models import Count, Exists, Model, OuterRef, Q, Subquery

from meetings.rules import HELD, State
from politirad.councils.querysets import declaration_url, forum_ids
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
        outside = self._reachable(user, Permission.VIEW_ADDRESSED) | self._reachable(user, Permission.ATTEND)
        return self.filter(content | metadata | outside)

    def first_to_do(self, user: Person, thing: Any) -> str:
        """The forum's taushetserklæring, for an outsider who has not signed it (R096)."""
        return declaration_url(user, thing.forum_id)

    def _reachable(self, user: Person, permission: Permission) -> Q:
        in_forums = Q(forum__in=forum_ids(user, permission))
        if permission not in (Permission.VIEW_ADDRESSED, Permission.ATTEND):
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

    def in_calendar_of(self, user: Person) -> Self:
        """Meetings for the person's own calendar, with when each was last changed (G40).

        Those they are called to or have a seat at, also when they are called off after the notice.
        """
        events = apps.get_model("meetings", "MeetingEvent").objects.filter(pgh_obj=OuterRef("pk"))
        last = events.order_by("-pgh_id").values("pgh_created_at")[:1]
        called = apps.get_model("meetings", "Participant").objects
        seats = apps.get_model("councils", "Seat").objects.filter(
            Q(valid_until__isnull=True) | Q(valid_until__gte=OuterRef("starts_at__date")),
            forum=OuterRef("forum"),
            valid_from__lte=OuterRef("starts_at__date"),
            user=user.pk,
        )
        let_in = seats.let_in_on(OuterRef(OuterRef("starts_at__date")))
        own = Exists(called.filter(meeting=OuterRef("pk"), user=user.pk)) | Exists(let_in)
        told = self.filter(own, notice_sent_at__isnull=False).exclude(state=State.DRAFT)
        return told.annotate(changed_at=Subquery(last)).select_related("forum")

    def with_heading(self) -> Self:
        """Meetings with what their heading shows."""
        return self.select_related("forum__unit__district")

    def with_readiness(self) -> Self:
        """Meetings with the number of items and of answers, for lists."""
        is_coming = Q(participants__answer__in=("yes", "video"))
        # Whoever sends a deputy has given the place away.
        sits_there = ~Q(participants__answer="deputy")
        return self.annotate(
            # What one party keeps to itself is not counted: the other must not know that it is there.
            item_count=Count("items", filter=Q(items__own_party=""), distinct=True),
            participant_count=Count("participants", filter=sits_there, distinct=True),
            coming_count=Count("participants", filter=is_coming, distinct=True),
        )


def _not_over(now: datetime) -> Q:
    return Q(ends_at__gte=now) | Q(state=State.IN_SESSION)
