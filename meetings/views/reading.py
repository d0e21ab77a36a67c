"""The minutes as a page to read, for whoever may read all of them and for whoever may read a part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import documents
from meetings.actions.approval import approvers, later_meeting
from meetings.actions.comments import commenting_seat
from meetings.models import (
    ActionItem,
    DivergentView,
    Meeting,
    MeetingMove,
    MinutesApproval,
    MinutesComment,
    Note,
    Participant,
)
from meetings.querysets.items import sides_read_by
from meetings.views.heading import Action, Reader, heading_of, reader_of
from politirad.councils.models import Forum, Seat, places_on
from politirad.councils.querysets import forum_ids
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Party, Permission
from politirad.web.dates import day_month
from politirad.web.htmx import render
from politirad.web.sentences import listed

State = Meeting.State


@dataclass(frozen=True)
class Approving:
    """The approvals given, the seats that still wait, and whether it is the reader's turn."""

    given: tuple[MinutesApproval, ...] = ()
    waiting: tuple[Seat, ...] = ()
    is_own_turn: bool = False


@dataclass(frozen=True)
class Version:
    """An approved version of the minutes, and why it came; the first has no reason."""

    number: int
    reason: str
    is_current: bool


def minutes_page(request: HttpRequest, meeting: Meeting, *, partial: str | None = None) -> HttpResponse:
    """The minutes for this reader."""
    reader = reader_of(request, meeting)
    people = list(meeting.participants.visible_to(request.user).in_party_order().with_stay())
    is_open = reader.is_insider or meeting.is_approved
    rows = _rows(request, meeting, reader, people) if is_open else []
    approving = _approving(request, meeting)
    context = {
        "meeting": meeting,
        "reader": reader,
        "heading": heading_of(
            request, meeting, "minutes", people=len(people), actions=_actions(meeting, reader)
        ),
        "is_open": is_open,
        "rows": rows,
        "own": _own_action_items(request, meeting, reader, rows),
        "conclusions": [each for row in rows for each in row.conclusions],
        "attendance": _attendance(meeting, people, rows) if reader.is_insider else [],
        "approving": approving,
        "lead": _lead(meeting, approving, is_open=is_open),
        "correction": correction_of(meeting) if reader.is_insider else None,
        "sealed": _sealed(meeting, reader, sides_read_by(request.user, meeting.forum_id)),
        "versions": _versions(meeting, reader),
        "places": places_of(meeting) if reader.is_insider and meeting.is_approved else [],
        "may_comment": meeting.state == State.IN_REVIEW
        and commenting_seat(meeting, request.user) is not None,
        "may_answer": reader.may_arrange and meeting.state == State.WRITING,
        "may_look_back": meeting.forum_id in forum_ids(request.user, Permission.REPORT_ACTION_ITEMS),
    }
    return render(request, "meetings/minutes.html", context, partial=partial)


def places_of(meeting: Meeting) -> list[Municipality]:
    """The municipalities that took part in the forum on the day of the meeting."""
    return places_on(meeting.forum, timezone.localdate(meeting.starts_at))


def sides_of(party: str) -> str:
    """«kommunen», «politiet»."""
    return {Party.MUNICIPALITY: _("kommunen"), Party.POLICE: _("politiet")}[Party(party)]


def correction_of(meeting: Meeting) -> MeetingMove | None:
    """What the minutes were sent back for, while they are written anew."""
    if meeting.state != State.WRITING:
        return None
    last = meeting.moves.select_related("by").last()
    return last if last and last.reason else None


def _attendance(
    meeting: Meeting, people: Sequence[Participant], rows: Sequence[documents.MinutesRow]
) -> list[documents.Fact]:
    guests, items = list(documents.meeting_guests(meeting)), [row.item for row in rows]
    return list(documents.attendance_facts(meeting, people, guests, items))


def _rows(
    request: HttpRequest, meeting: Meeting, reader: Reader, people: Sequence[Participant]
) -> list[documents.MinutesRow]:
    promised = ActionItem.objects.visible_to(request.user).select_related("responsible").order_by("pk")
    items = meeting.items.visible_to(request.user).order_by("position")
    notes, views = (model.objects.visible_to(request.user) for model in (Note, DivergentView))
    found = items.prefetch_related(
        "conclusions",
        Prefetch("action_items", promised),
        Prefetch("notes", notes, to_attr="shown_notes"),
        Prefetch("divergent_views", views, to_attr="shown_views"),
    )
    if reader.is_insider:
        comments = MinutesComment.objects.visible_to(request.user).of_version(meeting)
        comments = comments.select_related("by", "answered_by")
        found = found.prefetch_related(Prefetch("comments", comments, to_attr="shown_comments"))
    return documents.minutes_rows(found, people, is_whole=reader.is_insider)


def _own_action_items(
    request: HttpRequest, meeting: Meeting, reader: Reader, rows: Sequence[documents.MinutesRow]
) -> list[tuple[ActionItem, str]]:
    """What the reader has promised, each with its item as they may know it."""
    if reader.is_insider:
        found = [(each, row.number or row.item.title) for row in rows for each in row.action_items]
        return [(each, about) for each, about in found if each.responsible_id == request.user.pk]
    known = {row.item.pk: row.item.title for row in rows}
    own = ActionItem.objects.visible_to(request.user).of_person(request.user).filter(item__meeting=meeting)
    return [(each, known.get(each.item_id, "")) for each in own.order_by("next_date_on", "pk")]


def _approving(request: HttpRequest, meeting: Meeting) -> Approving:
    if meeting.state not in {State.IN_REVIEW, State.APPROVED}:
        return Approving()
    given = tuple(meeting.approvals.filter(version=meeting.minutes_version).select_related("in_meeting"))
    if meeting.is_approved:
        return Approving(given=given)
    done = {approval.party for approval in given}
    waiting = tuple(seat for party, seat in approvers(meeting).items() if seat and party not in done)
    is_own_turn = any(seat.user_id == request.user.pk for seat in waiting)
    return Approving(given=given, waiting=waiting, is_own_turn=is_own_turn)


def _lead(meeting: Meeting, approving: Approving, *, is_open: bool) -> str:
    """The first sentence: where the minutes stand, and what the reader should do."""
    if meeting.is_approved:
        return _("Referatet er godkjent og kan ikke endres.")
    if meeting.is_reopened and meeting.state != State.IN_REVIEW:
        return _("Referatet rettes. Utgaven som ble godkjent, gjelder til den nye er godkjent.")
    if not is_open:
        return _("Referatet er ikke godkjent ennå. Du kan lese det her når det er klart.")
    if meeting.is_writable:
        is_running = meeting.state == State.IN_SESSION
        writing = _("Referatet skrives. Dette er en kladd som ikke er sendt til godkjenning.")
        return _("Møtet pågår. Dette er en kladd.") if is_running else writing
    if approving.is_own_turn and approving.given:
        words = _("%(name)s har godkjent for %(side)s. Nå mangler bare du. Det tar to minutter å lese.")
        first = approving.given[0]
        return words % {"name": first.name, "side": sides_of(first.party)}
    names = listed(seat.user.full_name for seat in approving.waiting)
    words = _("Referatet venter på godkjenning fra %(names)s.") % {"names": names}
    return " ".join([words, *_deadline(meeting)])


def _deadline(meeting: Meeting) -> list[str]:
    """Until when, and that silence is a yes where the council chose it."""
    if meeting.comments_due_on is None:
        return []
    words = {"day": day_month(meeting.comments_due_on)}
    if meeting.forum.minutes_rule == Forum.MinutesRule.SILENCE:
        return [_("Den som ikke har svart når %(day)s er over, regnes som enig.") % words]
    return [_("Fristen er %(day)s.") % words]


def _versions(meeting: Meeting, reader: Reader) -> list[Version]:
    """The approved versions, newest first, once there is more than one or the only one is corrected."""
    if meeting.minutes_version == 1:
        return []
    reasons = {each.version: each.reason for each in meeting.reopenings.all()} if reader.is_insider else {}
    return [
        Version(number, reasons.get(number, ""), is_current=number == meeting.approved_version)
        for number in range(meeting.approved_version, 0, -1)
    ]


def _sealed(meeting: Meeting, reader: Reader, sides: Sequence[str]) -> Any:
    """The reader's sealed edition of the version that counts, without its bytes; None until it is made."""
    version = meeting.approved_version
    if not version:
        return None
    found = documents.sealed_for(meeting, is_insider=reader.is_insider, sides=sides, version=version)
    return found.defer("pdf", "words").first()


def _actions(meeting: Meeting, reader: Reader) -> list[Action]:
    if not reader.may_arrange:
        return []
    if not meeting.is_writable:
        return [_step(meeting, name, words) for name, words in _other_ways(meeting)]
    url = reverse("meetings:live", kwargs={"pk": meeting.pk})
    write = Action(_("Skriv referatet"), url, "blyant", is_primary=meeting.state != Meeting.State.WRITING)
    if write.is_primary:
        return [write]
    send = reverse("meetings:send_for_approval", kwargs={"pk": meeting.pk})
    return [write, Action(_("Send til godkjenning"), send, "send", is_primary=True)]


def _other_ways(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """What the arranger may do with minutes nobody writes in now."""
    if meeting.is_approved:
        yield "reopen", _("Åpne for retting")
        return
    if later_meeting(meeting):
        yield "approve_in_meeting", _("Godkjent i et møte")
    yield "take_back", _("Ta tilbake")


def _step(meeting: Meeting, name: str, words: str) -> Action:
    return Action(words, reverse(f"meetings:{name}", kwargs={"pk": meeting.pk}), "blyant")
