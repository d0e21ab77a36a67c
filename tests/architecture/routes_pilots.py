"""What the pages of the register of pilots are about, ours and the neighbour's."""

from collections.abc import Callable
from typing import Any

from evaluation.models import Pilot, PilotSource
from tests.world import World
from tests.world_pilots import pilot_of, source_of

type _Maker = Callable[[World, bool], dict[str, Any]]


def things_of_pilots(world: World, next_door: bool) -> dict[type, Callable[[], Any]]:
    """How each model is found; made the first time somebody asks."""
    return {
        Pilot: lambda: pilot_of(world, next_door=next_door),
        PilotSource: lambda: source_of(world, next_door=next_door),
    }


def _register(world: World, _next_door: bool) -> dict[str, Any]:
    pilot_of(world)
    return {}


PILOTS: dict[str, _Maker] = {
    "evaluation:pilots": _register,
    "evaluation:pilots_file": _register,
    "evaluation:add_pilot": _register,
}
