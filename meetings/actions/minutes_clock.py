"""What the clock does with minutes: it reminds whoever writes them, and takes silence for a yes."""

from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from meetings import documents, rules
from meetings.actions.approval import approve_by_silence, missing_approvers
from meetings.models import Meeting
from politirad.councils.models import Seat
from politirad.councils.rules import MinutesRule
from politirad.notifications.actions import send_message

_WRITTEN = (rules.State.IN_SESSION, rules.State.WRITING)


def remind_of_minutes(today: date) -> None:
    """Remind those who write minutes that are not out, and those who have not approved (BR26, G56).

    Each reminder is for one number of days: a night that was missed is made up for, and none comes twice.
    """
    for meeting in _of(*_WRITTEN):
        _remind_writers(meeting, today)
    for meeting in _of(rules.State.IN_REVIEW):
        _remind_approvers(meeting, today)


def approve_silent(today: date) -> int:
    """Approve what nobody objected to, in councils that chose that; returns how many minutes."""
    waiting = _of(rules.State.IN_REVIEW).filter(forum__minutes_rule=MinutesRule.SILENCE)
    return sum(approve_by_silence(meeting, today) for meeting in waiting)


def _of(*states: rules.State) -> QuerySet[Meeting]:
    return Meeting.objects.filter(state__in=states).select_related("forum").order_by("pk")


def _remind_writers(meeting: Meeting, today: date) -> None:
    days = rules.minutes_reminder(timezone.localdate(meeting.starts_at), today, meeting.forum.minutes_days)
    # Minutes that were opened again are late by no meeting's date.
    if days is None or meeting.is_reopened:
        return
    writers = meeting.forum.seats.valid_on(today).filter(is_secretary=True).select_related("user")
    for seat in writers:
        _send(meeting, seat, "minutes_late", f"{days}")


def _remind_approvers(meeting: Meeting, today: date) -> None:
    if not rules.reminds_approvers(meeting.comments_due_on, today):
        return
    for seat in missing_approvers(meeting):
        _send(meeting, seat, "approve_reminder", f"{meeting.comments_due_on}")


def _send(meeting: Meeting, seat: Seat, name: str, occasion: str) -> None:
    """Send it, once for the occasion however often it is asked for."""
    send_message(
        recipient=seat.user,
        key=f"{name}:{meeting.pk}:{meeting.minutes_version}:{occasion}:{seat.user_id}",
        kind=name,
        template=f"meetings/mail/{name}",
        context=documents.minutes_mail_context(meeting),
        language=meeting.forum.language,
    )
