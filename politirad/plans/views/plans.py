"""A forum's plans, processes and by-laws on one page, and one plan with its goals and measures."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.plans.documents import ShownGoal, serving_of
from politirad.plans.forms import PlanForm
from politirad.plans.models import Goal, JointActionPlan, Measure, PoliceBylaws, Process
from politirad.plans.views.place import place_of
from politirad.plans.views.writing import Desk, write
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render, sent
from politirad.web.paging import page_of


@access(Permission.VIEW_CONTENT, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """What the forum has planned, what the police work on, and the municipalities' by-laws."""
    user = request.user
    plans = JointActionPlan.objects.visible_to(user).read_in(forum.pk).with_counts().select_related("forum")
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
    """One plan: its goals with what serves them in other plans, and the measures under each."""
    user = request.user
    known = Goal.objects.visible_to(user)
    measures = list(Measure.objects.visible_to(user).filter(plan=plan).select_related("group"))
    goals = list(known.filter(plan=plan))
    serving = serving_of(known, goals)
    forum = place_of(request, plan)
    above = known.in_bulk({goal.serves_id for goal in goals if goal.serves_id})
    context = {
        "plan": plan,
        "forum": forum,
        "goals": [
            ShownGoal(
                goal,
                above.get(goal.serves_id or 0),
                serving[goal.pk],
                [each for each in measures if each.goal_id == goal.pk],
            )
            for goal in goals
        ],
        "without_goal": [each for each in measures if each.goal_id is None],
        "may_arrange": plan.forum_id in forum_ids(user, Permission.ARRANGE_MEETINGS),
        "may_look_back": plan.closed_on and forum.pk in forum_ids(user, Permission.REPORT_ACTION_ITEMS),
    }
    return render(request, "plans/plan.html", context)


@access(Permission.ARRANGE_MEETINGS, JointActionPlan)
def edit_plan(request: HttpRequest, plan: JointActionPlan) -> HttpResponse:
    """Change what the plan says of itself."""
    desk = Desk(plan.forum, _("Rediger planen"), _address(plan), plan.title)
    return write(request, desk, PlanForm(sent(request), record=plan), address_of=_address)


def _address(plan: JointActionPlan) -> str:
    return reverse("plans:plan", kwargs={"pk": plan.pk})


def _desk(forum: Forum, title: str) -> Desk:
    return Desk(forum, title, reverse("plans:of_forum", kwargs={"pk": forum.pk}), _("Planer"))
