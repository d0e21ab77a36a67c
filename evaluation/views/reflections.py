"""Gjort, lært, lurt in a forum: the list, the quick form, one of them, and what is begun."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from evaluation import actions
from evaluation.documents import (
    WORDS,
    Subject,
    about_of,
    draft_key,
    draft_of_reflection,
    drafts_of,
    kept_in,
    subject_of,
)
from evaluation.forms.reflections import DraftForm, ReflectionForm
from evaluation.models import Reflection
from evaluation.rules import Occasion
from meetings.models import Meeting
from meetings.querysets.proposals import may_propose
from meetings.rules import HAS_MINUTES
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.plans.actions import WrittenConflictError
from politirad.plans.models import Measure
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.conflicts import form_differences, keep_on_top
from politirad.web.dates import clock
from politirad.web.htmx import INVALID, STALE, render, sent
from politirad.web.paging import page_of
from politirad.web.rules import whole_number

_MOST_OFFERED = 30
_SIZE = 20


@access(Permission.VIEW_CONTENT, Forum)
@require_safe
def reflections(request: HttpRequest, forum: Forum) -> HttpResponse:
    """What the forum has looked back on, the newest first, and what the reader has begun."""
    user = request.user
    page = page_of(request, Reflection.objects.visible_to(user).of_forum(forum.pk), size=_SIZE)
    context = {
        "forum": forum,
        "page": page,
        "rows": [(each, about_of(each)) for each in page.rows],
        "drafts": list(drafts_of(forum, user)),
        "may_write": _may(request, Permission.REPORT_ACTION_ITEMS, forum.pk),
    }
    return render(request, "evaluation/reflections.html", context)


@access(Permission.REPORT_ACTION_ITEMS, Forum)
def add_reflection(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Write one in five minutes: about a meeting or a measure the address names, or one of the forum's."""
    user: Any = request.user
    known = _offered(request, forum)
    named = _named_in(request, known)
    offered = {} if named else {occasion: list(rows[:_MOST_OFFERED]) for occasion, rows in known.items()}
    subject = named or _chosen_in(request, offered)
    kept = kept_in(forum, user, subject.key)
    initial = _of_measure(subject) | (kept.said if kept else {})
    form = ReflectionForm(
        sent(request),
        subject=subject,
        meetings=offered.get(Occasion.MEETING, ()),
        measures=offered.get(Occasion.MEASURE, ()),
        initial=initial | {"version": kept.version if kept else 0, "about": subject.key},
    )
    if form.is_valid():
        made = actions.add_reflection(
            forum, occasion=subject.occasion, by=user, draft=subject.key, **form.said()
        )
        advise_on(request, "\n".join([made.title, *made.texts.values()]))
        messages.success(request, _("Lagret. Alle som leser i %(forum)s, kan se det.") % {"forum": forum})
        return redirect("evaluation:reflection", pk=made.pk)
    return _form_page(
        request,
        forum,
        form,
        title=_("Gjort, lært, lurt") if named else _("Skriv gjort, lært, lurt"),
        back_url=reverse("evaluation:reflections", args=[forum.pk]),
        choices=[] if named else _occasions(subject, offered),
        draft_key=draft_key(forum, user, subject.key),
        is_new=True,
    )


@access(Permission.REPORT_ACTION_ITEMS, Forum)
@require_POST
def save_draft(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Keep what is written so far, for the writer alone; two windows of the same person see both texts."""
    user: Any = request.user
    form = DraftForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=INVALID)
    said = form.cleaned_data
    try:
        kept = actions.save_draft(
            forum, about=said["about"], seen=said["version"] or 0, by=user, said=form.said()
        )
    except actions.DraftConflictError as conflict:
        other = conflict.draft
        theirs = {"theirs": form.beside(other.said), "by": user.full_name, "at": clock(other.saved_at)}
        return JsonResponse({**theirs, "version": other.version}, status=STALE)
    return JsonResponse({"saved_at": clock(kept.saved_at), "version": kept.version})


@access(None, Reflection)
@require_safe
def reflection(request: HttpRequest, reflection: Reflection) -> HttpResponse:
    """One of them: what was done, learned and smart, and whether other councils read it."""
    known = Reflection.objects.visible_to(request.user).whole().get(pk=reflection.pk)
    writable = Reflection.objects.where_may(request.user, Permission.REPORT_ACTION_ITEMS)
    # The menu around the page asks the opened thing for its forum.
    reflection.forum = known.forum
    context = {
        "reflection": known,
        "forum": known.forum,
        "about": about_of(known),
        "sharing": known.sharing(),
        "may_write": writable.filter(pk=known.pk).exists(),
        "may_arrange": _may(request, Permission.ARRANGE_MEETINGS, known.forum_id),
        "may_propose": may_propose(request.user, known.forum_id),
        "task": known.action_item,
        "task_look": known.action_item.look(timezone.localdate()) if known.action_item else "",
    }
    return render(request, "evaluation/reflection.html", context)


@access(Permission.REPORT_ACTION_ITEMS, Reflection)
def edit_reflection(request: HttpRequest, reflection: Reflection) -> HttpResponse:
    """Change what it says; of two who write at once the second sees both."""
    user: Any = request.user
    known = Reflection.objects.visible_to(user).whole().get(pk=reflection.pk)
    # The menu around the page asks the opened thing for its forum.
    reflection.forum = forum = known.forum
    key = draft_of_reflection(known.pk)
    kept = kept_in(forum, user, key)
    begun = (kept.said if kept else {}) | {"version": kept.version if kept else 0, "about": key}
    form = ReflectionForm(
        sent(request), subject=subject_of(known), initial=ReflectionForm.written(known) | begun
    )
    page = {
        "title": _("Rediger gjort, lært, lurt"),
        "back_url": reverse("evaluation:reflection", args=[reflection.pk]),
        "is_shared": known.sharing() is not None,
        "draft_key": f"gll-{key}-{known.version}",
    }
    if not form.is_valid():
        return _form_page(request, forum, form, **page)
    try:
        seen = form.cleaned_data["seen"] or 0
        actions.change_reflection(reflection, seen=seen, by=user, **form.said())
    except WrittenConflictError as conflict:
        now: Any = conflict.record
        found = form_differences(form, ReflectionForm.written(now))
        keep_on_top(form, now.version)
        return _form_page(request, forum, form, **page, differences=found, status=STALE)
    advise_on(request, "\n".join(str(value) for value in form.said().values()))
    messages.success(request, _("Lagret."))
    return redirect("evaluation:reflection", pk=reflection.pk)


@access(Permission.REPORT_ACTION_ITEMS, Reflection)
@require_POST
def remove_reflection(request: HttpRequest, reflection: Reflection) -> HttpResponse:
    """Take it away."""
    forum_id = reflection.forum_id
    actions.remove_reflection(reflection)
    messages.success(request, _("Teksten er fjernet."))
    return redirect("evaluation:reflections", pk=forum_id)


@access(Permission.VIEW_CONTENT, Reflection)
@require_POST
def propose_onward(request: HttpRequest, reflection: Reflection) -> HttpResponse:
    """Put what is smart from here among the proposals to the forum."""
    user: Any = request.user
    if not may_propose(user, reflection.forum_id):
        raise PermissionDenied(_("Bare medlemmer kan foreslå saker."))
    try:
        proposal = actions.propose_onward(reflection, by=user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("evaluation:reflection", pk=reflection.pk)
    messages.success(request, _("Det er foreslått som sak."))
    return redirect("meetings:proposal", pk=proposal.pk)


def _form_page(request: HttpRequest, forum: Forum, form: ReflectionForm, **said: Any) -> HttpResponse:
    status = said.pop("status", INVALID if form.errors else 200)
    autosave_url = reverse("evaluation:save_draft", args=[forum.pk])
    context = {"forum": forum, "form": form, "subject": form.subject, "autosave_url": autosave_url, **said}
    return render(request, "evaluation/reflection_form.html", context, status=status)


def _may(request: HttpRequest, permission: Permission, forum_id: int) -> bool:
    return forum_id in forum_ids(request.user, permission)


def _offered(request: HttpRequest, forum: Forum) -> dict[Occasion, Any]:
    """Meetings of the forum that have begun, the newest first, and its measures by deadline."""
    held = Meeting.objects.visible_to(request.user).filter(forum=forum, state__in=HAS_MINUTES)
    measures = Measure.objects.visible_to(request.user).of_forum(forum.pk)
    return {
        Occasion.MEETING: held.select_related("forum").order_by("-starts_at", "-pk"),
        Occasion.MEASURE: measures.order_by("due_on", "pk"),
    }


def _named_in(request: HttpRequest, known: dict[Occasion, Any]) -> Subject | None:
    """The meeting or the measure the address names; what the forum does not have is not found."""
    for occasion, rows in known.items():
        if WORDS[occasion] in request.GET:
            thing = rows.filter(pk=whole_number(request.GET[WORDS[occasion]])).first()
            if thing is None:
                raise Http404
            return Subject(occasion, thing)
    return None


def _chosen_in(request: HttpRequest, offered: dict[Occasion, Any]) -> Subject:
    """The occasion the address asks for, or else a meeting, or a period where none was held."""
    words = {word: occasion for occasion, word in WORDS.items()}
    usual = Occasion.MEETING if offered[Occasion.MEETING] else Occasion.PERIOD
    return Subject(words.get(request.GET.get("om", ""), usual))


def _occasions(subject: Subject, offered: dict[Occasion, Any]) -> list[tuple[str, str, bool]]:
    """The occasions to choose among: word in the address, name, and whether it is this one."""
    names = dict(Reflection.Occasion.choices)
    return [
        (word, names[occasion], occasion == subject.occasion)
        for occasion, word in WORDS.items()
        if occasion == subject.occasion or occasion not in offered or offered[occasion]
    ]


def _of_measure(subject: Subject) -> dict[str, Any]:
    """What was said when the measure was closed, so that nobody writes it twice (R158)."""
    measure = subject.thing
    if not isinstance(measure, Measure):
        return {}
    return {"done": measure.result, "learned": measure.learned, "smart": measure.clever}
