"""The pages of Gjort, lært, lurt held to the accessibility rules, and the routes that are no page."""

from collections.abc import Callable

from django.urls import reverse

from politirad.tenancy.permissions import Role
from tests.architecture.routes import address
from tests.world import World
from tests.world_reflections import shared

PAGES: list[tuple[str, Role | None]] = [
    ("evaluation:add_reflection", Role.MAYOR),
    ("evaluation:edit_reflection", Role.POLICE_CONTACT),
    ("evaluation:library", Role.DIRECTORATE_ANALYST),
    ("evaluation:library", Role.MAYOR),
    ("evaluation:make_onward_task", Role.POLICE_CONTACT),
    ("evaluation:reflection", Role.MAYOR),
    ("evaluation:reflection", Role.POLICE_CONTACT),
    ("evaluation:reflections", Role.POLICE_CONTACT),
    ("evaluation:share", Role.POLICE_CONTACT),
]

OTHERS: dict[str, str] = {
    "evaluation:propose_onward": "a button",
    "evaluation:remove_reflection": "a button",
    "evaluation:save_draft": "for the script that saves while one writes",
    "evaluation:withdraw_sharing": "a button",
}


def _shared(world: World) -> str:
    made = shared(world.forum, world.users[Role.POLICE_CONTACT], "Delt øvelse")
    return reverse("evaluation:reflection", kwargs={"pk": made.pk})


MORE: list[tuple[str, Role | None, Callable[[World], str]]] = [
    (
        "a period to look back on",
        Role.MAYOR,
        lambda world: f"{address(world, 'evaluation:add_reflection')}?om=periode",
    ),
    ("what is shared", Role.POLICE_CONTACT, _shared),
    (
        "a search that finds nothing",
        Role.MAYOR,
        lambda world: f"{address(world, 'evaluation:library')}?q=finnesikke",
    ),
]
