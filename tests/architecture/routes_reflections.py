"""What the pages of Gjort, lært, lurt are about, ours and the neighbour's."""

from collections.abc import Callable
from typing import Any

from evaluation.models import Reflection
from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_reflections import reflection_of, shared
from tests.world_slt import network_of

type _Maker = Callable[[World, bool], dict[str, Any]]


def things_of_reflections(world: World, next_door: bool) -> dict[type, Callable[[], Any]]:
    """How each model is found; made the first time somebody asks."""
    return {Reflection: lambda: reflection_of(world, next_door=next_door)}


def _forum(world: World, next_door: bool) -> dict[str, Any]:
    return {"pk": reflection_of(world, next_door=next_door).forum_id}


def _library(world: World, _next_door: bool) -> dict[str, Any]:
    # Whoever works in an SLT group reads there, and so here.
    network_of(world)
    if not world.forum.reflections.filter(consents__withdrawn_on=None, consents__isnull=False).exists():
        shared(world.forum, world.users[Role.POLICE_CONTACT])
    return {}


LEARNED: dict[str, _Maker] = {
    "evaluation:reflections": _forum,
    "evaluation:add_reflection": _forum,
    "evaluation:save_draft": _forum,
    "evaluation:library": _library,
}
