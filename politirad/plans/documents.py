"""A plan as its page shows it: each goal with what it serves, what serves it, and its measures."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from politirad.plans.models import Goal, Measure
from politirad.plans.querysets import InPlanQuerySet
from politirad.plans.rules import MeasureState, Progress


@dataclass(frozen=True)
class Serving:
    """A goal of another plan that serves this one, and how far its measures have come (G74)."""

    goal: Goal
    progress: Progress


@dataclass(frozen=True)
class ShownGoal:
    """A goal on the page of its plan; `serves` only for whoever reads the plan above."""

    goal: Goal
    serves: Goal | None
    served_by: Sequence[Serving]
    measures: Sequence[Measure]


def with_progress(goals: InPlanQuerySet[Goal]) -> list[Serving]:
    """Goals with how many measures they have and how many have ended, in one query."""
    counted = goals.with_plan().annotate(
        measure_count=Count("measures"),
        done_count=Count("measures", filter=Q(measures__state=MeasureState.DONE)),
        stopped_count=Count("measures", filter=Q(measures__state=MeasureState.STOPPED)),
    )
    return [
        Serving(goal, Progress(goal.measure_count, goal.done_count, goal.stopped_count)) for goal in counted
    ]


def serving_of(known: InPlanQuerySet[Goal], goals: Iterable[Goal]) -> Mapping[int, Sequence[Serving]]:
    """By each of `goals`: what serves it, among the goals that the reader knows."""
    found: dict[int, list[Serving]] = defaultdict(list)
    for each in with_progress(known.filter(serves__in=[goal.pk for goal in goals])):
        found[each.goal.serves_id or 0].append(each)
    return found
