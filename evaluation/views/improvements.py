"""What a forum will do better, and what it becomes with one press (R150, G80)."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evaluation import actions
from evaluation.forms import ImprovementForm, TaskForm
from evaluation.models import Improvement, Wave
from meetings.actions.tasks import task_takers
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on, refusing
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@access(Permission.ARRANGE_MEETINGS, Wave)
def add_improvement(request: HttpRequest, wave: Wave) -> HttpResponse:
    """Write what the forum agreed to do better."""
    if wave.is_open:
        raise PermissionDenied(_("Avslutt evalueringen først."))
    form = ImprovementForm(sent(request), initial={"main": request.GET.get("main", "")})
    user: Any = request.user
    if form.is_valid() and is_done(form, lambda: actions.add_improvement(wave, by=user, **form.cleaned_data)):
        advise_on(request, form.cleaned_data["text"])
        messages.success(request, _("Forbedringen er lagt til."))
        return redirect("evaluation:wave", pk=wave.pk)
    context = {"wave": wave, "forum": wave.forum, "form": form}
    return render(request, "evaluation/add_improvement.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, Improvement)
def make_task(request: HttpRequest, improvement: Improvement) -> HttpResponse:
    """Make it a task: who sees to it, and by when."""
    forum = improvement.wave.forum
    form = TaskForm(sent(request), takers=list(task_takers(forum).select_related("user")))
    user: Any = request.user
    if form.is_valid() and is_done(form, lambda: actions.make_task(improvement, by=user, **form.said())):
        messages.success(request, _("Forbedringen er blitt en oppgave."))
        return redirect("evaluation:wave", pk=improvement.wave_id)
    context = {"improvement": improvement, "wave": improvement.wave, "forum": forum, "form": form}
    return render(request, "evaluation/make_task.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, Improvement)
@require_POST
def make_proposal(request: HttpRequest, improvement: Improvement) -> HttpResponse:
    """Put it among the proposals to the next meeting."""
    user: Any = request.user
    refusing(lambda: actions.make_proposal(improvement, by=user))
    messages.success(request, _("Forbedringen er foreslått som sak."))
    return redirect("evaluation:wave", pk=improvement.wave_id)


@access(Permission.ARRANGE_MEETINGS, Improvement)
@require_POST
def remove_improvement(request: HttpRequest, improvement: Improvement) -> HttpResponse:
    """Take it away while nobody follows it up."""
    wave = improvement.wave_id
    refusing(lambda: actions.remove_improvement(improvement))
    messages.success(request, _("Forbedringen er fjernet."))
    return redirect("evaluation:wave", pk=wave)
