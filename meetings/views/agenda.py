"""The agenda: reading it and building it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from meetings import actions
from meetings.forms.agenda import EditItemForm, ItemForm, MinutesForm, MoveForm, NewItemForm, QuickItemForm
from meetings.models import AgendaItem, Meeting
from meetings.models.history import last_change_of
from meetings.querysets.items import party_of
from meetings.views.item import item_page, whole
from meetings.views.page import agenda_page
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.conflicts import differences, keep_on_top
from politirad.web.htmx import INVALID, STALE, render, sent, wants_piece


@access(Permission.VIEW_ADDRESSED, Meeting)
@require_safe
def agenda(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The items this reader may know of, and for those who arrange, the tools to build it."""
    return agenda_page(request, meeting)


@access(Permission.ARRANGE_MEETINGS, Meeting)
def add_item(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """A new item, from the quick form under the agenda or on a page of its own."""
    _refuse_when_begun(meeting)
    is_quick = "quick" in request.POST
    initial = {"presenter": request.user.get_full_name(), "title": request.GET.get("tittel", "")}
    party = party_of(request.user, meeting.forum_id)
    kind = NewItemForm if is_quick else ItemForm
    form = kind(sent(request), meeting=meeting, party=party, initial=initial)
    if form.is_valid():
        try:
            item = actions.add_item(meeting, by=request.user, **form.said())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            _advise(request, item)
            said = _("Saken «%(title)s» står nå på dagsordenen.") % {"title": item.title}
            if wants_piece(request):
                return agenda_page(request, meeting, partial="added", said=said)
            messages.success(request, said)
            return redirect("meetings:agenda", pk=meeting.pk)
    if is_quick and wants_piece(request):
        return agenda_page(request, meeting, partial="new_item", new_item=form, status=INVALID)
    return _item_form(request, "meetings/add_item.html", form, meeting)


@access(None, AgendaItem)
@require_safe
def item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """One item with its papers."""
    return item_page(request, item)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
def edit_item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Change what an item says of itself; when somebody else did so meanwhile, both texts are shown."""
    item = whole(request, item)
    _refuse_when_begun(item.meeting)
    party = party_of(request.user, item.meeting.forum_id)
    form = EditItemForm(sent(request), item=item, party=party)
    if form.is_valid():
        try:
            changed = actions.change_item(item, seen=form.cleaned_data["seen"], **form.said())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        except actions.ItemConflictError as conflict:
            return _both_texts(request, form, conflict.item)
        else:
            _advise(request, changed)
            messages.success(request, _("Saken er lagret."))
            return redirect("meetings:item", pk=item.pk)
    return _item_form(request, "meetings/edit_item.html", form, item.meeting, item=item)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def set_minutes(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """How long the item takes, changed in its row."""
    form = MinutesForm(request.POST)
    if not form.is_valid():
        return agenda_page(request, item.meeting, partial="items", refused=(item, form), status=INVALID)
    _act(lambda: actions.change_item(item, **form.cleaned_data))
    return _changed(request, item, _("Lagret."))


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def move_item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """One step up or down, or to a place; the answer is the list in its new order (ux.md 5.6)."""
    form = MoveForm(request.POST)
    if not form.is_valid():
        refusal = _("Saken ble ikke flyttet. Skriv plassen som et tall, for eksempel 3.")
        if wants_piece(request):
            return agenda_page(request, item.meeting, partial="items", said=refusal, status=INVALID)
        messages.error(request, refusal)
        return redirect("meetings:agenda", pk=item.meeting_id)
    order = list(
        item.meeting.items.visible_to(request.user).order_by("position").values_list("pk", flat=True)
    )
    to = form.place_from(order.index(item.pk) + 1)
    order = _act(lambda: actions.move_item(item, to=to, by=request.user))
    words = {"title": item.title, "place": order.index(item.pk) + 1, "total": len(order)}
    return _changed(request, item, _("%(title)s er nå sak %(place)s av %(total)s. Lagret.") % words)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
def remove_item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Ask first, as its papers go with it; then take the item off a draft agenda."""
    if item.meeting.state != Meeting.State.DRAFT:
        raise PermissionDenied(_("Innkallingen er sendt. Saken kan ikke fjernes nå."))
    if request.method == "POST":
        meeting_id = item.meeting_id
        _act(lambda: actions.remove_item(item))
        messages.success(request, _("Saken «%(title)s» er fjernet.") % {"title": item.title})
        return redirect("meetings:agenda", pk=meeting_id)
    papers = list(item.attachments.visible_to(request.user).current())
    return render(
        request, "meetings/remove_item.html", {"item": item, "meeting": item.meeting, "papers": papers}
    )


def _changed(request: HttpRequest, item: AgendaItem, said: str) -> HttpResponse:
    """Answer with the list as it is now."""
    if wants_piece(request):
        return agenda_page(request, item.meeting, partial="items", said=said)
    return redirect("meetings:agenda", pk=item.meeting_id)


def _act[Result](change: Callable[[], Result]) -> Result:
    """Make the change; a meeting that has begun meanwhile refuses it in one sentence."""
    try:
        return change()
    except ValidationError as refusal:
        raise PermissionDenied(" ".join(refusal.messages)) from refusal


def _refuse_when_begun(meeting: Meeting) -> None:
    if not meeting.is_planning:
        raise PermissionDenied(_("Møtet er begynt. Dagsordenen kan ikke endres."))


def _advise(request: HttpRequest, item: AgendaItem) -> None:
    """Signs of a person in the text: the writer is told, and decides (BR22)."""
    advise_on(request, f"{item.title}\n{item.description}")


def _item_form(
    request: HttpRequest, template: str, form: QuickItemForm, meeting: Meeting, **more: Any
) -> HttpResponse:
    context = {"form": form, "meeting": meeting, **more}
    return render(request, template, context, status=INVALID if form.errors else 200)


def _both_texts(request: HttpRequest, form: EditItemForm, now: AgendaItem) -> HttpResponse:
    """Answer a stale form with what the writer wrote beside what stands there now (ux.md 7.7)."""
    said = form.said() | {"about": form.cleaned_data.get("about", "")}
    names = [name for name in (*AgendaItem.SAID_OF_ITSELF, "about") if name in form.fields]
    fields = [
        (form.fields[name].label, form.shown(name, said[name]), form.shown(name, getattr(now, name)))
        for name in names
    ]
    keep_on_top(form, now.fingerprint)
    context = {
        "form": form,
        "meeting": now.meeting,
        "item": now,
        "differences": differences(fields),
        "change": last_change_of(now),
    }
    return render(request, "meetings/edit_item.html", context, status=STALE)
