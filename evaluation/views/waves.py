"""A forum's evaluations: what there is, starting one, and what happens while it is open."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from evaluation import actions
from evaluation.documents import (
    member_count,
    next_evaluation,
    options_for,
    questions_to_ask,
    unfit_for,
    version_among,
)
from evaluation.forms import StartForm
from evaluation.models import Questionnaire, Wave
from evaluation.rules import ANSWER_DAYS, SMALL_FORUM
from evaluation.views.results import results_page
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent
from politirad.web.rules import whole_number

_LAST_MONTH_FOR_THE_YEAR_BEFORE = 4
_KEPT = ("year", "mode", "due_on")
"""What is said of a wave, whichever version it asks."""


@access(Permission.VIEW_CONTENT, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """What the forum has evaluated, what runs now, and when the next one is due (BR35)."""
    waves = list(Wave.objects.visible_to(request.user).filter(forum=forum).with_progress())
    closed = [wave for wave in waves if not wave.is_open and wave.has_results]
    running = next((wave for wave in waves if wave.is_open), None)
    context = {
        "forum": forum,
        "running": running,
        "closed": [wave for wave in waves if not wave.is_open],
        "due": next_evaluation(forum, closed[0] if closed else None),
        "may_arrange": forum.pk in forum_ids(request.user, Permission.ARRANGE_MEETINGS),
        "may_answer": running is not None and may_answer(request.user, running),
    }
    return render(request, "evaluation/of_forum.html", context)


@access(Permission.ARRANGE_MEETINGS, Forum)
def start(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Start an evaluation: which year, how it is answered, by when, and what is asked."""
    questions = questions_to_ask(forum)
    version, unfit = version_among(questions), unfit_for(forum, questions)
    initial = {**_initial(), "version": version.pk if version else None}
    is_stale = _is_of_another(request, version)
    if is_stale:
        initial |= {name: request.POST.get(name, "") for name in _KEPT}
    sent_now = None if is_stale else sent(request)
    form = StartForm(sent_now, questions=questions, unfit=unfit, initial=initial)
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in _KEPT}
        chosen = form.chosen()
        options = options_for(forum, chosen, said["year"], reader=request.user)

        def begin() -> None:
            actions.start_wave(forum, chosen, options=options, by=request.user, **said)

        if is_done(form, begin):
            messages.success(request, _("Evalueringen er startet."))
            return redirect("evaluation:of_forum", pk=forum.pk)
    members = member_count(forum)
    context = {
        "forum": forum,
        "form": form,
        "members": members,
        "is_small": members < SMALL_FORUM,
        "unfit_count": len(unfit),
        "version": version,
        "is_stale": is_stale,
    }
    status = STALE if is_stale else INVALID if form.errors else 200
    return render(request, "evaluation/start.html", context, status=status)


@access(Permission.VIEW_CONTENT, Wave)
@require_safe
def wave(request: HttpRequest, wave: Wave) -> HttpResponse:
    """How far an open evaluation has come, never with names (G78); what a closed one showed."""
    if not wave.is_open:
        return results_page(request, wave)
    known = Wave.objects.visible_to(request.user)
    context = {
        "wave": known.with_progress().select_related("questionnaire").get(pk=wave.pk),
        "forum": wave.forum,
        "may_arrange": wave.forum_id in forum_ids(request.user, Permission.ARRANGE_MEETINGS),
        "may_answer": may_answer(request.user, wave),
    }
    return render(request, "evaluation/wave.html", context)


@access(Permission.ARRANGE_MEETINGS, Wave)
@require_POST
def remind(request: HttpRequest, wave: Wave) -> HttpResponse:
    """Remind those who have not answered, and ask those who have come since it began."""
    if not wave.is_open:
        raise PermissionDenied(_("Evalueringen er avsluttet."))
    user: Any = request.user
    # Whoever is asked for the first time now gets that mail and no other.
    reminded = actions.remind_in(wave, timezone.localdate())
    count = reminded + actions.invite_missing(wave, by=user)
    messages.success(
        request,
        ngettext("Én person får e-post.", "%(count)s personer får e-post.", count) % {"count": count},
    )
    return redirect("evaluation:wave", pk=wave.pk)


@access(Permission.ARRANGE_MEETINGS, Wave)
def close(request: HttpRequest, wave: Wave) -> HttpResponse:
    """Close an evaluation for good, told how many have answered and what will be shown."""
    if request.method == "POST":
        refusing(lambda: actions.close_wave(wave))
        messages.success(request, _("Evalueringen er avsluttet. Svarene er talt opp."))
        return redirect("evaluation:wave", pk=wave.pk)
    if not wave.is_open:
        return redirect("evaluation:wave", pk=wave.pk)
    counted = Wave.objects.visible_to(request.user).with_progress().get(pk=wave.pk)
    context = {
        "wave": counted,
        "forum": wave.forum,
        "too_few": not wave.is_together and counted.answered_now < wave.limit,
    }
    return render(request, "evaluation/close.html", context)


def may_answer(user: Any, wave: Wave) -> bool:
    """Whether the person is asked; in a meeting whoever arranges it writes for all."""
    if wave.is_together:
        return wave.forum_id in forum_ids(user, Permission.ARRANGE_MEETINGS)
    return actions.is_asked(wave, user)


def _is_of_another(request: HttpRequest, version: Questionnaire | None) -> bool:
    """Whether the questions that were sent are those of a version that is no longer the newest."""
    seen = whole_number(request.POST.get("version", ""))
    return seen is not None and version is not None and seen != version.pk


def _initial() -> dict[str, Any]:
    """Early in the year it is the year before that is evaluated."""
    today = timezone.localdate()
    year = today.year - 1 if today.month <= _LAST_MONTH_FOR_THE_YEAR_BEFORE else today.year
    return {"year": year, "mode": Wave.Mode.ANONYMOUS, "due_on": today + timedelta(days=ANSWER_DAYS)}
