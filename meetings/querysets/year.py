"""What is planned for a forum's year, and who may read it."""

from typing import Self

from django.db.models import Model, Q

from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of


class YearQuerySet[M: Model](GuardedQuerySet[M]):
    """Rows of a forum's year; what a forum means to take up is content (BR41)."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of forums where the person holds `permission`."""
        if reach_of(user).is_national(permission):
            return self
        return self.filter(forum__in=forum_ids(user, permission))

    def visible_to(self, user: Person) -> Self:
        """Rows of forums whose content the person may read."""
        return self.where_may(user, Permission.VIEW_CONTENT)

    def in_year(self, year: int) -> Self:
        """Rows of one calendar year."""
        return self.filter(year=year)


class CouncilPlanQuerySet[M: Model](YearQuerySet[M]):
    """Overall plans, each for a period of years."""

    def in_year(self, year: int) -> Self:
        """Plans whose period holds the year."""
        return self.filter(Q(first_year__lte=year) & Q(last_year__gte=year))
