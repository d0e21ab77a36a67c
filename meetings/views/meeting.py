"""The list of a forum's meetings, making one, moving one, and its log."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings import actions, rules
from meetings.forms.planning import MeetingForm, suggestion
from meetings.models import Meeting
from meetings.models.history import log_of
from meetings.querysets.items import sides_read_by
from meetings.views.clashes import clashes_at, warn_of_clashes
from meetings.views.heading import heading_of, reader_of
from meetings.views.year import latest_meetings
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.fields import NorwegianDateField
from politirad.web.htmx import INVALID, render, sent
from politirad.web.paging import page_of

LOG_LINES = 40


@access(None, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Coming meetings, nearest first, then those that are over, twenty at a time."""
    now = timezone.now()
    is_insider = forum.pk in forum_ids(request.user, Permission.VIEW_CONTENT)
    may_arrange = forum.pk in forum_ids(request.user, Permission.ARRANGE_MEETINGS)
    known = forum.meetings.visible_to(request.user)
    shown = known.with_readiness() if is_insider else known
    past = page_of(request, shown.past(now))
    upcoming = list(shown.upcoming(now)) if past.number == 1 else []
    context = {
        "forum": forum,
        "upcoming": upcoming,
        "past": past,
        "is_insider": is_insider,
        "may_open": is_insider or forum.pk in forum_ids(request.user, Permission.VIEW_ADDRESSED),
        "may_arrange": may_arrange,
        "suggested": _suggested(request, forum) if may_arrange and not upcoming else [],
    }
    return render(request, "meetings/of_forum.html", context)


@access(Permission.ARRANGE_MEETINGS, Forum)
def create(request: HttpRequest, forum: Forum) -> HttpResponse:
    """A new meeting, filled in by rule so that one press makes it."""
    initial = _initial(request, forum)
    form = MeetingForm(sent(request), forum=forum, initial=initial)
    if form.is_valid():
        try:
            meeting = actions.create_meeting(forum, by=request.user, **form.plan())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Møtet er laget som kladd. Ingen har fått beskjed ennå."))
            warn_of_clashes(request, meeting)
            return redirect("meetings:agenda", pk=meeting.pk)
    status = INVALID if form.errors else 200
    context = {"forum": forum, "form": form, "clashes": clashes_at(request, forum, form.shown_times())}
    return render(request, "meetings/create.html", context, status=status)


@access(Permission.VIEW_ADDRESSED, Meeting)
@require_safe
def entry(_request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """To the agenda before the meeting, and to the minutes from its start."""
    return redirect("meetings:minutes" if meeting.has_minutes else "meetings:agenda", pk=meeting.pk)


@access(Permission.VIEW_LOG, Meeting)
@require_safe
def log(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Who did what, newest first, for those who may read what it was done to."""
    reader = reader_of(request, meeting)
    if not reader.may_see_log:
        raise PermissionDenied(_("Du kan se at møtet finnes, men ikke lese loggen."))
    pages = Paginator(log_of(meeting, sides=sides_read_by(request.user, meeting.forum_id)), LOG_LINES)
    context = {
        "heading": heading_of(request, meeting, "log"),
        "reader": reader,
        "page": pages.get_page(request.GET.get("side")),
    }
    return render(request, "meetings/log.html", context)


def _initial(request: HttpRequest, forum: Forum) -> dict[str, Any]:
    """The rule's proposal, on the day in the address if there is one."""
    return suggestion(forum, latest_meetings(request, forum), on=_day(request.GET.get("dato", "")))


def _day(text: str) -> date | None:
    try:
        return NorwegianDateField(required=False).clean(text)
    except ValidationError:
        return None


def _suggested(request: HttpRequest, forum: Forum) -> list[date]:
    """Two days to propose when nothing is planned."""
    first = suggestion(forum, latest_meetings(request, forum))["held_on"]
    second = rules.next_meeting_on(first, today=timezone.localdate(), notice_days=forum.notice_days)
    return [first, second]
