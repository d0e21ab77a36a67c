"""The open list of SLT coordinators: find the one of a municipality (R177)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from contacts.documents import hits_for
from politirad.tenancy.access import public
from politirad.web.finding import FindForm
from politirad.web.htmx import render
from politirad.web.paging import page_of
from slt.documents import open_towns
from slt.querysets import towns_with_networks_on

_REASON = "anybody may find whom to turn to; only what each person allows is shown, where the town has opened"
_SIZE = 50


@public(reason=_REASON)
@require_safe
def coordinators(request: HttpRequest) -> HttpResponse:
    """The municipalities with SLT and who coordinates there, perhaps only those that fit a name.

    No search engine may keep the page: what a person no longer allows would live on there.
    """
    today = timezone.localdate()
    form = FindForm(request.GET or None)
    asked = form.cleaned_data["q"] if form.is_valid() else ""
    found: Any = towns_with_networks_on(today)
    if asked:
        found = [hit.town for hit in hits_for(asked, found)]
    page = page_of(request, found, size=_SIZE)
    context = {"form": form, "asked": asked, "page": page, "towns": open_towns(page.rows, today)}
    response = render(request, "slt/coordinators.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
