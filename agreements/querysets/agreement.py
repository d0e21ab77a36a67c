"""The vocabulary of questions about agreements, and who may know of which."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Exists,
    ExpressionWrapper,
    Model,
    OuterRef,
    Q,
    Value,
    When,
)
from django.utils import timezone

from agreements.rules import HAS_RUN, RUNNING, Kind, State
from politirad.tenancy.permissions import MAIN_PARTIES, Party, Permission, Role, Scope
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

    def with_sides_of(self, user: Person) -> Self:
        """Agreements with the side on which the person negotiates (`negotiates_for`) and signs (`signs_for`).

        Empty where the person does not.
        """
        return self.annotate(
            negotiates_for=_side(user, Permission.NEGOTIATE_AGREEMENTS),
            signs_for=_side(user, Permission.SIGN_AGREEMENTS),
        )

    def of_forum(self, forum: Any) -> Self:
        """Agreements between the forum's police unit and a municipality in it, or one that was taken over."""
        members = apps.get_model("councils", "ForumMunicipality").objects.filter(forum=forum)
        towns = members.values("municipality")
        return self.filter(_has_party(_of(towns) | _taken_over_by(towns)), unit=forum.unit_id)

    def with_renewal_on(self, day: date) -> Self:
        """Agreements, and `must_be_renewed`: whether they bind a municipality that is no more (G10)."""
        terms = apps.get_model("agreements", "Term").objects.valid_on(day)
        orphaned = terms.filter(agreement=OuterRef("pk"), municipality__valid_until__lt=day)
        is_to_renew = Q(Exists(orphaned)) & Q(state__in=RUNNING)
        return self.annotate(must_be_renewed=ExpressionWrapper(is_to_renew, output_field=BooleanField()))

    def to_renew_on(self, day: date) -> Self:
        """Agreements that must be renewed on `day`."""
        return self.with_renewal_on(day).filter(must_be_renewed=True)

    def with_extension_on(self, day: date) -> Self:
        """Agreements, and `is_extended`: whether somebody is let into their extended council (R065)."""
        members = apps.get_model("councils", "ForumMunicipality").objects.valid_on(day)
        here = members.filter(
            forum=OuterRef("forum"), municipality__agreement_parties__agreement=OuterRef(OuterRef("pk"))
        )
        seats = apps.get_model("councils", "Seat").objects.valid_on(day).let_in_on(day)
        extended = seats.filter(Exists(here), role=Role.EXTENDED_MEMBER, forum__unit=OuterRef("unit"))
        return self.annotate(is_extended=Exists(extended))

    def to_sign_by(self, user: Person) -> Self:
        """Agreements with a text that waits for a party the person signs for."""
        parties = apps.get_model("agreements", "AgreementParty").objects
        approvals = apps.get_model("agreements", "Approval").objects
        signed = approvals.filter(
            party=OuterRef("pk"), version=OuterRef("agreement__to_sign"), answer="approved"
        )
        own = parties.filter(agreement=OuterRef("pk")).spoken_for_by(user, Permission.SIGN_AGREEMENTS)
        return self.filter(Exists(own.filter(~Exists(signed))), to_sign__isnull=False)

    def before(self, agreement: Any) -> Self:
        """Agreements that this one follows: same kind and unit, its municipalities or what they took over.

        The last one to begin comes first.
        """
        towns = agreement.parties.filter(municipality__isnull=False).values("municipality")
        same = self.filter(_has_party(_of(towns) | _taken_over_by(towns)), unit=agreement.unit_id)
        found = same.filter(kind=agreement.kind, version__isnull=False).exclude(pk=agreement.pk)
        return found.order_by("-valid_from", "-pk")

    def named(self, words: str) -> Self:
        """Agreements with the words in their title, or in the name of a municipality or unit they bind."""
        parties = apps.get_model("agreements", "AgreementParty").objects.filter(agreement=OuterRef("pk"))
        towns = parties.filter(municipality__full_name__icontains=words)
        return self.filter(
            Q(title__icontains=words)
            | Q(unit__name__icontains=words)
            | Q(unit__district__name__icontains=words)
            | Exists(towns)
        )

    def running_on(self, day: date) -> Self:
        """Agreements that bind or bound their parties on `day`, whatever became of them later (BR11)."""
        open_ended = Q(valid_until__isnull=True) | Q(valid_until__gte=day)
        return self.filter(open_ended, state__in=HAS_RUN, valid_from__lte=day)

    def with_parties(self) -> Self:
        """Agreements with their parties, in two more queries."""
        return self.select_related("unit__district").prefetch_related(
            "parties__municipality", "parties__unit", "parties__county"
        )

    def by_district(self) -> Self:
        """Agreements of one district after the other, those on the way first within each."""
        return self.order_by("unit__district__sort_key", "title", "pk")


class OnAgreementQuerySet[M: Model](GuardedQuerySet[M]):
    """Parties, moves, offers and terms: seen by whoever may know of their agreement."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of agreements on which the person holds `permission`."""
        agreements = apps.get_model("agreements", "Agreement").objects.where_may(user, permission)
        return self.filter(agreement__in=agreements.values("pk"))


class PartyQuerySet[M: Model](OnAgreementQuerySet[M]):
    """Who an agreement is between."""

    def spoken_for_by(self, user: Person, permission: Permission) -> Self:
        """Parties the person may answer for: their own municipality, or the police of the agreement.

        Schools and county authorities have nobody here, so the police write what they have answered.
        """
        return self.filter(_spoken_for(user, permission))

    def with_voice_of(self, user: Person) -> Self:
        """Parties, and whether the person may sign for them (`may_sign`) and write for them (`may_write`)."""
        asked = {"may_sign": Permission.SIGN_AGREEMENTS, "may_write": Permission.NEGOTIATE_AGREEMENTS}
        return self.annotate(
            **{
                name: Case(When(_spoken_for(user, permission), then=Value(True)), default=Value(False))  # noqa: FBT003
                for name, permission in asked.items()
            }
        )


class OfferQuerySet[M: Model](OnAgreementQuerySet[M]):
    """What municipalities are offered."""

    def newest(self) -> Self:
        """The last offer to each municipality in each agreement."""
        later = apps.get_model("agreements", "Offer").objects.filter(
            agreement=OuterRef("agreement"), municipality=OuterRef("municipality"), pk__gt=OuterRef("pk")
        )
        return self.filter(~Exists(later))


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
    return towns | _of_units_at(ids) | Q(unit__district__in=reach.ids(Scope.DISTRICT, permission))


def _of_units_at(municipality_ids: Any) -> Q:
    """Agreements with a school or a county, of the police in whose councils the municipalities take part."""
    members = apps.get_model("councils", "ForumMunicipality").objects
    near = members.filter(forum__unit=OuterRef("unit"), municipality__in=municipality_ids)
    return Q(Exists(near), kind__in=[Kind.SCHOOL, Kind.COUNTY])


def _spoken_for(user: Person, permission: Permission) -> Q:
    agreements = apps.get_model("agreements", "Agreement").objects
    police = agreements.filter(on_side(user, permission, Party.POLICE))
    towns = reach_of(user).ids(Scope.MUNICIPALITY, permission, Party.MUNICIPALITY)
    return Q(municipality__in=towns) | Q(municipality__isnull=True, agreement__in=police.values("pk"))


def _side(user: Person, permission: Permission) -> Case:
    sides = [When(on_side(user, permission, party), then=Value(party.value)) for party in MAIN_PARTIES]
    return Case(*sides, default=Value(""), output_field=CharField())


def _has_party(condition: Q) -> Q:
    parties = apps.get_model("agreements", "AgreementParty").objects
    return Q(Exists(parties.filter(condition, agreement=OuterRef("pk"))))


def _of(municipality_ids: Any) -> Q:
    return Q(municipality__in=municipality_ids)


def _taken_over_by(municipality_ids: Any) -> Q:
    towns = apps.get_model("tenancy", "Municipality").objects
    return _of(towns.taken_over_by(municipality_ids, timezone.localdate()).values("pk"))
