"""Sending the notice, and taking answers to it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import documents, rules
from meetings.actions.agenda import number_items
from meetings.actions.planning import move_meeting
from meetings.models import AgendaItem, Meeting, Participant
from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.councils.querysets import SeatQuerySet
from politirad.notifications.actions import send_message

GAP_TEXT = {
    rules.Gap.NO_ITEMS: _("Dagsordenen er tom. Legg til minst én sak."),
    rules.Gap.NOBODY_INVITED: _("Ingen har plass i rådet på møtedagen. Legg til medlemmer først."),
    rules.Gap.IN_THE_PAST: _("Møtetiden er passert. Velg en ny tid."),
}


def notice_gaps(meeting: Meeting) -> list[rules.Gap]:
    """What must be mended before the notice can go."""
    return rules.notice_gaps(
        items=meeting.items.count(),
        invited=seats_on_the_day(meeting).count(),
        starts_at=meeting.starts_at,
        now=timezone.now(),
    )


def seats_on_the_day(meeting: Meeting) -> SeatQuerySet[Seat]:
    """Seats valid on the meeting's date: those who will be called (G13)."""
    day = timezone.localtime(meeting.starts_at).date()
    return meeting.forum.seats.valid_on(day).in_party_order()


@transaction.atomic
def send_notice(meeting: Meeting, *, by: User) -> int:
    """Call everyone with a seat on the day; returns how many (BR20, G34).

    Each gets one message with the titles they may know, a personal link to answer with, and a
    calendar file.
    """
    gaps = notice_gaps(meeting)
    if gaps:
        raise ValidationError([GAP_TEXT[gap] for gap in gaps])
    move_meeting(meeting, rules.State.CALLED, by=by)
    number_items(meeting)
    meeting.notice_sent_at = timezone.now()
    meeting.save(update_fields=["notice_sent_at"])
    called = [_call(meeting, seat) for seat in seats_on_the_day(meeting)]
    items = list(meeting.items.all())
    for participant in called:
        _mail_notice(participant, items)
    return len(called)


@transaction.atomic
def answer_notice(participant: Participant, answer: str) -> Participant:
    """Keep what the person answered; it can be changed until the meeting begins."""
    fresh = Participant.objects.select_for_update().select_related("meeting").get(pk=participant.pk)
    if fresh.meeting.state != rules.State.CALLED or fresh.meeting.ends_at <= timezone.now():
        raise ValidationError(_("Det går ikke lenger an å svare på dette møtet."))
    fresh.answer = answer
    fresh.answered_at = timezone.now()
    fresh.save(update_fields=["answer", "answered_at"])
    return fresh


def _call(meeting: Meeting, seat: Seat) -> Participant:
    participant = documents.called_from(seat, meeting)
    participant.save()
    return participant


def _mail_notice(participant: Participant, items: list[AgendaItem]) -> None:
    meeting = participant.meeting
    send_message(
        recipient=participant.user,
        key=f"notice:{participant.pk}:{meeting.calendar_sequence}",
        kind="meeting_notice",
        template=documents.NOTICE,
        context=documents.notice_context(participant, items),
        language=meeting.forum.language,
        attachments=[documents.calendar_attachment(participant)],
    )
