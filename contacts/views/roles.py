"""Who has held which role in a municipality, and when: as a page and as a file (G20)."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contacts.querysets import roles_in
from contacts.rules import Kind
from politirad.tenancy.access import access
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render
from politirad.web.paging import page_of
from politirad.web.spreadsheet import FORMATS, XLSX, Sheet, sheet_response

_SIZE = 50
_MOST_ROWS = 5000


@access(Permission.VIEW_METADATA, Municipality)
@require_safe
def roles(request: HttpRequest, town: Municipality) -> HttpResponse:
    """Every role that is or was held there, those that hold today first."""
    page = page_of(request, roles_in(town, timezone.localdate()), size=_SIZE)
    return render(request, "contacts/roles.html", {"town": town, "page": page})


@access(Permission.VIEW_METADATA, Municipality)
@require_safe
def roles_file(request: HttpRequest, town: Municipality) -> HttpResponse:
    """The same as a spreadsheet."""
    form = request.GET.get("format", XLSX)
    heads = [_("Rolle"), _("Navn"), _("Part"), _("Første dag"), _("Siste dag")]
    rows = [_cells(each) for each in roles_in(town, timezone.localdate())[:_MOST_ROWS]]
    sheet = Sheet(title=_("Roller"), heads=heads, rows=rows)
    return sheet_response(sheet, form if form in FORMATS else XLSX, name=_("roller"))


def _role_words(held: Any) -> str:
    """The role, and whether the register calls a politikontakt a deputy."""
    role = capfirst(held.get_role_display())
    return f"{role}, {_('stedfortreder')}" if held.assignment_kind == Kind.DEPUTY else role


def _cells(held: Any) -> list[str | int | date | None]:
    return [
        _role_words(held),
        held.user.full_name,
        held.get_party_display(),
        held.valid_from,
        held.valid_until,
    ]
