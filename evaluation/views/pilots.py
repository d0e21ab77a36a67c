"""The register of pilots for everybody: the list, the same as a file, and one of them (R084, R103)."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from evaluation import actions
from evaluation.documents import MOST_PILOTS, districts_with_pilots, known_pilot, sheet_of, with_places
from evaluation.forms.pilots import PilotFilterForm
from evaluation.models import Pilot, PilotSource
from evaluation.rules import may_be_removed
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import reach_of
from politirad.web.htmx import render
from politirad.web.paging import page_of
from politirad.web.spreadsheet import FORMATS, XLSX, sheet_response

_KEEP = Permission.KEEP_PILOTS


@signed_in
@require_safe
def pilots(request: HttpRequest) -> HttpResponse:
    """What has been tried, is tried and will be, the newest first, to search and narrow."""
    today = timezone.localdate()
    form, found = _found(request)
    page = page_of(request, found)
    context = {
        "form": form,
        "page": page,
        "rows": [known_pilot(each, today) for each in page.rows],
        "query": request.GET.urlencode(),
        "may_add": reach_of(request.user).holds_anywhere(_KEEP),
    }
    return render(request, "evaluation/pilots.html", context, partial="rows")


@signed_in
@require_safe
def pilots_file(request: HttpRequest) -> HttpResponse:
    """The same pilots as on the page, all of them, as a spreadsheet."""
    kind = request.GET.get("format", XLSX)
    _form, found = _found(request)
    sheet = sheet_of(found[:MOST_PILOTS], timezone.localdate())
    return sheet_response(sheet, kind if kind in FORMATS else XLSX, name="piloter")


@access(None, Pilot)
@require_safe
def pilot(request: HttpRequest, pilot: Pilot) -> HttpResponse:
    """One of them: what was tried and why, where and when, and what came of it."""
    user = request.user
    sources = list(PilotSource.objects.visible_to(user).of(pilot))
    may_keep = Pilot.objects.where_may(user, _KEEP).filter(pk=pilot.pk).exists()
    context = {
        "pilot": pilot,
        "known": known_pilot(with_places(pilot), timezone.localdate()),
        "sources": sources,
        "may_keep": may_keep,
        "may_add": reach_of(user).holds_anywhere(_KEEP),
        "may_remove": may_keep and may_be_removed(pilot.result, has_sources=bool(sources)),
    }
    return render(request, "evaluation/pilot.html", context)


@access(_KEEP, Pilot)
@require_POST
def remove_pilot(request: HttpRequest, pilot: Pilot) -> HttpResponse:
    """Take away one that was a mistake."""
    user: Any = request.user
    try:
        actions.remove_pilot(pilot, by=user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("evaluation:pilot", pk=pilot.pk)
    messages.success(request, _("Piloten er fjernet."))
    return redirect("evaluation:pilots")


def _found(request: HttpRequest) -> tuple[PilotFilterForm, Any]:
    """What is asked for, and the pilots that are it, in order and with where they are."""
    form = PilotFilterForm(request.GET, districts=districts_with_pilots())
    known = Pilot.objects.visible_to(request.user)
    return form, form.narrowed(known, timezone.localdate()).newest_first().with_places()
