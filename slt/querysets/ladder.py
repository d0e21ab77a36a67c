"""What is sent up, and who may read and answer it."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Case, Exists, F, Model, OuterRef, Q, Subquery, Value, When

from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person
from slt.rules import OPEN

_OPEN = sorted(OPEN)


class ConcernQuerySet[M: Model](GuardedQuerySet[M]):
    """Concerns: the whole chain is read by every forum that has or had a part in it (G71)."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Concerns held where the person holds `permission`, if they may read them."""
        readable = self.visible_to(user)
        if permission == Permission.VIEW_CONTENT:
            return readable
        return readable.filter(holder__in=forum_ids(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Those of the forums whose content the person reads, and what they raised themselves.

        A step that was withdrawn still shows the chain to both its ends.
        """
        ids = forum_ids(user, Permission.VIEW_CONTENT)
        links = apps.get_model("slt", "ConcernLink")._base_manager.filter(concern=OuterRef("pk"))  # noqa: SLF001
        passed = links.filter(Q(from_forum__in=ids) | Q(to_forum__in=ids))
        own = Q(raised_by=user.pk) & Q(forum__in=ids | forum_ids(user, Permission.VIEW_ADDRESSED))
        return self.filter(Q(forum__in=ids) | own | Q(Exists(passed)))

    def open(self) -> Self:
        """Concerns nobody has answered or put away."""
        return self.filter(answered_at__isnull=True, closed_at__isnull=True)

    def answered_to(self, user: Person) -> Self:
        """What the person raised and has been answered, the newest answer first."""
        return self.filter(raised_by=user.pk, answered_at__isnull=False).order_by("-answered_at", "-pk")

    def of_forum(self, forum_id: int) -> Self:
        """Those the forum raised, and those that were sent to it or on from it."""
        links = apps.get_model("slt", "ConcernLink")._base_manager.filter(concern=OuterRef("pk"))  # noqa: SLF001
        passed = links.filter(Q(from_forum=forum_id) | Q(to_forum=forum_id))
        return self.filter(Q(forum=forum_id) | Q(Exists(passed)))

    def waiting_first(self) -> Self:
        """Those somebody still owes an answer first, then the newest."""
        is_over = Case(
            When(answered_at__isnull=True, closed_at__isnull=True, then=Value(0)), default=Value(1)
        )
        return self.order_by(is_over, "-raised_at", "-pk")

    def soonest_first(self) -> Self:
        """Nearest answer first, then those nobody waits for; after `with_rows`."""
        return self.order_by(F("due_on").asc(nulls_last=True), "-raised_at", "-pk")

    def with_rows(self) -> Self:
        """With what a row of a list shows, in the same query: also the day the holder should answer by."""
        links = apps.get_model("slt", "ConcernLink")._base_manager.filter(  # noqa: SLF001
            concern=OuterRef("pk"), to_forum=OuterRef("holder"), state__in=_OPEN
        )
        due_on = Subquery(links.order_by("-pk").values("due_on")[:1])
        return self.select_related("forum", "holder", "topic", "raised_by").annotate(due_on=due_on)


class LinkQuerySet[M: Model](GuardedQuerySet[M]):
    """Steps of concerns, read with the concern and answered by the receiver."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Steps to forums where the person holds `permission`, if they may read the concern."""
        readable = self.visible_to(user)
        if permission == Permission.VIEW_CONTENT:
            return readable
        return readable.filter(to_forum__in=forum_ids(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Steps of the concerns the person may read."""
        concerns = apps.get_model("slt", "Concern").objects.visible_to(user)
        return self.filter(concern__in=concerns.values("pk"))

    def open(self) -> Self:
        """Steps whose receiver owes an answer."""
        return self.filter(state__in=_OPEN)

    def at_holder(self) -> Self:
        """Steps whose receiver has the matter now, and has not sent it on."""
        return self.filter(concern__holder=F("to_forum"))

    def late(self, today: date) -> Self:
        """Steps whose answer should have come; the SQL twin of `rules.is_answer_late`."""
        return self.open().filter(due_on__lt=today)

    def to_merge_with(self, link: Any) -> Self:
        """Other matters at the same receiver whose answer could serve the step's too (G72)."""
        others = self.filter(to_forum=link.to_forum_id, merged_into=None).exclude(concern=link.concern_id)
        return others.select_related("concern").order_by("pk")

    def with_chain(self) -> Self:
        """The steps in order, with what the chain shows."""
        people = self.select_related("from_forum", "to_forum", "sent_by", "answered_by", "item__meeting")
        return people.select_related("merged_into__concern").order_by("pk")
