"""The register of conclusions: what a forum has agreed on, to look up and take along."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings.forms.conclusions import RegisterForm
from meetings.models import Conclusion
from meetings.querysets import ConclusionQuerySet
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render
from politirad.web.paging import page_of
from politirad.web.spreadsheet import FORMATS, XLSX, Sheet, sheet_response

MOST_ROWS = 5000
"""Rows in one file: more than any council concludes in a generation."""


@access(Permission.VIEW_ADDRESSED, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """What the forum has agreed on, newest first, narrowed by the filters in the address."""
    known, form = _asked(request, forum)
    context = {
        "forum": forum,
        "form": form,
        "page": page_of(request, form.narrow(known).newest_first()),
        "query": request.GET.urlencode(),
        "reads_content": forum.pk in forum_ids(request.user, Permission.VIEW_CONTENT),
    }
    return render(request, "meetings/conclusions.html", context, partial="rows")


@access(Permission.VIEW_ADDRESSED, Forum)
@require_safe
def as_file(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The same rows as a spreadsheet."""
    kind = request.GET.get("format", XLSX)
    known, form = _asked(request, forum)
    rows = form.narrow(known).newest_first()[:MOST_ROWS]
    heads = [_("Nummer"), _("Konklusjon"), _("Tema"), _("Møte"), _("Enige"), _("Løftet til"), _("Trukket")]
    sheet = Sheet(title=_("Konklusjoner"), heads=heads, rows=[_cells(each) for each in rows])
    return sheet_response(sheet, kind if kind in FORMATS else XLSX, name=_("konklusjoner"))


def _asked(request: HttpRequest, forum: Forum) -> tuple[ConclusionQuerySet[Conclusion], RegisterForm]:
    """What this reader may know of the forum's conclusions, and the filters they have set."""
    readers = (Permission.VIEW_CONTENT, Permission.VIEW_ADDRESSED)
    if not any(forum.pk in forum_ids(request.user, permission) for permission in readers):
        raise PermissionDenied(_("Du kan se når det er møter, men ikke lese konklusjonene."))
    known = Conclusion.objects.visible_to(request.user).filter(item__meeting__forum=forum).agreed()
    items = [each.item for each in known.one_a_year_and_topic()]
    form = RegisterForm(request.GET, items=items)
    form.is_valid()
    return known, form


def _cells(conclusion: Conclusion) -> list[str | date | None]:
    """One row of the spreadsheet, in the order of its heads."""
    meeting = conclusion.item.meeting
    return [
        conclusion.label,
        conclusion.text,
        str(conclusion.item.topic or ""),
        timezone.localdate(meeting.starts_at),
        ", ".join(str(party.label) for party in conclusion.parties),
        ", ".join(str(lift) for lift in conclusion.lifted_to),
        timezone.localdate(conclusion.withdrawn_at) if conclusion.withdrawn_at else None,
    ]
