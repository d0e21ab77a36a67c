"""The vocabulary of questions about meetings, and who may see which part of them."""

from datetime import date, datetime
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


class ParticipantQuerySet[M: Model](GuardedQuerySet[M]):
    """People called to meetings; who comes is content."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """People called to meetings of forums where the person holds `permission`."""
        return self.filter(meeting__forum__in=forum_ids(user, permission))

    def visible_to(self, user: Person) -> Self:
        """All who are called, for those who may read content; otherwise only oneself."""
        return self.filter(Q(meeting__forum__in=forum_ids(user, Permission.VIEW_CONTENT)) | Q(user=user.pk))

    def in_party_order(self) -> Self:
        """Municipality, police, others, as seated."""
        return self.order_by("party_order", "position", "pk")


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
        """Rows of items the person may read.

        Insiders read all of the forum's items; outsiders those for everyone, in meetings they
        are called to, once the notice is out.
        """
        meeting = self._path("meeting")
        called = apps.get_model("meetings", "Participant").objects.filter(user=user.pk).values("meeting")
        for_outsider = {self._path("audience"): "everyone", f"{meeting}__in": called}
        outsider = self._in_forums(user, Permission.VIEW_ADDRESSED) & Q(**for_outsider)
        drafts = Q(**{f"{meeting}__state": State.DRAFT})
        return self.filter(self._in_forums(user, Permission.VIEW_CONTENT) | (outsider & ~drafts))

    def _in_forums(self, user: Person, permission: Permission) -> Q:
        return Q(**{f"{self._path('meeting')}__forum__in": forum_ids(user, permission)})

    def _path(self, field: str) -> str:
        return f"{self.item_path}__{field}" if self.item_path else field


class OnItemQuerySet[M: Model](AgendaItemQuerySet[M]):
    """Attachments and what else hangs on an item: seen by whoever may read the item."""

    item_path = "item"


class InMinutesQuerySet[M: Model](OnItemQuerySet[M]):
    """What the minutes say: insiders read along, outsiders read it once it is approved."""

    def visible_to(self, user: Person) -> Self:
        """As for the item it comes from; in a draft of the minutes for insiders alone."""
        approved = Q(**{f"{self._path('meeting')}__state": State.APPROVED})
        return super().visible_to(user).filter(self._in_forums(user, Permission.VIEW_CONTENT) | approved)


class ActionItemQuerySet[M: Model](InMinutesQuerySet[M]):
    """Action items, across all forums a person takes part in."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """As for the item it comes from; the responsible person may always report on their own."""
        own = Q(responsible=user.pk) & Q(item__meeting__forum__in=_own_forum_ids(user))
        allowed = Q(pk__in=super().where_may(user, permission).values("pk"))
        is_reporting = permission == Permission.REPORT_ACTION_ITEMS
        return self.filter(allowed | own) if is_reporting else self.filter(allowed)

    def visible_to(self, user: Person) -> Self:
        """As for the item it comes from, and always one's own while one has a seat."""
        own = Q(responsible=user.pk) & Q(item__meeting__forum__in=_own_forum_ids(user))
        return self.filter(own | Q(pk__in=super().visible_to(user).values("pk")))

    def open(self) -> Self:
        """Action items not yet done or withdrawn."""
        return self.filter(is_open=True)

    def of_person(self, user: Person) -> Self:
        """Action items the person is responsible for."""
        return self.filter(responsible=user.pk)

    def overdue(self, today: date) -> Self:
        """Open action items whose deadline has passed; the SQL twin of `rules.is_overdue`."""
        return self.open().filter(due_on__lt=today)

    def agreed(self) -> Self:
        """Action items people can act on: their meeting is over and its minutes are written or out."""
        return self.filter(item__meeting__state__in=HELD)

    def nearest_first(self) -> Self:
        """By deadline or review date, with what a row shows."""
        return self.select_related("item__meeting__forum", "responsible").order_by("next_date_on", "pk")


def _own_forum_ids(user: Person) -> frozenset[int]:
    return forum_ids(user, Permission.VIEW_CONTENT) | forum_ids(user, Permission.VIEW_ADDRESSED)
