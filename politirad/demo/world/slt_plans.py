"""The plans of Storvåg's network for last year and this year, and the plan above that they serve (G74)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock
from politirad.plans.models import Goal, JointActionPlan, Measure
from politirad.tenancy.permissions import Party
from slt.actions import start_plan
from slt.models import SltNetwork

_STATE = Measure.State
_RESULT = ("result", "learned", "clever")


@dataclass(frozen=True)
class _Measure:
    title: str
    responsible: str
    due: int
    group: str = ""
    party: Party = Party.MUNICIPALITY
    state: Measure.State = _STATE.RUNNING
    ended: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Goal:
    text: str
    measures: tuple[_Measure, ...]
    focus_area: str = ""
    serves_council: bool = False


_ABSENCE = "Flere elever med høyt fravær får hjelp tidlig"
_BACKGROUND = (
    "Ungdata viser at flere på 9. og 10. trinn opplever seg ensomme enn for tre år siden. Skolene og "
    "helsesykepleierne ser mer skolefravær. Politiet ser uro ved togstasjonen i helgene."
)
_LAST_YEAR = (
    _Goal(
        _ABSENCE,
        (
            _Measure(
                "Felles oversikt over tiltak ved skolefravær",
                "Kommunalsjef oppvekst",
                -340,
                "slt-forum",
                state=_STATE.DONE,
                ended={
                    "result": "Oversikten er tatt i bruk på alle skolene.",
                    "learned": "Den må oppdateres to ganger i året.",
                    "clever": "Skolene skrev den selv.",
                },
            ),
        ),
        "Psykisk helse hos unge",
    ),
)
_THIS_YEAR = (
    _Goal(
        _ABSENCE,
        (
            _Measure("Felles rutine for oppfølging ved skolefravær", "SLT-koordinator", 18, "slt-skole"),
            _Measure(
                "Foreldremøte om fravær på alle ungdomsskoler",
                "Rektorene",
                -40,
                "slt-skole",
                state=_STATE.DONE,
                ended={
                    "result": "Holdt på fire av fire skoler.",
                    "learned": "Flere kom der elevene inviterte.",
                    "clever": "Helsesykepleier og politi snakket sammen fra scenen.",
                },
            ),
            _Measure("Lavterskel samtaletilbud på biblioteket", "Leder for helsestasjonen", 140, "slt-forum"),
        ),
        "Psykisk helse hos unge",
        serves_council=True,
    ),
    _Goal(
        "Mindre uro ved togstasjonen i helgene",
        (
            _Measure(
                "Uteteam og politi ute sammen fredag og lørdag",
                "Leder for forebygging",
                30,
                "slt-ute",
                Party.POLICE,
            ),
            _Measure(
                "Kurs for nattevandrere",
                "Frivillighetskoordinator",
                90,
                "slt-natt",
                state=_STATE.PLANNED,
            ),
        ),
        "Trygge uteområder",
    ),
    _Goal(
        "Foreldre på alle trinn kjenner hverandre",
        (
            _Measure(
                "Temakveld for foresatte på 9. trinn",
                "SLT-koordinator",
                24,
                "slt-skole",
                state=_STATE.PLANNED,
            ),
        ),
    ),
)


def make_slt_plans(network: SltNetwork, forums: dict[str, Forum], clock: Clock) -> None:
    """Make the council's plan, then the network's for two years, shared with the coordinating group."""
    council = forums["storvag"]
    above = _council_goal(council, clock)
    for years_back, goals in ((1, _LAST_YEAR), (0, _THIS_YEAR)):
        year = clock.today.year - years_back
        plan = start_plan(
            network,
            council,
            year=year,
            title=f"SLT-plan {year}",
            background=_BACKGROUND,
            shared_with=[forums["slt-forum"]],
        )
        plan.adopted_on = clock.day(-320 - 365 * years_back)
        plan.save(update_fields=["adopted_on"])
        for goal in goals:
            _make(plan, goal, above if goal.serves_council else None, forums, clock)


def _council_goal(council: Forum, clock: Clock) -> Goal:
    year = clock.today.year
    plan = JointActionPlan.objects.create(
        forum=council, title="Ung i Storvåg", first_year=year, last_year=year + 3, adopted_on=clock.day(-300)
    )
    return Goal.objects.create(
        plan=plan, text="Færre unge står utenfor skole og fritid", focus_area="Psykisk helse hos unge"
    )


def _make(
    plan: JointActionPlan, said: _Goal, above: Goal | None, forums: dict[str, Forum], clock: Clock
) -> None:
    goal = Goal.objects.create(plan=plan, text=said.text, focus_area=said.focus_area, serves=above)
    for each in said.measures:
        ended: dict[str, Any] = {name: each.ended.get(name, "") for name in _RESULT}
        made = Measure.objects.create(
            plan=plan,
            goal=goal,
            title=each.title,
            party=each.party,
            group=forums.get(each.group),
            responsible=each.responsible,
            due_on=clock.day(each.due),
            state=each.state,
            **ended,
        )
        plan.forum.action_items.filter(item=None, parent=None, what=each.title).update(measure=made)
