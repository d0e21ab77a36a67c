"""The vocabulary of questions about who is politikontakt where."""

from datetime import date, timedelta
from typing import Any, Self

from django.apps import apps
from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from contacts.querysets.onboarding import onboarding_tasks, programmes
from contacts.rules import (
    CONTACT_CODE,
    DEPUTY_DAYS,
    MANDATE_DAYS,
    ONBOARDING_DAYS,
    AssignmentState,
    Claim,
    ExceptionState,
    Kind,
    Span,
)
from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.querysets import DatedQuerySet, GuardedQuerySet, valid_on
from politirad.tenancy.reach import Person, reach_of

_ACTIVE = Q(state=AssignmentState.ACTIVE.value)


class AssignmentQuerySet[M: Model](GuardedQuerySet[M], DatedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """Assignments, in force on a day and within a person's reach."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Those of the person's districts, and of their municipalities as soon as nothing awaits approval."""
        reach = reach_of(user)
        if reach.is_national(permission):
            return self
        own = Q(municipality__in=reach.ids(Scope.MUNICIPALITY, permission)) & _ACTIVE
        return self.filter(own | Q(district__in=reach.ids(Scope.DISTRICT, permission)))

    def presence_kept_by(self, user: Person) -> Self:
        """Those whose days of presence the person plans and records today (R024, R119).

        The politikontakt, while the assignment holds, and those who look after its district.
        """
        own = Q(user=user.pk) & _ACTIVE & valid_on(timezone.localdate())
        managed = reach_of(user).ids(Scope.DISTRICT, Permission.MANAGE_CONTACTS)
        return self.filter(own | (Q(district__in=managed) & _ACTIVE))

    def active(self) -> Self:
        """Those that give their rights, whatever their dates."""
        return self.filter(_ACTIVE)

    def awaiting(self) -> Self:
        """Those that wait for the directorate."""
        return self.exclude(_ACTIVE)

    def active_on(self, day: date) -> Self:
        """Those that count on `day`: active, and in a municipality that is there (the twin of `Claim`)."""
        return self.active().filter(valid_on(day), valid_on(day, "municipality__"))

    def not_over_on(self, day: date) -> Self:
        """Those with days left on `day`."""
        return self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=day))

    def primaries(self) -> Self:
        """Those that count towards the limit (BR02)."""
        return self.filter(kind=Kind.PRIMARY.value)

    def deputies(self) -> Self:
        """Those that stand in for another (BR04)."""
        return self.filter(kind=Kind.DEPUTY.value)

    def with_load_on(self, day: date) -> Self:
        """Assignments, and what their person has on `day`, everywhere in the country.

        `load` primary municipalities, `limit` and `cap` (the limit, or what an exception raises it to; empty
        without a limit), `population`, the persons who live in those municipalities, and `travel`, the
        minutes one way to all of them.
        """
        mine = primaries_on(day).filter(user=OuterRef("user"))
        rows = self.annotate(load=towns_in(mine), population=persons_in(mine, day), travel=travel_in(mine))
        return rows.with_cap_on(day)

    def with_persons_on(self, day: date) -> Self:
        """Assignments with how many live in their municipality (`persons`), by the newest figure of `day`."""
        figures = apps.get_model("tenancy", "PopulationFigure").objects
        newest = figures.filter(municipality=OuterRef("municipality"), year__lte=day.year).order_by("-year")
        return self.annotate(persons=Subquery(newest.values("persons")[:1]))

    def with_cap_on(self, day: date) -> Self:
        """Assignments with the `limit` on `day` and the person's own `cap` (the twin of `rules.cap_on`)."""
        return with_cap(self, day, user="user")

    def over_cap_on(self, day: date) -> Self:
        """Those beyond what their person may have on `day`: the ones that began last (`rules.beyond_cap`)."""
        began_before = Q(valid_from__lt=OuterRef("valid_from"))
        same_day = Q(valid_from=OuterRef("valid_from"), pk__lte=OuterRef("pk"))
        up_to_this = primaries_on(day).filter(began_before | same_day, user=OuterRef("user"))
        mine = self.active_on(day).primaries().annotate(place_in_order=towns_in(up_to_this))
        return mine.with_cap_on(day).filter(place_in_order__gt=F("cap"))

    def deputies_over(self, day: date, *, days: int = DEPUTY_DAYS) -> Self:
        """Deputies who by `day` have covered a municipality without a primary one too long (BR04)."""
        there = _everybody().filter(_ACTIVE).primaries().filter(municipality=OuterRef("municipality"))
        since = day - timedelta(days=days)
        rows = self.active_on(day).deputies()
        return rows.filter(
            ~Exists(there.filter(valid_on(day))),
            ~Exists(there.filter(valid_until__gte=since, valid_until__lt=day)),
            valid_from__lte=since,
            municipality__valid_from__lte=since,
        )

    def lacking_mandate_on(self, day: date) -> Self:
        """Active ones whose mandate is still not clarified when it should be (BR07)."""
        mandates = apps.get_model("contacts", "MandateClarification").objects
        clarified = mandates.filter(assignment=OuterRef("pk"), decided_on__lte=day)
        due = day - timedelta(days=MANDATE_DAYS)
        return self.active_on(day).filter(~Exists(clarified), valid_from__lte=due)

    def with_start_on(self, day: date) -> Self:
        """Assignments with what is clear by `day`, and how much: never a word of it (R126, R129, R133).

        `clarified_on`, `expectation_count` and `answered_count`, `task_count` and `done_count`.
        """
        newest = _about("MandateClarification").filter(decided_on__lte=day).order_by("-decided_on")
        said, tasks = _about("Expectation"), onboarding_tasks().filter(onboarding__assignment=OuterRef("pk"))
        return self.annotate(
            clarified_on=Subquery(newest.values("decided_on")[:1]),
            expectation_count=_counted(said, "assignment"),
            answered_count=_counted(said.filter(answered_on__isnull=False), "assignment"),
            task_count=_counted(tasks, "onboarding"),
            done_count=_counted(tasks.filter(done_on__isnull=False), "onboarding"),
        )

    def starting_on(self, day: date) -> Self:
        """Active ones with something of the start left: a programme, or a late mandate (BR07, BR08)."""
        clarified = _about("MandateClarification").filter(decided_on__lte=day)
        lacks = ~Exists(clarified) & Q(valid_from__lte=day - timedelta(days=MANDATE_DAYS))
        open_tasks = onboarding_tasks().filter(onboarding__assignment=OuterRef("pk"), done_on__isnull=True)
        return self.active_on(day).filter(lacks | Exists(open_tasks)).with_start_on(day)

    def late_onboarding_on(self, day: date) -> Self:
        """Active ones with something left of a programme that should be done (`rules.is_onboarding_late`)."""
        open_tasks = onboarding_tasks().filter(onboarding__assignment=OuterRef("pk"), done_on__isnull=True)
        due = day - timedelta(days=ONBOARDING_DAYS)
        return self.active_on(day).filter(Exists(open_tasks), onboarding__begins_on__lte=due)

    def new_in_role_on(self, day: date) -> Self:
        """Own municipalities of people who had none before them, within the days of the programme (BR08).

        Those that have begun on it are not among them, nor those of districts without a programme.
        """
        since = day - timedelta(days=ONBOARDING_DAYS)
        began_before = Q(valid_from__lt=OuterRef("valid_from"))
        same_day = Q(valid_from=OuterRef("valid_from"), pk__lt=OuterRef("pk"))
        earlier = _everybody().active().filter(began_before | same_day, user=OuterRef("user"))
        rows = self.active_on(day).primaries().filter(valid_from__gt=since, onboarding__isnull=True)
        has_programme = Exists(programmes().filter(district=OuterRef("district")))
        return rows.filter(~Exists(earlier), has_programme)

    def with_answer(self) -> Self:
        """Assignments with where their last application stands (`application_state`); empty for none."""
        approvals = apps.get_model("contacts", "ExcessAssignmentApproval").objects
        about = approvals.filter(
            user=OuterRef("user"),
            municipality_rows__municipality=OuterRef("municipality"),
            municipality_rows__is_applied_for=True,
        )
        newest = about.order_by("-applied_at", "-pk").values("state")[:1]
        return self.annotate(application_state=Coalesce(Subquery(newest), Value("")))

    def refused(self) -> Self:
        """Those that await approval, and were refused (BR03)."""
        return self.awaiting().with_answer().filter(application_state=ExceptionState.REFUSED.value)

    def misplaced_on(self, day: date) -> Self:
        """Active ones whose municipality lies in another district on `day`, or is taken over (BR05)."""
        links = apps.get_model("tenancy", "MunicipalityDistrict").objects.valid_on(day)
        here = links.filter(municipality=OuterRef("municipality"), district=OuterRef("district"))
        return self.active().filter(valid_on(day)).filter(~Exists(here) | ~valid_on(day, "municipality__"))

    def with_other_function_on(self, day: date) -> Self:
        """Assignments, and whether their person holds another function on `day` (BR09)."""
        functions = apps.get_model("contacts", "FunctionAssignment").objects.valid_on(day)
        others = functions.filter(user=OuterRef("user")).exclude(function__code=CONTACT_CODE)
        return self.annotate(has_other_function=Exists(others, output_field=BooleanField()))

    def in_register(self, district: Any, day: date, *, with_coming: bool) -> Self:
        """The district's on `day`; `with_coming` also those that begin later."""
        rows = self.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=day), district=district)
        return rows if with_coming else rows.filter(valid_from__lte=day)

    def claims(self) -> list[Claim]:
        """The rows as the rules read them."""
        fields = ("pk", "municipality", "valid_from", "valid_until")
        town = ("municipality__valid_from", "municipality__valid_until")
        return [
            Claim(key, municipality, Span(first, last), Span(town_first, town_last))
            for key, municipality, first, last, town_first, town_last in self.values_list(*fields, *town)
        ]


class OnAssignmentQuerySet[M: Model](GuardedQuerySet[M]):
    """Mandates and expectations: between a municipality and its district (BR41, R127, R133)."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Rows of the person's own municipalities and districts; the directorate reads none."""
        reach = reach_of(user)
        towns = Q(assignment__municipality__in=reach.ids(Scope.MUNICIPALITY, permission))
        active = Q(assignment__state=AssignmentState.ACTIVE.value)
        return self.filter(
            (towns & active) | Q(assignment__district__in=reach.ids(Scope.DISTRICT, permission))
        )


def with_cap[Rows: QuerySet[Any]](rows: Rows, day: date, *, user: str) -> Rows:
    """Rows with `limit`, `granted` and `cap` on `day` of the person they name in the field `user`."""
    limits = apps.get_model("contacts", "ContactLimit").objects.valid_on(day)
    approvals = apps.get_model("contacts", "ExcessAssignmentApproval").objects.granted_on(day)
    most = approvals.filter(user=OuterRef(user)).order_by("-max_municipalities")
    known = rows.annotate(
        limit=Subquery(limits.values("limit")[:1]),
        granted=Subquery(most.values("max_municipalities")[:1]),
    )
    # GREATEST passes over what is not there, and no limit is no cap.
    raised = Greatest("limit", "granted")
    return known.annotate(
        cap=Case(When(limit__isnull=False, then=raised), default=None, output_field=IntegerField())
    )


def _about(name: str) -> Any:
    return apps.get_model("contacts", name).objects.filter(assignment=OuterRef("pk"))


def _counted(rows: Any, by: str) -> Coalesce:
    found = rows.order_by().values(by).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(found, output_field=IntegerField()), 0)


def _everybody() -> Any:
    return apps.get_model("contacts", "PoliceContactAssignment").objects


def primaries_on(day: date) -> Any:
    """The assignments that count towards the limit on `day`, of everybody."""
    return _everybody().active_on(day).primaries()


def towns_in(rows: Any) -> Coalesce:
    """How many distinct municipalities the rows of one person are in."""
    found = rows.order_by().values("user").annotate(n=Count("municipality", distinct=True)).values("n")
    return Coalesce(Subquery(found, output_field=IntegerField()), 0)


def travel_in(rows: Any) -> Coalesce:
    """How many minutes it takes one way to all the municipalities of one person's rows, as far as is said."""
    found = rows.order_by().values("user").annotate(total=Sum("travel_minutes")).values("total")
    return Coalesce(Subquery(found, output_field=IntegerField()), 0)


def persons_in(rows: Any, day: date) -> Coalesce:
    """How many live in the municipalities of one person's rows, by the newest figures of `day`."""
    each = rows.order_by().with_persons_on(day)
    found = each.values("user").annotate(total=Sum("persons")).values("total")
    return Coalesce(Subquery(found, output_field=IntegerField()), 0)
