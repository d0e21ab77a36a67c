"""Action items across all forums a person takes part in."""

from datetime import date
from typing import Self

from django.db.models import Model, Q

from meetings.querysets.items import InMinutesQuerySet
from meetings.rules import HELD
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import Person


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
