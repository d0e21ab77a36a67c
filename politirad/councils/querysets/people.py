"""Who may be given a seat, and where."""

from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q, QuerySet

from politirad.tenancy.models import Municipality, MunicipalityDistrict, PoliceUnit, RoleAppointment
from politirad.tenancy.permissions import Permission, Role, rights_in_seat
from politirad.tenancy.querysets import DatedQuerySet, valid_on
from politirad.tenancy.reach import Person


def contacts_in(district: Any, day: date) -> DatedQuerySet[RoleAppointment]:
    """The roles as politikontakt, also as deputy, in the district's municipalities of `day` (R131)."""
    towns = MunicipalityDistrict.objects.valid_on(day).filter(district=district).values("municipality")
    return RoleAppointment.objects.filter(role=Role.POLICE_CONTACT, municipality__in=towns)


def roles_near(forum: Any, day: date) -> DatedQuerySet[RoleAppointment]:
    """Roles of `day` in the forum's municipalities or its district; in an arena those of the police alone."""
    there, of_district = RoleAppointment.objects.valid_on(day), Q(district__units=forum.unit_id)
    if forum.is_arena:
        return there.filter(of_district | Q(pk__in=contacts_in(forum.unit.district_id, day)))
    towns = forum.municipality_links.valid_on(day).values("municipality")
    return there.filter(of_district | Q(municipality__in=towns))


def people_near(forum: Any, day: date) -> QuerySet[Any]:
    """People with a role in the forum's municipalities or its district, or a seat in the forum, by name."""
    appointed = roles_near(forum, day).filter(user=OuterRef("pk"))
    seated = Q(seats__in=forum.seats.valid_on(day))
    people = get_user_model()._default_manager.filter(is_active=True)  # noqa: SLF001 Django's own name for it
    return people.filter(Exists(appointed) | seated).distinct().order_by("full_name", "pk")


def unseated_near(forum: Any, day: date) -> QuerySet[Any]:
    """Those among the people near whom the forum has not seated on `day`."""
    return people_near(forum, day).exclude(seats__in=forum.seats.valid_on(day))


def places_to_arrange(user: Person, day: date) -> QuerySet[Municipality]:
    """Municipalities where the person may set up a forum, by name."""
    return Municipality.objects.where_may(user, Permission.ARRANGE_COUNCIL).filter(valid_on(day))


def units_of(municipalities: QuerySet[Municipality], day: date) -> QuerySet[PoliceUnit]:
    """The police units of the districts these municipalities lie in."""
    links = MunicipalityDistrict.objects.valid_on(day).filter(municipality__in=municipalities)
    found = PoliceUnit.objects.valid_on(day).filter(district__in=links.values("district"))
    return found.order_by("name", "pk")


def organisers_of(forum: Any, day: date) -> QuerySet[Any]:
    """Those whose seat on `day` lets them arrange the forum's meetings."""
    arranging = [role for role in Role if Permission.ARRANGE_MEETINGS in rights_in_seat(role)]
    seats = forum.seats.valid_on(day).filter(role__in=arranging)
    people = get_user_model()._default_manager.filter(is_active=True)  # noqa: SLF001 Django's own name for it
    return people.filter(pk__in=seats.values("user")).order_by("full_name", "pk")
