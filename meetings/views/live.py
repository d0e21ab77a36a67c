"""Writing the minutes while the meeting is held, and until they go to approval."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from meetings import actions
from meetings.forms.action_items import ActionItemForm
from meetings.forms.minutes import ConclusionForm, SummaryForm
from meetings.models import ActionItem, AgendaItem, Conclusion, Meeting
from meetings.views.step import address_of
from meetings.views.writing import (
    Undo,
    changed,
    clock_of,
    current_index,
    item_id_of,
    items_of,
    live_page,
    put_right,
)
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.dates import clock
from politirad.web.fields import person_data_warnings
from politirad.web.htmx import INVALID, STALE, render, wants_piece

_PIECES = {
    "meetings-item": "switched",
    "meetings-text": "text",
    "meetings-action-items": "action_items",
    "meetings-conclusions": "conclusions",
}


@access(Permission.VIEW_CONTENT, Meeting)
@require_safe
def live(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The minutes as they are written: organisers write, the others read along."""
    if not meeting.is_writable:
        return redirect("meetings:entry", pk=meeting.pk)
    target = request.htmx.target if wants_piece(request) else None
    if target == "meetings-clock":
        items = items_of(request, meeting)
        index = current_index(items, item_id_of(request))
        context = {"clock": clock_of(meeting, items, index or 0), "now": timezone.now(), "meeting": meeting}
        return render(request, "meetings/live.html", context, partial="clock")
    return live_page(request, meeting, item_id=item_id_of(request), partial=_PIECES.get(target or ""))


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def save_summary(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Keep the text of an item; when somebody else wrote meanwhile, answer with both texts (G51)."""
    form = SummaryForm(request.POST)
    is_autosave = "application/json" in request.headers.get("Accept", "")
    if not form.is_valid():
        problems = [text for errors in form.errors.values() for text in errors]
        return _unsaved(problems) if is_autosave else put_right(request, item, summary_form=form)
    text, version = form.cleaned_data["summary"], form.cleaned_data["version"]
    try:
        saved = actions.save_summary(item, text, version=version, by=request.user)
    except actions.SummaryConflictError as conflict:
        return _both_texts(request, form, conflict.item, is_autosave=is_autosave)
    except ValidationError as refusal:
        if is_autosave:
            return _unsaved(refusal.messages)
        raise PermissionDenied(" ".join(refusal.messages)) from refusal
    if is_autosave:
        return JsonResponse({"saved_at": clock(saved.summary_at), "version": saved.summary_version})
    messages.success(request, _("Teksten er lagret."))
    return redirect(address_of(item.meeting, item))


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def add_conclusion(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Add what the forum agreed on under an item."""
    form = ConclusionForm(request.POST, auto_id="konklusjon_%s")
    if not form.is_valid():
        return put_right(request, item, partial="conclusions", conclusion_form=form)
    text = form.cleaned_data["text"]
    refusing(lambda: actions.add_conclusion(item, text, by=request.user))
    said, remarks = _("Konklusjonen er lagt til."), person_data_warnings(text)
    return changed(request, item, "conclusions", said=said, remarks=remarks, is_adding=True)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def add_action_item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Add what somebody promised: what, who and when (BR24)."""
    people = list(item.meeting.participants.visible_to(request.user).in_party_order())
    form = ActionItemForm(request.POST, item=item, people=people, auto_id="oppgave_%s")
    if not form.is_valid():
        return put_right(request, item, partial="action_items", action_form=form)
    refusing(lambda: actions.add_action_item(item, by=request.user, **form.cleaned_data))
    said, remarks = _("Oppgaven er lagt til."), person_data_warnings(form.cleaned_data["what"])
    return changed(request, item, "promised", said=said, remarks=remarks, is_adding=True)


@access(Permission.ARRANGE_MEETINGS, Conclusion)
@require_POST
def remove_conclusion(request: HttpRequest, conclusion: Conclusion) -> HttpResponse:
    """Take a conclusion out at once, and offer to put it back (ux.md 7.5)."""
    item = conclusion.item
    url = reverse("meetings:add_conclusion", kwargs={"pk": item.pk})
    undo = Undo(_("Konklusjonen er fjernet."), url, {"text": conclusion.text})
    refusing(lambda: actions.remove_conclusion(conclusion))
    return changed(request, item, "conclusions", said=undo.text, undo=undo)


@access(Permission.ARRANGE_MEETINGS, ActionItem)
@require_POST
def remove_action_item(request: HttpRequest, action_item: ActionItem) -> HttpResponse:
    """Take an action item out at once, and offer to put it back (ux.md 7.5)."""
    item = action_item.item
    if item is None:
        raise PermissionDenied(actions.NOT_IN_MINUTES)
    called = item.meeting.participants.visible_to(request.user).filter(user=action_item.responsible_id)
    fields = {
        "what": action_item.what,
        "responsible": str(called.values_list("pk", flat=True).first() or ""),
        "due_on": f"{action_item.due_on:%d.%m.%Y}" if action_item.due_on else "",
    }
    url = reverse("meetings:add_action_item", kwargs={"pk": item.pk})
    undo = Undo(_("Oppgaven er fjernet."), url, fields)
    refusing(lambda: actions.remove_action_item(action_item))
    return changed(request, item, "action_items", said=undo.text, undo=undo)


def _unsaved(problems: list[str]) -> JsonResponse:
    """What the script that saves by itself shows under the field."""
    return JsonResponse({"errors": {"summary": problems}}, status=INVALID)


def _both_texts(
    request: HttpRequest, form: SummaryForm, now: AgendaItem, *, is_autosave: bool
) -> HttpResponse:
    by = now.summary_by.full_name if now.summary_by else _("En annen")
    at = clock(now.summary_at) if now.summary_at else ""
    if is_autosave:
        theirs = {"theirs": {"summary": now.summary}, "by": by, "at": at, "version": now.summary_version}
        return JsonResponse(theirs, status=STALE)
    # Sent once more, the writer's text replaces the other, which is shown beside it.
    form.data = form.data.copy()
    form.data["version"] = now.summary_version
    conflict = {"by": by, "at": at, "theirs": now.summary}
    return live_page(request, now.meeting, item_id=now.pk, status=STALE, summary_form=form, conflict=conflict)
