"""Action items as a list and a board: those of a forum, one's own across all forums, and as a file."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.lists.asked import Asked, asked_of, list_context, under_tab
from meetings.lists.rows import in_order, row_of
from meetings.models import ActionItem
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render
from politirad.web.spreadsheet import FORMATS, XLSX, Sheet, sheet_response

MOST_ROWS = 5000
"""Rows in one file: more than any council promises in a generation."""


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
    rows = in_order(under_tab(request, asked), asked.chosen)[:MOST_ROWS]
    heads = [_("Oppgave"), _("Ansvarlig"), _("Part"), _("Frist"), _("Løpende"), _("Status"), _("Resultat")]
    heads += [_("Tema"), _("Kommer fra"), _("Trukket")]
    sheet = Sheet(title=_("Oppgaver"), heads=heads, rows=[_cells(request, each) for each in rows])
    return sheet_response(sheet, kind if kind in FORMATS else XLSX, name=_("oppgaver"))


def _listed(request: HttpRequest, asked: Asked) -> HttpResponse:
    may_add = asked.forum is not None and _may_arrange(request, asked.forum)
    context = {**list_context(request, asked), "may_add": may_add}
    return render(request, "meetings/action_items.html", context, partial="rows")


def _may_arrange(request: HttpRequest, forum: Forum) -> bool:
    return forum.pk in forum_ids(request.user, Permission.ARRANGE_MEETINGS)


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
