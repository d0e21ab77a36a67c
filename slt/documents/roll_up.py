"""What a network's plan does for the goals and focus areas of the council (G74)."""

from collections.abc import Sequence
from dataclasses import dataclass

from agreements.models import FocusArea
from politirad.plans.documents import Serving, with_progress
from politirad.plans.models import Goal, JointActionPlan
from politirad.plans.rules import Progress, together
from politirad.tenancy.reach import Person


@dataclass(frozen=True)
class Priority:
    """Something the council wants, and the goals of the network's plan that serve it."""

    words: str
    goal: Goal | None
    serving: Sequence[Serving]

    @property
    def progress(self) -> Progress:
        """How far the measures under those goals have come, together."""
        return together(each.progress for each in self.serving)


@dataclass(frozen=True)
class RollUp:
    """A plan seen from the council: its goals and focus areas, and what serves none of them."""

    priorities: Sequence[Priority]
    without: Sequence[Serving]


def roll_up(reader: Person, plan: JointActionPlan) -> RollUp:
    """What the goals of `plan` serve, as far as `reader` may read it; a goal may serve a goal and an area."""
    known = Goal.objects.visible_to(reader)
    serving = with_progress(known.filter(plan=plan))
    plans = JointActionPlan.objects.visible_to(reader).of_councils_near(plan.forum_id)
    goals = [
        Priority(goal.text, goal, [each for each in serving if each.goal.serves_id == goal.pk])
        for goal in known.filter(plan__in=plans.values("pk")).with_plan()
    ]
    titles = FocusArea.objects.visible_to(reader).in_force_for(plan.forum).values_list("title", flat=True)
    areas = [
        Priority(title, None, [each for each in serving if _is_in(each.goal, title)]) for title in titles
    ]
    priorities = [*goals, *areas]
    linked = {each.goal.pk for priority in priorities for each in priority.serving}
    without = [each for each in serving if each.goal.pk not in linked]
    return RollUp(priorities, without)


def _is_in(goal: Goal, area: str) -> bool:
    return goal.focus_area.strip().casefold() == area.strip().casefold()
