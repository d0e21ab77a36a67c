"""Beginning a network's plan for a year, sharing it, and putting its report before the steering group."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from politirad.councils.models import Forum
from politirad.plans.models import JointActionPlan
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.htmx import INVALID, render, sent
from slt import actions
from slt.documents import groups_of, plans_of, steering_in
from slt.forms.plans import NewPlanForm, SharingForm
from slt.models import Level, NetworkGroup, SltNetwork
from slt.views.standing import stand_in


@access(Permission.ARRANGE_MEETINGS, SltNetwork)
def start_plan(request: HttpRequest, network: SltNetwork) -> HttpResponse:
    """Begin a plan for a year in the steering group, perhaps with what is left of the last one."""
    groups = groups_of(network, timezone.localdate())
    steering = steering_in(groups, request.user, Permission.ARRANGE_MEETINGS)
    if steering is None:
        raise PermissionDenied(_("Planen skrives i styringsgruppa. Du ordner ikke møtene der."))
    earlier = plans_of(network, request.user).first()
    year = max(timezone.localdate().year, earlier.last_year + 1 if earlier else 0)
    form = NewPlanForm(
        sent(request),
        forums=_others(request, groups, steering),
        earlier=earlier.title if earlier else "",
        initial=_initial(network, groups, year),
    )
    if form.is_valid():
        try:
            plan = actions.start_plan(network, steering, **_said(form, earlier))
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            advise_on(request, form.cleaned_data["background"])
            messages.success(request, _("Planen er laget. Legg til mål og tiltak."))
            return redirect("plans:plan", pk=plan.pk)
    stand_in(request, [steering])
    context = {"network": network, "form": form, "forum": steering, "year": year}
    return render(request, "slt/start_plan.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, JointActionPlan)
def share_plan(request: HttpRequest, plan: JointActionPlan) -> HttpResponse:
    """Say where the plan of a network is read beside the steering group."""
    if not plan.is_slt:
        raise PermissionDenied(_("Bare planen til et SLT-nettverk deles her."))
    groups = groups_of(plan.network_plan.network, timezone.localdate())
    shared = [str(pk) for pk in plan.sharings.values_list("forum", flat=True)]
    form = SharingForm(
        sent(request), forums=_others(request, groups, plan.forum), initial={"shared_with": shared}
    )
    if form.is_valid():
        actions.share_plan(plan, form.cleaned_data.get("shared_with", ()))
        messages.success(request, _("Lagret."))
        return redirect("plans:plan", pk=plan.pk)
    context = {"plan": plan, "form": form, "forum": plan.forum}
    return render(request, "slt/share_plan.html", context, status=INVALID if form.errors else 200)


def _others(request: HttpRequest, groups: Iterable[NetworkGroup], own: Forum) -> list[Forum]:
    """The groups of the network and the councils of its municipalities, the plan's own aside."""
    near = Forum.objects.visible_to(request.user).near(own.pk, timezone.localdate()).councils()
    found = {
        forum.pk: forum for forum in [*near.order_by("sort_key", "pk"), *(each.forum for each in groups)]
    }
    found.pop(own.pk, None)
    return list(found.values())


def _initial(network: SltNetwork, groups: Iterable[NetworkGroup], year: int) -> dict[str, Any]:
    title = _("%(model)s-plan %(year)s") % {"model": network.model_name, "year": year}
    coordinating = [str(group.forum_id) for group in groups if group.level == Level.COORDINATING]
    return {"year": year, "title": title, "carries_on": True, "shared_with": coordinating}


def _said(form: NewPlanForm, earlier: JointActionPlan | None) -> dict[str, Any]:
    said = dict(form.cleaned_data)
    return said | {"carries_on": earlier if said.get("carries_on") else None}
