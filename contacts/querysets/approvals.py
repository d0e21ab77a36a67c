"""The vocabulary of questions about the limit and the exceptions from it."""

from datetime import date, timedelta
from typing import Self

from django.apps import apps
from django.db.models import Case, F, IntegerField, Model, Q, Value, When
from django.utils import timezone

from contacts.rules import ExceptionState, Number, Span
from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.querysets import DatedQuerySet, GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of

_DAY = timedelta(days=1)


class LimitQuerySet[M: Model](DatedQuerySet[M]):
    """The national limit, by its days."""

    def numbers(self) -> list[Number]:
        """The rows as the rules read them."""
        return [
            Number(limit, Span(first, last))
            for limit, first, last in self.values_list("limit", "valid_from", "valid_until")
        ]


class ApprovalQuerySet[M: Model](GuardedQuerySet[M], DatedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """Applications and exceptions, for the district that applies and the directorate that decides."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Those of the person's districts, or all; a municipality reads neither reason nor terms."""
        reach = reach_of(user)
        if reach.is_national(permission):
            return self
        return self.filter(district__in=reach.ids(Scope.DISTRICT, permission))

    def granted(self) -> Self:
        """Those that raise a limit, or did until they were withdrawn."""
        return self.filter(max_municipalities__isnull=False)

    def granted_on(self, day: date) -> Self:
        """Those that raise their person's limit on `day`."""
        standing = Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=day)
        return self.granted().valid_on(day).filter(standing)

    def with_people(self) -> Self:
        """Applications with everybody who is named on their page, and the district."""
        return self.select_related("user", "district", "applied_by", "decided_by", "withdrawn_by")

    def undecided(self) -> Self:
        """Those that wait for the directorate."""
        return self.filter(state=ExceptionState.APPLIED.value)

    def to_decide_by(self, user: Person) -> Self:
        """Those that wait, but for what is theirs or about them (the twin of `rules.may_decide`)."""
        return self.undecided().exclude(applied_by=user.pk).exclude(user=user.pk)

    def most_urgent_first(self, day: date) -> Self:
        """Those that wait, the oldest first; then those that hold, by their last day; then the others."""
        holds = Q(max_municipalities__isnull=False, withdrawn_on__isnull=True, valid_until__gte=day)
        place = Case(
            When(state=ExceptionState.APPLIED.value, then=Value(0)),
            When(holds, then=Value(1)),
            default=Value(2),
            output_field=IntegerField(),
        )
        waits = Case(When(state=ExceptionState.APPLIED.value, then=F("applied_at")), default=None)
        ends = Case(When(holds, then=F("valid_until")), default=None)
        ordered = self.annotate(place=place, waits=waits, ends=ends)
        return ordered.order_by("place", "waits", "ends", "-applied_at", "-pk")

    def ending_by(self, day: date) -> Self:
        """Granted ones that nobody has withdrawn, with a last day up to `day`."""
        return self.granted().filter(withdrawn_on__isnull=True, valid_until__lte=day)

    def numbers(self) -> list[Number]:
        """The granted rows as the rules read them; one that is withdrawn holds to the day before."""
        rows = self.granted().values_list("max_municipalities", "valid_from", "valid_until", "withdrawn_on")
        return [
            Number(most, Span(first, min(last, withdrawn - _DAY) if withdrawn else last))
            for most, first, last, withdrawn in rows
        ]


class OnApprovalQuerySet[M: Model](GuardedQuerySet[M]):
    """Municipalities and terms of an application: read with it."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of applications on which the person holds `permission`."""
        approvals = apps.get_model("contacts", "ExcessAssignmentApproval").objects
        return self.filter(approval__in=approvals.where_may(user, permission).values("pk"))

    def of(self, approval: Model) -> Self:
        """Rows of this application."""
        return self.filter(approval=approval.pk)

    def unmet_on(self, day: date) -> Self:
        """Terms that should have been met before `day`, and are not."""
        return self.filter(met_on__isnull=True, due_on__lt=day)


class InDistrictQuerySet[M: Model](GuardedQuerySet[M], DatedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """Functions of a district: whom its municipalities turn to (R138)."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Those of the person's districts, and of the district where their municipality lies."""
        reach = reach_of(user)
        if reach.is_national(permission):
            return self
        links = apps.get_model("tenancy", "MunicipalityDistrict").objects.valid_on(timezone.localdate())
        mine = links.filter(municipality__in=reach.ids(Scope.MUNICIPALITY, permission))
        return self.filter(
            Q(district__in=reach.ids(Scope.DISTRICT, permission)) | Q(district__in=mine.values("district"))
        )
