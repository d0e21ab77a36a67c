"""Giving roles: at the right kind of place, with an end where one is needed, and rights that follow."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from guardian.models import UserObjectPermission

from politirad.accounts.models import User
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum, ForumGrant, Seat
from politirad.tenancy.actions import appoint, end_appointment, renew_grants
from politirad.tenancy.models import (
    DirectorateGrant,
    DistrictGrant,
    MunicipalityGrant,
    RoleAppointment,
)
from politirad.tenancy.permissions import ROLES, Permission, Role, Scope, rights_in_seat
from tests.tenancy.conftest import Country

TODAY = date(2026, 11, 24)
LATER = TODAY + timedelta(days=30)
AT_A_PLACE = [role for role in Role if ROLES[role].scope != Scope.FORUM]


def test_every_role_stands_in_the_table_of_roles():
    assert set(ROLES) == set(Role)


@pytest.mark.parametrize("role", AT_A_PLACE)
def test_appointment_writes_the_grants_of_its_role(country: Country, person: User, role: Role):
    place = {
        Scope.MUNICIPALITY: country.municipality,
        Scope.DISTRICT: country.district,
        Scope.DIRECTORATE: country.directorate,
    }[ROLES[role].scope]
    appoint(person, role, place, valid_from=TODAY, valid_until=LATER)
    tables = (MunicipalityGrant, DistrictGrant, DirectorateGrant)
    held = {grant.permission.codename for table in tables for grant in table.objects.filter(user=person)}
    assert held == ROLES[role].at_place
    assert UserObjectPermission.objects.count() == 0


@pytest.mark.parametrize("role", Role)
def test_seat_writes_the_grants_its_role_has_in_a_forum(country: Country, person: User, role: Role):
    forum = country.forum
    if role == Role.SLT_MEMBER:
        forum.kind = Forum.Kind.SLT_LEVEL
    seat_person(forum, person, role, title="Medlem", valid_from=TODAY, valid_until=LATER)
    held = {grant.permission.codename for grant in ForumGrant.objects.filter(user=person)}
    assert held == rights_in_seat(role, is_slt_level=forum.is_slt_level)


def test_a_seat_of_an_slt_group_is_given_nowhere_else(country: Country, person: User):
    with pytest.raises(ValidationError):
        seat_person(country.forum, person, Role.SLT_MEMBER, title="Medlem", valid_from=TODAY)


def test_grants_go_with_the_seat_they_came_from(country: Country, person: User):
    seat = seat_person(country.forum, person, Role.MAYOR, title="Ordfører", valid_from=TODAY)
    assert ForumGrant.objects.filter(source=seat).count() == len(ROLES[Role.MAYOR].in_seat)
    seat.delete()
    assert ForumGrant.objects.count() == 0


def test_role_is_refused_at_the_wrong_kind_of_place(country: Country, person: User):
    with pytest.raises(ValidationError, match="Rollen kan ikke gis"):
        appoint(person, Role.MAYOR, country.district, valid_from=TODAY)
    with pytest.raises(ValidationError, match="Rollen kan ikke gis"):
        appoint(person, Role.EXTENDED_MEMBER, country.municipality, valid_from=TODAY)
    assert RoleAppointment.objects.count() == 0


def test_auditor_is_refused_without_a_last_day(country: Country, person: User):
    with pytest.raises(ValidationError, match="hvilken dag tilgangen slutter"):
        appoint(person, Role.AUDITOR, country.municipality, valid_from=TODAY)


def test_guest_is_refused_without_a_last_day(country: Country, person: User):
    with pytest.raises(ValidationError, match="hvilken dag tilgangen slutter"):
        seat_person(country.forum, person, Role.GUEST, title="Gjest", valid_from=TODAY)


def test_only_the_auditor_and_the_guest_must_have_a_last_day():
    assert {role for role in Role if ROLES[role].needs_end} == {Role.AUDITOR, Role.GUEST}


def test_database_too_refuses_an_auditor_without_a_last_day(country: Country, person: User):
    appointment = appoint(person, Role.AUDITOR, country.municipality, valid_from=TODAY, valid_until=LATER)
    with pytest.raises(IntegrityError, match="auditors_and_guests_have_an_end"), transaction.atomic():
        RoleAppointment.objects.filter(pk=appointment.pk).update(valid_until=None)


def test_database_refuses_a_role_at_two_places_or_none(country: Country, person: User):
    appointment = appoint(person, Role.MAYOR, country.municipality, valid_from=TODAY)
    rows = RoleAppointment.objects.filter(pk=appointment.pk)
    for places in ({"district": country.district}, {"municipality": None}):
        with pytest.raises(IntegrityError, match="role_is_held_at_one_place"), transaction.atomic():
            rows.update(**places)


def test_role_cannot_end_before_it_begins(country: Country, person: User):
    appointment = appoint(person, Role.MAYOR, country.municipality, valid_from=TODAY)
    with pytest.raises(IntegrityError, match="ends_after_start"), transaction.atomic():
        end_appointment(appointment, on=TODAY - timedelta(days=1))


def test_database_refuses_two_seats_for_one_person_on_one_day(country: Country, person: User):
    seat_person(country.forum, person, Role.MAYOR, title="Ordfører", valid_from=TODAY, valid_until=LATER)
    columns = (
        "forum_id, user_id, role, party, title, organisation, is_chair, is_secretary, position, sphere, "
        "awaits_assent"
    )
    values = "%s, %s, 'mayor', 'municipality', '', '', false, false, 0, '', false"
    insert = f"INSERT INTO councils_seat ({columns}, valid_from) VALUES ({values}, %s)"  # noqa: S608
    with connection.cursor() as cursor:
        with pytest.raises(IntegrityError, match="one_seat_a_person"), transaction.atomic():
            cursor.execute(insert, [country.forum.pk, person.pk, LATER])
        cursor.execute(insert, [country.forum.pk, person.pk, LATER + timedelta(days=1)])
    assert Seat.objects.count() == 2


def test_system_operator_operates_and_reads_nothing():
    rights = ROLES[Role.SYSTEM_OPERATOR]
    assert (rights.at_place, rights.in_seat) == ({Permission.OPERATE_SYSTEM}, frozenset())


def test_appointments_of_before_get_what_their_role_gives_now_and_lose_the_rest(
    country: Country, person: User
):
    appointment = appoint(person, Role.MAYOR, country.municipality, valid_from=TODAY)
    given = _codenames(appointment)
    one = appointment.municipality_grants.earliest("pk")
    gone, extra = one.permission.codename, Permission.OPERATE_SYSTEM
    one.permission = one.permission.content_type.permission_set.get(codename=extra)
    one.save()
    assert _codenames(appointment) == given - {gone} | {extra.value}
    for _twice in range(2):
        renew_grants(using="default")
        assert _codenames(appointment) == given
    assert appointment.municipality_grants.count() == len(given)


def _codenames(appointment: RoleAppointment) -> set[str]:
    return set(appointment.municipality_grants.values_list("permission__codename", flat=True))
