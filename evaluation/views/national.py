"""Evaluations in the country and in a district: who has evaluated in time, and published means (BR41)."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from evaluation import actions
from evaluation.documents import (
    Published,
    consents_by_district,
    is_published,
    published,
    share_of,
    shares_by_district,
    standings_on,
)
from evaluation.rules import Standing, answer_limit, may_publish
from politirad.tenancy.access import access, national
from politirad.tenancy.models import PoliceDistrict
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import reach_of
from politirad.web.changes import refusing
from politirad.web.htmx import render
from politirad.web.rules import whole_number


@national(Permission.VIEW_METADATA)
@require_safe
def of_nation(request: HttpRequest) -> HttpResponse:
    """The share evaluated in time by district today, and the means that are published."""
    today = timezone.localdate()
    standings, found = standings_on(today), published()
    shares = shares_by_district(standings)
    may_publish_here = reach_of(request.user).is_national(Permission.PUBLISH_EVALUATION)
    context = {
        "today": today,
        "total": share_of(standings),
        "districts": [(each, shares[each.pk]) for each in found.districts if each.pk in shares],
        "to_publish": found.years_to_publish(today) if may_publish_here else [],
        "tracks": found.tracks(),
        **table_context(request, found),
    }
    return render(request, "evaluation/of_nation.html", context)


@access(Permission.VIEW_METADATA, PoliceDistrict)
@require_safe
def of_district(request: HttpRequest, district: PoliceDistrict) -> HttpResponse:
    """Each council of a district with when it evaluated and when the next is due: dates, never an answer."""
    today = timezone.localdate()
    standings, found = standings_on(today, district_id=district.pk), published(district)
    asked = request.GET.get("status", "")
    wanted = Standing(asked) if asked in set(Standing) else None
    context = {
        "district": district,
        "today": today,
        "total": share_of(standings),
        "asked": wanted,
        "standings": [each for each in standings if wanted in (None, each.standing)],
        "tracks": found.tracks(district.pk),
        **table_context(request, found),
    }
    return render(request, "evaluation/of_district.html", context)


@national(Permission.PUBLISH_EVALUATION)
def publish_year(request: HttpRequest, year: int) -> HttpResponse:
    """Publish the figures of a year, told that it is done once and never over again."""
    today = timezone.localdate()
    if not may_publish(year, today):
        raise PermissionDenied(_("Året er ikke over ennå."))
    if is_published(year):
        return redirect("evaluation:of_nation")
    if request.method == "POST":
        user: Any = request.user
        refusing(lambda: actions.publish_year(year, today=today, by=user))
        messages.success(request, _("Tallene for %(year)s er publisert.") % {"year": year})
        return redirect("evaluation:of_nation")
    context = {
        "year": year,
        "councils": sum(consents_by_district(year).values()),
        "limit": answer_limit(today),
    }
    return render(request, "evaluation/publish_year.html", context)


def table_context(request: HttpRequest, found: Published) -> dict[str, Any]:
    """The published year the address asks for, else the newest, as a table of places by main question."""
    asked = request.GET.get("aar", "")
    year = found.in_year(whole_number(asked) if asked else None)
    if asked and year is None:
        raise Http404
    return {"years": found.years, "year": year, "table": found.table(year) if year else None}
