"""The vocabulary of questions about what a new politikontakt is to do, and who may know (BR08, R129)."""

from typing import Any, Self

from django.apps import apps
from django.db.models import Model, Q

from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of


class ProgrammeQuerySet[M: Model](GuardedQuerySet[M]):
    """The programme of a district: its own, and nobody else's."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Those of the districts where the person looks after the politikontakter."""
        return self.filter(district__in=_managed(user, permission))

    def of_district(self, district: Any) -> Self:
        """The district's tasks, in the order they should be done."""
        return self.filter(district=district).order_by("due_days", "pk")


class OnboardingQuerySet[M: Model](GuardedQuerySet[M]):
    """How it goes with somebody new: between them and those who look after the politikontakter."""

    assignment_path = "assignment"

    def where_may(self, user: Person, permission: Permission) -> Self:
        """One's own while the role lasts, and those of the districts one looks after."""
        path = self.assignment_path
        towns = reach_of(user).ids(Scope.MUNICIPALITY, permission)
        own = Q(**{f"{path}__user": user.pk, f"{path}__municipality__in": towns})
        return self.filter(own | Q(**{f"{path}__district__in": _managed(user, permission)}))


class InOnboardingQuerySet[M: Model](OnboardingQuerySet[M]):
    """What belongs to the start of somebody new."""

    assignment_path = "onboarding__assignment"


def programmes() -> Any:
    """Every task of every district."""
    return apps.get_model("contacts", "ProgrammeTask").objects


def onboarding_tasks() -> Any:
    """Every task of everybody who is or was new."""
    return apps.get_model("contacts", "OnboardingTask").objects


def _managed(user: Person, permission: Permission) -> frozenset[int]:
    reach = reach_of(user)
    looked_after = reach.ids(Scope.DISTRICT, Permission.MANAGE_CONTACTS)
    return looked_after & reach.ids(Scope.DISTRICT, permission)
