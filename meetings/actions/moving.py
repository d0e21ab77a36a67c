"""Changing when and where a meeting is held, and calling it off."""

from collections.abc import Collection
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import documents, rules
from meetings.actions.agenda import number_items
from meetings.actions.calling import (
    call,
    known_items,
    mail,
    people_called,
    raise_sequence,
    release,
    seats_on_the_day,
)
from meetings.actions.deputies import extend_access
from meetings.actions.guests import tell_guests
from meetings.actions.planning import check_free, check_times, move_meeting, next_number
from meetings.documents.proposals import guest_context
from meetings.models import Cancellation, DeputyAccess, ItemGuest, Meeting, Participant
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.notifications.actions import send_message

BEGUN = _("Møtet er begynt eller avlyst. Tid og sted kan ikke endres.")
_WHEN_AND_WHERE = ("starts_at", "ends_at", "place", "video_link")


@transaction.atomic
def reschedule_meeting(
    meeting: Meeting, *, starts_at: datetime, ends_at: datetime, place: str, video_link: str = ""
) -> Meeting:
    """Change when and where a meeting will be held.

    After the notice everyone called is told at once, and asked anew when the time is another.
    """
    check_times(starts_at, ends_at)
    Forum.objects.select_for_update().get(pk=meeting.forum_id)
    fresh = Meeting.objects.select_for_update(of=("self",)).select_related("forum").get(pk=meeting.pk)
    if not fresh.is_planning:
        raise ValidationError(BEGUN)
    check_free(fresh.forum, starts_at, ends_at, but=fresh)
    wanted = (starts_at, ends_at, place, video_link)
    if wanted == tuple(getattr(fresh, name) for name in _WHEN_AND_WHERE):
        return fresh
    is_new_time = (starts_at, ends_at) != (fresh.starts_at, fresh.ends_at)
    for name, value in zip(_WHEN_AND_WHERE, wanted, strict=True):
        setattr(fresh, name, value)
    fresh.save(update_fields=_WHEN_AND_WHERE)
    _follow_year(fresh)
    if fresh.state == rules.State.CALLED:
        _tell_of_move(fresh, is_new_time=is_new_time)
    return fresh


@transaction.atomic
def cancel_meeting(meeting: Meeting, *, reason: str, words: str = "", by: User) -> int:
    """Call the meeting off; everyone called is told, and returns how many. A draft tells nobody (G25)."""
    # Nobody answers, or names a deputy, between the list of those who are told and the end of it.
    Meeting.objects.select_for_update().get(pk=meeting.pk)
    people, is_called = people_called(meeting), meeting.state == rules.State.CALLED
    cancellation = Cancellation(meeting=meeting, reason=reason, words=words)
    move_meeting(meeting, rules.State.CANCELLED, by=by, reason=cancellation.text)
    cancellation.save()
    raise_sequence(meeting)
    DeputyAccess.objects.filter(meeting=meeting).delete()
    for person in people:
        mail(
            person,
            documents.CANCELLED,
            kind="meeting_cancelled",
            key=f"cancelled:{person.pk}",
            context=documents.notice_context(person, (), cancellation=cancellation),
            attachments=[documents.calendar_attachment(person, cancelled=True)],
        )
    if is_called:
        _tell_guests(meeting, cancellation, but={person.user_id for person in people})
    return len(people)


def _tell_guests(meeting: Meeting, cancellation: Cancellation, *, but: Collection[int]) -> None:
    """Tell those called to one item, who have the meeting in no calendar of ours."""
    guests = ItemGuest.objects.filter(item__meeting=meeting).exclude(user__in=but)
    for guest in guests.select_related("user", "item__meeting__forum").order_by("user", "pk"):
        send_message(
            recipient=guest.user,
            key=f"cancelled_guest:{meeting.pk}:{guest.user_id}",
            kind="meeting_cancelled",
            template=documents.CANCELLED,
            context={**guest_context(guest), "cancellation": cancellation},
            language=meeting.forum.language,
        )


def _follow_year(meeting: Meeting) -> None:
    """A meeting moved to another year is numbered there, and so are its items."""
    year = timezone.localdate(meeting.starts_at).year
    if year == meeting.year:
        return
    meeting.year, meeting.number = year, next_number(meeting.forum, year)
    meeting.save(update_fields=["year", "number"])
    if meeting.state == rules.State.CALLED:
        meeting.items.update(number=None)
        number_items(meeting)


def _tell_of_move(meeting: Meeting, *, is_new_time: bool) -> None:
    """Draw the list anew from the seats of the new day: some are let go, some are called (G13)."""
    raise_sequence(meeting)
    seats = {seat.user_id: seat for seat in seats_on_the_day(meeting)}
    people = people_called(meeting)
    gone = _no_longer_seated(meeting, people, seats.keys())
    release(meeting, gone)
    let_go = {id(person) for person in gone}
    staying = [person for person in people if id(person) not in let_go]
    if is_new_time:
        _ask_anew(staying)
        extend_access(meeting)
    items = list(meeting.items.order_by("position"))
    for person in staying:
        mail(
            person,
            documents.MOVED,
            kind="meeting_moved",
            key=f"moved:{person.pk}:{meeting.calendar_sequence}",
            context=documents.notice_context(person, known_items(person, items), is_new_time=is_new_time),
            attachments=[documents.calendar_attachment(person)],
        )
    known = {person.user_id for person in people}
    call(meeting, [seat for user_id, seat in seats.items() if user_id not in known])
    tell_guests(meeting)


def _no_longer_seated(
    meeting: Meeting, people: list[Participant], seated: Collection[int]
) -> list[Participant]:
    """Those whose seat does not reach to the new day, deputies of theirs first."""
    members = set(meeting.forum.seats.values_list("user", flat=True))
    left = {
        person.pk
        for person in people
        if not person.is_deputy and person.user_id in members and person.user_id not in seated
    }
    deputies = [person for person in people if person.deputy_for_id in left]
    return [*deputies, *(person for person in people if person.pk in left)]


def _ask_anew(people: list[Participant]) -> None:
    """Forget what people answered to another time; whoever has sent a deputy still has one."""
    for person in people:
        if person.has_answered and person.answer != Participant.Answer.DEPUTY:
            person.answer, person.answered_at = Participant.Answer.NONE, None
            person.save(update_fields=["answer", "answered_at"])
