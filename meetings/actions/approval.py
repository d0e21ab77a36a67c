"""Sending the minutes to both parties, and their yes: by the leaders, in a meeting, or by silence."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from meetings import documents, rules
from meetings.actions.gaps import minutes_gaps
from meetings.actions.planning import move_meeting
from meetings.actions.reopening import tell_of_new_version
from meetings.actions.writable import in_state
from meetings.models import Meeting, MinutesApproval, MinutesComment, Participant
from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.notifications.actions import send_message
from politirad.tenancy.permissions import Party, Role
from politirad.web.background import enqueue_on_commit

How = MinutesApproval.How
LEADERS = {Party.MUNICIPALITY: Role.MAYOR, Party.POLICE: Role.UNIT_LEADER}
NOT_WRITING = _("Referatet skrives ikke nå. Last siden på nytt.")
NOT_WAITING = _("Referatet venter ikke på godkjenning lenger.")
NO_LATER_MEETING = _("Referatet kan godkjennes i et senere møte der både kommune og politi er til stede.")
NO_LATER_IN_ARENA = _("Referatet kan godkjennes i et senere møte.")
NOT_APPROVER = _("Det er lederen på hver side som godkjenner referatet.")
NO_APPROVER = _("En av partene har ingen som kan godkjenne. Legg til en leder.")
NOT_LEADER = _("Det er lederen av arenaen som godkjenner referatet.")
NO_LEADER = _("Arenaen har ingen leder som kan godkjenne. Velg en leder i innstillingene.")


def approvers(meeting: Meeting) -> dict[Party, Seat | None]:
    """Who approves for each main party today: the chair, and the other side's leader (BR25).

    An arena is the police's own, and is approved for by whoever leads it alone (R131). In a group of an SLT
    network the chair and the first seated on the other side do, and a side without a seat has no say (R143).
    """
    forum = meeting.forum
    seats = list(forum.seats.valid_on(documents.today()).in_party_order())
    leaders = {} if forum.is_arena else LEADERS
    if forum.is_slt_level:
        first = {Party(seat.party): seat for seat in reversed(seats)}
        return {party: first[party] for party in forum.parties if party in first}
    return {party: _approver(seats, party, leaders) for party in forum.parties}


def no_approver(meeting: Meeting) -> Any:
    """What to say where a party has nobody who can approve."""
    return NO_LEADER if meeting.forum.is_arena else NO_APPROVER


def no_later_meeting(meeting: Meeting) -> Any:
    """What to say where no later meeting can approve the minutes."""
    return NO_LATER_IN_ARENA if meeting.forum.is_arena else NO_LATER_MEETING


@transaction.atomic
def send_for_approval(meeting: Meeting, *, reason: str = "", by: User) -> Meeting:
    """Send the minutes to both parties' approvers, with a day to comment and answer by.

    Some of what is missing may be gone on from with a reason, which is kept; the rest never (G53).
    """
    in_state(meeting, rules.State.WRITING, NOT_WRITING)
    gaps = minutes_gaps(meeting)
    stops = [gap for gap in gaps if gap.kind in rules.HARD_GAPS or not reason]
    if stops:
        raise ValidationError(list({gap.kind: gap.text for gap in stops}.values()))
    sides = approvers(meeting)
    found = [seat for seat in sides.values() if seat]
    if not found or len(found) < len(sides):
        raise ValidationError(no_approver(meeting))
    meeting.comments_due_on = documents.today() + timedelta(days=meeting.forum.comment_days)
    meeting.save(update_fields=["comments_due_on"])
    move_meeting(meeting, rules.State.IN_REVIEW, by=by, reason=reason if gaps else "")
    for seat in found:
        _mail(meeting, seat, "approve", key=f"approve:{meeting.pk}:{meeting.moves.count()}:{seat.user_id}")
    return meeting


@transaction.atomic
def approve_minutes(meeting: Meeting, *, by: User) -> Meeting:
    """Approve for one's own party; when both have, the minutes are approved for good."""
    in_state(meeting, rules.State.IN_REVIEW, NOT_WAITING)
    seat = approving_seat(meeting, by)
    if seat is None:
        raise ValidationError(_not_approver(meeting))
    _give(meeting, seat, how=How.BY_LEADER, by=by)
    return approve_when_given(meeting, by=by)


@transaction.atomic
def approve_in_meeting(meeting: Meeting, *, by: User) -> Meeting:
    """Register that both parties approved the minutes in a later meeting, where both were (BR25)."""
    in_state(meeting, rules.State.IN_REVIEW, NOT_WAITING)
    later = later_meeting(meeting)
    if later is None:
        raise ValidationError(no_later_meeting(meeting))
    for seat in missing_approvers(meeting):
        _give(meeting, seat, how=How.IN_MEETING, by=by, in_meeting=later)
    return approve_when_given(meeting, by=by)


@transaction.atomic
def approve_by_silence(meeting: Meeting, today: date) -> bool:
    """Take the silence of whoever has not answered as a yes, where the council chose that (G54)."""
    fresh = Meeting.objects.select_for_update(of=("self",)).select_related("forum").get(pk=meeting.pk)
    is_yes = rules.is_silence_a_yes(
        fresh.forum.minutes_rule, fresh.comments_due_on, today, open_comments=open_comments(fresh).count()
    )
    if fresh.state != rules.State.IN_REVIEW or not is_yes:
        return False
    for seat in missing_approvers(fresh):
        _give(fresh, seat, how=How.BY_SILENCE, by=None)
    approve_when_given(fresh, by=None)
    return fresh.is_approved


@transaction.atomic
def ask_for_correction(meeting: Meeting, *, reason: str, by: User) -> Meeting:
    """Send the minutes back to the writer with a reason; both parties approve anew afterwards."""
    in_state(meeting, rules.State.IN_REVIEW, NOT_WAITING)
    if approving_seat(meeting, by) is None:
        raise ValidationError(_not_approver(meeting))
    take_back(meeting, reason=reason, by=by)
    for seat in meeting.forum.seats.valid_on(documents.today()).filter(is_secretary=True):
        key = f"correction:{meeting.pk}:{meeting.moves.count()}:{seat.user_id}"
        _mail(meeting, seat, "correction", key=key)
    return meeting


@transaction.atomic
def take_back(meeting: Meeting, *, reason: str, by: User) -> Meeting:
    """Let the minutes be written again, by whoever writes them; both parties approve anew afterwards."""
    in_state(meeting, rules.State.IN_REVIEW, NOT_WAITING)
    move_meeting(meeting, rules.State.WRITING, by=by, reason=reason)
    meeting.approvals.filter(version=meeting.minutes_version).delete()
    return meeting


def approve_when_given(meeting: Meeting, *, by: User | None) -> Meeting:
    """Close the version once both parties stand behind it; the caller is in a transaction."""
    given = meeting.approvals.filter(version=meeting.minutes_version).values_list("party", flat=True)
    if rules.is_approved(_sides(meeting), given):
        move_meeting(meeting, rules.State.APPROVED, by=by)
        tell_of_new_version(meeting)
        enqueue_on_commit("meetings.tasks.seal_approved_minutes")
    return meeting


def missing_approvers(meeting: Meeting) -> list[Seat]:
    """The seats of those who have not answered for their party."""
    given = set(meeting.approvals.filter(version=meeting.minutes_version).values_list("party", flat=True))
    return [seat for party, seat in approvers(meeting).items() if seat and party not in given]


def later_meeting(meeting: Meeting) -> Meeting | None:
    """The latest meeting of the forum after this one that has begun, with its parties there."""
    begun = Meeting.objects.filter(forum=meeting.forum_id, starts_at__gt=meeting.starts_at)
    begun = begun.filter(state__in=rules.HAS_MINUTES)
    for party in _sides(meeting):
        there = Participant.objects.filter(
            meeting=OuterRef("pk"), party=party, attendance__in=Participant.CAME
        )
        begun = begun.filter(Exists(there))
    return begun.order_by("-starts_at").first()


def open_comments(meeting: Meeting) -> QuerySet[MinutesComment]:
    """The comments on the minutes that nobody has answered."""
    return MinutesComment.objects.of_version(meeting).filter(answer=MinutesComment.Answer.OPEN)


def approving_seat(meeting: Meeting, user: User) -> Seat | None:
    """The seat through which `user` approves for a party, if they are its approver."""
    return next((seat for seat in approvers(meeting).values() if seat and seat.user_id == user.pk), None)


def _sides(meeting: Meeting) -> list[Party]:
    """The parties that approve: all of the forum's, in a group of an SLT network those with a seat (R143)."""
    return list(approvers(meeting) if meeting.forum.is_slt_level else meeting.forum.parties)


def _give(
    meeting: Meeting, seat: Seat, *, how: str, by: User | None, in_meeting: Meeting | None = None
) -> MinutesApproval:
    approval, _made = MinutesApproval.objects.get_or_create(
        meeting=meeting,
        version=meeting.minutes_version,
        party=seat.party,
        defaults={
            "how": how,
            "by": by,
            "in_meeting": in_meeting,
            "name": seat.user.full_name,
            "title": seat.title,
        },
    )
    return approval


def _not_approver(meeting: Meeting) -> Any:
    return NOT_LEADER if meeting.forum.is_arena else NOT_APPROVER


def _approver(seats: list[Seat], party: Party, leaders: Mapping[Party, Role]) -> Seat | None:
    own = [seat for seat in seats if seat.party == party]
    chair = [seat for seat in own if seat.is_chair]
    leader = [seat for seat in own if seat.role == leaders.get(party)]
    return next(iter([*chair, *leader]), None)


def _mail(meeting: Meeting, seat: Seat, name: str, *, key: str) -> None:
    send_message(
        recipient=seat.user,
        key=key,
        kind=f"minutes_{name}",
        template=f"meetings/mail/{name}",
        context=documents.minutes_mail_context(meeting),
        language=meeting.forum.language,
    )
