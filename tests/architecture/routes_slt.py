"""What the pages of SLT networks are about, ours and the neighbour's."""

from collections.abc import Callable
from typing import Any

from meetings.rules import State
from slt.models import Concern, ConcernLink, Coordinator, Level, NetworkGroup, SltNetwork, TextTemplate
from tests.world import World
from tests.world_plans import YEAR
from tests.world_slt import concern_of, network_of, plan_of, template_of

type _Maker = Callable[[World, bool], dict[str, Any]]


def things_of_networks(world: World, next_door: bool) -> dict[type, Callable[[], Any]]:
    """How each model of the network is found; made the first time somebody asks."""

    def found() -> Any:
        return network_of(world, next_door=next_door)

    return {
        SltNetwork: lambda: found().network,
        NetworkGroup: lambda: found().network.groups.get(forum=found().executing),
        Coordinator: lambda: found().network.coordinators.earliest("pk"),
        TextTemplate: lambda: template_of(found()),
        Concern: lambda: concern_of(found()),
        ConcernLink: lambda: concern_of(found()).steps.earliest("pk"),
    }


def _council(world: World, next_door: bool) -> dict[str, Any]:
    return {"pk": network_of(world, next_door=next_door).council.pk}


def _group(world: World, next_door: bool) -> dict[str, Any]:
    found = network_of(world, next_door=next_door)
    concern_of(found)
    return {"pk": found.executing.pk}


def _conclusion(world: World, next_door: bool) -> dict[str, Any]:
    network_of(world, next_door=next_door)
    meeting = world.neighbour_meeting(State.APPROVED) if next_door else world.meeting(State.APPROVED)
    return {"pk": meeting.items.filter(audience="everyone").earliest("pk").conclusions.earliest("pk").pk}


def _task(world: World, next_door: bool) -> dict[str, Any]:
    network_of(world, next_door=next_door)
    meeting = world.neighbour_meeting(State.WRITING) if next_door else world.meeting(State.WRITING)
    return {"pk": meeting.items.filter(audience="everyone").earliest("pk").action_items.earliest("pk").pk}


def _plan(world: World, next_door: bool) -> dict[str, Any]:
    return {"pk": plan_of(network_of(world, next_door=next_door)).pk}


def _year(world: World, next_door: bool) -> dict[str, Any]:
    found = network_of(world, next_door=next_door)
    plan_of(found)
    return {"pk": found.network.pk, "year": YEAR}


NETWORKS: dict[str, _Maker] = {
    "slt:of_forum": _council,
    "slt:create": _council,
    "slt:register_other": _council,
    "slt:hand_down": _council,
    "slt:hand_down_conclusion": _conclusion,
    "slt:hand_down_task": _task,
    "slt:write_to_level": lambda world, next_door: {
        "pk": network_of(world, next_door=next_door).network.pk,
        "level": Level.EXECUTING,
    },
    "slt:hand_down_measure": lambda world, next_door: {
        "pk": plan_of(network_of(world, next_door=next_door)).measures.earliest("pk").pk
    },
    "slt:year": _year,
    "slt:year_report": _year,
    "slt:propose_report": _year,
    "slt:share_plan": _plan,
    "slt:add_template": lambda world, next_door: {
        "pk": network_of(world, next_door=next_door).network.pk,
        "kind": "oppgave",
    },
    "slt:concerns": _group,
    "slt:raise_concern": _group,
}
