"""A council's year on a page of its own: meetings with their deadlines, what it sees to, and its plan."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from meetings.models import Meeting, Obligation
from meetings.rules import PLANNING, deadlines
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.overview import rules
from politirad.overview.querysets import CouncilYear, council_year, lacks_next_year, plan_in
from politirad.overview.views.wheel import arrows, wheel_of, when
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render


@access(Permission.VIEW_METADATA, Forum)
@require_safe
def year(request: HttpRequest, forum: Forum, year: int) -> HttpResponse:
    """The year as a picture and as tables.

    Readers of metadata see when the council meets. What it means to take up, its deadlines and its
    plan are content (BR41).
    """
    user: Any = request.user
    if not rules.is_shown_year(year, today=timezone.localdate()):
        raise Http404
    shown = council_year(forum, year, reader=user)
    reads_content = forum.pk in forum_ids(user, Permission.VIEW_CONTENT)
    may_arrange = forum.pk in forum_ids(user, Permission.ARRANGE_MEETINGS)
    context = {
        "forum": forum,
        "may_plan": may_arrange and year >= shown.today.year,
        "planned": _planned(forum, shown) if reads_content else [],
        "obligations": [_row(each, shown) for each in shown.obligations],
        "plan": plan_in(forum, year, reader=user) if reads_content else None,
        "arrows": arrows(shown, lambda other: reverse("councils:year", args=[forum.pk, other])),
        **wheel_of(
            forum,
            shown,
            reads_content=reads_content,
            may_arrange=may_arrange,
            lacks_next_year=may_arrange and lacks_next_year(forum, reader=user),
        ),
    }
    return render(request, "overview/year.html", context, partial="year")


def _planned(forum: Forum, year: CouncilYear) -> list[dict[str, Any]]:
    """The meetings still to be held, with the days counted back from each (G31)."""
    coming = [meeting for meeting in year.entries if _is_coming(meeting, year)]
    return [
        {
            "meeting": meeting,
            "deadlines": deadlines(
                timezone.localdate(meeting.starts_at),
                notice_days=forum.notice_days,
                proposal_days=forum.proposal_days,
            ),
            "is_called": meeting.state == Meeting.State.CALLED,
        }
        for meeting in coming
    ]


def _is_coming(meeting: Meeting, year: CouncilYear) -> bool:
    return meeting.state in PLANNING and timezone.localdate(meeting.starts_at) >= year.today


def _row(obligation: Obligation, year: CouncilYear) -> dict[str, Any]:
    return {
        "obligation": obligation,
        "when": when(obligation),
        "look": f"obligation_{obligation.standing(year.today).value}",
    }
