"""Joint plans, processes of the police and by-laws of two demo councils, and which matters are about them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock
from politirad.plans.models import CoordinationStep, Goal, JointActionPlan, Measure, PoliceBylaws, Process
from politirad.tenancy.permissions import Party

type About = Mapping[str, Mapping[str, Any]]
"""By the key of a matter: the field of its item that leads to a record, and the record."""

_State = Measure.State
_SAID = (
    "title",
    "party",
    "responsible",
    "step",
    "resources",
    "indicator",
    "state",
    "result",
    "learned",
    "clever",
)
"""What a measure below says in the words of the real one."""


@dataclass(frozen=True)
class _Measure:
    """A measure: how it goes, and the matters that are about it."""

    title: str
    party: Party
    responsible: str
    due: int
    state: Measure.State = _State.RUNNING
    step: CoordinationStep | None = None
    resources: str = ""
    indicator: str = ""
    result: str = ""
    learned: str = ""
    clever: str = ""
    matters: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Planned:
    """What one council plans and follows; days are counted from today."""

    title: str
    background: str
    goal: str
    focus_area: str
    measures: tuple[_Measure, ...]
    process: str
    process_started: int
    process_outcome: str
    process_matters: tuple[str, ...]
    bylaws: str
    bylaws_review: int
    bylaws_matters: tuple[str, ...]


_PLANNED = {
    "elvestrand": _Planned(
        "Trygt sentrum",
        "Det er mest uro i sentrum natt til lørdag og søndag. Kommunen og politiet ser på det samme bildet.",
        "Færre blir utsatt for vold i sentrum om natten",
        "Trygt sentrum og uteliv",
        (
            _Measure(
                "Skjenketider og patruljer sett i sammenheng",
                Party.POLICE,
                "Tjenesteenhetslederen",
                120,
                step=CoordinationStep.JOIN,
                resources="To ekstra patruljer i helgene",
                indicator="Anmeldt vold natt til lørdag og søndag",
                matters=("uteliv",),
            ),
            _Measure(
                "Trygg skolevei i de to første skoleukene",
                Party.MUNICIPALITY,
                "Kommunalsjef oppvekst",
                -70,
                _State.DONE,
                result="Kontroller ved tre skoler, og foreldrevakter ved to.",
                learned="Foreldrekjøring må tas opp på foreldremøtet i juni.",
                clever="Politikontakten møtte FAU før sommeren.",
                matters=("skolevei",),
            ),
            _Measure(
                "Felles nattevandring med frivilligsentralen",
                Party.MUNICIPALITY,
                "Leder for forebygging",
                200,
                _State.PLANNED,
            ),
        ),
        "Uro i sentrum i helgene",
        -160,
        "Prioritert for vinteren. Kommunen var med fra første møte.",
        ("kunnskap",),
        "Politivedtekter for Elvestrand kommune",
        45,
        ("politivedtekter",),
    ),
    "region": _Planned(
        "Vald i nære relasjonar",
        "Kommunane har ulike planar med mykje likt innhald. Dei lagar éin plan saman.",
        "Fleire utsette får hjelp tidleg",
        "Vald i nære relasjonar",
        (
            _Measure(
                "Felles opplegg for første klassesteg i vidaregåande skule",
                Party.MUNICIPALITY,
                "SLT-koordinatoren",
                90,
                matters=("nn-rus",),
            ),
            _Measure(
                "Éin handlingsplan for tre kommunar",
                Party.MUNICIPALITY,
                "Kommunedirektøren i Fjellvik",
                30,
                step=CoordinationStep.JOIN,
                resources="Ein prosjektleiar i halv stilling",
                matters=("nn-vald",),
            ),
        ),
        "Fart på fylkesvegen",
        -210,
        "",
        ("nn-trafikk",),
        "Politivedtekter for Fjellvik kommune",
        -20,
        (),
    ),
}


def make_joint_plans(forums: dict[str, Forum], clock: Clock) -> dict[str, About]:
    """Make what the councils plan; returns, by the key of each council, what its matters are about."""
    return {key: _make(forums[key], planned, clock) for key, planned in _PLANNED.items()}


def _make(forum: Forum, planned: _Planned, clock: Clock) -> About:
    about: dict[str, dict[str, Any]] = {}
    process = Process.objects.create(
        forum=forum,
        kind=Process.Kind.PRIORITISATION,
        title=planned.process,
        started_on=clock.day(planned.process_started),
        municipality_from_on=clock.day(planned.process_started) if planned.process_outcome else None,
        outcome=planned.process_outcome,
    )
    about |= {key: {"process": process} for key in planned.process_matters}
    bylaws = PoliceBylaws.objects.create(
        municipality=forum.municipalities.order_by("sort_key")[:1].get(),
        title=planned.bylaws,
        adopted_on=clock.day(-2200),
        approved_on=clock.day(-2100),
        in_force_on=clock.day(-2080),
        next_review_on=clock.day(planned.bylaws_review),
    )
    about |= {key: {"bylaws": bylaws} for key in planned.bylaws_matters}
    for measure, made in zip(planned.measures, _measures(forum, planned, process, clock), strict=True):
        about |= {key: {"measure": made} for key in measure.matters}
    return about


def _measures(forum: Forum, planned: _Planned, process: Process, clock: Clock) -> list[Measure]:
    plan = JointActionPlan.objects.create(
        forum=forum,
        title=planned.title,
        first_year=clock.today.year,
        last_year=clock.today.year + 1,
        background=planned.background,
        adopted_on=clock.day(-175),
    )
    goal = Goal.objects.create(plan=plan, text=planned.goal, focus_area=planned.focus_area)
    return [
        Measure.objects.create(
            plan=plan,
            goal=goal,
            process=process if each.step else None,
            due_on=clock.day(each.due),
            is_concluded=each.step is not None,
            **{name: getattr(each, name) for name in _SAID},
        )
        for each in planned.measures
    ]
