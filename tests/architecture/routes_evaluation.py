"""What the pages of evaluation are about, ours and the neighbour's."""

from collections.abc import Callable
from typing import Any

from evaluation.models import Improvement, Wave
from tests.world import NEIGHBOUR_MARK, World
from tests.world_agreements import agreement_of
from tests.world_evaluation import begun, evaluated
from tests.world_national import last_year, some_published

type _Maker = Callable[[World, bool], dict[str, Any]]


def things_of_evaluation(world: World, next_door: bool) -> dict[type, Callable[[], Any]]:
    """How an open wave and an improvement are found; made the first time somebody asks."""
    return {
        Wave: lambda: evaluated(world, next_door=next_door).running,
        Improvement: lambda: evaluated(world, next_door=next_door).improvement,
    }


def _forum(world: World, next_door: bool) -> dict[str, Any]:
    return {"pk": evaluated(world, next_door=next_door).running.forum_id}


def _closed(world: World, next_door: bool) -> dict[str, Any]:
    return {"pk": evaluated(world, next_door=next_door).closed.pk}


def _nation(world: World, _next_door: bool) -> dict[str, Any]:
    some_published(world)
    return {}


def _district(world: World, next_door: bool) -> dict[str, Any]:
    some_published(world)
    return {"pk": (world.neighbour_district if next_door else world.district).pk}


def _with_an_agreement(world: World, next_door: bool) -> dict[str, Any]:
    """An improvement of a council whose municipality has an agreement in force."""
    found = evaluated(world, next_door=next_door)
    forum = found.running.forum
    town = world.neighbour_municipality if next_door else world.municipality
    agreement_of(forum, town, found.by, mark=f"{NEIGHBOUR_MARK} " if next_door else "")
    return {"pk": found.improvement.pk}


EVALUATIONS: dict[str, _Maker] = {
    "evaluation:of_forum": _forum,
    "evaluation:start": _forum,
    "evaluation:own_questions": _forum,
    "evaluation:retire_question": lambda world, next_door: {
        **_forum(world, next_door),
        "question": evaluated(world, next_door=next_door).own.pk,
    },
    "evaluation:answer": lambda world, next_door: {
        "pk": evaluated(world, next_door=next_door).running.pk,
        "main": 1,
    },
    "evaluation:send": lambda world, next_door: {"pk": begun(evaluated(world, next_door=next_door)).pk},
    "evaluation:answers": _closed,
    "evaluation:of_district": _district,
    "evaluation:of_nation": _nation,
    "evaluation:open_data": _nation,
    "evaluation:open_data_file": _nation,
    "evaluation:publish_year": lambda _world, _next_door: {"year": last_year()},
    "evaluation:step_out": _closed,
    "evaluation:take_part": _closed,
    "evaluation:report": _closed,
    "evaluation:figures": _closed,
    "evaluation:add_improvement": _closed,
    "evaluation:revise_agreement": _with_an_agreement,
}
