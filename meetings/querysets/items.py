"""Agenda items and what hangs on them, and who may read which."""

from functools import reduce
from operator import or_
from typing import Any, Self

from django.apps import apps
from django.db.models import F, Model, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from meetings.rules import GUEST_ACCESS, State
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import MAIN_PARTIES, Party, Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person


class AgendaItemQuerySet[M: Model](GuardedQuerySet[M]):
    """Agenda items and what hangs on them; outsiders see only what is for everyone (BR29)."""

    item_path = ""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of items in forums where the person holds `permission`, if they may read them.

        VIEW_ADDRESSED is the least that opens an item: whoever may know of it may read it.
        """
        readable = self.visible_to(user)
        if permission == Permission.VIEW_ADDRESSED:
            return readable
        return readable.filter(self._in_forums(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Rows of items the person may read: the one answer, for pages, papers, mail, log and search.

        Insiders read the forum's items, but those of one party only on that side. Outsiders read those
        for everyone in meetings they are called to, and guests the item they are called to, once the
        notice is out.
        """
        meeting = self._path("meeting")
        called = apps.get_model("meetings", "Participant").objects.filter(user=user.pk).values("meeting")
        for_outsider = {self._path("audience"): "everyone", f"{meeting}__in": called}
        outsider = self._in_forums(user, Permission.VIEW_ADDRESSED) & Q(**for_outsider)
        drafts = Q(**{f"{meeting}__state": State.DRAFT})
        shared = self._in_forums(user, Permission.VIEW_CONTENT) & ~Q(**{self._path("audience"): "own_party"})
        own = of_own_party(user, self.item_path, forum=f"{meeting}__forum")
        return self.filter(shared | own | ((outsider | self._as_guest(user)) & ~drafts))

    def with_minutes_for(self, user: Person) -> Self:
        """Rows of which the person may read what the minutes say: insiders along, others once approved."""
        approved = Q(**{f"{self._path('meeting')}__state": State.APPROVED})
        return self.filter(self._in_forums(user, Permission.VIEW_CONTENT) | approved)

    def concerning(self, place: Model | None) -> Self:
        """Rows of items for the municipality: its own and the common ones; all without one (G57)."""
        if place is None:
            return self
        concerns = self._path("concerns")
        return self.filter(Q(**{f"{concerns}__isnull": True}) | Q(**{concerns: place}))

    def whole(self) -> Self:
        """Items with what a page about one shows, in the same query."""
        said = ("meeting__forum", "topic", "concerns", "legal_basis", "carried_from__meeting")
        return self.select_related(*said, "measure", "process", "bylaws")

    def with_clock(self) -> Self:
        """Items with the minutes of all that stand before them, and of the whole agenda.

        Also those the reader may not know of: everybody must come at the same time.
        """
        minutes = self.model._base_manager.filter(meeting=OuterRef("meeting")).order_by().values("meeting")  # noqa: SLF001
        total = minutes.annotate(total=Sum("minutes_planned")).values("total")
        before = minutes.filter(position__lt=OuterRef("position"))
        return self.annotate(
            minutes_before=Coalesce(
                Subquery(before.annotate(total=Sum("minutes_planned")).values("total")), 0
            ),
            minutes_in_all=Subquery(total),
        )

    def _as_guest(self, user: Person) -> Q:
        """Items the person is called to alone, until some days after the meeting (BR30)."""
        guests = apps.get_model("meetings", "ItemGuest")._base_manager.filter(user=user.pk)  # noqa: SLF001
        open_to_guests = {f"{self._path('audience')}__in": ("everyone", "named_guests")}
        since = timezone.now() - GUEST_ACCESS
        is_recent = {f"{self._path('meeting')}__ends_at__gte": since}
        return Q(**{f"{self._path('pk')}__in": guests.values("item")}, **open_to_guests, **is_recent)

    def _in_forums(self, user: Person, permission: Permission) -> Q:
        return Q(**{f"{self._path('meeting')}__forum__in": forum_ids(user, permission)})

    def _path(self, field: str) -> str:
        return f"{self.item_path}__{field}" if self.item_path else field


def party_of(user: Person, forum_id: int) -> str:
    """The side on which the person takes part in the forum; empty for whoever does not."""
    for permission in (Permission.VIEW_CONTENT, Permission.VIEW_ADDRESSED):
        for party in Party:
            if forum_id in forum_ids(user, permission, party):
                return party.value
    return ""


def sides_read_by(user: Person, forum_id: int) -> list[str]:
    """The parties whose own items the person reads in the forum: one for most, none for others."""
    return [
        party.value for party in MAIN_PARTIES if forum_id in forum_ids(user, Permission.VIEW_CONTENT, party)
    ]


def of_own_party(user: Person, item_path: str, *, forum: str) -> Q:
    """Rows that belong to one party alone, for its insiders; `item_path` leads to the item's own fields."""
    path = f"{item_path}__" if item_path else ""
    sides = [
        Q(
            **{
                f"{path}audience": "own_party",
                f"{path}own_party": party,
                f"{forum}__in": forum_ids(user, Permission.VIEW_CONTENT, party),
            }
        )
        for party in MAIN_PARTIES
    ]
    return reduce(or_, sides)


class OnItemQuerySet[M: Model](AgendaItemQuerySet[M]):
    """Attachments and what else hangs on an item: seen by whoever may read the item."""

    item_path = "item"


class InsidersOnItemQuerySet[M: Model](OnItemQuerySet[M]):
    """What hangs on an item and is for the two parties alone, whoever else may read the item."""

    def visible_to(self, user: Person) -> Self:
        """As for the item it hangs on, for insiders."""
        return super().visible_to(user).filter(self._in_forums(user, Permission.VIEW_CONTENT))


class MinutesCommentQuerySet[M: Model](InsidersOnItemQuerySet[M]):
    """Comments on minutes: each belongs to the version it was written about."""

    def of_version(self, meeting: Any) -> Self:
        """The comments on the version of the meeting's minutes that is written or approved now."""
        return self.filter(item__meeting=meeting, version=meeting.minutes_version)


class AttachmentQuerySet[M: Model](OnItemQuerySet[M]):
    """Papers, of which older versions are kept but not shown among the rest (G41)."""

    def current(self) -> Self:
        """The newest version of each paper."""
        return self.filter(is_current=True)


class InRoomQuerySet[M: Model](OnItemQuerySet[M]):
    """What the minutes say of an item beside its text, and open to the same readers as the text."""

    def visible_to(self, user: Person) -> Self:
        """As for the item it hangs on: insiders along, others once the minutes are approved."""
        return super().visible_to(user).with_minutes_for(user)


class InMinutesQuerySet[M: Model](OnItemQuerySet[M]):
    """What the minutes say: insiders read along, outsiders read it once it is approved."""

    since_path = "since_version"

    def visible_to(self, user: Person) -> Self:
        """As for the item it comes from; in a draft of the minutes for insiders alone.

        What an earlier version of the minutes held stays open to its readers while they are corrected.
        """
        meeting = self._path("meeting")
        approved = Q(**{f"{meeting}__state": State.APPROVED}) | Q(
            **{f"{self.since_path}__lt": F(f"{meeting}__minutes_version")}
        )
        return super().visible_to(user).filter(self._in_forums(user, Permission.VIEW_CONTENT) | approved)
