"""Calling people to a meeting, telling them of changes, and letting them go."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F
from django.utils import timezone

from meetings import documents
from meetings.models import AgendaItem, DeputyAccess, Meeting, Participant
from politirad.councils.models import Seat
from politirad.councils.querysets import SeatQuerySet, forum_ids
from politirad.notifications.actions import send_message
from politirad.tenancy.permissions import MAIN_PARTIES, Permission


def seats_on_the_day(meeting: Meeting) -> SeatQuerySet[Seat]:
    """Seats valid on the meeting's date that both sides have assented to: those who will be called (G13)."""
    day = timezone.localdate(meeting.starts_at)
    return meeting.forum.seats.valid_on(day).let_in_on(day).in_party_order()


def people_to_call(meeting: Meeting) -> list[Participant]:
    """Those a notice would call, not stored."""
    return [documents.called_from(seat, meeting) for seat in seats_on_the_day(meeting)]


def people_called(meeting: Meeting) -> list[Participant]:
    """Everyone called, each with what a mail to them needs."""
    called = meeting.participants.select_related("user", "deputy_for").in_party_order()
    people = list(called)
    for person in people:
        person.meeting = meeting
    return people


def call(meeting: Meeting, seats: Iterable[Seat]) -> list[Participant]:
    """Call the people in the seats, and send each the notice."""
    called = [documents.called_from(seat, meeting) for seat in seats]
    for participant in called:
        participant.save()
    mail_notice(meeting, called)
    return called


def mail_notice(meeting: Meeting, people: Iterable[Participant]) -> None:
    """Send the notice: the titles each may know, a personal link to answer with, and a calendar file."""
    items = list(meeting.items.order_by("position"))
    for person in people:
        mail(
            person,
            documents.NOTICE,
            kind="meeting_notice",
            key=f"notice:{person.pk}:{meeting.calendar_sequence}",
            context=documents.notice_context(person, known_items(person, items)),
            attachments=[documents.calendar_attachment(person)],
        )


def known_items(person: Participant, items: list[AgendaItem]) -> list[AgendaItem]:
    """The items mail may tell this person of, before it is asked which: none before they may read any.

    Somebody from outside may first have to sign that they keep quiet (R096).
    """
    is_insider = person.party in MAIN_PARTIES
    may_read = is_insider or person.meeting.forum_id in forum_ids(person.user, Permission.VIEW_ADDRESSED)
    return items if may_read else []


def release(meeting: Meeting, people: Iterable[Participant]) -> None:
    """Let people go who are called no longer: the meeting leaves their calendar, and a deputy's access ends.

    Raise the sequence first: a calendar takes a cancellation only when it is newer than what it holds.
    """
    for person in people:
        mail(
            person,
            documents.RELEASED,
            kind="meeting_released",
            key=f"released:{person.pk}:{meeting.calendar_sequence}",
            context=documents.notice_context(person, ()),
            attachments=[documents.calendar_attachment(person, cancelled=True)],
        )
        if person.is_deputy:
            DeputyAccess.objects.filter(meeting=meeting, user=person.user).delete()
        person.delete()


def raise_sequence(meeting: Meeting) -> None:
    """Make what is sent next newer than what calendars hold (RFC 5545, 3.8.7.4)."""
    Meeting.objects.filter(pk=meeting.pk).update(calendar_sequence=F("calendar_sequence") + 1)
    meeting.calendar_sequence = Meeting.objects.values_list("calendar_sequence", flat=True).get(pk=meeting.pk)


def mail(person: Participant, template: str, *, kind: str, key: str, context: Any, **more: Any) -> None:
    """One mail to one person, in the forum's language."""
    send_message(
        recipient=person.user,
        key=key,
        kind=kind,
        template=template,
        context=context,
        language=person.meeting.forum.language,
        **more,
    )
