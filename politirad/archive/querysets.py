"""Archives of councils and what is sent to them, and who may see and do what."""

from datetime import datetime
from typing import Any, Self

from django.db.models import Model, Q

from politirad.councils.querysets import forum_ids
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of


class InArchiveQuerySet[M: Model](GuardedQuerySet[M]):
    """Rows of one body's archive: they belong to that body alone (BR42)."""

    archive_path = ""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of archives of the side on which the person holds `permission`.

        A municipality's archive is that municipality's, and its own seats' in the forum; the police's is
        the district's, and the police seats'.
        """
        towns = reach_of(user).ids(Scope.MUNICIPALITY, permission, Party.MUNICIPALITY)
        seats = reach_of(user).ids(Scope.FORUM, permission, Party.MUNICIPALITY)
        police = forum_ids(user, permission, Party.POLICE)
        municipal = self._q(municipality__in=towns) | self._q(party=Party.MUNICIPALITY, forum__in=seats)
        return self.filter(municipal | self._q(party=Party.POLICE, forum__in=police))

    def visible_to(self, user: Person) -> Self:
        """Those who keep the archive see that it is there; readers of the minutes need not."""
        return self.where_may(user, Permission.KEEP_ARCHIVE)

    def _q(self, **conditions: Any) -> Q:
        path = f"{self.archive_path}__" if self.archive_path else ""
        return Q(**{f"{path}{name}": value for name, value in conditions.items()})


class CouncilArchiveQuerySet[M: Model](InArchiveQuerySet[M]):
    """Where one body's records of one forum go."""

    def in_use(self) -> Self:
        """Archives that are sent to now."""
        return self.filter(is_active=True)

    def with_owner(self) -> Self:
        """Archives with what names them, in the same query."""
        return self.select_related("forum__unit__district", "municipality")


class TransferQuerySet[M: Model](InArchiveQuerySet[M]):
    """What is sent, is to be sent, or could not be."""

    archive_path = "archive"

    def due(self, now: datetime) -> Self:
        """Transfers to carry out now: those whose time has come, and those a dead worker held."""
        return self.filter(state__in=("waiting", "sending"), next_attempt_at__lte=now)

    def for_list(self) -> Self:
        """The latest meeting first, with what a row shows."""
        related = self.select_related("archive__forum__unit__district", "archive__municipality")
        return related.order_by("-about_at", "-version", "pk")
