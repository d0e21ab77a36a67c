"""Action items as a list and a board: those of a forum, one's own across all forums, and as a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.forms.action_items_filter import ActionItemFilterForm
from meetings.models import ActionItem
from meetings.querysets import ActionItemQuerySet
from meetings.views.action_items_rows import (
    DONE,
    MOST_CARDS,
    OPEN,
    OWN_TABS,
    TABS,
    choices_of,
    columns_of,
    counts_of,
    groups_of,
    in_order,
    in_tab,
    row_of,
)
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render, wants_piece
from politirad.web.paging import page_of
from politirad.web.spreadsheet import FORMATS, XLSX, Sheet, sheet_response

BOARD = "tavle"
MOST_ROWS = 5000
"""Rows in one file: more than any council promises in a generation."""


@dataclass(frozen=True)
class Asked:
    """The list the address asks for: its action items, the filters over them, the tab, and list or board."""

    forum: Forum | None
    known: ActionItemQuerySet[ActionItem]
    form: ActionItemFilterForm
    query: QueryDict

    @property
    def tabs(self) -> Sequence[str]:
        """The tabs there are: across all forums there is nothing but one's own."""
        return tuple(TABS) if self.forum else OWN_TABS

    @property
    def chosen(self) -> str:
        """The open tab."""
        asked = self.query.get("utvalg", OPEN)
        return asked if asked in self.tabs else OPEN

    @property
    def is_board(self) -> bool:
        """Whether the reader looks at the board."""
        return self.forum is not None and self.query.get("visning") == BOARD

    @property
    def url(self) -> str:
        """The address of the list without filters."""
        if self.forum is None:
            return reverse("meetings:own_action_items")
        return reverse("meetings:action_items", kwargs={"pk": self.forum.pk})


@access(Permission.VIEW_ADDRESSED, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """What the forum has said it will do, most urgent first, as a list or a board."""
    return _listed(request, asked_of(request, request.GET, forum))


@signed_in
@require_safe
def own(request: HttpRequest) -> HttpResponse:
    """What one has promised oneself and what waits for one's answer, in all forums, nearest first."""
    return _listed(request, asked_of(request, request.GET, None))


@access(Permission.VIEW_ADDRESSED, Forum)
@require_safe
def as_file(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The rows of the open tab and the filters as a spreadsheet."""
    kind = request.GET.get("format", XLSX)
    asked = asked_of(request, request.GET, forum)
    rows = in_order(_under_tab(request, asked), asked.chosen)[:MOST_ROWS]
    heads = [_("Oppgave"), _("Ansvarlig"), _("Part"), _("Frist"), _("Løpende"), _("Status"), _("Resultat")]
    heads += [_("Tema"), _("Kommer fra"), _("Trukket")]
    sheet = Sheet(title=_("Oppgaver"), heads=heads, rows=[_cells(request, each) for each in rows])
    return sheet_response(sheet, kind if kind in FORMATS else XLSX, name=_("oppgaver"))


def asked_of(request: HttpRequest, query: QueryDict, forum: Forum | None) -> Asked:
    """What this reader may know of the action items, and what the address asks for."""
    known = ActionItem.objects.visible_to(request.user).agreed()
    if forum is None:
        known = known.filter(_has_part(request))
    elif not reads_action_items(request, forum.pk):
        raise PermissionDenied(_("Du kan se når det er møter, men ikke lese oppgavene."))
    else:
        known = known.filter(forum=forum)
    form = ActionItemFilterForm(query, known=list(known.one_a_choice()))
    form.is_valid()
    return Asked(forum=forum, known=form.narrow(known, request.user), form=form, query=query)


def asked_behind(request: HttpRequest, forum: Forum) -> Asked:
    """The list the reader stands on when one row of it changes: its address comes with htmx's request."""
    details: Any = getattr(request, "htmx", None)
    where = urlsplit(str(getattr(details, "current_url", None) or ""))
    is_own = where.path == reverse("meetings:own_action_items")
    return asked_of(request, QueryDict(where.query), None if is_own else forum)


def reads_action_items(request: HttpRequest, forum_id: int) -> bool:
    """Whether the reader reads what the forum promises, or what is addressed to them."""
    readers = (Permission.VIEW_CONTENT, Permission.VIEW_ADDRESSED)
    return any(forum_id in forum_ids(request.user, permission) for permission in readers)


def board_of(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    """The board: what is open in three columns, what is done in the fourth."""
    today = in_tab(OPEN, request.user) | in_tab(DONE, request.user)
    found = asked.known.filter(today if asked.chosen in {OPEN, DONE} else in_tab(asked.chosen, request.user))
    rows = found.with_rows().order_by("-is_open", "next_date_on", "pk")[:MOST_CARDS]
    return {"columns": columns_of([row_of(request.user, each) for each in rows])}


def tabs_of(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    """The tabs with their counts, and the counts under the headings."""
    counts = counts_of(request.user, asked.known, asked.chosen, asked.tabs)
    return {"counts": counts, "choices": choices_of(counts, asked.chosen, asked.query, asked.tabs)}


def _listed(request: HttpRequest, asked: Asked) -> HttpResponse:
    context = {
        "forum": asked.forum,
        "form": asked.form,
        "chosen": asked.chosen,
        "is_board": asked.is_board,
        "list_url": asked.url,
        "query": asked.query.urlencode(),
        "views": _views(asked),
        "may_add": asked.forum is not None and _may_arrange(request, asked.forum),
        **tabs_of(request, asked),
    }
    if asked.is_board:
        context |= board_of(request, asked)
    else:
        page = page_of(request, in_order(_under_tab(request, asked), asked.chosen))
        rows = [row_of(request.user, each) for each in page.rows]
        context |= {"page": page, "groups": groups_of(context["counts"], rows, asked.chosen)}
    partial = "rows" if wants_piece(request) else None
    return render(request, "meetings/action_items.html", context, partial=partial)


def _views(asked: Asked) -> dict[str, str]:
    """The addresses of the list and the board with the filters kept."""
    query = asked.query.copy()
    for name in ("side", "visning"):
        query.pop(name, None)
    as_list = query.urlencode()
    query["visning"] = BOARD
    return {"list": as_list, "board": query.urlencode()}


def _under_tab(request: HttpRequest, asked: Asked) -> ActionItemQuerySet[ActionItem]:
    return asked.known.filter(in_tab(asked.chosen, request.user))


def _may_arrange(request: HttpRequest, forum: Forum) -> bool:
    return forum.pk in forum_ids(request.user, Permission.ARRANGE_MEETINGS)


def _has_part(request: HttpRequest) -> Q:
    user = request.user.pk
    return Q(responsible=user) | Q(receiver=user, delivered_at__isnull=False)


def _cells(request: HttpRequest, action_item: ActionItem) -> list[str | date | None]:
    """One row of the spreadsheet, in the order of its heads."""
    row = row_of(request.user, action_item)
    withdrawn_at = action_item.withdrawn_at
    return [
        action_item.what,
        action_item.responsible.full_name,
        action_item.get_party_display(),
        action_item.next_date_on,
        _("Ja") if action_item.review_on else "",
        str(row.look.word),
        action_item.result,
        row.topic,
        row.origin,
        timezone.localdate(withdrawn_at) if withdrawn_at else None,
    ]
