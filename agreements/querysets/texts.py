"""Who reads which text of an agreement: both sides what is shared, each side its own draft (BR32)."""

from typing import Any, Self

from django.apps import apps
from django.db.models import F, Min, Model, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, TruncDate

from agreements.rules import RUNNING
from politirad.tenancy.permissions import MAIN_PARTIES, Permission
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person

_BINDING = Q(version=F("version__agreement__version"))


class InVersionQuerySet[M: Model](GuardedQuerySet[M]):
    """Versions, and what hangs on them."""

    version_path = "version__"

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of shared texts that the person may read, and of their own side's drafts.

        Who may know that there is an agreement need not read its text: VIEW_METADATA is not enough.
        """
        asked = Permission.READ_AGREEMENTS if permission == Permission.VIEW_METADATA else permission
        agreements = apps.get_model("agreements", "Agreement").objects
        shared = self._is(released_at__isnull=False) & self._of(agreements.where_may(user, asked))
        own = Q(pk__in=[])
        for party in MAIN_PARTIES:
            own |= self._is(party=party) & self._of(agreements.on_side_of(user, party, asked))
        return self.filter(shared | own)

    def in_force_for(self, forum: Any) -> Self:
        """What binds the forum's police unit and its municipalities now."""
        return self.filter(self._is_in_force_for(forum))

    def _is_in_force_for(self, forum: Any) -> Q:
        agreements = apps.get_model("agreements", "Agreement").objects.of_forum(forum)
        return self._is(pk__in=agreements.filter(state__in=RUNNING).values("version"))

    def _is(self, **said: Any) -> Q:
        return Q(**{f"{self.version_path}{name}": value for name, value in said.items()})

    def _of(self, agreements: Any) -> Q:
        return self._is(agreement__in=agreements.values("pk"))


class VersionQuerySet[M: Model](InVersionQuerySet[M]):
    """Versions of an agreement's text."""

    version_path = ""

    def released(self) -> Self:
        """Those that both sides have, newest first."""
        return self.filter(released_at__isnull=False).order_by("-number")


class CommitmentQuerySet[M: Model](InVersionQuerySet[M]):
    """What the parties promise in each version."""

    def binding(self) -> Self:
        """Commitments of the texts that bind the parties, or bound them last."""
        return self.filter(_BINDING)

    def to_serve_in(self, forum: Any, *, agreement_id: int | None, key: str) -> Self:
        """What something done in the forum may serve: what is in force, and what it serves already."""
        served = _BINDING & Q(version__agreement=agreement_id, key=key)
        return self.filter(self._is_in_force_for(forum) | served)

    def with_agreement(self) -> Self:
        """With the agreement of each in the same query, one agreement after the other."""
        found = self.select_related("version__agreement")
        return found.order_by("version__agreement_id", "section__position", "pk")


class OnReleasedQuerySet[M: Model](InVersionQuerySet[M]):
    """Comments on a section of a shared text."""

    version_path = "section__version__"


class OnOrderQuerySet[M: Model](InVersionQuerySet[M]):
    """Whom a provider asks to sign a shared text."""

    version_path = "order__version__"


class ApprovalQuerySet[M: Model](InVersionQuerySet[M]):
    """Who approved what: known to whoever may know of the agreement, as its state is."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of agreements on which the person holds `permission`."""
        agreements = apps.get_model("agreements", "Agreement").objects.where_may(user, permission)
        return self.filter(self._of(agreements))


class FocusAreaQuerySet[M: Model](InVersionQuerySet[M]):
    """What the parties work on together."""

    def with_since(self, readable: Self) -> Self:
        """Focus areas, and `since`: the first day of the oldest shared text that has it (R059).

        It is looked for in the `readable` ones, in whatever agreement they stand.
        """
        day = Coalesce("version__valid_from", TruncDate("version__released_at"))
        shared = readable.filter(key=OuterRef("key"), version__released_at__isnull=False)
        first = shared.order_by().values("key").annotate(first=Min(day)).values("first")
        return self.annotate(since=Subquery(first))


class EvidenceQuerySet[M: Model](GuardedQuerySet[M]):
    """How commitments are kept: read by whoever reads the text."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of agreements whose text the person may read."""
        asked = Permission.READ_AGREEMENTS if permission == Permission.VIEW_METADATA else permission
        agreements = apps.get_model("agreements", "Agreement").objects.where_may(user, asked)
        return self.filter(agreement__in=agreements.values("pk"))
