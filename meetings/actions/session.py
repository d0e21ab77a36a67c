"""From the first word to the last: opening and ending the meeting, and the clock of each item."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.actions.attendance import quorum_of
from meetings.actions.planning import move_meeting
from meetings.actions.writable import in_state
from meetings.models import AgendaItem, Meeting, Participant
from politirad.accounts.models import User

_CAME = {
    Participant.Answer.YES: Participant.Attendance.PRESENT,
    Participant.Answer.VIDEO: Participant.Attendance.VIDEO,
    Participant.Answer.NO: Participant.Attendance.EXCUSED,
    Participant.Answer.DEPUTY: Participant.Attendance.EXCUSED,
    Participant.Answer.NONE: Participant.Attendance.ABSENT,
}


@transaction.atomic
def open_meeting(meeting: Meeting, *, by: User) -> Meeting:
    """Begin with the first item: what people answered counts until somebody says otherwise (ux.md 5.9)."""
    move_meeting(meeting, rules.State.IN_SESSION, by=by)
    for participant in meeting.participants.all():
        participant.attendance = _CAME[Participant.Answer(participant.answer)]
        participant.save(update_fields=["attendance"])
    # What a party keeps to itself is not what the forum begins with.
    first = meeting.items.filter(own_party="").order_by("position").first()
    if first:
        _run(first)
    return meeting


@transaction.atomic
def start_item(item: AgendaItem) -> AgendaItem:
    """Let the clock of the item run, and stop the one that ran."""
    in_state(item.meeting, rules.State.IN_SESSION, _("Møtet pågår ikke."))
    if not AgendaItem.objects.filter(pk=item.pk, started_at__isnull=False).exists():
        _stop_clock(item.meeting)
        _run(item)
    return item


@transaction.atomic
def close_meeting(meeting: Meeting, *, is_quorate: bool | None = None, by: User) -> Meeting:
    """End the meeting itself; the minutes can still be written.

    Whether it could reach conclusions is kept: by the forum's own rule, or as `is_quorate` says where the
    rule is one that people must judge (G50).
    """
    in_state(meeting, rules.State.IN_SESSION, _("Møtet er alt avsluttet."))
    _stop_clock(meeting)
    judged = quorum_of(meeting, list(meeting.participants.all()))
    meeting.is_quorate = is_quorate if judged is None else judged
    move_meeting(meeting, rules.State.WRITING, by=by, also=("is_quorate",))
    return meeting


def _run(item: AgendaItem) -> None:
    item.started_at = timezone.now()
    item.save(update_fields=["started_at"])


def _stop_clock(meeting: Meeting) -> None:
    now = timezone.now()
    for item in meeting.items.filter(started_at__isnull=False):
        item.seconds_used = item.seconds_spent(now)
        item.started_at = None
        item.save(update_fields=["seconds_used", "started_at"])
