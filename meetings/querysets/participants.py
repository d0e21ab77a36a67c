"""The people called to meetings."""

from typing import Self

from django.db.models import Model, Q

from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person


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
