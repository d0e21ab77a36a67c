"""Agenda items and what hangs on them, and who may read which."""

from typing import Self

from django.apps import apps
from django.db.models import Model, Q

from meetings.rules import State
from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
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
