"""Proposals and standing items of forums, and who may see and answer them."""

from typing import Self

from django.db.models import Case, Model, Q, Value, When

from meetings.querysets.items import of_own_party
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person

_WAITING_FIRST = Case(When(state="waiting", then=Value(0)), default=Value(1))


def may_propose(user: Person, forum_id: int) -> bool:
    """Whether the person is a member of the forum: only whoever has a seat reports or is addressed (R016)."""
    seats = (Permission.REPORT_ACTION_ITEMS, Permission.VIEW_ADDRESSED)
    return any(forum_id in forum_ids(user, permission) for permission in seats)


class ProposalQuerySet[M: Model](GuardedQuerySet[M]):
    """Proposals: read by the forum's two parties, and by whoever made them."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Proposals in forums where the person holds `permission`, if they may read them."""
        readable = self.visible_to(user)
        if permission == Permission.VIEW_ADDRESSED:
            return readable
        return readable.filter(forum__in=forum_ids(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Insiders read what is for both parties or for their own; others what they proposed themselves."""
        own = Q(proposed_by=user.pk) & Q(forum__in=forum_ids(user, Permission.VIEW_ADDRESSED))
        inside = Q(forum__in=forum_ids(user, Permission.VIEW_CONTENT)) & ~Q(audience="own_party")
        return self.filter(inside | of_own_party(user, "", forum="forum") | own)

    def open(self) -> Self:
        """Proposals nobody has taken in or declined, the unanswered first."""
        return self.filter(state__in=("waiting", "kept")).order_by(_WAITING_FIRST, "proposed_at", "pk")

    def newest_waiting_first(self) -> Self:
        """All proposals, those without an answer first, then the newest."""
        return self.order_by(_WAITING_FIRST, "-proposed_at", "-pk")

    def with_people(self) -> Self:
        """Proposals with what a row shows."""
        return self.select_related("proposed_by", "from_forum", "forum")


class StandingItemQuerySet[M: Model](GuardedQuerySet[M]):
    """Standing items, which belong to those who build the agenda."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Standing items of forums where the person holds `permission`."""
        return self.filter(forum__in=forum_ids(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Those of the forums whose agendas the person may read."""
        return self.where_may(user, Permission.VIEW_CONTENT)
