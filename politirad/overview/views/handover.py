"""The hand-over page of a council, for whoever takes over a role in it (G22)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from politirad.councils.models import Forum
from politirad.overview.querysets import handover_of
from politirad.overview.views.councils import sides_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render


@access(Permission.VIEW_CONTENT, Forum)
@require_safe
def handover(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The agreement, what is open, what was concluded, who is who and what comes next, on one page."""
    reader: Any = request.user
    found = handover_of(forum, reader=reader)
    context = {
        "forum": forum,
        "handover": found,
        "sides": sides_of(found.seats),
        "today": timezone.localdate(),
    }
    return render(request, "overview/handover.html", context)
