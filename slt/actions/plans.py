"""Beginning the plan of a network for a year, and saying where it is read (G74)."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from politirad.councils.models import Forum
from politirad.plans.models import Goal, JointActionPlan, Measure, PlanSharing
from politirad.plans.rules import ENDED
from slt.models import NetworkPlan, SltNetwork

_HAS_PLAN = _("Nettverket har en plan for det året.")


@transaction.atomic
def start_plan(
    network: SltNetwork,
    forum: Forum,
    *,
    year: int,
    title: str,
    background: str = "",
    shared_with: Iterable[Forum] = (),
    carries_on: JointActionPlan | None = None,
) -> JointActionPlan:
    """Begin the network's plan for `year` in its steering group `forum`, and share it with other forums.

    With `carries_on`, the goals of that plan and the measures that have not ended come along. Sent twice
    the plan is made once; with another title the second is refused.
    """
    # Two presses come one after the other.
    SltNetwork.objects.select_for_update(no_key=True).get(pk=network.pk)
    kept = JointActionPlan.objects.filter(network_plan__network=network).in_year(year).first()
    if kept is not None:
        if kept.title == title:
            return kept
        raise ValidationError({"year": _HAS_PLAN})
    plan = JointActionPlan.objects.create(
        forum=forum,
        kind=JointActionPlan.Kind.SLT,
        title=title,
        first_year=year,
        last_year=year,
        background=background,
    )
    NetworkPlan.objects.create(plan=plan, network=network)
    share_plan(plan, shared_with)
    if carries_on is not None:
        _carry_on(carries_on, plan)
    return plan


@transaction.atomic
def share_plan(plan: JointActionPlan, forums: Iterable[Forum]) -> None:
    """Let the plan be read in exactly `forums` beside its own."""
    JointActionPlan.objects.select_for_update(no_key=True).get(pk=plan.pk)
    wanted = {forum.pk for forum in forums} - {plan.forum_id}
    for sharing in plan.sharings.exclude(forum__in=wanted):
        sharing.delete()
    there = set(plan.sharings.values_list("forum", flat=True))
    for forum_id in sorted(wanted - there):
        PlanSharing.objects.create(plan=plan, forum_id=forum_id)


def _carry_on(earlier: JointActionPlan, plan: JointActionPlan) -> None:
    """Copy the goals of the earlier plan, and under each the measures that have not ended."""
    goals: dict[int | None, int | None] = {None: None}
    for goal in earlier.goals.all():
        said = {name: getattr(goal, name) for name in Goal.SAID_OF_ITSELF}
        goals[goal.pk] = Goal.objects.create(plan=plan, **said).pk
    for measure in earlier.measures.exclude(state__in=ENDED).order_by("pk"):
        said = {name: getattr(measure, name) for name in (*Measure.SAID_OF_ITSELF, "state")}
        Measure.objects.create(plan=plan, **said | {"goal_id": goals[measure.goal_id]})
