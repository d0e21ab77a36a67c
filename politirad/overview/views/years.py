"""The years of all one's own councils side by side, so that their meetings do not fall on one day."""

from collections import Counter, defaultdict
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.models import Meeting
from politirad.overview import rules
from politirad.overview.querysets import Desk, desk_of
from politirad.tenancy.access import signed_in
from politirad.web import dates
from politirad.web.htmx import render


@signed_in
@require_safe
def years(request: HttpRequest) -> HttpResponse:
    """A month a row and a council a column, with the days that hold two meetings marked."""
    user: Any = request.user
    today = timezone.localdate()
    year = rules.shown_year(request.GET.get("aar", ""), today=today)
    desk = desk_of(user)
    forums = [each.forum for each in desk.seated]
    cells = _cells(desk, year)
    context = {
        "year": year,
        "forums": forums,
        "rows": [
            {
                "name": capfirst(dates.month_name(month)),
                "is_now": (year, month) == (today.year, today.month),
                "cells": [cells[month, forum.pk] for forum in forums],
            }
            for month in range(1, 13)
        ],
        "shared_count": len(
            {entry["day"] for cell in cells.values() for entry in cell if entry["is_shared"]}
        ),
        "arrows": [
            {"name": name, "shown": shown, "label": label % {"year": shown}}
            for name, shown, label in (
                ("venstre", year - 1, _("Forrige år, %(year)s")),
                ("hoyre", year + 1, _("Neste år, %(year)s")),
            )
            if rules.is_shown_year(shown, today=today)
        ],
    }
    return render(request, "overview/years.html", context)


def _cells(desk: Desk, year: int) -> dict[tuple[int, int], list[dict[str, Any]]]:
    """The meetings of each month and council that are not called off, in order."""
    known = Meeting.objects.visible_to(desk.user).filter(
        forum__in=[each.forum.pk for each in desk.seated], year=year
    )
    held = known.exclude(state=Meeting.State.CANCELLED).select_related("forum")
    meetings = list(held.order_by("starts_at", "pk"))
    on_day = Counter(_day(meeting) for meeting in meetings)
    cells: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for meeting in meetings:
        day = _day(meeting)
        entry = {"meeting": meeting, "day": day, "is_shared": on_day[day] > 1}
        cells[day.month, meeting.forum_id].append(entry)
    return cells


def _day(meeting: Meeting) -> date:
    return timezone.localdate(meeting.starts_at)
