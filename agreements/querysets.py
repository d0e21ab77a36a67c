"""The vocabulary of questions about agreements, and who may know of which."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q

from agreements.rules import RUNNING, State
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of

# The police's own draft is nobody else's business before it is offered (BR32).
_RELEASED = ~Q(state=State.DRAFT)


class AgreementQuerySet[M: Model](GuardedQuerySet[M]):
    """Agreements, and which of them a person may reach."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Agreements of the person's municipalities and districts; drafts on the police's side only."""
        reach = reach_of(user)
        if reach.is_national(permission):
            return self.filter(_RELEASED)
        municipalities = _has_party(reach.ids(Scope.MUNICIPALITY, permission))
        police = _has_party(reach.ids(Scope.MUNICIPALITY, permission, Party.POLICE))
        districts = Q(unit__district__in=reach.ids(Scope.DISTRICT, permission))
        return self.filter(districts | police | (municipalities & _RELEASED))

    def running_on(self, day: date) -> Self:
        """Agreements that bind their parties on `day`, under revision or not (BR11)."""
        open_ended = Q(valid_until__isnull=True) | Q(valid_until__gte=day)
        return self.filter(open_ended, state__in=RUNNING, valid_from__lte=day)

    def with_parties(self) -> Self:
        """Agreements with their parties, in two more queries."""
        return self.select_related("unit__district").prefetch_related(
            "parties__municipality", "parties__unit"
        )


class OnAgreementQuerySet[M: Model](GuardedQuerySet[M]):
    """Parties and moves: seen by whoever may know of their agreement."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of agreements on which the person holds `permission`."""
        agreements = apps.get_model("agreements", "Agreement").objects.where_may(user, permission)
        return self.filter(agreement__in=agreements.values("pk"))


def _has_party(municipality_ids: Any) -> Q:
    parties = apps.get_model("agreements", "AgreementParty").objects
    return Q(Exists(parties.filter(agreement=OuterRef("pk"), municipality__in=municipality_ids)))
