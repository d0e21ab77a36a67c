"""A forum's plans, processes and by-laws on one page, and one plan with its goals and measures."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agreements.models import FocusArea
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.plans.actions import add_goal as keep_goal
from politirad.plans.forms import GoalForm, PlanForm
from politirad.plans.models import Goal, JointActionPlan, Measure, PoliceBylaws, Process
from politirad.plans.views.writing import Desk, write
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, render, sent
from politirad.web.paging import page_of


@access(Permission.VIEW_CONTENT, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """What the forum has planned, what the police work on, and the municipalities' by-laws."""
    user = request.user
    plans = JointActionPlan.objects.visible_to(user).filter(forum=forum).with_counts()
    processes = Process.objects.visible_to(user).filter(forum=forum).newest_first()
    bylaws = PoliceBylaws.objects.visible_to(user).of_forum(forum.pk).select_related("municipality")
    context = {
        "forum": forum,
        "plans": list(plans),
        "processes": page_of(request, processes),
        "bylaws": list(bylaws),
        "may_arrange": forum.pk in forum_ids(user, Permission.ARRANGE_MEETINGS),
    }
    return render(request, "plans/of_forum.html", context)


@access(Permission.ARRANGE_MEETINGS, Forum)
def add_plan(request: HttpRequest, forum: Forum) -> HttpResponse:
    """A new joint action plan."""
    year = timezone.localdate().year
    fresh = JointActionPlan(forum=forum)
    form = PlanForm(sent(request), record=fresh)
    form.initial |= {"first_year": year, "last_year": year + 1}
    return write(request, _desk(forum, _("Ny handlingsplan")), form, address_of=_address)


@access(None, JointActionPlan)
@require_safe
def plan(request: HttpRequest, plan: JointActionPlan) -> HttpResponse:
    """One plan: its goals, and the measures under each."""
    return _page(request, plan, GoalForm())


@access(Permission.ARRANGE_MEETINGS, JointActionPlan)
def edit_plan(request: HttpRequest, plan: JointActionPlan) -> HttpResponse:
    """Change what the plan says of itself."""
    desk = Desk(plan.forum, _("Rediger planen"), _address(plan), plan.title)
    return write(request, desk, PlanForm(sent(request), record=plan), address_of=_address)


@access(Permission.ARRANGE_MEETINGS, JointActionPlan)
@require_POST
def add_goal(request: HttpRequest, plan: JointActionPlan) -> HttpResponse:
    """One more thing the plan wants to reach."""
    form = GoalForm(request.POST)
    if not form.is_valid():
        return _page(request, plan, form)
    keep_goal(plan, **form.cleaned_data)
    messages.success(request, _("Målet er lagt til."))
    return redirect("plans:plan", pk=plan.pk)


def _page(request: HttpRequest, plan: JointActionPlan, form: GoalForm) -> HttpResponse:
    goals = list(Goal.objects.visible_to(request.user).filter(plan=plan))
    measures = list(Measure.objects.visible_to(request.user).filter(plan=plan))
    may_arrange = plan.forum_id in forum_ids(request.user, Permission.ARRANGE_MEETINGS)
    groups = [(goal, [each for each in measures if each.goal_id == goal.pk]) for goal in goals]
    context = {
        "plan": plan,
        "forum": plan.forum,
        "groups": groups,
        "without_goal": [each for each in measures if each.goal_id is None],
        "form": form,
        "may_arrange": may_arrange,
        "focus_areas": _focus_areas(request, plan.forum) if may_arrange else [],
    }
    return render(request, "plans/plan.html", context, status=INVALID if form.errors else 200)


def _focus_areas(request: HttpRequest, forum: Forum) -> list[str]:
    """What the agreement in force says that the parties work on, to choose from (R058)."""
    found = FocusArea.objects.visible_to(request.user).in_force_for(forum)
    return list(found.values_list("title", flat=True))


def _address(plan: JointActionPlan) -> str:
    return reverse("plans:plan", kwargs={"pk": plan.pk})


def _desk(forum: Forum, title: str) -> Desk:
    return Desk(forum, title, reverse("plans:of_forum", kwargs={"pk": forum.pk}), _("Planer"))
