"""The yearly report of a council: chosen on a page, and taken along as PDF or Word."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from meetings.documents import what_it_holds
from politirad.councils.models import Forum
from politirad.overview.documents import figures, year_report_name, year_report_paper
from politirad.overview.forms import YearReportForm
from politirad.overview.querysets import YearReport, report_years, year_report
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, render
from politirad.web.paper_files import asked_format, paper_response


@access(Permission.VIEW_CONTENT, Forum)
@require_safe
def yearly(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Which year, for whom, and the year in short."""
    form = _form(request, forum)
    report = _report(request, forum, form) if form.is_valid() else None
    context = {
        "forum": forum,
        "form": form,
        "report": report,
        "figures": figures(report) if report else [],
        "holds": what_it_holds(forum, is_internal=report.is_internal) if report else "",
        "query": request.GET.urlencode(),
    }
    return render(request, "overview/yearly.html", context, status=INVALID if form.errors else 200)


@access(Permission.VIEW_CONTENT, Forum)
@never_cache
@require_safe
def yearly_file(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The report in the forum's language, as PDF/A or Word."""
    form = _form(request, forum)
    if not form.is_valid():
        page = reverse("councils:yearly", kwargs={"pk": forum.pk})
        return redirect(f"{page}?{request.GET.urlencode()}")
    with override(forum.language):
        report = _report(request, forum, form)
        paper = year_report_paper(report)
    return paper_response(paper, asked_format(request), name=year_report_name(report))


def _form(request: HttpRequest, forum: Forum) -> YearReportForm:
    # The report tells a municipality of its council; an arena has neither (R131).
    if forum.is_arena:
        raise Http404
    return YearReportForm(request.GET, years=report_years(forum, reader=_reader(request)))


def _report(request: HttpRequest, forum: Forum, form: YearReportForm) -> YearReport:
    year = form.cleaned_data["aar"]
    return year_report(forum, year, reader=_reader(request), is_internal=form.is_internal)


def _reader(request: HttpRequest) -> Any:
    return request.user
