"""A meeting in one file, as PDF or ZIP: what it holds, how far its making has come, and the file itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
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


@dataclass(frozen=True)
class Copy:
    """A kind of file a meeting can be taken along as: where its page is, and what that says."""

    kind: MeetingPack.Kind
    page: str
    media_type: str
    name: Callable[[Meeting], str]
    nothing: Promise
    make: Promise
    making: Promise
    ready: Promise
    take: Promise
    failed: Promise
    is_attachment: bool = False

    @property
    def file_page(self) -> str:
        """Where the file itself is."""
        return f"{self.page}_file"


PAPERS = Copy(
    kind=MeetingPack.Kind.PAPERS,
    page="pack",
    media_type="application/pdf",
    # The name tells nothing but the day; the title of an item never stands in it.
    name=lambda meeting: documents.pack_name(timezone.localtime(meeting.starts_at)),
    nothing=gettext_lazy("Det er ingen saker å lage sakspapirer av ennå."),
    make=gettext_lazy("Lag PDF"),
    making=gettext_lazy("PDF-en lages nå"),
    ready=gettext_lazy("PDF-en er klar."),
    take=gettext_lazy("Åpne PDF"),
    failed=gettext_lazy(
        "PDF-en ble ikke ferdig. Prøv én gang til. Går det ikke da, les vedleggene på hver sak og si fra til "
        "den som har ansvar for Politiråd hos dere."
    ),
)
WHOLE = Copy(
    kind=MeetingPack.Kind.EXPORT,
    page="export",
    media_type="application/zip",
    name=documents.export_name,
    nothing=gettext_lazy("Det er ingen saker å laste ned ennå."),
    make=gettext_lazy("Lag ZIP"),
    making=gettext_lazy("ZIP-filen lages nå"),
    ready=gettext_lazy("ZIP-filen er klar."),
    take=gettext_lazy("Last ned ZIP"),
    failed=gettext_lazy(
        "ZIP-filen ble ikke ferdig. Prøv én gang til. Går det ikke da, si fra til den som har ansvar for "
        "Politiråd hos dere."
    ),
    is_attachment=True,
)


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
def pack(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """What the reader's own papers hold; posting has the PDF made."""
    return _page(request, meeting, PAPERS)


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
@require_safe
def pack_file(request: HttpRequest, meeting: Meeting) -> HttpResponseBase:
    """The PDF made of exactly what this reader may see now."""
    return _file(request, meeting, PAPERS)


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
def export(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """What the reader's own copy of the whole meeting holds; posting has the ZIP made (G59)."""
    return _page(request, meeting, WHOLE)


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
@require_safe
def export_file(request: HttpRequest, meeting: Meeting) -> HttpResponseBase:
    """The ZIP made of exactly what this reader may see now."""
    return _file(request, meeting, WHOLE)


def _page(request: HttpRequest, meeting: Meeting, copy: Copy) -> HttpResponse:
    if request.method == "POST":
        if actions.want_pack(meeting, by=request.user, kind=copy.kind) is None:
            messages.info(request, copy.nothing)
        if not wants_piece(request):
            return redirect(f"meetings:{copy.page}", pk=meeting.pk)
    plan = actions.plan_for(meeting, request.user, copy.kind)
    context = {
        "meeting": meeting,
        "reader": reader_of(request, meeting),
        "heading": heading_of(request, meeting, copy.page),
        "plan": plan,
        "stage": stage_of(actions.made_pack(meeting, plan)),
        "copy": copy,
        "page_url": reverse(f"meetings:{copy.page}", kwargs={"pk": meeting.pk}),
        "file_url": reverse(f"meetings:{copy.file_page}", kwargs={"pk": meeting.pk}),
    }
    return render(request, f"meetings/{copy.page}.html", context, partial="stage")


def _file(request: HttpRequest, meeting: Meeting, copy: Copy) -> HttpResponseBase:
    made = actions.made_pack(meeting, actions.plan_for(meeting, request.user, copy.kind))
    if made is None or not made.is_ready:
        return redirect(f"meetings:{copy.page}", pk=meeting.pk)
    try:
        content = made.file.open("rb")
    except FileNotFoundError:
        actions.want_pack(meeting, by=request.user, kind=copy.kind)
        return redirect(f"meetings:{copy.page}", pk=meeting.pk)
    response = FileResponse(
        content, filename=copy.name(meeting), content_type=copy.media_type, as_attachment=copy.is_attachment
    )
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
