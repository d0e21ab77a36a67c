"""The register of pilots held to the accessibility rules, and the routes that are no page."""

from collections.abc import Callable

from django.urls import reverse

from politirad.tenancy.permissions import Role
from tests.architecture.routes import address
from tests.world import World
from tests.world_pilots import a_source, pilot_of

PAGES: list[tuple[str, Role | None]] = [
    ("evaluation:add_pilot", Role.DIRECTORATE_ANALYST),
    ("evaluation:add_pilot_source", Role.DISTRICT_ADMINISTRATOR),
    ("evaluation:edit_pilot", Role.DISTRICT_ADMINISTRATOR),
    ("evaluation:edit_pilot_source", Role.DISTRICT_ADMINISTRATOR),
    ("evaluation:pilot", Role.DISTRICT_ADMINISTRATOR),
    ("evaluation:pilot", Role.MAYOR),
    ("evaluation:pilot_towns", Role.DISTRICT_ADMINISTRATOR),
    ("evaluation:pilots", Role.DIRECTORATE_ANALYST),
    ("evaluation:pilots", Role.MAYOR),
]

OTHERS: dict[str, str] = {
    "evaluation:pilots_file": "a file",
    "evaluation:remove_pilot": "a button",
    "evaluation:remove_pilot_source": "a button",
}


def _with_report(world: World) -> str:
    pilot = pilot_of(world)
    a_source(pilot, world.users[Role.DISTRICT_ADMINISTRATOR], address="https://www.politiet.no/rapport")
    return reverse("evaluation:pilot", args=[pilot.pk])


MORE: list[tuple[str, Role | None, Callable[[World], str]]] = [
    ("a pilot with a report", Role.EXTENDED_MEMBER, _with_report),
    (
        "a new pilot that begins with another",
        Role.DISTRICT_ADMINISTRATOR,
        lambda world: f"{reverse('evaluation:add_pilot')}?fra={pilot_of(world).pk}",
    ),
    (
        "no pilot that is searched for",
        Role.MAYOR,
        lambda world: f"{address(world, 'evaluation:pilots')}?q=finnesikke",
    ),
]
