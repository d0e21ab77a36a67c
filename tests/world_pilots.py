"""Pilots of the test world: one of ours, one of the neighbour's, and more."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from evaluation.actions import add_pilot, add_source
from evaluation.models import Pilot, PilotSource
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceDistrict
from politirad.tenancy.permissions import Role
from tests.world import World

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
"""The days of one that is over."""


def a_pilot(by: User, *districts: PoliceDistrict, title: str = "Fotball om natta", **said: Any) -> Pilot:
    """A pilot in the districts; without more words it is over and lacks its result."""
    texts = {"what": "Hallen er åpen til midnatt.", "starts_on": FIRST, "ends_on": LAST}
    return add_pilot(districts=[each.pk for each in districts], by=by, title=title, **texts | said)


def a_source(pilot: Pilot, by: User, title: str = "Evaluering av nattåpen hall", **said: Any) -> PilotSource:
    """A report about it."""
    texts = {"kind": "evaluation", "publisher": "Høgskolen", "year": 2026, "recommendations": "Åpne flere."}
    return add_source(pilot, by=by, title=title, **texts | said)


def pilot_of(world: World, *, next_door: bool = False) -> Pilot:
    """The pilot of our district, or the neighbour's; made the first time somebody asks."""
    by = _keeper(world, next_door=next_door)
    district = world.neighbour_district if next_door else world.district
    found = Pilot.objects.filter(places__district=district).order_by("pk").first()
    return found or a_pilot(by, district)


def source_of(world: World, *, next_door: bool = False) -> PilotSource:
    """A report about that pilot; made the first time somebody asks."""
    by = _keeper(world, next_door=next_door)
    pilot = pilot_of(world, next_door=next_door)
    return pilot.sources.order_by("pk").first() or a_source(pilot, by)


def _keeper(world: World, *, next_door: bool) -> User:
    return world.users[Role.DIRECTORATE_ANALYST if next_door else Role.DISTRICT_ADMINISTRATOR]


def more_pilots(world: World, number: int) -> None:
    """One more in our district and another, and one more report about the first."""
    by, analyst = world.users[Role.DISTRICT_ADMINISTRATOR], world.users[Role.DIRECTORATE_ANALYST]
    a_source(pilot_of(world), by, f"Rapport {number}")
    today = timezone.localdate()
    other = PoliceDistrict.objects.create(
        code=f"pilot-{number}", name=f"Fjellet {number}", name_nynorsk=f"Fjellet {number}", valid_from=FIRST
    )
    days = {"starts_on": today - timedelta(days=number), "ends_on": None}
    a_pilot(analyst, world.district, other, title=f"Pilot {number}", **days)
