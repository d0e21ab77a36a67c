"""Writing the minutes while the meeting is held, and until they go to approval."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from meetings import actions
from meetings.actions.gaps import minutes_gaps
from meetings.forms.action_items import ActionItemForm
from meetings.forms.minutes import AttendanceForm, ConclusionForm, SummaryForm
from meetings.models import ActionItem, AgendaItem, Conclusion, Meeting, Participant
from meetings.views.step import Step, address_of, advice_on, missing_in, refusing, show_step
from meetings.views.writing import Undo, clock_of, current_index, items_of, live_page
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.dates import clock
from politirad.web.fields import person_data_warnings
from politirad.web.htmx import INVALID, STALE, render, wants_piece

_PIECES = {"meetings-item": "switched", "meetings-text": "text"}


@access(Permission.ARRANGE_MEETINGS, Meeting)
@require_POST
def open_meeting(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Begin the meeting; whoever said yes is present until somebody says otherwise."""
    if not meeting.is_writable:
        refusing(lambda: actions.open_meeting(meeting, by=request.user))
    return redirect("meetings:live", pk=meeting.pk)


@access(Permission.VIEW_CONTENT, Meeting)
@require_safe
def live(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The minutes as they are written: organisers write, the others read along."""
    if not meeting.is_writable:
        return redirect("meetings:entry", pk=meeting.pk)
    target = request.htmx.target if wants_piece(request) else None
    if target == "meetings-clock":
        items = items_of(request, meeting)
        index = current_index(items, _item_id(request))
        context = {"clock": clock_of(meeting, items, index or 0), "now": timezone.now(), "meeting": meeting}
        return render(request, "meetings/live.html", context, partial="clock")
    return live_page(request, meeting, item_id=_item_id(request), partial=_PIECES.get(target or ""))


@access(Permission.ARRANGE_MEETINGS, Meeting)
def close_meeting(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Say what is missing, then end the meeting; the minutes can be written on."""
    if meeting.state == Meeting.State.WRITING:
        return redirect("meetings:live", pk=meeting.pk)
    if request.method == "POST":
        refusing(lambda: actions.close_meeting(meeting, by=request.user))
        messages.success(
            request, _("Møtet er avsluttet. Skriv referatet ferdig, og send det til godkjenning.")
        )
        return redirect("meetings:live", pk=meeting.pk)
    if meeting.state != Meeting.State.IN_SESSION:
        raise PermissionDenied(_("Møtet pågår ikke."))
    items = meeting.items.visible_to(request.user).prefetch_related("conclusions").order_by("position")
    people = list(meeting.participants.visible_to(request.user))
    step = Step(
        title=_("Avslutt møtet?"),
        words=(
            _("Møtet blir ført som avsluttet %(clock)s.") % {"clock": clock(timezone.now())},
            _("Du kan skrive referatet ferdig etterpå, før du sender det til godkjenning."),
        ),
        button=_("Avslutt møtet"),
        url=reverse("meetings:close_meeting", kwargs={"pk": meeting.pk}),
        back_url=address_of(meeting),
        missing=missing_in(meeting, minutes_gaps(meeting)),
        advice=advice_on(meeting, items, people),
    )
    return show_step(request, meeting, step)


@access(Permission.ARRANGE_MEETINGS, Participant)
@require_POST
def record_attendance(request: HttpRequest, participant: Participant) -> HttpResponse:
    """Whether one person is in the room, on video or absent."""
    form, meeting, item_id = AttendanceForm(request.POST), participant.meeting, _item_id(request)
    if not form.is_valid():
        said = form.errors["attendance"][0]
        return live_page(request, meeting, item_id=item_id, partial="attended", status=INVALID, said=said)
    kept = refusing(lambda: actions.record_attendance(participant, form.cleaned_data["attendance"]))
    if not wants_piece(request):
        return redirect(f"{address_of(meeting)}?{request.GET.urlencode()}")
    said = f"{kept.name}: {kept.get_attendance_display()}. {_('Lagret.')}"
    return live_page(request, meeting, item_id=item_id, partial="attended", said=said)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def save_summary(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Keep the text of an item; when somebody else wrote meanwhile, answer with both texts (G51)."""
    form = SummaryForm(request.POST)
    is_autosave = "application/json" in request.headers.get("Accept", "")
    if not form.is_valid():
        problems = [text for errors in form.errors.values() for text in errors]
        return _unsaved(problems) if is_autosave else _put_right(request, item, summary_form=form)
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
        return _put_right(request, item, partial="conclusions", conclusion_form=form)
    text = form.cleaned_data["text"]
    refusing(lambda: actions.add_conclusion(item, text, by=request.user))
    said, remarks = _("Konklusjonen er lagt til."), person_data_warnings(text)
    return _changed(request, item, "conclusions", said=said, remarks=remarks, is_adding=True)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def add_action_item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Add what somebody promised: what, who and when (BR24)."""
    people = list(item.meeting.participants.visible_to(request.user).in_party_order())
    form = ActionItemForm(request.POST, item=item, people=people, auto_id="oppgave_%s")
    if not form.is_valid():
        return _put_right(request, item, partial="action_items", action_form=form)
    refusing(lambda: actions.add_action_item(item, by=request.user, **form.cleaned_data))
    said, remarks = _("Oppgaven er lagt til."), person_data_warnings(form.cleaned_data["what"])
    return _changed(request, item, "action_items", said=said, remarks=remarks, is_adding=True)


@access(Permission.ARRANGE_MEETINGS, Conclusion)
@require_POST
def remove_conclusion(request: HttpRequest, conclusion: Conclusion) -> HttpResponse:
    """Take a conclusion out at once, and offer to put it back (ux.md 7.5)."""
    item = conclusion.item
    url = reverse("meetings:add_conclusion", kwargs={"pk": item.pk})
    undo = Undo(_("Konklusjonen er fjernet."), url, {"text": conclusion.text})
    refusing(lambda: actions.remove_conclusion(conclusion))
    return _changed(request, item, "conclusions", said=undo.text, undo=undo)


@access(Permission.ARRANGE_MEETINGS, ActionItem)
@require_POST
def remove_action_item(request: HttpRequest, action_item: ActionItem) -> HttpResponse:
    """Take an action item out at once, and offer to put it back (ux.md 7.5)."""
    item = action_item.item
    called = item.meeting.participants.visible_to(request.user).filter(user=action_item.responsible_id)
    fields = {
        "what": action_item.what,
        "responsible": str(called.values_list("pk", flat=True).first() or ""),
        "due_on": f"{action_item.due_on:%d.%m.%Y}" if action_item.due_on else "",
    }
    url = reverse("meetings:add_action_item", kwargs={"pk": item.pk})
    undo = Undo(_("Oppgaven er fjernet."), url, fields)
    refusing(lambda: actions.remove_action_item(action_item))
    return _changed(request, item, "action_items", said=undo.text, undo=undo)


def _changed(
    request: HttpRequest, item: AgendaItem, partial: str, *, said: str, **changes: Any
) -> HttpResponse:
    """The list as it is now, or back to the page at the item."""
    if wants_piece(request):
        return live_page(request, item.meeting, item_id=item.pk, partial=partial, said=said, **changes)
    messages.success(request, said)
    for remark in changes.get("remarks", ()):
        messages.warning(request, remark)
    return redirect(address_of(item.meeting, item))


def _unsaved(problems: list[str]) -> JsonResponse:
    """What the script that saves by itself shows under the field."""
    return JsonResponse({"errors": {"summary": problems}}, status=INVALID)


def _put_right(
    request: HttpRequest, item: AgendaItem, *, partial: str | None = None, **forms: Any
) -> HttpResponse:
    """The form again with what was typed; minutes that are closed by now refuse it in one sentence."""
    if not item.meeting.is_writable:
        raise PermissionDenied(_("Referatet er sendt til godkjenning og kan ikke endres nå."))
    return live_page(request, item.meeting, item_id=item.pk, partial=partial, status=INVALID, **forms)


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


def _item_id(request: HttpRequest) -> int | None:
    text = request.GET.get("sak", "")
    return int(text[:18]) if text.isascii() and text.isdecimal() else None
