"""The people called to meetings, and what those who stand in for others may read."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q

from politirad.councils.querysets import forum_ids
from politirad.councils.rules import DECLARATION_VERSION
from politirad.tenancy.permissions import MAIN_PARTIES, Permission
from politirad.tenancy.querysets import GrantQuerySet, GuardedQuerySet
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
        """Municipality, police, others, as seated; a deputy right after the one they stand in for."""
        return self.select_related("deputy_for").order_by("party_order", "position", "pk")

    def with_stay(self) -> Self:
        """Each with the items they came to, left after and left the room for, in one query more."""
        return self.select_related("joined_item", "left_item").prefetch_related("disqualifications")


class DeputyGrantQuerySet[M: Model](GrantQuerySet[M]):
    """Permissions held while standing in for somebody."""

    def of_user(self, user_id: int, day: date) -> Self:
        """What standing in opens on `day`: from outside no more than the seat would before signing (R096)."""
        signed = apps.get_model("councils", "ConfidentialityDeclaration").objects.filter(
            user=OuterRef("user"), forum=OuterRef("content_object"), text_version=DECLARATION_VERSION
        )
        needs_no_signature = Q(source__party__in=MAIN_PARTIES) | Q(permission__codename=Permission.ATTEND)
        return super().of_user(user_id, day).filter(needs_no_signature | Exists(signed))
