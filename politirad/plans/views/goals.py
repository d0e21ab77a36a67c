"""Goals of a plan: written on a page of their own, with what they serve."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.models import FocusArea
from politirad.plans.forms import GoalForm
from politirad.plans.models import Goal, JointActionPlan
from politirad.plans.views.writing import Desk, write
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import sent


@access(Permission.ARRANGE_MEETINGS, JointActionPlan)
def add_goal(request: HttpRequest, plan: JointActionPlan) -> HttpResponse:
    """One more thing the plan wants to reach."""
    return _write(request, Goal(plan=plan), _("Nytt mål"))


@access(Permission.ARRANGE_MEETINGS, Goal)
def edit_goal(request: HttpRequest, goal: Goal) -> HttpResponse:
    """Change what the goal says, and what it serves."""
    return _write(request, goal, _("Rediger målet"))


def _write(request: HttpRequest, goal: Goal, title: str) -> HttpResponse:
    plan = goal.plan
    back = reverse("plans:plan", kwargs={"pk": plan.pk})
    form = GoalForm(sent(request), record=goal, **_choices(request, goal))
    return write(request, Desk(plan.forum, title, back, plan.title), form, address_of=lambda _kept: back)


def _choices(request: HttpRequest, goal: Goal) -> dict[str, Any]:
    """The focus areas of the agreement in force, and what the councils want to reach (R058, G74)."""
    user, plan = request.user, goal.plan
    areas = FocusArea.objects.visible_to(user).in_force_for(plan.forum)
    plans = JointActionPlan.objects.visible_to(user).of_councils_near(plan.forum_id)
    open_or_chosen = Q(plan__in=plans.values("pk")) | Q(pk=goal.serves_id)
    above = Goal.objects.visible_to(user).filter(open_or_chosen) if plan.is_slt else ()
    return {"focus_areas": areas.values_list("title", flat=True), "above": above}
