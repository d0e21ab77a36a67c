"""From the first word to the last: opening and ending the meeting, the clock of each item, the big screen."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from meetings import actions
from meetings.actions.gaps import minutes_gaps
from meetings.forms.room import QuorumForm
from meetings.models import ActionItem, AgendaItem, Conclusion, Meeting
from meetings.views.step import Step, address_of, advice_on, missing_in, show_step
from meetings.views.writing import live_page, running_item
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.dates import clock
from politirad.web.htmx import INVALID, render, sent, wants_piece


@access(Permission.ARRANGE_MEETINGS, Meeting)
@require_POST
def open_meeting(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Begin the meeting; whoever said yes is present until somebody says otherwise."""
    if not meeting.is_writable:
        refusing(lambda: actions.open_meeting(meeting, by=request.user))
    return redirect("meetings:live", pk=meeting.pk)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def start_item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Let the item's clock run, and show it."""
    refusing(lambda: actions.start_item(item))
    url = address_of(item.meeting, item)
    if not wants_piece(request):
        return redirect(url)
    response = live_page(request, item.meeting, item_id=item.pk, partial="switched")
    response["HX-Push-Url"] = url
    return response


@access(Permission.ARRANGE_MEETINGS, Meeting)
def close_meeting(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Say what is missing, then end the meeting; the minutes can be written on."""
    if meeting.state == Meeting.State.WRITING:
        return redirect("meetings:live", pk=meeting.pk)
    if meeting.state != Meeting.State.IN_SESSION:
        raise PermissionDenied(_("Møtet pågår ikke."))
    people = list(meeting.participants.visible_to(request.user))
    asks = actions.quorum_of(meeting, people) is None
    form = QuorumForm(sent(request), rule=meeting.forum.decision_rule_text, asks=asks)
    if form.is_valid():
        refusing(lambda: actions.close_meeting(meeting, by=request.user, **form.cleaned_data))
        messages.success(
            request, _("Møtet er avsluttet. Skriv referatet ferdig, og send det til godkjenning.")
        )
        return redirect("meetings:live", pk=meeting.pk)
    items = meeting.items.visible_to(request.user).prefetch_related("conclusions").order_by("position")
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
        form=form,
    )
    return show_step(request, meeting, step, status=INVALID if form.errors else 200)


@access(Permission.VIEW_CONTENT, Meeting)
@require_safe
def big_screen(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The item that is dealt with now, for everyone in the room to read; the other party is there too."""
    if meeting.state != Meeting.State.IN_SESSION:
        return redirect("meetings:entry", pk=meeting.pk)
    item = running_item(meeting.items.visible_to(request.user).filter(own_party=""))
    context: dict[str, Any] = {"meeting": meeting, "item": item, "now": timezone.now()}
    if item:
        promised = ActionItem.objects.visible_to(request.user).filter(item=item)
        concluded = Conclusion.objects.visible_to(request.user).filter(item=item)
        context["conclusions"] = list(concluded.order_by("number"))
        context["action_items"] = list(promised.select_related("responsible").order_by("pk"))
    return render(request, "meetings/big_screen.html", context, partial="screen")
