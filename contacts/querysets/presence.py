"""The vocabulary of questions about days of presence, and who reads why one was cancelled (R024, F10)."""

from collections.abc import Collection
from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Model

from contacts.rules import PresenceState
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person


class PresenceQuerySet[M: Model](GuardedQuerySet[M]):
    """Days in a municipality: read by whoever may know of the assignment, the directorate too."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Days of assignments on which the person holds `permission`."""
        return self.filter(assignment__in=_assignments().where_may(user, permission).values("pk"))

    def standing(self) -> Self:
        """Those that were not cancelled."""
        return self.exclude(state=PresenceState.CANCELLED.value)

    def coming_on(self, day: date) -> Self:
        """Planned days from `day` on."""
        return self.filter(state=PresenceState.PLANNED.value, present_on__gte=day)

    def unrecorded_on(self, day: date) -> Self:
        """Planned days before `day` of which nobody has said what became."""
        return self.filter(state=PresenceState.PLANNED.value, present_on__lt=day)

    def between(self, first: date, before: date) -> Self:
        """Those from `first` on, and before the other day."""
        return self.filter(present_on__gte=first, present_on__lt=before)

    def held_in(self, municipality_ids: Collection[int] | Any) -> Self:
        """Those that were held in the municipalities, by whomever."""
        return self.filter(state=PresenceState.HELD.value, assignment__municipality__in=municipality_ids)


class CancellationQuerySet[M: Model](GuardedQuerySet[M]):
    """Why days were cancelled: for those who keep them, and for nobody else whatever they may read."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of days the person keeps, on assignments where they hold `permission`."""
        kept = _assignments().where_may(user, permission).presence_kept_by(user)
        return self.filter(day__assignment__in=kept.values("pk"))


def _assignments() -> Any:
    return apps.get_model("contacts", "PoliceContactAssignment").objects
