"""One council: its year, its tasks and its members."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from meetings.models import ActionItem
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.overview import rules
from politirad.overview.querysets import (
    council_year,
    lacks_next_year,
    mandates_of,
    places_today,
    readable_forum_ids,
    seats_today,
    task_counts,
)
from politirad.overview.views.councils import sides_of
from politirad.overview.views.wheel import arrows, wheel_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render

_TASKS_SHOWN = 5


@access(None, Forum)
def council(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The council's own page.

    Members see all of it. Readers of metadata see dates, counts and which titles the seats carry.
    Outsiders see the council's name and the next meeting they are called to (BR29, BR41).
    """
    user: Any = request.user
    if forum.pk not in readable_forum_ids(user, Permission.VIEW_METADATA, [forum]):
        coming = council_year(forum, timezone.localdate().year, reader=user).next_meeting
        return render(request, "overview/council_outsider.html", {"forum": forum, "meeting": coming})
    year = council_year(
        forum, rules.shown_year(request.GET.get("aar", ""), today=timezone.localdate()), reader=user
    )
    reads_content = forum.pk in forum_ids(user, Permission.VIEW_CONTENT)
    may_arrange = forum.pk in forum_ids(user, Permission.ARRANGE_MEETINGS)
    seats = seats_today(forum)
    context = {
        "forum": forum,
        "reads_content": reads_content,
        "may_arrange": may_arrange,
        "places": places_today(forum),
        "chair": next((seat for seat in seats if seat.is_chair), None),
        "sides": sides_of(seats),
        "seat_count": len(seats),
        "tasks": _next_tasks(user, forum) if reads_content else [],
        "task_counts": task_counts(forum),
        "mandates": mandates_of(forum, reader=user) if reads_content or forum.is_council else [],
        "page_url": reverse("councils:year", args=[forum.pk, year.year]),
        "arrows": arrows(year, lambda shown: f"{reverse('councils:overview', args=[forum.pk])}?aar={shown}"),
        **wheel_of(
            forum,
            year,
            reads_content=reads_content,
            may_arrange=may_arrange,
            lacks_next_year=may_arrange and lacks_next_year(forum, reader=user),
        ),
    }
    return render(request, "overview/council.html", context, partial="year")


def _next_tasks(reader: Any, forum: Forum) -> list[ActionItem]:
    found = ActionItem.objects.visible_to(reader).filter(forum=forum)
    return list(found.open().agreed().nearest_first()[:_TASKS_SHOWN])
