"""One council: its year, its tasks and its members."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.models import ActionItem, Meeting
from meetings.rules import HELD
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.overview import rules
from politirad.overview.querysets import (
    CouncilYear,
    council_year,
    places_today,
    readable_forum_ids,
    seats_today,
    task_counts,
)
from politirad.overview.views.councils import sides_of
from politirad.overview.views.words import number_word
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web import dates
from politirad.web.drawing import annual_wheel
from politirad.web.htmx import render

_TASKS_SHOWN = 5
_TIMELINE: dict[str, str] = {
    Meeting.State.APPROVED: "ferdig",
    Meeting.State.IN_SESSION: "paagaar",
    Meeting.State.WRITING: "paagaar",
    Meeting.State.IN_REVIEW: "paagaar",
}
_STATE_WORDS: dict[str, Promise] = {
    Meeting.State.DRAFT: gettext_lazy("Kladd"),
    Meeting.State.CALLED: gettext_lazy("Innkalling sendt"),
    Meeting.State.IN_SESSION: gettext_lazy("Møtet pågår"),
    Meeting.State.WRITING: gettext_lazy("Referatet skrives"),
    Meeting.State.IN_REVIEW: gettext_lazy("Referatet venter på godkjenning"),
    Meeting.State.APPROVED: gettext_lazy("Referat godkjent"),
    Meeting.State.CANCELLED: gettext_lazy("Avlyst"),
}


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
    seats = seats_today(forum)
    context = {
        "forum": forum,
        "reads_content": reads_content,
        "may_arrange": forum.pk in forum_ids(user, Permission.ARRANGE_MEETINGS),
        "places": places_today(forum),
        "chair": next((seat for seat in seats if seat.is_chair), None),
        "sides": sides_of(seats),
        "seat_count": len(seats),
        "tasks": _next_tasks(user, forum) if reads_content else [],
        "task_counts": task_counts(forum),
        **_year(year, reads_content=reads_content),
    }
    return render(request, "overview/council.html", context, partial="year")


def _next_tasks(reader: Any, forum: Forum) -> list[ActionItem]:
    found = ActionItem.objects.visible_to(reader).filter(item__meeting__forum=forum)
    return list(found.open().agreed().nearest_first()[:_TASKS_SHOWN])


def _year(year: CouncilYear, *, reads_content: bool) -> dict[str, Any]:
    """The wheel and the list beside it: the same entries in the same order (ux.md 5.4)."""
    entries = [_entry(meeting, year, reads_content=reads_content) for meeting in year.entries]
    on_wheel = [entry for entry in entries if entry["meeting"].state != Meeting.State.CANCELLED]
    days = [entry["day"] for entry in on_wheel]
    wheel = annual_wheel(year.year, days, today=year.today, lead_days=rules.PREPARATION_DAYS)
    before, after = year.year - 1, year.year + 1
    return {
        "year": year,
        "months": [(sector, dates.short_month(sector.first_day)) for sector in wheel.months],
        "marks": list(zip(wheel.marks, on_wheel, strict=True)),
        "hand": wheel.hand,
        "target_word": number_word(year.target),
        "missing_word": number_word(year.missing),
        "entries": entries,
        "previous_year": before if rules.is_shown_year(before, today=year.today) else None,
        "previous_label": _("Forrige år, %(year)s") % {"year": before},
        "next_year": after if rules.is_shown_year(after, today=year.today) else None,
        "next_label": _("Neste år, %(year)s") % {"year": after},
    }


def _entry(meeting: Meeting, year: CouncilYear, *, reads_content: bool) -> dict[str, Any]:
    day = timezone.localdate(meeting.starts_at)
    is_next = meeting == year.next_meeting
    return {
        "meeting": meeting,
        "day": day,
        "is_held": meeting.state in HELD,
        "is_next": is_next,
        "is_forgotten": meeting.is_planning and day < year.today,
        "timeline": "neste" if is_next else _TIMELINE.get(meeting.state, ""),
        "words": _STATE_WORDS[meeting.state],
        "url": reverse("meetings:entry", args=[meeting.pk]) if reads_content else "",
    }
