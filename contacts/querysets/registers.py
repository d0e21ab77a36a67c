"""The register of a district on a day: its people with where each stands, and what lacks (BR01-BR05)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import (
    Case,
    DateField,
    Exists,
    F,
    IntegerField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Cast

from contacts.querysets.assignments import persons_in, primaries_on, towns_in, travel_in, with_cap
from contacts.querysets.coverage import Towns
from contacts.rules import ENDING_DAYS, Standing
from politirad.tenancy.permissions import Party, Role
from politirad.tenancy.querysets import valid_on

_DAY = timedelta(days=1)
_PLACE_OF = {standing: place for place, standing in enumerate(Standing)}


@dataclass(frozen=True)
class InRegister:
    """Which register, on which day; one that is looked at today also shows what begins later."""

    district: Any
    day: date
    with_coming: bool

    @property
    def assignments(self) -> Any:
        """The district's own assignments."""
        return _everybody().in_register(self.district, self.day, with_coming=self.with_coming)


def towns_of(district: Any, day: date) -> Towns:
    """Municipalities that lie in the district on `day`, in Norwegian order."""
    links = apps.get_model("tenancy", "MunicipalityDistrict").objects.valid_on(day)
    towns: Any = apps.get_model("tenancy", "Municipality").objects.valid_on(day)
    here = links.filter(municipality=OuterRef("pk"), district=district)
    found: Towns = towns.filter(Exists(here)).order_by("sort_key", "pk")
    return found


def people_of(register: InRegister) -> QuerySet[Any]:
    """Everybody in the register, closest to trouble first; `place` is the index in `Standing`.

    `load`, `population`, `travel`, `percent`, `limit` and `cap` are what they have everywhere in the country.
    """
    day = register.day
    mine = register.assignments.filter(user=OuterRef("pk"))
    here = _users().filter(Exists(mine))
    primaries = primaries_on(day).filter(user=OuterRef("pk"))
    taken = _everybody().active_on(day).filter(user=OuterRef("pk")).order_by().values("user")
    people = here.annotate(
        load=towns_in(primaries),
        population=persons_in(primaries, day),
        travel=travel_in(primaries),
        percent=Subquery(taken.annotate(total=Sum("percent")).values("total")),
        awaits=Exists(mine.awaiting()),
        ends_on=_first(mine.active_on(day).primaries().filter(valid_until__lte=_soon(day)), "valid_until"),
        deputy_since=_first(mine.active_on(day).deputies(), "valid_from"),
        begins_on=_first(mine.filter(valid_from__gt=day), "valid_from"),
        is_sole_role=Exists(_everybody().active_on(day).filter(user=OuterRef("pk"), is_sole_role=True)),
        is_in_fact_primary=Exists(mine.deputies_over(day)),
        granted_until=_granted_until(day),
    )
    placed = with_cap(people, day, user="pk").annotate(place=_place())
    found: QuerySet[Any] = placed.order_by("place", "full_name", "pk")
    return found


def named(people: QuerySet[Any], register: InRegister, words: str) -> QuerySet[Any]:
    """Those whose own name, or that of one of their municipalities, has the words in it."""
    theirs = register.assignments.filter(user=OuterRef("pk"))
    here = theirs.filter(municipality__display_name__icontains=words)
    return people.filter(Q(full_name__icontains=words) | Exists(here))


def standing_as(people: QuerySet[Any], standing: Standing) -> QuerySet[Any]:
    """Those who stand so."""
    return people.filter(place=_PLACE_OF[standing])


def first_to_lose(register: InRegister) -> Any:
    """The politikontakt with whom a municipality first loses the last one it has; None where none does."""
    ending = register.assignments.active_on(register.day).primaries().filter(valid_until__isnull=False)
    after = Cast(F("valid_until") + Value(_DAY), DateField())
    others = _everybody().active().primaries().filter(municipality=OuterRef("municipality"))
    goes_on = Q(valid_until__isnull=True) | Q(valid_until__gte=OuterRef("day_after"))
    follows = others.filter(goes_on, valid_from__lte=OuterRef("day_after"))
    stays = valid_on(register.day, "municipality__") & (
        Q(municipality__valid_until__isnull=True) | Q(municipality__valid_until__gt=F("valid_until"))
    )
    lost = ending.annotate(day_after=after).filter(stays, ~Exists(follows))
    return lost.select_related("user", "municipality").order_by("valid_until", "pk").first()


def unregistered_on(district: Any, day: date) -> QuerySet[Any]:
    """Roles as politikontakt in the district that were given outside of the register (R135)."""
    appointments = apps.get_model("tenancy", "RoleAppointment").objects.valid_on(day)
    found: QuerySet[Any] = (
        appointments.filter(
            role=Role.POLICE_CONTACT,
            municipality__in=towns_of(district, day).values("pk"),
            contact_assignment__isnull=True,
        )
        .select_related("user", "municipality")
        .order_by("municipality__sort_key", "pk")
    )
    return found


def people_to_assign(district: Any, day: date) -> QuerySet[Any]:
    """Police of the district: with a role, a function or a place in its register; their load, by name."""
    appointments = (
        apps.get_model("tenancy", "RoleAppointment").objects.valid_on(day).filter(party=Party.POLICE)
    )
    here = Q(district=district) | Q(municipality__in=towns_of(district, day).values("pk"))
    held = appointments.filter(here, user=OuterRef("pk"))
    registered = _everybody().filter(district=district, user=OuterRef("pk"))
    functions = apps.get_model("contacts", "FunctionAssignment").objects.valid_on(day)
    employed = functions.filter(district=district, user=OuterRef("pk"))
    people = _users().filter(Exists(held) | Exists(registered) | Exists(employed), is_active=True)
    return with_load(people, day).order_by("full_name", "pk")


def contacts_in(district: Any, day: date, *, besides: int) -> QuerySet[Any]:
    """The politikontakter of the district on `day` but for one, by name."""
    theirs = _everybody().active_on(day).filter(district=district, user=OuterRef("pk"))
    people = _users().filter(Exists(theirs), is_active=True).exclude(pk=besides)
    return people.order_by("full_name", "pk")


def with_load(people: QuerySet[Any], day: date) -> QuerySet[Any]:
    """People with `load`, `population`, `travel`, `limit` and `cap` on `day`."""
    primaries = primaries_on(day).filter(user=OuterRef("pk"))
    rows = people.annotate(
        load=towns_in(primaries), population=persons_in(primaries, day), travel=travel_in(primaries)
    )
    return with_cap(rows, day, user="pk")


def person_with_load(person_id: int, day: date) -> Any:
    """One person with what they have on `day`."""
    return with_load(_users().filter(pk=person_id), day).get()


def known_at(address: str) -> Any:
    """The person with this address, if there is one."""
    return _users().filter(email=address.lower()).first()


def _everybody() -> Any:
    return apps.get_model("contacts", "PoliceContactAssignment").objects


def _users() -> QuerySet[Any]:
    return get_user_model()._default_manager.all()  # noqa: SLF001 Django's own name for it


def _soon(day: date) -> date:
    return day + timedelta(days=ENDING_DAYS)


def _first(rows: Any, name: str) -> Subquery:
    """The earliest of a date in the rows of one person."""
    return Subquery(rows.order_by().values("user").annotate(first=Min(name)).values("first"))


def _granted_until(day: date) -> Subquery:
    approvals = apps.get_model("contacts", "ExcessAssignmentApproval").objects.granted_on(day)
    mine = approvals.filter(user=OuterRef("pk")).order_by("-max_municipalities")
    return Subquery(mine.values("valid_until")[:1])


def _place() -> Case:
    """Where each stands, judged from the top; whoever has a number of free places comes last."""
    cases = {
        Standing.OVER_CAP: Q(load__gt=F("cap")),
        Standing.AWAITING: Q(awaits=True),
        Standing.ENDING: Q(ends_on__isnull=False),
        Standing.IN_FACT_PRIMARY: Q(is_in_fact_primary=True),
        Standing.EXCEPTION: Q(load__gt=F("limit")),
        Standing.FULL: Q(load__gte=F("cap")),
        Standing.DEPUTY: Q(load=0, deputy_since__isnull=False),
        Standing.COMING: Q(load=0),
    }
    whens = [When(condition, then=Value(_PLACE_OF[standing])) for standing, condition in cases.items()]
    return Case(*whens, default=Value(_PLACE_OF[Standing.FREE]), output_field=IntegerField())
