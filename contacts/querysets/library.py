"""The library of a district: for those who work as politikontakter there, and those who manage them."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Model, Q
from django.utils import timezone

from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.querysets import DatedQuerySet, GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of


class LibraryQuerySet[M: Model](GuardedQuerySet[M], DatedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """Guidance and templates the police of a district share among themselves (R130, R131)."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Those of the person's districts, and of the district where they are politikontakt.

        The municipalities and the directorate have no part in it: it is how a district works within.
        """
        reach = reach_of(user)
        places = apps.get_model("tenancy", "MunicipalityDistrict").objects.valid_on(timezone.localdate())
        towns = reach.ids(Scope.MUNICIPALITY, permission, Party.POLICE)
        theirs = places.filter(municipality__in=towns).values("district")
        return self.filter(Q(district__in=reach.ids(Scope.DISTRICT, permission)) | Q(district__in=theirs))

    def on_the_shelf(self, day: date) -> Self:
        """What holds on `day`, guidance before templates, by title."""
        rows = self.valid_on(day).select_related("district", "made_by")
        return rows.order_by("district__name", "kind", "title", "pk")
