"""The vocabulary of questions about places, validity and what a person may reach."""

from abc import abstractmethod
from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.reach import Person, reach_of


def valid_on(day: date, prefix: str = "") -> Q:
    """The SQL twin of `rules.is_valid_on`, for a row or, with `prefix`, a related one."""
    open_ended = Q(**{f"{prefix}valid_until__isnull": True})
    not_over = Q(**{f"{prefix}valid_until__gte": day})
    return Q(**{f"{prefix}valid_from__lte": day}) & (open_ended | not_over)


class DatedQuerySet[M: Model](QuerySet[M]):
    """Rows that hold from a day, and perhaps to a day."""

    def valid_on(self, day: date) -> Self:
        """Rows that hold on `day`, its first and last day included."""
        return self.filter(valid_on(day))


class GrantQuerySet[M: Model](QuerySet[M]):
    """Permissions that follow the dates of the role or seat they come from."""

    def of_user(self, user_id: int, day: date) -> Self:
        """What the person holds on `day`."""
        return self.filter(valid_on(day, "source__"), user_id=user_id)


class GuardedQuerySet[M: Model](QuerySet[M]):
    """Rows behind the door: one definition answers both what is visible and what is allowed."""

    @abstractmethod
    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows on which `user` holds `permission` today."""

    def visible_to(self, user: Person) -> Self:
        """Rows whose existence `user` may know of."""
        return self.where_may(user, Permission.VIEW_METADATA)

    def first_to_do(self, user: Person, thing: Any) -> str:  # noqa: ARG002 for those that ask for more
        """The address of what `user` must do before `thing` opens to them; empty for nothing."""
        return ""


class MunicipalityQuerySet[M: Model](GuardedQuerySet[M], DatedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """Municipalities, in force on a day and within a person's reach."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Own municipalities, and those of a district or the nation the person looks after."""
        reach = reach_of(user)
        if reach.is_national(permission):
            return self
        own = Q(pk__in=reach.ids(Scope.MUNICIPALITY, permission))
        return self.filter(own | Q(self.in_districts(reach.ids(Scope.DISTRICT, permission))))

    def taken_over_by(self, successor_ids: Any, day: date) -> Self:
        """Municipalities that are over on `day`, and that one of the successors has taken over (G10)."""
        return self.filter(successor__in=successor_ids, valid_until__lt=day)

    def in_districts(self, district_ids: Any) -> Exists:
        """The condition that a municipality lies in one of the districts today."""
        links = apps.get_model("tenancy", "MunicipalityDistrict").objects
        today = links.valid_on(timezone.localdate())
        return Exists(today.filter(municipality=OuterRef("pk"), district__in=district_ids))


class DistrictQuerySet[M: Model](GuardedQuerySet[M], DatedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """Police districts within a person's reach."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Own districts, or all of them for whoever looks after the nation."""
        reach = reach_of(user)
        if reach.is_national(permission):
            return self
        return self.filter(pk__in=reach.ids(Scope.DISTRICT, permission))


class UnitQuerySet[M: Model](GuardedQuerySet[M], DatedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """Police units, seen by whoever reaches their district."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Units of the person's districts, or all of them for whoever looks after the nation."""
        reach = reach_of(user)
        if reach.is_national(permission):
            return self
        return self.filter(district__in=reach.ids(Scope.DISTRICT, permission))

    def of_district(self, district: Any) -> Self:
        """Every unit of the district there is, was or will be, in Norwegian order."""
        return self.filter(district=district).order_by("sort_key", "valid_from", "pk")
