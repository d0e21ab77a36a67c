"""What the clock starts for meetings."""

import logging

from celery import shared_task
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.utils import timezone

from meetings import actions
from meetings.actions import remind, seal_minutes
from meetings.models import Meeting, SealedMinutes
from meetings.rules import State, reminds_on

logger = logging.getLogger(__name__)

LONGEST_BUILD = 900
"""Seconds for one pack: a full one takes some twenty, and old office files take long to convert."""


@shared_task
def seal_approved_minutes() -> int:
    """Seal every approved meeting that lacks its PDF; returns how many were sealed."""
    approved = Meeting.objects.filter(state=State.APPROVED, items__isnull=False)
    sealed = SealedMinutes.objects.filter(meeting=OuterRef("pk"), version=OuterRef("minutes_version"))
    waiting = approved.exclude(Exists(sealed)).distinct()
    return sum(_is_sealed(meeting) for meeting in waiting)


@shared_task
def hand_over_promises() -> int:
    """Hand over what those have promised whose seats are over; returns for how many people (BR28)."""
    return actions.hand_over_due(timezone.localdate())


@shared_task
def follow_up_minutes() -> int:
    """Remind of minutes that are late, and take silence for a yes; returns how many that approved."""
    today = timezone.localdate()
    actions.remind_of_minutes(today)
    return actions.approve_silent(today)


@shared_task
def schedule_reports() -> int:
    """Put the reports of thematic forums that come due on the councils' agendas; returns how many (BR39)."""
    return actions.schedule_all_reports()


@shared_task
def remind_of_promises() -> int:
    """Send each person at most one digest of what they have promised; returns how many were sent (G65)."""
    return actions.remind_of_promises(timezone.localdate())


@shared_task
def remind_of_answers() -> int:
    """Ask those who have not answered, on the days of the rule; returns how many were asked (G38).

    It may run again and again on such a day: each person is asked once. Whoever was called today is
    left in peace.
    """
    today = timezone.localdate()
    coming = Meeting.objects.filter(state=State.CALLED, starts_at__gt=timezone.now())
    settled = coming.exclude(notice_sent_at__date=today)
    due = [m for m in settled if reminds_on(today, meeting_on=timezone.localdate(m.starts_at))]
    return sum(_asked(meeting) for meeting in due)


@shared_task(time_limit=LONGEST_BUILD)
def build_pack(pack_id: int) -> str:
    """Make one reader's papers of a meeting into a PDF; returns what became of it."""
    return actions.build_pack(pack_id)


@shared_task
def keep_packs() -> int:
    """Take up packs that nobody makes, and those whose agenda has changed; returns how many had changed."""
    return actions.keep_packs()


def _asked(meeting: Meeting) -> int:
    try:
        return remind(meeting)
    except ValidationError:
        # Called off, or begun, since the list was made.
        return 0


@shared_task
def remind_of_knowledge() -> int:
    """Remind those whose answer is due soon or over; returns how many (BR33)."""
    return actions.send_knowledge_reminders(timezone.localdate())


def _is_sealed(meeting: Meeting) -> bool:
    try:
        seal_minutes(meeting)
    except Exception:
        # One meeting whose paper cannot be made must not stop the others; it is tried again later.
        logger.exception("The minutes of meeting %s could not be sealed", meeting.pk)
        return False
    return True
