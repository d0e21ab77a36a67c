"""A whole meeting as a numbered ZIP: what the reader's copy holds, how far it is, and the file (G59)."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from meetings import actions, documents
from meetings.models import Meeting, MeetingPack
from meetings.views.heading import heading_of, reader_of
from meetings.views.pack import stage_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render, wants_piece


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
def export(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """What the reader's own copy holds; posting has it made."""
    if request.method == "POST":
        if actions.want_pack(meeting, by=request.user, kind=MeetingPack.Kind.EXPORT) is None:
            messages.info(request, _("Det er ingen saker å laste ned ennå."))
        if not wants_piece(request):
            return redirect("meetings:export", pk=meeting.pk)
    plan = documents.export_for(meeting, request.user)
    context = {
        "meeting": meeting,
        "reader": reader_of(request, meeting),
        "heading": heading_of(request, meeting, "export"),
        "plan": plan,
        "stage": stage_of(actions.made_pack(meeting, plan)),
    }
    return render(request, "meetings/export.html", context, partial="stage")


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
@require_safe
def export_file(request: HttpRequest, meeting: Meeting) -> HttpResponseBase:
    """The file made of exactly what this reader may see now."""
    made = actions.made_pack(meeting, documents.export_for(meeting, request.user))
    if made is None or not made.is_ready:
        return redirect("meetings:export", pk=meeting.pk)
    try:
        content = made.file.open("rb")
    except FileNotFoundError:
        actions.want_pack(meeting, by=request.user, kind=MeetingPack.Kind.EXPORT)
        return redirect("meetings:export", pk=meeting.pk)
    name = documents.export_name(meeting)
    response = FileResponse(content, as_attachment=True, filename=name, content_type="application/zip")
    response["X-Content-Type-Options"] = "nosniff"
    return response
