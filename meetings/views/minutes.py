"""Reading the minutes, and taking them along as the sealed PDF or as Word."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from meetings import documents
from meetings.models import Meeting
from meetings.querysets.items import sides_read_by
from meetings.views.heading import reader_of
from meetings.views.reading import minutes_page, places_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import wants_piece
from politirad.web.paper_files import DOCX, asked_format, paper_response
from politirad.web.rules import whole_number


@access(Permission.VIEW_ADDRESSED, Meeting)
@require_safe
def minutes(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The minutes as this reader may know them: whole, or only the items for everyone once approved."""
    if not meeting.has_minutes:
        return redirect("meetings:agenda", pk=meeting.pk)
    is_waiting = wants_piece(request) and request.htmx.target == "meetings-pdf"
    return minutes_page(request, meeting, partial="pdf" if is_waiting else None)


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
@require_safe
def pdf(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The sealed edition for this reader's circle, byte for byte as it was sealed; older versions too."""
    version = _version(request, meeting)
    if not 1 <= version <= meeting.approved_version:
        raise Http404
    sides = sides_read_by(request.user, meeting.forum_id)
    is_insider = reader_of(request, meeting).is_insider
    found = documents.sealed_for(meeting, is_insider=is_insider, sides=sides, version=version)
    sealed = found.first()
    if sealed is None:
        messages.info(request, _("PDF-en lages nå. Den er klar om litt."))
        return redirect("meetings:minutes", pk=meeting.pk)
    response = HttpResponse(bytes(sealed.pdf), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{documents.minutes_name(meeting, version)}.pdf"'
    return response


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
@require_safe
def docx(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The same words as a Word file: for insiders as soon as there are minutes, for others once approved."""
    is_insider = reader_of(request, meeting).is_insider
    if not (meeting.is_approved or (is_insider and meeting.has_minutes)):
        raise Http404
    sides = sides_read_by(request.user, meeting.forum_id)
    edition = documents.edition_for(meeting, is_insider=is_insider, sides=sides)
    paper = documents.minutes_paper(documents.minutes_content(meeting, edition))
    return paper_response(paper, DOCX, name=documents.minutes_name(meeting, meeting.minutes_version))


@access(Permission.VIEW_CONTENT, Meeting)
@never_cache
@require_safe
def public(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The approved minutes as anybody may read them, for the parties to publish, as PDF or Word."""
    # What an arena talks of is how the police work within, and is published by nobody (R131).
    if not meeting.is_approved or meeting.forum.is_arena:
        raise Http404
    name = f"{documents.minutes_name(meeting, meeting.minutes_version)}-offentlig"
    paper = documents.minutes_paper(documents.public_minutes(meeting))
    return paper_response(paper, asked_format(request), name=name)


@access(Permission.VIEW_CONTENT, Meeting)
@never_cache
@require_safe
def extract(request: HttpRequest, meeting: Meeting, code: str) -> HttpResponse:
    """The approved minutes for one municipality of a joint council, as PDF or Word."""
    place = next((each for each in places_of(meeting) if each.code == code), None)
    if place is None or not meeting.is_approved:
        raise Http404
    name = f"{documents.minutes_name(meeting, meeting.minutes_version)}-utdrag-{place.code}"
    paper = documents.minutes_paper(documents.minutes_extract(meeting, place))
    return paper_response(paper, asked_format(request), name=name)


def _version(request: HttpRequest, meeting: Meeting) -> int:
    """The version asked for; else the one that counts."""
    asked = whole_number(request.GET.get("utgave", ""))
    return meeting.approved_version if asked is None else asked
