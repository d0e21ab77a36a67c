"""What a person may reach today: from the first day of a role to its last, and not a day more."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from politirad.accounts.models import User
from politirad.councils.actions import end_seat, seat_person
from politirad.councils.models import Forum
from politirad.tenancy.actions import appoint, end_appointment
from politirad.tenancy.models import Municipality, PoliceDistrict
from politirad.tenancy.permissions import Party, Permission, Role, Scope
from politirad.tenancy.reach import Grant, Reach, reach_of
from tests.tenancy.conftest import Country, make_district, make_municipality

DAY = timedelta(days=1)


@pytest.fixture
def today() -> date:
    """Today in Oslo."""
    return timezone.localdate()


def _again(person: User) -> User:
    """The same person in their next request: what a user object remembers lasts one request."""
    return User.objects.get(pk=person.pk)


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        (0, None, True),
        (0, 0, True),
        (-10, 0, True),
        (-10, 5, True),
        (1, None, False),
        (-10, -1, False),
    ],
)
def test_role_reaches_from_its_first_to_its_last_day(
    country: Country, person: User, today: date, starts: int, ends: int | None, expected: bool
):
    until = None if ends is None else today + ends * DAY
    appoint(person, Role.MAYOR, country.municipality, valid_from=today + starts * DAY, valid_until=until)
    assert Municipality.objects.visible_to(_again(person)).exists() is expected


def test_ended_role_reaches_its_last_day_and_not_the_next(country: Country, person: User, today: date):
    appointment = appoint(person, Role.MAYOR, country.municipality, valid_from=today - 9 * DAY)
    end_appointment(appointment, on=today)
    assert reach_of(_again(person)).holds_anywhere(Permission.VIEW_METADATA)
    end_appointment(appointment, on=today - DAY)
    assert reach_of(_again(person)) == Reach(frozenset())


def test_inactive_and_anonymous_people_reach_nothing(country: Country, person: User, today: date):
    appoint(person, Role.MAYOR, country.municipality, valid_from=today)
    person.is_active = False
    person.save()
    assert [reach_of(_again(person)), reach_of(AnonymousUser())] == [Reach(frozenset())] * 2


def test_superuser_without_a_role_reaches_nothing(country: Country):
    operator = User.objects.create_superuser("drift@politirad.example", full_name="Drift")
    assert not Municipality.objects.visible_to(operator).exists()


def test_role_gives_exactly_what_the_table_of_roles_says(country: Country, person: User, today: date):
    appoint(person, Role.MUNICIPAL_READER, country.municipality, valid_from=today)
    here = country.municipality.pk
    expected = {
        Grant(Scope.MUNICIPALITY, here, permission, Party.MUNICIPALITY)
        for permission in (Permission.VIEW_METADATA, Permission.VIEW_CONTENT, Permission.READ_AGREEMENTS)
    }
    assert reach_of(person).grants == expected


def test_district_role_reaches_the_districts_municipalities_while_they_lie_there(
    country: Country, person: User, today: date
):
    make_municipality("Storvåg", "9902")
    appoint(person, Role.DISTRICT_READER, country.district, valid_from=today)
    assert list(Municipality.objects.visible_to(person)) == [country.municipality]
    country.municipality.district_links.update(valid_until=today - DAY)
    assert list(Municipality.objects.visible_to(person)) == []


def test_national_role_reaches_every_place_but_only_with_its_own_permission(
    country: Country, person: User, today: date
):
    make_municipality("Storvåg", "9902")
    make_district("Ytre")
    appoint(person, Role.DIRECTORATE_ANALYST, country.directorate, valid_from=today)
    reached = [
        Municipality.objects.visible_to(person).count(),
        PoliceDistrict.objects.visible_to(person).count(),
    ]
    content = Municipality.objects.where_may(person, Permission.VIEW_CONTENT)
    assert (reached, content.exists()) == ([2, 2], False)


def test_seat_opens_its_forum_and_closes_it_on_the_day_it_ends(country: Country, person: User, today: date):
    seat = seat_person(country.forum, person, Role.MAYOR, title="Ordfører", valid_from=today - 9 * DAY)
    end_seat(seat, on=today)
    assert list(Forum.objects.visible_to(_again(person))) == [country.forum]
    end_seat(seat, on=today - DAY)
    assert list(Forum.objects.visible_to(_again(person))) == []


def test_reach_is_one_query_and_is_asked_once_a_request(country: Country, person: User, today: date):
    appoint(person, Role.MAYOR, country.municipality, valid_from=today)
    appoint(person, Role.UNIT_LEADER, country.district, valid_from=today)
    seat_person(country.forum, person, Role.MAYOR, title="Ordfører", valid_from=today)
    fresh = _again(person)
    with CaptureQueriesContext(connection) as queries:
        places = [reach_of(fresh).ids(scope, Permission.VIEW_METADATA) for scope in Scope]
    found = [{country.municipality.pk}, {country.district.pk}, set(), {country.forum.pk}]
    assert (len(queries), places) == (1, found)


def test_reach_can_be_asked_for_one_side_only(country: Country, person: User, today: date):
    appoint(person, Role.POLICE_CONTACT, country.municipality, valid_from=today)
    reach = reach_of(person)
    sides = [reach.ids(Scope.MUNICIPALITY, Permission.VIEW_METADATA, party) for party in Party]
    assert sides == [set(), {country.municipality.pk}, set(), set()]
