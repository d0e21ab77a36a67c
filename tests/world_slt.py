"""An SLT network for the council of the test world: the council steers, and three groups lie below it."""

from dataclasses import dataclass

from politirad.accounts.models import User
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum
from politirad.councils.rules import Sphere
from politirad.plans.models import Goal, JointActionPlan, Measure
from politirad.tenancy.permissions import Party, Role
from slt.actions import (
    add_group,
    add_template,
    appoint_coordinator,
    create_network,
    raise_concern,
    start_plan,
)
from slt.models import Concern, Level, SltNetwork, TextTemplate
from tests.world import FIRST_DAY, NEIGHBOUR_MARK, World
from tests.world_plans import YEAR

QUESTION = "Kan noen på nivået over si hva vi skal gjøre?"


@dataclass(frozen=True)
class Network:
    """The network with its groups, and who speaks for them."""

    network: SltNetwork
    council: Forum
    coordinating: Forum
    executing: Forum
    other: Forum
    coordinator: User
    member: User


def network_of(world: World, *, next_door: bool = False) -> Network:
    """Our network or the neighbour's, made the first time somebody asks for it."""
    forum = world.neighbour_forum if next_door else world.forum
    town = world.neighbour_municipality if next_door else world.municipality
    mark = f"{NEIGHBOUR_MARK} " if next_door else ""
    coordinator = world.stranger if next_door else world.users[Role.SLT_COORDINATOR]
    member = world.stranger if next_door else world.users[Role.SLT_MEMBER]
    name = f"{mark}SLT i {town.name}"
    made = SltNetwork.objects.filter(name=name).first()
    if made is None:
        made = create_network(
            municipalities=[town], steering=forum, on=FIRST_DAY, name=name, target_group=f"{mark}Ungdom"
        )
        appoint_coordinator(made, coordinator, title="SLT-koordinator", percent=80, valid_from=FIRST_DAY)
        coordinating = _group(made, forum, Level.COORDINATING, f"{mark}SLT-forum", coordinator)
        executing = _group(made, forum, Level.EXECUTING, f"{mark}Uteteamet", coordinator)
        _group(made, forum, Level.EXECUTING, f"{mark}Skole og fravær", coordinator)
        if not next_door:
            seat_slt(coordinating, world.users[Role.POLICE_CONTACT], Sphere.POLICE)
            seat_slt(executing, member, Sphere.ADMINISTRATIVE)
    coordinating, executing, other = (
        Forum.objects.get(network_places__network=made, short_name=f"{mark}{short}")
        for short in ("SLT-forum", "Uteteamet", "Skole og fravær")
    )
    return Network(made, forum, coordinating, executing, other, coordinator, member)


def seat_slt(forum: Forum, user: User, sphere: Sphere) -> None:
    """A seat in a group, for whatever the person speaks for."""
    seat_person(forum, user, Role.SLT_MEMBER, title="Medlem", sphere=sphere, valid_from=FIRST_DAY)


def concern_of(found: Network) -> Concern:
    """A matter the executing group has sent up, made the first time somebody asks for it."""
    title = "Uro ved stasjonen" if NEIGHBOUR_MARK not in found.network.name else f"{NEIGHBOUR_MARK} uro"
    made = Concern.objects.filter(network=found.network, title=title).first()
    return made or raise_concern(
        found.executing, title=title, text="Mest på fredager.", question=QUESTION, by=found.member
    )


def plan_of(found: Network) -> JointActionPlan:
    """The network's plan for the year: one goal that serves the council's, with a measure."""
    made = JointActionPlan.objects.filter(network_plan__network=found.network).first()
    if made is None:
        mark = f"{NEIGHBOUR_MARK} " if NEIGHBOUR_MARK in found.network.name else ""
        made = start_plan(found.network, found.council, year=YEAR, title=f"{mark}SLT-plan {YEAR}")
        above = Goal.objects.filter(plan__forum=found.council).exclude(plan=made).first()
        goal = Goal.objects.create(plan=made, text=f"{mark}Færre unge står utenfor", serves=above)
        Measure.objects.create(
            plan=made,
            goal=goal,
            title=f"{mark}Åpen hall på fredager",
            party=Party.MUNICIPALITY,
            group=found.executing,
            responsible=f"{mark}Leder for fritidsklubben",
        )
    return made


def template_of(found: Network) -> TextTemplate:
    """A letter the network keeps, made the first time somebody asks for it."""
    mark = f"{NEIGHBOUR_MARK} " if NEIGHBOUR_MARK in found.network.name else ""
    said = {"name": f"{mark}Samling", "title": f"{mark}Felles samling", "text": "Kom alle."}
    return add_template(found.network, "letter", **said)


def _group(network: SltNetwork, beside: Forum, level: Level, name: str, by: User) -> Forum:
    forum = Forum.objects.create(
        kind=Forum.Kind.SLT_LEVEL,
        name=name,
        short_name=name,
        unit=beside.unit,
        usual_place=beside.usual_place,
    )
    add_group(network, forum, level, on=FIRST_DAY)
    seat_person(
        forum,
        by,
        Role.SLT_COORDINATOR,
        title="SLT-koordinator",
        valid_from=FIRST_DAY,
        is_chair=True,
        is_secretary=True,
    )
    return forum
