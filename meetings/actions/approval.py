"""Two-party approval of the minutes, and sealing them."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from meetings import documents, rules
from meetings.actions.archive import send_to_archives
from meetings.actions.minutes import in_state
from meetings.actions.planning import move_meeting
from meetings.models import ActionItem, AgendaItem, Meeting, MinutesApproval, SealedMinutes
from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.notifications.actions import send_message
from politirad.tenancy.permissions import MAIN_PARTIES, Party, Role
from politirad.web.background import enqueue_on_commit

LEADERS = {Party.MUNICIPALITY: Role.MAYOR, Party.POLICE: Role.UNIT_LEADER}
GAP_TEXT = {
    rules.Gap.NOBODY_PRESENT: _("Ingen er ført som til stede. Før oppmøtet først."),
    rules.Gap.ITEM_WITHOUT_RESULT: _("Saken mangler tekst. Skriv kort hva som kom fram."),
    rules.Gap.ACTION_ITEM_WITHOUT_DEADLINE: _("En oppgave mangler frist."),
}


NOT_WAITING = _("Referatet venter ikke på godkjenning lenger.")
NOT_APPROVER = _("Det er lederen på hver side som godkjenner referatet.")
NO_APPROVER = _("En av partene har ingen som kan godkjenne. Legg til en leder i rådet.")


@dataclass(frozen=True)
class MinutesGap:
    """One thing that stops the minutes from going to approval, and the item it is about, if any."""

    kind: rules.Gap
    text: Any
    item: AgendaItem | None = None


def minutes_gaps(meeting: Meeting) -> list[MinutesGap]:
    """What must be mended before the minutes go to approval, item by item (G53)."""
    present = sum(participant.is_present for participant in meeting.participants.all())
    # What a party keeps to itself is for that party to write, and holds nobody up.
    items = meeting.items.filter(own_party="").prefetch_related("conclusions", "action_items")
    items = items.order_by("position")
    empty = [item for item in items if not item.summary.strip() and not item.conclusions.all()]
    undated = [item for item in items if any(map(_lacks_deadline, item.action_items.all()))]
    about: dict[rules.Gap, list[AgendaItem]] = {
        rules.Gap.ITEM_WITHOUT_RESULT: empty,
        rules.Gap.ACTION_ITEM_WITHOUT_DEADLINE: undated,
    }
    found = rules.minutes_gaps(
        present=present, items_without_result=len(empty), action_items_without_deadline=len(undated)
    )
    places: list[tuple[rules.Gap, AgendaItem | None]] = [
        (gap, item) for gap in found for item in about.get(gap, []) or (None,)
    ]
    return [MinutesGap(kind=gap, text=GAP_TEXT[gap], item=item) for gap, item in places]


def _lacks_deadline(action_item: ActionItem) -> bool:
    return not rules.has_deadline(action_item.due_on, action_item.review_on)


def approvers(meeting: Meeting) -> dict[Party, Seat | None]:
    """Who approves for each main party today: the chair, and the other side's leader (BR25)."""
    seats = list(meeting.forum.seats.valid_on(documents.today()).in_party_order())
    return {party: _approver(seats, party) for party in MAIN_PARTIES}


@transaction.atomic
def send_for_approval(meeting: Meeting, *, by: User) -> Meeting:
    """Send the minutes to both parties' approvers."""
    gaps = minutes_gaps(meeting)
    if gaps:
        raise ValidationError(list({gap.kind: gap.text for gap in gaps}.values()))
    found = [seat for seat in approvers(meeting).values() if seat]
    if len(found) < len(MAIN_PARTIES):
        raise ValidationError(NO_APPROVER)
    move_meeting(meeting, rules.State.IN_REVIEW, by=by)
    for seat in found:
        _mail(meeting, seat, "approve", key=f"approve:{meeting.pk}:{meeting.moves.count()}:{seat.user_id}")
    return meeting


@transaction.atomic
def approve_minutes(meeting: Meeting, *, by: User) -> Meeting:
    """Approve for one's own party; when both have, the minutes are approved for good."""
    in_state(meeting, rules.State.IN_REVIEW, NOT_WAITING)
    seat = approving_seat(meeting, by)
    if seat is None:
        raise ValidationError(NOT_APPROVER)
    MinutesApproval.objects.get_or_create(
        meeting=meeting,
        party=seat.party,
        defaults={"by": by, "name": by.full_name, "title": seat.title},
    )
    given = meeting.approvals.values_list("party", flat=True)
    if rules.is_approved(MAIN_PARTIES, given):
        move_meeting(meeting, rules.State.APPROVED, by=by)
        enqueue_on_commit("meetings.tasks.seal_approved_minutes")
    return meeting


@transaction.atomic
def ask_for_correction(meeting: Meeting, *, reason: str, by: User) -> Meeting:
    """Send the minutes back to the writer with a reason; both parties approve anew afterwards."""
    in_state(meeting, rules.State.IN_REVIEW, NOT_WAITING)
    if approving_seat(meeting, by) is None:
        raise ValidationError(NOT_APPROVER)
    move_meeting(meeting, rules.State.WRITING, by=by, reason=reason)
    meeting.approvals.all().delete()
    for seat in meeting.forum.seats.valid_on(documents.today()).filter(is_secretary=True):
        key = f"correction:{meeting.pk}:{meeting.moves.count()}:{seat.user_id}"
        _mail(meeting, seat, "correction", key=key)
    return meeting


@transaction.atomic
def seal_minutes(meeting: Meeting) -> list[SealedMinutes]:
    """Make the PDF/A editions of approved minutes; asked twice, it makes them once (BR42)."""
    fresh = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if not fresh.is_approved:
        raise ValidationError(_("Bare et godkjent referat kan forsegles."))
    made = set(fresh.sealed.values_list("edition", flat=True))
    for edition in documents.editions(fresh):
        if edition not in made:
            pdf = documents.minutes_pdf(fresh, edition)
            SealedMinutes.objects.create(
                meeting=fresh, edition=edition, pdf=pdf, sha256=hashlib.sha256(pdf).hexdigest()
            )
    send_to_archives(fresh, version=1)
    return list(fresh.sealed.all())


def approving_seat(meeting: Meeting, user: User) -> Seat | None:
    """The seat through which `user` approves for a party, if they are its approver."""
    return next((seat for seat in approvers(meeting).values() if seat and seat.user_id == user.pk), None)


def _approver(seats: list[Seat], party: Party) -> Seat | None:
    own = [seat for seat in seats if seat.party == party]
    chair = [seat for seat in own if seat.is_chair]
    leader = [seat for seat in own if seat.role == LEADERS[party]]
    return next(iter([*chair, *leader]), None)


def _mail(meeting: Meeting, seat: Seat, name: str, *, key: str) -> None:
    send_message(
        recipient=seat.user,
        key=key,
        kind=f"minutes_{name}",
        template=f"meetings/mail/{name}",
        context=documents.minutes_mail_context(meeting, seat),
        language=meeting.forum.language,
    )
