"""Councils of a synthetic country: a unit a district, a council a municipality, and who has sat in it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.contrib.auth.models import Permission as StoredPermission
from django.contrib.contenttypes.models import ContentType

from politirad.accounts.models import User
from politirad.councils.models import Forum, ForumGrant, ForumMunicipality, Seat
from politirad.councils.rules import Sphere
from politirad.demo.country.shares import Plan, shares
from politirad.demo.world.clock import Clock
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import (
    Municipality,
    MunicipalityDistrict,
    PoliceDirectorate,
    PoliceDistrict,
    PoliceUnit,
)
from politirad.tenancy.permissions import ROLES, Role, rights_in_seat

_P, _A, _POL = Sphere.POLITICAL, Sphere.ADMINISTRATIVE, Sphere.POLICE
SEATS: tuple[tuple[Role, Sphere], ...] = (
    (Role.MAYOR, _P),
    (Role.DEPUTY_MAYOR, _P),
    (Role.CHIEF_EXECUTIVE, _A),
    *((Role.SECTOR_DIRECTOR, _A),) * 3,
    (Role.SLT_COORDINATOR, _A),
    *((Role.POLICE_CONTACT, _POL),) * 2,
    *((Role.UNIT_LEADER, _POL),) * 3,
    (Role.EXTENDED_MEMBER, Sphere.BUSINESS),
    (Role.EXTENDED_MEMBER, Sphere.VOLUNTARY),
)
"""The seats of every council, in order; each is held by one after the other over the years."""


def make_offices(today: date) -> User:
    """An administrator in each district, and the directorate's analyst, who is returned."""
    since = today - timedelta(days=400)
    for district in PoliceDistrict.objects.filter(is_demo=False):
        name = f"Administrator i {district}"
        keeper = User.objects.create(email=f"{district.code}@land.example", full_name=name)
        appoint(keeper, Role.DISTRICT_ADMINISTRATOR, district, valid_from=since)
    analyst = User.objects.create(email="analytiker@land.example", full_name="Analytiker i landet")
    appoint(analyst, Role.DIRECTORATE_ANALYST, PoliceDirectorate.objects.get(), valid_from=since)
    return analyst


def make_units(towns: Sequence[Municipality], today: date) -> dict[int, PoliceUnit]:
    """One service unit a district, by the municipalities that lie in it."""
    kind = PoliceUnit.Kind.SERVICE
    units = {
        district.pk: PoliceUnit.objects.create(
            district=district,
            kind=kind,
            name=f"Enhet i {district}",
            valid_from=district.valid_from,
        )
        for district in PoliceDistrict.objects.filter(is_demo=False)
    }
    links = MunicipalityDistrict.objects.valid_on(today).filter(municipality__in=towns)
    return {town: units[district] for town, district in links.values_list("municipality", "district")}


def make_councils(
    towns: Sequence[Municipality],
    units: dict[int, PoliceUnit],
    people: Sequence[User],
    clock: Clock,
    plan: Plan,
) -> list[Forum]:
    """A council for each municipality, with everybody of its share of the people in a seat in their time."""
    forums = Forum.objects.bulk_create(
        Forum(
            name=f"Politiråd {town.display_name}",
            short_name=town.display_name,
            unit=units[town.pk],
            language=town.mail_language,
            agreed_meetings=4,
        )
        for town in towns
    )
    begun = clock.day(-365 * plan.years)
    ForumMunicipality.objects.bulk_create(
        ForumMunicipality(forum=forum, municipality=town, valid_from=max(begun, town.valid_from))
        for forum, town in zip(forums, towns, strict=True)
    )
    seats = Seat.objects.bulk_create(_seats(forums, people, begun, clock.today), batch_size=2000)
    ForumGrant.objects.bulk_create(_grants(seats), batch_size=5000)
    return forums


def _seats(forums: Sequence[Forum], people: Sequence[User], begun: date, today: date) -> Iterator[Seat]:
    """Each seat is held by people after each other, and the last of them holds it still."""
    first = 0
    for forum, count in zip(forums, shares(len(people), len(forums)), strict=True):
        own, first = people[first : first + count], first + count
        for place, (role, sphere) in enumerate(SEATS):
            holders = own[place :: len(SEATS)]
            days = (today - begun).days // max(len(holders), 1)
            for number, user in enumerate(holders):
                since = begun + timedelta(days=number * days)
                is_last = number == len(holders) - 1
                yield Seat(
                    forum=forum,
                    user=user,
                    role=role,
                    party=ROLES[role].party,
                    sphere=sphere,
                    title=str(Role(role).label),
                    position=place,
                    is_chair=place == 0,
                    is_secretary=role == Role.POLICE_CONTACT and place == len(SEATS) - 7,
                    valid_from=since,
                    valid_until=None if is_last else since + timedelta(days=days - 1),
                )


def _grants(seats: Sequence[Seat]) -> Iterator[ForumGrant]:
    kind = ContentType.objects.get_for_model(Forum)
    stored = {each.codename: each for each in StoredPermission.objects.filter(content_type=kind)}
    for seat in seats:
        for permission in rights_in_seat(Role(seat.role)):
            yield ForumGrant(
                user_id=seat.user_id,
                content_object_id=seat.forum_id,
                source=seat,
                permission=stored[permission.value],
            )
