"""The follow-up report of a forum: chosen and read on a page, and taken along as PDF or Word."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from meetings import documents
from meetings.forms.reports import FollowUpForm
from politirad.councils.models import Forum
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, render
from politirad.web.paper_files import asked_format, paper_response


@access(Permission.VIEW_CONTENT, Forum)
@require_safe
def follow_up(request: HttpRequest, forum: Forum) -> HttpResponse:
    """What was agreed in a period and how it goes."""
    form = FollowUpForm(request.GET, today=timezone.localdate(), is_arena=forum.is_arena)
    report = _report(request, forum, form) if form.is_valid() else None
    context = {
        "forum": forum,
        "form": form,
        "report": report,
        "holds": documents.what_it_holds(forum, is_internal=report.is_internal) if report else "",
        "query": request.GET.urlencode(),
    }
    return render(request, "meetings/follow_up.html", context, status=INVALID if form.errors else 200)


@access(Permission.VIEW_CONTENT, Forum)
@never_cache
@require_safe
def follow_up_file(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The same report in the forum's language, as PDF/A or Word."""
    form = FollowUpForm(request.GET, today=timezone.localdate(), is_arena=forum.is_arena)
    if not form.is_valid():
        page = reverse("meetings:follow_up", kwargs={"pk": forum.pk})
        return redirect(f"{page}?{request.GET.urlencode()}")
    with override(forum.language):
        report = _report(request, forum, form)
        paper = documents.follow_up_paper(report)
    return paper_response(paper, asked_format(request), name=documents.follow_up_name(report))


def _report(request: HttpRequest, forum: Forum, form: FollowUpForm) -> documents.FollowUp:
    return documents.follow_up(
        forum,
        request.user,
        from_on=form.cleaned_data["fra"],
        until_on=form.cleaned_data["til"],
        is_internal=form.is_internal,
    )
