"""What a forum will do better, and what it becomes with one press (R150, G80)."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from agreements.models import Agreement
from evaluation import actions
from evaluation.documents import agreements_to_revise, meetings_to_ask_for
from evaluation.forms import ImprovementForm, KnowledgeForm, RevisionForm, TaskForm
from evaluation.models import Improvement, Wave
from meetings.actions import seats_on_the_day
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
def ask_for_knowledge(request: HttpRequest, improvement: Improvement) -> HttpResponse:
    """Ask somebody what the forum must know, before a coming meeting; without one, say so."""
    user: Any = request.user
    context = {"improvement": improvement, "wave": improvement.wave, "forum": improvement.wave.forum}
    meetings = meetings_to_ask_for(improvement.wave.forum, user)
    if not meetings:
        return render(request, "evaluation/no_meeting.html", context)
    form = KnowledgeForm(
        sent(request),
        text=improvement.text,
        meetings=meetings,
        seats=seats_on_the_day(meetings[0]).select_related("user"),
    )

    def ask() -> None:
        actions.make_knowledge_request(improvement, form.meeting_asked_for(), by=user, **form.asked())

    if form.is_valid() and is_done(form, ask):
        advise_on(request, form.cleaned_data["questions"])
        words = {"name": form.asked()["asked_name"]}
        messages.success(request, _("%(name)s har fått en e-post om hva dere trenger.") % words)
        return redirect("evaluation:wave", pk=improvement.wave_id)
    context["form"] = form
    status = INVALID if form.errors else 200
    return render(request, "evaluation/ask_for_knowledge.html", context, status=status)


@access(Permission.ARRANGE_MEETINGS, Improvement)
def revise_agreement(request: HttpRequest, improvement: Improvement) -> HttpResponse:
    """Take it into the revision of an agreement that binds the forum, for whoever negotiates it."""
    user: Any = request.user
    agreements = list(agreements_to_revise(improvement.wave.forum, user))
    if not agreements:
        raise PermissionDenied(_("Du kan ikke starte en revisjon av noen avtale som er i kraft her."))
    form = RevisionForm(sent(request), agreements=agreements)

    def take_in() -> None:
        actions.take_into_revision(improvement, form.chosen(), by=user)

    if form.is_valid() and is_done(form, take_in):
        messages.success(request, _("Forbedringen er tatt med i revisjonen."))
        return redirect("agreements:agreement", pk=form.chosen().pk)
    context = {
        "improvement": improvement,
        "wave": improvement.wave,
        "forum": improvement.wave.forum,
        "form": form,
        "agreements": agreements,
        "starts": any(each.state == Agreement.State.IN_FORCE for each in agreements),
    }
    status = INVALID if form.errors else 200
    return render(request, "evaluation/revise_agreement.html", context, status=status)


@access(Permission.ARRANGE_MEETINGS, Improvement)
@require_POST
def remove_improvement(request: HttpRequest, improvement: Improvement) -> HttpResponse:
    """Take it away while nobody follows it up."""
    wave = improvement.wave_id
    refusing(lambda: actions.remove_improvement(improvement))
    messages.success(request, _("Forbedringen er fjernet."))
    return redirect("evaluation:wave", pk=wave)
