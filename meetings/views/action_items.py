"""Action items: those of a forum, one by itself, and how it goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings import actions, rules
from meetings.forms.action_items import ReportForm, Status
from meetings.models import ActionItem
from meetings.querysets import ActionItemQuerySet
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import Person
from politirad.web.dates import day_month
from politirad.web.htmx import INVALID, render, sent, wants_piece
from politirad.web.paging import page_of
from politirad.web.states import LOOKS, Look

OPEN, MINE, DONE = "apne", "mine", "fullfort"


@dataclass(frozen=True)
class Row:
    """An action item as a list shows it; outsiders get the title of an item they may read, never a number."""

    action_item: ActionItem
    origin: str
    may_report: bool
    level: str
    look: Look


@dataclass(frozen=True)
class Group:
    """Rows under one heading; `count` is all of them, also those on other pages."""

    key: str
    label: str
    count: int
    rows: Sequence[Row]


@dataclass(frozen=True)
class Choice:
    """A tab of the list."""

    key: str
    label: str
    count: int
    is_current: bool


@access(Permission.VIEW_ADDRESSED, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """What the forum has said it will do, most urgent first."""
    if not _reads_action_items(request.user, forum.pk):
        raise PermissionDenied(_("Du kan se at rådet finnes, men ikke lese oppgavene."))
    asked = request.GET.get("utvalg")
    chosen = asked if asked in {MINE, DONE} else OPEN
    known = _known(request.user, forum)
    counts = _counts(request.user, known)
    page = page_of(request, _chosen(request.user, known, chosen))
    rows = [_row(request.user, each) for each in page.rows]
    context = {
        "forum": forum,
        "choices": _choices(counts, chosen),
        "chosen": chosen,
        "groups": _done(counts, rows) if chosen == DONE else _groups(counts, rows, is_all=chosen != MINE),
        "page": page,
    }
    return render(request, "meetings/action_items.html", context)


@access(None, ActionItem)
@require_safe
def action_item(request: HttpRequest, action_item: ActionItem) -> HttpResponse:
    """One action item: what was promised, where it comes from, and how it has gone."""
    _complete(request.user, action_item)
    return _page(request, action_item, ReportForm(asking=action_item.status))


@access(Permission.REPORT_ACTION_ITEMS, ActionItem)
def report(request: HttpRequest, action_item: ActionItem) -> HttpResponse:
    """How it goes, said by the responsible person or an organiser; closing asks for the result."""
    _complete(request.user, action_item)
    row = _row(request.user, action_item)
    if not row.may_report:
        raise PermissionDenied(_("Bare den ansvarlige og de som arrangerer møtene, kan endre status."))
    asking = request.POST.get("status") or request.GET.get("til", action_item.status)
    form = ReportForm(sent(request), asking=asking)
    said = ""
    if form.is_valid():
        changed = actions.report_progress(action_item, by=request.user, **form.cleaned_data)
        if not wants_piece(request):
            return redirect("meetings:action_item", pk=action_item.pk)
        changed.item, changed.responsible = action_item.item, action_item.responsible
        row, said, asking = _row(request.user, changed), _("Status er endret."), ""
    if not wants_piece(request):
        return _page(request, action_item, form)
    counts = _counts(request.user, _known(request.user, action_item.item.meeting.forum))
    context = {
        "row": row,
        "form": form,
        "asking": asking if asking in Status.values else "",
        "said": said,
        "choices": _choices(counts, ""),
    }
    status = INVALID if form.errors else 200
    return render(request, "meetings/action_items.html", context, partial="row", status=status)


def _page(request: HttpRequest, action_item: ActionItem, form: ReportForm) -> HttpResponse:
    row = _row(request.user, action_item)
    is_insider = _is_insider(request.user, action_item)
    context = {
        "row": row,
        "action_item": action_item,
        "item": action_item.item,
        "meeting": action_item.item.meeting,
        "is_insider": is_insider,
        "may_read_item": is_insider or action_item.item.is_for_everyone,
        "moves": list(action_item.moves.select_related("by")),
        "form": form,
    }
    status = INVALID if form.errors else 200
    return render(request, "meetings/action_item.html", context, status=status)


def _complete(user: Person, action_item: ActionItem) -> None:
    """Give the action item its item, meeting, forum and person in one query instead of four."""
    known = ActionItem.objects.visible_to(user).select_related("item__meeting__forum", "responsible")
    found = known.get(pk=action_item.pk)
    action_item.item, action_item.responsible = found.item, found.responsible


def _reads_action_items(user: Person, forum_id: int) -> bool:
    return any(forum_id in forum_ids(user, p) for p in (Permission.VIEW_CONTENT, Permission.VIEW_ADDRESSED))


def _known(user: Person, forum: Forum) -> ActionItemQuerySet[ActionItem]:
    return ActionItem.objects.visible_to(user).filter(item__meeting__forum=forum).agreed()


def _chosen(user: Person, known: ActionItemQuerySet[ActionItem], chosen: str) -> Any:
    if chosen == DONE:
        return known.filter(is_open=False).nearest_first().order_by("-next_date_on", "-pk")
    rows = known.open().nearest_first()
    return rows.of_person(user) if chosen == MINE else rows


def _counts(user: Person, known: ActionItemQuerySet[ActionItem]) -> dict[str, int]:
    """How many stand under each tab and heading, in one query."""
    today = timezone.localdate()
    is_open, mine = Q(is_open=True), Q(responsible=user.pk)
    groups = {group: is_open & _in_group(group, today) for group in rules.DueGroup}
    tabs = {OPEN: is_open, MINE: is_open & mine, DONE: ~is_open}
    own = {f"{MINE}_{group}": condition & mine for group, condition in groups.items()}
    asked = {str(name): condition for name, condition in {**tabs, **groups, **own}.items()}
    return known.aggregate(**{name: Count("pk", filter=condition) for name, condition in asked.items()})


def _in_group(group: rules.DueGroup, today: date) -> Q:
    """The SQL twin of `rules.due_group`."""
    is_overdue = Q(due_on__isnull=False, due_on__lt=today)
    is_near = Q(next_date_on__lte=today + timedelta(days=rules.DUE_GROUP_DAYS))
    return {
        rules.DueGroup.OVERDUE: is_overdue,
        rules.DueGroup.SOON: is_near & ~is_overdue,
        rules.DueGroup.LATER: ~is_near & ~is_overdue,
    }[group]


def _choices(counts: dict[str, int], chosen: str) -> list[Choice]:
    labels = {OPEN: _("Åpne"), MINE: _("Mine"), DONE: _("Fullførte")}
    return [Choice(key, label, counts[key], key == chosen) for key, label in labels.items()]


def _groups(counts: dict[str, int], rows: Sequence[Row], *, is_all: bool) -> list[Group]:
    labels = {
        rules.DueGroup.OVERDUE: _("Over frist"),
        rules.DueGroup.SOON: _("Innen 30 dager"),
        rules.DueGroup.LATER: _("Senere"),
    }
    found: dict[str, list[Row]] = {group: [] for group in labels}
    for row in rows:
        found[_group_of(row.action_item)].append(row)
    name = "{}" if is_all else f"{MINE}_{{}}"
    return [
        Group(group, label, counts[name.format(group)], found[group])
        for group, label in labels.items()
        if found[group]
    ]


def _group_of(action_item: ActionItem) -> rules.DueGroup:
    return rules.due_group(action_item.next_date_on, action_item.due_on, today=timezone.localdate())


def _done(counts: dict[str, int], rows: Sequence[Row]) -> list[Group]:
    return [Group(DONE, _("Fullførte"), counts[DONE], rows)] if rows else []


def _row(user: Person, action_item: ActionItem) -> Row:
    forum_id = action_item.item.meeting.forum_id
    is_own = action_item.responsible_id == user.pk
    return Row(
        action_item=action_item,
        origin=_origin(action_item, is_insider=_is_insider(user, action_item)),
        may_report=is_own or forum_id in forum_ids(user, Permission.ARRANGE_MEETINGS),
        level=_level(action_item),
        look=LOOKS[action_item.status],
    )


def _level(action_item: ActionItem) -> str:
    """How urgent the deadline is: «over», «snart» or neither."""
    due_on, today, is_open = action_item.due_on, timezone.localdate(), action_item.is_open
    if due_on and rules.is_overdue(due_on, today=today, is_open=is_open):
        return "over"
    return "snart" if due_on and rules.is_due_soon(due_on, today=today, is_open=is_open) else ""


def _is_insider(user: Person, action_item: ActionItem) -> bool:
    return action_item.item.meeting.forum_id in forum_ids(user, Permission.VIEW_CONTENT)


def _origin(action_item: ActionItem, *, is_insider: bool) -> str:
    """«Sak 9/26, 3. juni»; for outsiders the title of the item, if they may read it."""
    item, on = action_item.item, day_month(action_item.item.meeting.starts_at)
    if is_insider and item.case_number:
        return _("Sak %(number)s, %(day)s") % {"number": item.case_number, "day": on}
    if is_insider or item.is_for_everyone:
        return f"{item.title}, {on}"
    return _("Møtet %(day)s") % {"day": on}
