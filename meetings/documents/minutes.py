"""The minutes as mail and PDF, and what each reader's copy holds."""

from collections.abc import Collection
from typing import Any

from django.db.models import Case, QuerySet, Value, When
from django.utils.module_loading import import_string

from meetings.documents.addresses import address
from meetings.documents.minutes_content import MinutesContent
from meetings.models import Meeting, SealedMinutes
from politirad.tenancy.permissions import MAIN_PARTIES


def minutes_mail_context(meeting: Meeting) -> dict[str, Any]:
    """What a mail about the minutes says: which meeting and where to read, never any of the text."""
    return {
        "meeting": meeting,
        "forum": meeting.forum,
        "minutes_url": address("meetings:minutes", pk=meeting.pk),
        "live_url": address("meetings:live", pk=meeting.pk),
    }


def editions(meeting: Meeting) -> list[str]:
    """The editions of sealed minutes: each circle of readers has one with exactly what they may read.

    Both main parties share one, unless a party has items of its own; others have theirs if any are called.
    """
    edition = SealedMinutes.Edition
    has_outsiders = meeting.participants.exclude(party__in=MAIN_PARTIES).exists()
    own = set(meeting.items.exclude(own_party="").values_list("own_party", flat=True))
    return [
        edition.MAIN_PARTIES,
        *(party.value for party in MAIN_PARTIES if party in own),
        *([edition.EVERYONE] if has_outsiders else []),
    ]


def edition_for(meeting: Meeting, *, is_insider: bool, sides: Collection[str]) -> str:
    """The edition a reader gets, sealed or not; `sides` are the parties whose own items they read."""
    edition = SealedMinutes.Edition
    if not is_insider:
        return edition.EVERYONE
    # Where the reader's own side has an edition, it holds all of the shared one and more.
    return next((each for each in editions(meeting) if each in sides), edition.MAIN_PARTIES)


def sealed_for(
    meeting: Meeting, *, is_insider: bool, sides: Collection[str], version: int
) -> QuerySet[SealedMinutes]:
    """The edition a reader gets of a sealed version comes first; `sides` are whose own items they read."""
    edition = SealedMinutes.Edition
    if not is_insider:
        return meeting.sealed.filter(edition=edition.EVERYONE, version=version)
    # Where the reader's own side has an edition, it holds all of the shared one and more.
    found = meeting.sealed.filter(edition__in=[edition.MAIN_PARTIES, *sides], version=version)
    return found.order_by(Case(When(edition=edition.MAIN_PARTIES, then=Value(1)), default=Value(0)))


def minutes_pdf(content: MinutesContent) -> bytes:
    """The minutes as PDF/A-2a and PDF/UA-1, in the forum's language."""
    # WeasyPrint takes a second and 70 MB to import, so only the worker that renders ever does.
    render_pdf = import_string("politirad.web.pdf.render_pdf")
    pdf: bytes = render_pdf("meetings/pdf/minutes.html", {"content": content}, language=content.language)
    return pdf


def minutes_name(meeting: Meeting, version: int) -> str:
    """What a file of the minutes is called, without its ending: which meeting, never which items."""
    name = f"referat-{meeting.number}-{meeting.year}"
    return name if version == 1 else f"{name}-utgave-{version}"
