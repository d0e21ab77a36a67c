"""Action items across all forums a person takes part in."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q
from django.db.models.functions import Greatest

from meetings.querysets.items import InMinutesQuerySet
from meetings.rules import HELD
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import Person


class ActionItemQuerySet[M: Model](InMinutesQuerySet[M]):
    """Action items, across all forums a person takes part in."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """As for the item it comes from; whoever promised and whoever it was promised to always report."""
        allowed = Q(pk__in=super().where_may(user, permission).values("pk"))
        is_reporting = permission == Permission.REPORT_ACTION_ITEMS
        return self.filter(allowed | _own(user)) if is_reporting else self.filter(allowed)

    def visible_to(self, user: Person) -> Self:
        """As for the item it comes from, and always what one has a part in oneself while one has a seat."""
        in_own_forums = Q(item__meeting__forum__in=_own_forum_ids(user))
        helped = _contributions().filter(action_item=OuterRef("pk"), user=user.pk)
        own = _own(user) | (Exists(helped) & in_own_forums)
        return self.filter(own | Q(pk__in=super().visible_to(user).values("pk")))

    def open(self) -> Self:
        """Action items not yet done or withdrawn."""
        return self.filter(is_open=True)

    def withdrawn(self) -> Self:
        """Action items taken back after the minutes were approved, which stay visible (G69)."""
        return self.filter(withdrawn_at__isnull=False)

    def awake(self, today: date) -> Self:
        """Action items that are not laid aside: those that rested are back on their day (G66)."""
        return self.filter(is_awake(today))

    def of_person(self, user: Person) -> Self:
        """Action items the person is responsible for."""
        return self.filter(responsible=user.pk)

    def overdue(self, today: date) -> Self:
        """Action items the responsible person is late with; the SQL twin of `ActionItem.is_overdue`."""
        return self.filter(is_late(today))

    def over_since(self, day: date) -> Self:
        """Action items whose deadline, or return from resting, was on the day or before it."""
        return self.annotate(counts_from_on=Greatest("due_on", "rests_until")).filter(counts_from_on__lte=day)

    def agreed(self) -> Self:
        """Action items people can act on: their meeting is over and its minutes are written or out."""
        return self.filter(item__meeting__state__in=HELD)

    def nearest_first(self) -> Self:
        """By deadline or review date, with what a row shows."""
        return self.with_rows().order_by("next_date_on", "pk")

    def newest_first(self) -> Self:
        """The latest deadlines first, with what a row shows: for what is closed."""
        return self.with_rows().order_by("-next_date_on", "-pk")

    def with_rows(self) -> Self:
        """With what a row of a list shows, in the same query."""
        return self.select_related("item__meeting__forum", "item__topic", "responsible", "receiver")

    def whole(self) -> Self:
        """With what the page about one shows, in the same query."""
        return self.with_rows().select_related("withdrawn_by", "measure")

    def one_a_choice(self) -> Self:
        """One for each topic and responsible person there is: what the filters can offer, in one query."""
        by = ("item__topic_id", "responsible_id", "item__meeting__forum_id")
        return (
            self.order_by(*by)
            .distinct(*by)
            .select_related("item__topic", "responsible", "item__meeting__forum")
        )

    def saying(self, words: str) -> Self:
        """Action items with every word in what was promised, in the result or in the responsible name."""
        found = self
        for word in words.split():
            who = Q(responsible__full_name__icontains=word)
            found = found.filter(Q(what__icontains=word) | Q(result__icontains=word) | who)
        return found


def is_awake(today: date) -> Q:
    """The SQL twin of `not rules.is_resting`."""
    return Q(rests_until__isnull=True) | Q(rests_until__lte=today)


def is_late(today: date) -> Q:
    """The SQL twin of `ActionItem.is_overdue`."""
    return Q(is_open=True, due_on__lt=today, delivered_at__isnull=True) & is_awake(today)


def _own(user: Person) -> Q:
    in_own_forums = Q(item__meeting__forum__in=_own_forum_ids(user))
    return (Q(responsible=user.pk) | Q(receiver=user.pk)) & in_own_forums


def _contributions() -> "ActionItemQuerySet[Model]":
    return apps.get_model("meetings", "ActionItemContributor")._base_manager  # type: ignore[return-value]  # noqa: SLF001


def _own_forum_ids(user: Person) -> frozenset[int]:
    return forum_ids(user, Permission.VIEW_CONTENT) | forum_ids(user, Permission.VIEW_ADDRESSED)
