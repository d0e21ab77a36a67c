"""What a forum sees to in a year, and its overall plan: written, changed and marked as done."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from meetings import actions
from meetings.forms.obligations import CouncilPlanForm, EditObligationForm, ObligationForm
from meetings.models import CouncilPlan, Obligation
from meetings.views.year import refuse_year
from politirad.councils.models import Forum
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web import dates
from politirad.web.changes import advise_on
from politirad.web.conflicts import differences, keep_on_top
from politirad.web.htmx import INVALID, STALE, render, sent


@access(Permission.ARRANGE_MEETINGS, Forum)
@require_POST
def add_usual(request: HttpRequest, forum: Forum, year: int) -> HttpResponse:
    """Fill the year with what a forum of this kind usually sees to."""
    refuse_year(year)
    added = len(actions.add_usual_obligations(forum, year))
    said = ngettext("Ett gjøremål er lagt inn.", "%(count)s gjøremål er lagt inn.", added)
    messages.success(
        request,
        said % {"count": added} if added else _("Året har alt det som er vanlig."),
    )
    return _to_year(forum, year)


@access(Permission.ARRANGE_MEETINGS, Forum)
def add_obligation(request: HttpRequest, forum: Forum, year: int) -> HttpResponse:
    """Something more the forum will see to this year."""
    refuse_year(year)
    form = ObligationForm(sent(request), forum=forum, year=year, reader=request.user)
    if form.is_valid():
        actions.add_obligation(forum, year, **form.said())
        _advise(request, form.cleaned_data["title"])
        messages.success(request, _("Gjøremålet er lagt inn."))
        return _to_year(forum, year)
    context = {"form": form, "forum": forum, "year": year}
    return render(request, "meetings/year_add.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, Obligation)
def edit_obligation(request: HttpRequest, obligation: Obligation) -> HttpResponse:
    """Change what an obligation says; when somebody else did so meanwhile, both are shown."""
    form = EditObligationForm(sent(request), obligation=obligation, reader=request.user)
    if form.is_valid():
        try:
            actions.change_obligation(obligation, seen=form.cleaned_data["seen"], **form.said())
        except actions.ObligationConflictError as conflict:
            return _both_obligations(request, form, conflict.obligation)
        _advise(request, form.cleaned_data["title"])
        messages.success(request, _("Gjøremålet er lagret."))
        return _to_year(obligation.forum, obligation.year)
    return _obligation_form(request, form, obligation, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, Obligation)
@require_POST
def mark_done(request: HttpRequest, obligation: Obligation) -> HttpResponse:
    """Say that it is done."""
    actions.mark_done(obligation, by=request.user)
    messages.success(request, _("«%(what)s» er merket som gjort.") % {"what": obligation.words})
    return _to_year(obligation.forum, obligation.year)


@access(Permission.ARRANGE_MEETINGS, Obligation)
@require_POST
def mark_not_done(request: HttpRequest, obligation: Obligation) -> HttpResponse:
    """Take back that it is done."""
    actions.mark_not_done(obligation)
    messages.success(request, _("«%(what)s» er ikke lenger merket som gjort.") % {"what": obligation.words})
    return _to_year(obligation.forum, obligation.year)


@access(Permission.ARRANGE_MEETINGS, Obligation)
def remove_obligation(request: HttpRequest, obligation: Obligation) -> HttpResponse:
    """Ask first, then take it out of the year."""
    forum, year = obligation.forum, obligation.year
    if request.method == "POST":
        actions.remove_obligation(obligation)
        messages.success(request, _("«%(what)s» er fjernet.") % {"what": obligation.words})
        return _to_year(forum, year)
    context = {"obligation": obligation, "forum": forum, "year": year}
    return render(request, "meetings/year_remove.html", context)


@access(Permission.ARRANGE_MEETINGS, Forum)
def council_plan(request: HttpRequest, forum: Forum, year: int) -> HttpResponse:
    """Write the overall plan that holds in the year; two who write at once both keep their words (R073)."""
    refuse_year(year)
    plan = CouncilPlan.objects.visible_to(request.user).filter(forum=forum).in_year(year).first()
    form = CouncilPlanForm(sent(request), year=year, plan=plan)
    if form.is_valid():
        seen = form.cleaned_data["seen"] or 0
        try:
            actions.write_council_plan(forum, plan, seen=seen, by=request.user, **form.said())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        except actions.PlanConflictError as conflict:
            return _both_plans(request, form, conflict.plan, year)
        else:
            _advise(request, "\n".join(str(said) for said in form.said().values()))
            messages.success(request, _("Planen er lagret."))
            return _to_year(forum, year)
    context = {"form": form, "forum": forum, "year": year}
    return render(request, "meetings/year_plan.html", context, status=INVALID if form.errors else 200)


def _to_year(forum: Forum, year: int) -> HttpResponse:
    return redirect("councils:year", pk=forum.pk, year=year)


def _advise(request: HttpRequest, text: str) -> None:
    """Signs of a person in the text: the writer is told, and decides (BR22)."""
    advise_on(request, text)


def _obligation_form(
    request: HttpRequest, form: EditObligationForm, obligation: Obligation, *, status: int, **more: Any
) -> HttpResponse:
    context = {
        "form": form,
        "obligation": obligation,
        "forum": obligation.forum,
        "year": obligation.year,
        **more,
    }
    return render(request, "meetings/year_edit.html", context, status=status)


def _both_obligations(request: HttpRequest, form: EditObligationForm, now: Obligation) -> HttpResponse:
    """Answer a stale form with what the writer wrote beside what stands there now (ux.md 7.7)."""
    mine = Obligation(forum=now.forum, year=now.year, **form.said())
    told = (
        (_("Hva"), lambda each: each.words),
        (_("Når"), _when),
        (_("Ansvarlig part"), lambda each: each.get_party_display() or _("Alle medlemmer")),
        (_("Tas opp på møtet"), lambda each: each.meeting.title if each.meeting else _("Ikke bestemt")),
    )
    found = differences((label, said(mine), said(now)) for label, said in told)
    keep_on_top(form, now.fingerprint)
    return _obligation_form(request, form, now, status=STALE, differences=found)


def _both_plans(request: HttpRequest, form: CouncilPlanForm, now: CouncilPlan, year: int) -> HttpResponse:
    """Answer a stale plan with both texts."""
    said = form.said()
    names = CouncilPlan.SAID_OF_ITSELF
    fields = [(form.fields[name].label, said[name], getattr(now, name)) for name in names]
    keep_on_top(form, now.version)
    context = {
        "form": form,
        "forum": now.forum,
        "year": year,
        "differences": differences(fields),
        "who": now.changed_by.full_name,
        "at": now.changed_at,
        "theirs_url": reverse("councils:year", kwargs={"pk": now.forum_id, "year": year}),
    }
    return render(request, "meetings/year_plan.html", context, status=STALE)


def _when(obligation: Obligation) -> str:
    if obligation.due_on:
        return dates.day(obligation.due_on)
    return dates.month_name(obligation.month or 1)
