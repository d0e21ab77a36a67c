"""What a council of the test world plans, what the police work on there, and a municipality's by-laws."""

from datetime import date

from politirad.councils.models import Forum
from politirad.plans.models import CoordinationStep, Goal, JointActionPlan, Measure, PoliceBylaws, Process
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Party
from tests.world_meetings import CLOSED_MARK, NOW

YEAR = NOW.year


def plans_of(forum: Forum, town: Municipality, *, mark: str) -> None:
    """Our plans, or with `mark` in every text the neighbour's; what is planned is for the two parties."""
    closed = f"{mark}{CLOSED_MARK}"
    plan = JointActionPlan.objects.create(
        forum=forum, title=f"{closed} trygt sentrum", first_year=YEAR, last_year=YEAR + 1
    )
    goal = Goal.objects.create(plan=plan, text=f"{closed} færre utsatt for vold", focus_area=f"{mark}Uteliv")
    Measure.objects.create(
        plan=plan,
        goal=goal,
        title=f"{closed} felles patrulje",
        party=Party.POLICE,
        responsible=f"{mark}Stasjonssjefen",
        step=CoordinationStep.JOIN,
        due_on=date(YEAR, 12, 1),
    )
    Process.objects.create(
        forum=forum,
        kind=Process.Kind.PRIORITISATION,
        title=f"{closed} prioriteringer",
        started_on=date(YEAR, 1, 10),
    )
    PoliceBylaws.objects.create(
        municipality=town, title=f"{mark}Politivedtekter", next_review_on=date(YEAR, 12, 31)
    )
