"""One measure: what it is, how it goes, and what came of it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.plans.actions import move_measure
from politirad.plans.forms import MeasureForm, MeasureStateForm
from politirad.plans.models import Goal, JointActionPlan, Measure, Process
from politirad.plans.rules import Lack
from politirad.plans.views.about import items_about, promises_in
from politirad.plans.views.place import place_of
from politirad.plans.views.writing import Desk, write
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, render, sent

LACKS = {
    Lack.RESPONSIBLE: gettext_lazy("Skriv hvem som er ansvarlig."),
    Lack.RESOURCES: gettext_lazy("Skriv hvilke ressurser som trengs."),
    Lack.DEADLINE: gettext_lazy("Sett en frist."),
    Lack.CONCLUSION: gettext_lazy("Få en konklusjon i et møte."),
}
"""What a measure on step 3 or 4 still needs, as a sentence (BR37)."""


@access(Permission.ARRANGE_MEETINGS, JointActionPlan)
def add_measure(request: HttpRequest, plan: JointActionPlan) -> HttpResponse:
    """A new measure in the plan."""
    back = reverse("plans:plan", kwargs={"pk": plan.pk})
    form = MeasureForm(sent(request), record=Measure(plan=plan), **_choices(request, plan))
    return write(request, Desk(plan.forum, _("Nytt tiltak"), back, plan.title), form, address_of=_address)


@access(None, Measure)
@require_safe
def measure(request: HttpRequest, measure: Measure) -> HttpResponse:
    """One measure with what it still needs, and the way to say how it goes."""
    return _page(request, measure, MeasureStateForm(initial=_said(measure)))


@access(Permission.ARRANGE_MEETINGS, Measure)
def edit_measure(request: HttpRequest, measure: Measure) -> HttpResponse:
    """Change what the measure says of itself."""
    plan = measure.plan
    desk = Desk(plan.forum, _("Rediger tiltaket"), _address(measure), measure.title)
    form = MeasureForm(sent(request), record=measure, **_choices(request, plan))
    return write(request, desk, form, address_of=_address)


@access(Permission.ARRANGE_MEETINGS, Measure)
@require_POST
def set_state(request: HttpRequest, measure: Measure) -> HttpResponse:
    """How far it has come; one that ends tells what was learned."""
    form = MeasureStateForm(request.POST)
    if form.is_valid():
        said = dict(form.cleaned_data)
        try:
            move_measure(measure, said.pop("state"), **said)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Status er endret."))
            return redirect("plans:measure", pk=measure.pk)
    return _page(request, measure, form)


def _page(request: HttpRequest, measure: Measure, form: MeasureStateForm) -> HttpResponse:
    user = request.user
    known = Measure.objects.visible_to(user).whole().get(pk=measure.pk)
    # The menu around the page asks the opened thing for its forum.
    measure.plan = known.plan
    forum = place_of(request, known.plan)
    context = {
        "measure": known,
        "plan": known.plan,
        "forum": forum,
        "lacks": [LACKS[lack] for lack in known.lacks],
        "items": items_about(user, known),
        "promises": promises_in(user, known),
        "form": form,
        "may_arrange": known.plan.forum_id in forum_ids(user, Permission.ARRANGE_MEETINGS),
        "may_look_back": known.has_ended and forum.pk in forum_ids(user, Permission.REPORT_ACTION_ITEMS),
    }
    return render(request, "plans/measure.html", context, status=INVALID if form.errors else 200)


def _said(measure: Measure) -> dict[str, str]:
    return {name: getattr(measure, name) for name in ("state", "result", "learned", "clever")}


def _choices(request: HttpRequest, plan: JointActionPlan) -> dict[str, Any]:
    """The goals and processes a measure of the plan may belong to."""
    user = request.user
    return {
        "goals": Goal.objects.visible_to(user).filter(plan=plan),
        "processes": Process.objects.visible_to(user).filter(forum=plan.forum).newest_first(),
        "groups": Forum.objects.visible_to(user).near(plan.forum_id, timezone.localdate()).groups(),
    }


def _address(measure: Measure) -> str:
    return reverse("plans:measure", kwargs={"pk": measure.pk})
