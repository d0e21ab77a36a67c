"""One briefing of a meeting's released answers, as a page and as a PDF (R099)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from meetings import documents
from meetings.models import Meeting
from meetings.views.heading import reader_of
from meetings.views.knowledge_page import answers_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render


@access(Permission.VIEW_ADDRESSED, Meeting)
@require_safe
def briefing(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Everything released that the reader may read, on one page."""
    context = {
        "meeting": meeting,
        "reader": reader_of(request, meeting),
        "title": documents.briefing_title(meeting),
        "answers": _answers(request, meeting),
    }
    return render(request, "meetings/knowledge_briefing.html", context)


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
@require_safe
def briefing_pdf(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The same as an archive PDF."""
    pdf = documents.briefing_pdf(meeting, _answers(request, meeting))
    response = HttpResponse(pdf, content_type="application/pdf")
    name = _("kunnskapsgrunnlag-%(number)s-%(year)s.pdf") % {"number": meeting.number, "year": meeting.year}
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _answers(request: HttpRequest, meeting: Meeting) -> list[documents.ShownAnswer]:
    return documents.briefing_of(answers_of(request, meeting).values())
