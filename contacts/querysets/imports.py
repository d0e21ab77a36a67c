"""Lists taken into a district's register, and who may know of them."""

from typing import Any, Self

from django.db.models import Model

from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of


class ImportQuerySet[M: Model](GuardedQuerySet[M]):
    """Imports of the districts whose register a person manages."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Imports of the person's districts, or all of them for whoever looks after the nation."""
        reach = reach_of(user)
        if reach.is_national(permission):
            return self
        return self.filter(district__in=reach.ids(Scope.DISTRICT, permission))

    def visible_to(self, user: Person) -> Self:
        """A list is the business of those who manage the register; others see what it led to."""
        return self.where_may(user, Permission.MANAGE_CONTACTS)

    def for_history(self, district: Any) -> Self:
        """The newest first, with who did what; the rows are left where they are."""
        people = self.select_related("uploaded_by", "imported_by", "undone_by")
        return people.filter(district=district).defer("rows").order_by("-uploaded_at", "-pk")
