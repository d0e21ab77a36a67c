"""The versions of the national questionnaire: all may read them, and the directorate makes them (G75)."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from evaluation import actions
from evaluation.documents import version_of
from evaluation.models import Questionnaire
from politirad.tenancy.access import national, signed_in
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import reach_of
from politirad.web.changes import refusing
from politirad.web.htmx import INVALID, render

_PUBLISH = Permission.PUBLISH_EVALUATION


@signed_in
@require_safe
def questionnaires(request: HttpRequest) -> HttpResponse:
    """Every version, the newest first, and the draft for whoever may publish it."""
    versions = list(Questionnaire.objects.visible_to(request.user).counted())
    context = {
        "versions": versions,
        "in_use": next((each for each in versions if not each.is_draft), None),
        "draft": next((each for each in versions if each.is_draft), None),
        "may_publish": may_publish(request.user),
    }
    return render(request, "evaluation/questionnaires.html", context)


@signed_in
@require_safe
def questionnaire(request: HttpRequest, pk: int) -> HttpResponse:
    """A version: what it asks, in both language forms, and what each question is compared with."""
    found = visible_version(request, pk)
    context = {"version": version_of(found), "may_change": found.is_draft and may_publish(request.user)}
    return render(request, "evaluation/questionnaire.html", context)


@national(_PUBLISH)
@require_POST
def begin_draft(_request: HttpRequest) -> HttpResponse:
    """Copy the version in use to a draft, or open the draft there is."""
    draft = refusing(actions.begin_draft)
    return redirect("evaluation:questionnaire", pk=draft.pk)


@national(_PUBLISH)
def publish_questionnaire(request: HttpRequest, pk: int) -> HttpResponse:
    """Look over what changes, and let every wave that starts from now ask it."""
    draft = visible_version(request, pk)
    if not draft.is_draft:
        return redirect("evaluation:questionnaire", pk=pk)
    refusal: list[str] = []
    if request.method == "POST":
        try:
            published = actions.publish_questionnaire(draft, seen=request.POST.get("seen", ""))
        except ValidationError as refused:
            refusal = refused.messages
        else:
            messages.success(
                request,
                _("Versjon %(number)s er publisert. Evalueringer som starter fra nå, bruker den.")
                % {"number": published.number},
            )
            return redirect("evaluation:questionnaire", pk=pk)
    # What is shown is what is published: a draft that somebody has changed meanwhile is looked over anew.
    context = {"version": version_of(draft), "refusal": refusal}
    status = INVALID if refusal else 200
    return render(request, "evaluation/publish_questionnaire.html", context, status=status)


@national(_PUBLISH)
def discard_draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw the draft away, told what goes with it."""
    draft = visible_version(request, pk)
    refuse_published(draft)
    if request.method == "POST":
        refusing(lambda: actions.discard_draft(draft))
        messages.success(request, _("Utkastet er kastet."))
        return redirect("evaluation:questionnaires")
    return render(request, "evaluation/discard_draft.html", {"version": version_of(draft)})


def may_publish(user: Any) -> bool:
    """Whether the person makes and publishes versions."""
    return reach_of(user).is_national(_PUBLISH)


def visible_version(request: HttpRequest, pk: int) -> Questionnaire:
    """The version, when it is published or the reader may publish it."""
    found = Questionnaire.objects.visible_to(request.user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def refuse_published(questionnaire: Questionnaire) -> None:
    """Say that what is published stays as it is."""
    if not questionnaire.is_draft:
        raise PermissionDenied(actions.PUBLISHED)
