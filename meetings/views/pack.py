"""The papers of a meeting as one PDF: what it holds, how far its making has come, and the file."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from meetings import actions, documents, rules
from meetings.models import Meeting, MeetingPack
from meetings.views.heading import heading_of, reader_of
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import render, wants_piece


@dataclass(frozen=True)
class Stage:
    """Where the making stands: the file is there, on its way, to be asked for, or could not be made."""

    pack: MeetingPack | None
    remarks: tuple[tuple[dict[str, str], Any], ...] = ()
    is_under_way: bool = False
    has_failed: bool = False

    @property
    def file(self) -> MeetingPack | None:
        """The finished pack."""
        return self.pack if self.pack and self.pack.is_ready else None


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
def pack(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """What the reader's own copy holds; posting has it made."""
    if request.method == "POST":
        if actions.want_pack(meeting, by=request.user) is None:
            messages.info(request, _("Det er ingen saker å lage sakspapirer av ennå."))
        if not wants_piece(request):
            return redirect("meetings:pack", pk=meeting.pk)
    plan = documents.pack_for(meeting, request.user)
    context = {
        "meeting": meeting,
        "reader": reader_of(request, meeting),
        "heading": heading_of(request, meeting, "pack"),
        "plan": plan,
        "stage": stage_of(actions.made_pack(meeting, plan)),
    }
    return render(request, "meetings/pack.html", context, partial="stage")


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
@require_safe
def pack_file(request: HttpRequest, meeting: Meeting) -> HttpResponseBase:
    """The file made of exactly what this reader may see now."""
    made = actions.made_pack(meeting, documents.pack_for(meeting, request.user))
    if made is None or not made.is_ready:
        return redirect("meetings:pack", pk=meeting.pk)
    try:
        content = made.file.open("rb")
    except FileNotFoundError:
        actions.want_pack(meeting, by=request.user)
        return redirect("meetings:pack", pk=meeting.pk)
    # The name tells nothing but the day; the title of an item never stands in it.
    name = documents.pack_name(timezone.localtime(meeting.starts_at))
    response = FileResponse(content, filename=name, content_type="application/pdf")
    response["X-Content-Type-Options"] = "nosniff"
    return response


def stage_of(made: MeetingPack | None) -> Stage:
    """Where the making of the file stands for whoever looks now."""
    if made is None:
        return Stage(None)
    # A worker that has died is found by the clock too, but whoever looks may press at once.
    is_silent = made.state == rules.PackState.BUILDING and not rules.is_held(
        made.state, made.lease_ends_at, timezone.now()
    )
    return Stage(
        pack=made,
        remarks=tuple((each, documents.REMARK_TEXT[rules.Remark(each["kind"])]) for each in made.remarks),
        is_under_way=made.is_under_way and not is_silent,
        has_failed=made.state == rules.PackState.FAILED or is_silent,
    )
