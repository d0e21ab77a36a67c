"""A network's year: plan, annual wheel and what the levels did, on a page and as a report (G74)."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from meetings.actions import propose
from meetings.querysets.proposals import may_propose
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render
from politirad.web.number_fields import FIRST_YEAR, LAST_YEAR
from politirad.web.paper_files import asked_format, paper_response
from slt.documents import (
    Year,
    report_language,
    report_name,
    report_paper,
    report_proposal,
    year_of,
)
from slt.models import SltNetwork
from slt.views.standing import stand_in


@access(None, SltNetwork)
@require_safe
def year(request: HttpRequest, network: SltNetwork, year: int) -> HttpResponse:
    """The plan with what it does for the council's priorities, the wheel, and the levels in numbers."""
    shown = _year(request, network, year)
    stand_in(request, (group.place.forum for group in shown.groups))
    user, forum = request.user, shown.steering
    context = {
        "shown": shown,
        "network": network,
        "forum": forum,
        "may_plan": forum is not None and forum.pk in forum_ids(user, Permission.ARRANGE_MEETINGS),
        "may_propose": forum is not None and may_propose(user, forum.pk),
        "before": year - 1 if year > FIRST_YEAR else None,
        "after": year + 1 if year < LAST_YEAR else None,
    }
    return render(request, "slt/year.html", context)


@access(None, SltNetwork)
@never_cache
@require_safe
def year_report(request: HttpRequest, network: SltNetwork, year: int) -> HttpResponse:
    """The same as a paper in the steering group's language, PDF/A or Word, with what came of each measure."""
    shown = _year(request, network, year)
    with override(report_language(shown)):
        paper = report_paper(shown)
    return paper_response(paper, asked_format(request), name=report_name(shown))


@access(None, SltNetwork)
@require_POST
def propose_report(request: HttpRequest, network: SltNetwork, year: int) -> HttpResponse:
    """Put the year's report among the proposals to the steering group, with its figures in words."""
    user: Any = request.user
    shown = _year(request, network, year)
    if shown.steering is None or not may_propose(user, shown.steering.pk):
        raise PermissionDenied(_("Du har ikke plass i styringsgruppa."))
    propose(shown.steering, by=user, **_proposal(shown))
    messages.success(request, _("Rapporten er foreslått som sak i styringsgruppa."))
    return redirect("slt:year", pk=network.pk, year=year)


def _year(request: HttpRequest, network: SltNetwork, year: int) -> Year:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    return year_of(network, year, request.user, timezone.localdate())


def _proposal(shown: Year) -> Mapping[str, Any]:
    with override(report_language(shown)):
        return report_proposal(shown)
