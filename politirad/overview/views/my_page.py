"""Min side: what needs the reader first, in the variant that fits their role."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from meetings.models import ActionItem, AgendaItem
from politirad.overview import rules
from politirad.overview.querysets import (
    Desk,
    Waiting,
    desk_of,
    listed_forums,
    own_action_items,
    roles_of,
    totals,
)
from politirad.overview.views.councils import council_rows
from politirad.overview.views.newcomers import new_in_role
from politirad.overview.views.words import (
    GROUP_TITLES,
    Card,
    card_of,
    greeting,
    task_origin,
    waiting_sentence,
)
from politirad.tenancy.access import signed_in
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import reach_of
from politirad.web.htmx import render
from politirad.web.number_words import number_word
from politirad.web.paging import page_of
from slt.models import Concern

_SIZE = 50
_ITEMS_SHOWN = 3
_TASKS_SHOWN = 10
_ANSWERS_SHOWN = 3


@signed_in
def start(_request: HttpRequest) -> HttpResponse:
    """Lead everyone to their own page."""
    return redirect("overview:my_page")


@signed_in
def my_page(request: HttpRequest) -> HttpResponse:
    """What waits for the reader: as member, organiser, outsider, reader of numbers or operator."""
    user: Any = request.user
    desk = desk_of(user)
    if desk.organised:
        return render(request, "overview/my_page_organiser.html", _organiser(desk))
    if desk.seated:
        return render(request, "overview/my_page_member.html", _member(desk))
    if reach_of(user).holds_anywhere(Permission.VIEW_METADATA):
        return render(request, "overview/my_page_reader.html", _reader(request), partial="rows")
    context = {
        "greeting": greeting(user.full_name),
        "is_operator": reach_of(user).holds_anywhere(Permission.OPERATE_SYSTEM),
        "roles": roles_of(user),
    }
    return render(request, "overview/my_page_alone.html", context)


def _member(desk: Desk) -> dict[str, Any]:
    """A member's page, or an outsider's: the same without what the council has together."""
    tasks = list(own_action_items(desk.user))
    cards = _cards(desk, tasks)
    return {
        "greeting": greeting(desk.user.full_name),
        "cards": cards,
        "sentence": waiting_sentence(cards, desk.next_forum and desk.next_forum.next_meeting),
        "tasks": _task_rows(tasks),
        "insider_forums": [each for each in desk.seated if each.is_insider],
        "year": timezone.localdate().year,
        "has_several": len(desk.seated) > 1,
        "new_in_role": new_in_role(desk),
        **_sent_up(desk),
        **_next_meeting(desk),
    }


def _sent_up(desk: Desk) -> dict[str, Any]:
    """For whoever sits in a group of an SLT network: where to tell what it sees, and the newest answers."""
    groups = [each.forum for each in desk.seated if each.forum.is_slt_level and each.is_insider]
    answered = Concern.objects.visible_to(desk.user).answered_to(desk.user) if groups else []
    return {"groups": groups, "answers": list(answered[:_ANSWERS_SHOWN])}


def _organiser(desk: Desk) -> dict[str, Any]:
    tasks = list(own_action_items(desk.user))
    cards = _cards(desk, tasks)
    groups = [
        (GROUP_TITLES[when], [card for card in cards if card.horizon == when]) for when in rules.Horizon
    ]
    return {
        "council_cards": [
            {"desk": each, "meeting": each.next_meeting, "behind": _behind(each)} for each in desk.organised
        ],
        "council_count": number_word(len(desk.organised)),
        "has_several": len(desk.seated) > 1,
        "cards": cards,
        "groups": [(title, rows) for title, rows in groups if rows],
        "new_in_role": new_in_role(desk),
        "tasks": _task_rows(tasks),
        "today": timezone.localdate(),
        "year": timezone.localdate().year,
        "week": _week(desk),
    }


def _reader(request: HttpRequest) -> dict[str, Any]:
    user: Any = request.user
    page = page_of(request, listed_forums(user), size=_SIZE)
    return {
        "greeting": greeting(user.full_name),
        "today": timezone.localdate(),
        "year": timezone.localdate().year,
        "roles": roles_of(user),
        "new_in_role": new_in_role(desk_of(user)),
        "totals": totals(user),
        "page": page,
        "rows": council_rows(user, page.rows),
    }


def _cards(desk: Desk, tasks: Iterable[ActionItem]) -> list[Card]:
    """Everything that waits, one's own tasks over the deadline with the rest, by deadline."""
    today = timezone.localdate()
    late = [
        Waiting(rules.Wait.REPORT, task.forum, task.due_on, action_item=task)
        for task in tasks
        if task.due_on and task.due_on < today
    ]
    return [card_of(wait) for wait in sorted([*desk.waits, *late], key=lambda wait: wait.sort_key)]


def _task_rows(tasks: list[ActionItem]) -> dict[str, Any]:
    """One's own tasks that are not over the deadline, which stand as cards."""
    today = timezone.localdate()
    rest = [task for task in tasks if not (task.due_on and task.due_on < today)]
    rows = [{"task": task, "origin": task_origin(task)} for task in rest[:_TASKS_SHOWN]]
    return {"rows": rows, "hidden_count": len(rest) - len(rows)}


def _next_meeting(desk: Desk) -> dict[str, Any]:
    """The meeting the reader goes to first, with the first of the items they may know of."""
    forum = desk.next_forum
    if forum is None:
        return {"next_meeting": None}
    meeting = forum.next_meeting
    items = list(AgendaItem.objects.visible_to(desk.user).filter(meeting=meeting).order_by("position"))
    return {
        "next_meeting": meeting,
        "next_items": items[:_ITEMS_SHOWN],
        "hidden_items_count": max(len(items) - _ITEMS_SHOWN, 0),
    }


def _behind(desk: Any) -> Any:
    """The held meeting whose minutes are not approved yet, which the card tells of first."""
    return next((m for m in desk.known_meetings if m.state in rules.MINUTES_IN_HAND), None)


def _week(desk: Desk) -> dict[str, Any]:
    """Meetings of this week, in all the reader's councils."""
    today = timezone.localdate()
    monday = today - timedelta(days=today.weekday())
    days = [
        (meeting.starts_at, meeting, each.forum)
        for each in desk.seated
        for meeting in each.known_meetings
        if monday <= _day(meeting) <= monday + timedelta(days=6) and meeting.state != meeting.State.CANCELLED
    ]
    return {"number": today.isocalendar().week, "days": sorted(days, key=lambda entry: entry[0])}


def _day(meeting: Any) -> date:
    return timezone.localdate(meeting.starts_at)
