"""Sending tasks down: from a forum, from what it concluded, or from one of its tasks (R163)."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.models import ActionItem, AgendaItem, Conclusion
from politirad.councils.models import Forum
from politirad.plans.models import Measure
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent
from slt import actions
from slt.documents import seats_of
from slt.forms.handing import HandDownForm
from slt.models import NetworkGroup, TextTemplate
from slt.querysets import TemplateQuerySet
from slt.views.using import chosen_template, task_words


@access(Permission.ARRANGE_MEETINGS, Forum)
def hand_down(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Give groups below a task in the forum's own words, or in those of a text the network keeps."""
    groups = list(actions.groups_below(forum))
    kept = list(_kept(request, groups))
    chosen = chosen_template(request, kept)
    said: dict[str, Any] = {"templates": kept, "chosen": chosen}
    return _page(request, forum, groups, **said, **task_words(chosen, timezone.localdate()))


@access(Permission.ARRANGE_MEETINGS, Conclusion)
def hand_down_conclusion(request: HttpRequest, conclusion: Conclusion) -> HttpResponse:
    """Let groups below carry out what the forum concluded."""
    what = _open_words(conclusion.item, conclusion.text)
    forum = conclusion.item.meeting.forum
    return _page(request, forum, list(actions.groups_below(forum)), conclusion=conclusion, what=what)


@access(Permission.ARRANGE_MEETINGS, ActionItem)
def hand_down_task(request: HttpRequest, task: ActionItem) -> HttpResponse:
    """Share one of the forum's tasks out among groups below; how the parts go is seen on it."""
    what = _open_words(task.item, task.what)
    groups = list(actions.groups_below(task.forum))
    return _page(request, task.forum, groups, parent=task, what=what, due_on=task.due_on)


@access(Permission.ARRANGE_MEETINGS, Measure)
def hand_down_measure(request: HttpRequest, measure: Measure) -> HttpResponse:
    """Let groups below carry out a measure: a task of the forum's own is part of it, and theirs of that."""
    forum = measure.plan.forum
    groups = list(actions.groups_below(forum))
    return _page(request, forum, groups, measure=measure, what=measure.title, due_on=measure.due_on)


def _kept(request: HttpRequest, groups: Sequence[NetworkGroup]) -> TemplateQuerySet[TextTemplate]:
    """The tasks kept by the networks of the groups below."""
    networks = {group.network_id for group in groups}
    known = TextTemplate.objects.where_may(request.user, Permission.ARRANGE_MEETINGS)
    return known.tasks().filter(network__in=networks).in_order()


def _open_words(item: AgendaItem | None, words: str) -> str:
    """The words to begin with; what is exempt or for one party alone is written anew to be sent on."""
    return "" if item and (item.is_exempt or item.own_party) else words


def _page(
    request: HttpRequest,
    forum: Forum,
    groups: Sequence[NetworkGroup],
    *,
    parent: ActionItem | None = None,
    conclusion: Conclusion | None = None,
    measure: Measure | None = None,
    templates: Sequence[TextTemplate] = (),
    chosen: TextTemplate | None = None,
    **said: Any,
) -> HttpResponse:
    if not groups:
        raise PermissionDenied(_("Forumet har ingen grupper under seg i et SLT-nettverk."))
    if chosen:
        groups = [group for group in groups if group.level == chosen.level] or groups
    # The menu around the page shows the forum that sends.
    request.place = forum  # type: ignore[attr-defined]
    form = _form(request, groups, said)
    above: dict[str, Any] = {
        "parent": parent,
        "conclusion": conclusion,
        "measure": measure,
        "by": request.user,
    }
    if form.is_valid() and is_done(form, lambda: _send(form, forum, above)):
        advise_on(request, form.cleaned_data["what"])
        count = len(form.takers)
        sentence = ngettext(
            "Oppgaven er sendt til %(count)s gruppe.", "Oppgaven er sendt til %(count)s grupper.", count
        )
        messages.success(request, sentence % {"count": count})
        if parent:
            return redirect("meetings:action_item", pk=parent.pk)
        if measure:
            return redirect("plans:measure", pk=measure.pk)
        return redirect("slt:of_forum", pk=forum.pk)
    context = {"forum": forum, "form": form, "templates": templates, "chosen": chosen, **above}
    return render(request, "slt/hand_down.html", context, status=INVALID if form.errors else 200)


def _form(request: HttpRequest, groups: Sequence[NetworkGroup], said: dict[str, Any]) -> HandDownForm:
    """The form with the people of every group."""
    seats = seats_of(groups, timezone.localdate())
    return HandDownForm(sent(request), groups=groups, seats=seats, initial=said)


def _send(form: HandDownForm, forum: Forum, above: dict[str, Any]) -> None:
    said = {name: form.cleaned_data[name] for name in ("what", "due_on")}
    actions.hand_down(forum, form.takers, **said, **above)
