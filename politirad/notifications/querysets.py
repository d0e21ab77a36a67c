"""The vocabulary of questions about messages."""

from datetime import datetime
from typing import Self

from django.db.models import Model, Q

from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of


class MessageQuerySet[M: Model](GuardedQuerySet[M]):
    """Messages: seen by the one they are for, and those that failed by whoever runs the system."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Undelivered messages, for a person who operates the system and asks to operate it."""
        is_operator = permission == Permission.OPERATE_SYSTEM and reach_of(user).is_national(permission)
        return self.undelivered() if is_operator else self.none()

    def visible_to(self, user: Person) -> Self:
        """One's own messages; an operator also sees those that were not delivered.

        A message that opens an account is read in the mailbox alone: whoever has borrowed a
        session must not find the key to keep it.
        """
        own = Q(recipient=user.pk, opens_account=False)
        is_operator = reach_of(user).is_national(Permission.OPERATE_SYSTEM)
        return self.filter(own | Q(state="failed")) if is_operator else self.filter(own)

    def undelivered(self) -> Self:
        """Messages that were given up, newest first."""
        return self.filter(state="failed").order_by("-created_at", "-pk")

    def due(self, now: datetime) -> Self:
        """Messages to try now: waiting ones whose time has come, and those a dead worker held."""
        return self.filter(state__in=("waiting", "sending"), next_attempt_at__lte=now)

    def newest_first(self) -> Self:
        """By when they were written, latest first."""
        return self.order_by("-created_at", "-pk")
