"""The vocabulary of questions about agreements, and who may know of which."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Q
from django.utils import timezone

from agreements.rules import HAS_RUN, RUNNING, State
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.querysets import DatedQuerySet, GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of

# The police's own draft is nobody else's business before it is offered (BR32).
_RELEASED = ~Q(state=State.DRAFT)
# What a municipality inherits with the agreements of those it has taken over: to read them, no more (G10).
_INHERITED = frozenset({Permission.VIEW_METADATA, Permission.READ_AGREEMENTS})


class AgreementQuerySet[M: Model](GuardedQuerySet[M]):
    """Agreements, and which of them a person may reach."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Agreements of the person's municipalities and districts; drafts on the police's side only."""
        if reach_of(user).is_national(permission):
            return self.filter(_RELEASED)
        municipal = on_side(user, permission, Party.MUNICIPALITY)
        return self.filter(on_side(user, permission, Party.POLICE) | (municipal & _RELEASED))

    def on_side_of(self, user: Person, party: Party, permission: Permission) -> Self:
        """Agreements where the person holds `permission` on that side."""
        return self.where_may(user, permission).filter(on_side(user, permission, party))

    def of_forum(self, forum: Any) -> Self:
        """Agreements between the forum's police unit and a municipality in it, or one that was taken over."""
        members = apps.get_model("councils", "ForumMunicipality").objects.filter(forum=forum)
        towns = members.values("municipality")
        return self.filter(_has_party(_of(towns) | _taken_over_by(towns)), unit=forum.unit_id)

    def running_on(self, day: date) -> Self:
        """Agreements that bind or bound their parties on `day`, whatever became of them later (BR11)."""
        open_ended = Q(valid_until__isnull=True) | Q(valid_until__gte=day)
        return self.filter(open_ended, state__in=HAS_RUN, valid_from__lte=day)

    def to_renew_on(self, day: date) -> Self:
        """Agreements that bind on `day` for a municipality that is no more: they must be renewed (G10)."""
        terms = apps.get_model("agreements", "Term").objects.valid_on(day)
        orphaned = terms.filter(agreement=OuterRef("pk"), municipality__valid_until__lt=day)
        return self.filter(Exists(orphaned), state__in=RUNNING)

    def with_parties(self) -> Self:
        """Agreements with their parties, in two more queries."""
        return self.select_related("unit__district").prefetch_related(
            "parties__municipality", "parties__unit", "parties__county"
        )


class OnAgreementQuerySet[M: Model](GuardedQuerySet[M]):
    """Parties, moves, offers and terms: seen by whoever may know of their agreement."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of agreements on which the person holds `permission`."""
        agreements = apps.get_model("agreements", "Agreement").objects.where_may(user, permission)
        return self.filter(agreement__in=agreements.values("pk"))


class TermQuerySet[M: Model](OnAgreementQuerySet[M], DatedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """The days agreements bind."""


def on_side(user: Person, permission: Permission, party: Party) -> Q:
    """The condition that the person holds `permission` on that side of an agreement.

    The police side is the district of its unit, and police who look after a municipality in it. What a
    municipality agreed on is read in the one that has taken it over.
    """
    reach = reach_of(user)
    ids = reach.ids(Scope.MUNICIPALITY, permission, party)
    inherited = _taken_over_by(ids) if permission in _INHERITED else Q(pk__in=[])
    towns = _has_party(_of(ids) | inherited)
    if party != Party.POLICE:
        return towns
    return towns | Q(unit__district__in=reach.ids(Scope.DISTRICT, permission))


def _has_party(condition: Q) -> Q:
    parties = apps.get_model("agreements", "AgreementParty").objects
    return Q(Exists(parties.filter(condition, agreement=OuterRef("pk"))))


def _of(municipality_ids: Any) -> Q:
    return Q(municipality__in=municipality_ids)


def _taken_over_by(municipality_ids: Any) -> Q:
    towns = apps.get_model("tenancy", "Municipality").objects
    return _of(towns.taken_over_by(municipality_ids, timezone.localdate()).values("pk"))
