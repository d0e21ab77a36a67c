"""Reading what a version of the minutes says otherwise than the one before it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings import documents
from meetings.models import Meeting
from meetings.querysets.items import sides_read_by
from meetings.views.heading import heading_of, reader_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render
from politirad.web.rules import whole_number


@access(Permission.VIEW_ADDRESSED, Meeting)
@require_safe
def changes(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """What is new in the version asked for; insiders also see what a version being written will change."""
    is_insider = reader_of(request, meeting).is_insider
    newest = meeting.minutes_version if is_insider else meeting.approved_version
    version = whole_number(request.GET.get("utgave", ""))
    version = newest if version is None else version
    if not 1 <= version <= newest:
        raise Http404
    compared = (version - 1, version) if version > 1 else ()
    texts = [_words(request, meeting, each, is_insider=is_insider) for each in compared]
    if not all(texts):
        messages.info(request, _("Utgavene kan ikke sammenlignes ennå. Prøv igjen om litt."))
        return redirect("meetings:minutes", pk=meeting.pk)
    context = {
        "meeting": meeting,
        "version": version,
        "before": version - 1,
        "sections": documents.minutes_changes(*texts) if texts else [],
        "is_insider": is_insider,
        "heading": heading_of(request, meeting, "minutes"),
    }
    return render(request, "meetings/minutes_changes.html", context)


def _words(
    request: HttpRequest, meeting: Meeting, version: int, *, is_insider: bool
) -> documents.Words | None:
    """What the reader's edition of the version says; None while the sealed one is being made."""
    sides = sides_read_by(request.user, meeting.forum_id)
    if version > meeting.approved_version:
        edition = documents.edition_for(meeting, is_insider=is_insider, sides=sides)
        return documents.words_of(documents.minutes_content(meeting, edition))
    sealed = documents.sealed_for(meeting, is_insider=is_insider, sides=sides, version=version)
    return sealed.values_list("words", flat=True).first()
