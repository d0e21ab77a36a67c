"""Lists taken into the register: the file, the preview, taking in, undoing, and the history (G92)."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from contacts import actions
from contacts.forms.imports import UploadForm, heads_of
from contacts.models import Import
from contacts.querysets import functions_on
from contacts.rules import Outcome
from contacts.views.import_rows import shown_rows
from politirad.tenancy.access import access
from politirad.tenancy.models import PoliceDistrict
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, STALE, render, sent
from politirad.web.paging import page_of
from politirad.web.rules import whole_number
from politirad.web.spreadsheet import FORMATS, XLSX, Sheet, sheet_response

KINDS = {"enheter": Import.Kind.UNITS, "ansatte": Import.Kind.STAFF}
"""The kinds of lists, by their name in the address."""
_TITLES: dict[str, Any] = {
    Import.Kind.UNITS: gettext_lazy("Ta inn enheter fra fil"),
    Import.Kind.STAFF: gettext_lazy("Ta inn ansatte fra fil"),
}
_ROWS = 100


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
@require_safe
def history(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Every list that was uploaded: who, when, and what came of it."""
    found = Import.objects.visible_to(request.user).for_history(district)
    context = {"district": district, "page": page_of(request, found)}
    return render(request, "contacts/imports.html", context)


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
def upload(request: HttpRequest, district: PoliceDistrict, kind: str) -> HttpResponse:
    """Take a file, and go on to what its rows would do."""
    form = UploadForm(sent(request), request.FILES or None, kind=_known(kind))
    if form.is_valid():
        user: Any = request.user
        name = "".join(sign for sign in form.cleaned_data["file"].name if sign.isprintable())
        found = actions.preview_import(district, form.kind, form.rows, file_name=name, by=user)
        return redirect("contacts:preview", pk=found.pk)
    context = {
        "district": district,
        "form": form,
        "kind": kind,
        "title": _TITLES[form.kind],
        "heads": heads_of(form.kind),
        "functions": functions_on(timezone.localdate()) if form.kind == Import.Kind.STAFF else (),
    }
    return render(request, "contacts/upload.html", context, status=INVALID if form.errors else 200)


@access(Permission.MANAGE_CONTACTS, PoliceDistrict)
@require_safe
def template_file(request: HttpRequest, district: PoliceDistrict, kind: str) -> HttpResponse:  # noqa: ARG001
    """An empty list with the heads of its columns."""
    form = request.GET.get("format", XLSX)
    title = str(_known(kind).label)
    sheet = Sheet(title=capfirst(title), heads=heads_of(_known(kind)), rows=[])
    return sheet_response(sheet, form if form in FORMATS else XLSX, name=_("mal-%(kind)s") % {"kind": title})


@access(Permission.MANAGE_CONTACTS, Import)
@require_safe
def preview(request: HttpRequest, found: Import) -> HttpResponse:
    """What each row does, or did."""
    return _page(request, found)


@access(Permission.MANAGE_CONTACTS, Import)
@require_POST
def take_in(request: HttpRequest, found: Import) -> HttpResponse:
    """Write the whole list to the register."""
    user: Any = request.user
    seen = whole_number(request.POST.get("seen", "")) or 0
    done = _("Listen er tatt inn.")
    return _do(request, found, lambda: actions.take_in(found, seen=seen, by=user), done)


@access(Permission.MANAGE_CONTACTS, Import)
@require_POST
def undo(request: HttpRequest, found: Import) -> HttpResponse:
    """Let the register be as it was before the list."""
    user: Any = request.user
    return _do(request, found, lambda: actions.undo_import(found, by=user), _("Importen er angret."))


def _do(request: HttpRequest, found: Import, change: Callable[[], object], done: str) -> HttpResponse:
    try:
        change()
    except ValidationError as refusal:
        now = Import.objects.visible_to(request.user).get(pk=found.pk)
        return _page(request, now, refusal=" ".join(refusal.messages))
    messages.success(request, done)
    return redirect("contacts:preview", pk=found.pk)


def _page(request: HttpRequest, found: Import, *, refusal: str = "") -> HttpResponse:
    shown = request.GET.get("vis", "")
    wanted = shown if shown in Outcome else _first_shown(found)
    page = page_of(request, [row for row in found.rows if row["outcome"] == wanted], size=_ROWS)
    context = {
        "found": found,
        "district": found.district,
        "kind": next(name for name, kind in KINDS.items() if kind == found.kind),
        "tabs": [(outcome, f"row_{outcome}", count) for outcome, count in found.counts.items()],
        "shown": wanted,
        "page": page,
        "rows": shown_rows(found, page.rows),
        "refusal": refusal,
    }
    return render(request, "contacts/preview.html", context, status=STALE if refusal else 200)


def _first_shown(found: Import) -> Outcome:
    """What most needs a look: the wrong rows, else the new, the changed, and those that stay as they are."""
    return next((outcome for outcome, count in found.counts.items() if count), Outcome.SAME)


def _known(kind: str) -> Import.Kind:
    if kind not in KINDS:
        raise Http404
    return KINDS[kind]
