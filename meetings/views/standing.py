"""The standing items of a forum, and putting them on an agenda."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from meetings import actions
from meetings.forms.standing import StandingItemForm
from meetings.models import Meeting, StandingItem
from politirad.councils.models import Forum
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, render, sent


@access(Permission.ARRANGE_MEETINGS, Forum)
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """What every new agenda of the forum gets by itself, and a form to add to it (G30)."""
    if "usual" in request.POST:
        actions.add_usual_standing_items(forum)
        messages.success(request, _("De vanlige faste sakene er lagt til."))
        return redirect("meetings:standing_items", pk=forum.pk)
    form = StandingItemForm(sent(request), forum=forum)
    if form.is_valid():
        actions.add_standing_item(forum, **form.said())
        messages.success(request, _("Den faste saken er lagt til."))
        return redirect("meetings:standing_items", pk=forum.pk)
    context = {
        "forum": forum,
        "form": form,
        "standing": list(StandingItem.objects.visible_to(request.user).filter(forum=forum)),
    }
    return render(request, "meetings/standing_items.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, StandingItem)
@require_POST
def remove(request: HttpRequest, standing: StandingItem) -> HttpResponse:
    """Stop putting it on new agendas."""
    forum_id = standing.forum_id
    actions.remove_standing_item(standing)
    messages.success(request, _("Nye møter får ikke denne saken lenger."))
    return redirect("meetings:standing_items", pk=forum_id)


@access(Permission.ARRANGE_MEETINGS, Meeting)
@require_POST
def insert(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Put the standing items that are due and missing on this agenda."""
    try:
        made = len(actions.insert_standing_items(meeting, by=request.user))
    except ValidationError as refusal:
        raise PermissionDenied(" ".join(refusal.messages)) from refusal
    words = ngettext("%(count)s fast sak er satt inn.", "%(count)s faste saker er satt inn.", made)
    said = words % {"count": made} if made else _("Dagsordenen har alt de faste sakene.")
    messages.success(request, said)
    return redirect("meetings:agenda", pk=meeting.pk)
