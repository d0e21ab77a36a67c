"""The minutes as mail and PDF, and what each reader's copy holds."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, QuerySet, Value, When
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.addresses import address
from meetings.models import ActionItem, AgendaItem, Meeting, SealedMinutes
from politirad.councils.models import Seat
from politirad.tenancy.permissions import MAIN_PARTIES


@dataclass(frozen=True)
class MinutesRow:
    """An item as the minutes show it; `number` is empty for readers who must see no gap in the numbers."""

    item: AgendaItem
    number: str
    conclusions: tuple[tuple[str, str], ...]
    action_items: tuple[ActionItem, ...]


def minutes_mail_context(meeting: Meeting, seat: Seat) -> dict[str, Any]:
    """What a mail about the minutes says: which meeting and where to read, never any of the text."""
    return {
        "meeting": meeting,
        "forum": meeting.forum,
        "seat": seat,
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


def sealed_for(meeting: Meeting, *, is_insider: bool, sides: Collection[str]) -> QuerySet[SealedMinutes]:
    """The sealed edition a reader gets comes first; `sides` are the parties whose own items they read."""
    edition = SealedMinutes.Edition
    if not is_insider:
        return meeting.sealed.filter(edition=edition.EVERYONE)
    # Where the reader's own side has an edition, it holds all of the shared one and more.
    found = meeting.sealed.filter(edition__in=[edition.MAIN_PARTIES, *sides])
    return found.order_by(Case(When(edition=edition.MAIN_PARTIES, then=Value(1)), default=Value(0)))


def minutes_rows(items: Iterable[AgendaItem], *, is_whole: bool) -> list[MinutesRow]:
    """The items with the labels of their conclusions: «13.1» for whoever reads all items.

    Numbers run through all items of the year, so others get none that could tell of an item between:
    their conclusions are counted as they read them.
    """
    rows: list[MinutesRow] = []
    count = 0
    for item in items:
        conclusions = []
        for conclusion in item.conclusions.all():
            count += 1
            label = f"{item.number or item.position}.{conclusion.number}" if is_whole else str(count)
            conclusions.append((label, conclusion.text))
        number = item.case_number if is_whole else ""
        promised = tuple(item.action_items.all())
        rows.append(MinutesRow(item, number, tuple(conclusions), promised))
    return rows


def minutes_title(meeting: Meeting) -> str:
    """«Referat fra politirådsmøte 3/2026»: the title of the paper, which names no item."""
    words = (
        _("Referat fra politirådsmøte %(number)s/%(year)s")
        if meeting.forum.kind == meeting.forum.Kind.POLICE_COUNCIL
        else _("Referat fra møte %(number)s/%(year)s")
    )
    return words % {"number": meeting.number, "year": meeting.year}


def minutes_context(meeting: Meeting, edition: str) -> dict[str, Any]:
    """Everything an edition of the minutes holds, read in a fixed number of queries.

    Who came is content too, so the edition for everyone names the chair and the approvers alone.
    """
    is_whole = edition != SealedMinutes.Edition.EVERYONE
    items = meeting.items.prefetch_related("conclusions", "action_items__responsible").order_by("position")
    items = items.filter(own_party__in=("", edition))
    if not is_whole:
        items = items.filter(audience=AgendaItem.Audience.EVERYONE)
    rows = minutes_rows(items, is_whole=is_whole)
    people = list(meeting.participants.in_party_order())
    return {
        "meeting": meeting,
        "forum": meeting.forum,
        "title": minutes_title(meeting),
        "is_whole": is_whole,
        "rows": rows,
        "has_conclusions": any(row.conclusions for row in rows),
        "has_action_items": any(row.action_items for row in rows),
        "present": [person for person in people if person.is_present],
        "absent": [person for person in people if not person.is_present],
        "chair": next((person for person in people if person.is_chair), None),
        "approvals": list(meeting.approvals.all()),
        "municipalities": list(meeting.forum.municipalities.all()),
    }


def minutes_pdf(meeting: Meeting, edition: str) -> bytes:
    """The minutes as PDF/A-2a and PDF/UA-1, in the forum's language."""
    # WeasyPrint takes a second and 70 MB to import, so only the worker that renders ever does.
    render_pdf = import_string("politirad.web.pdf.render_pdf")
    language = meeting.forum.language
    with override(language):
        words = minutes_context(meeting, edition)
    pdf: bytes = render_pdf("meetings/pdf/minutes.html", words, language=language)
    return pdf
