"""What the clock starts for meetings."""

import logging

from celery import shared_task

from meetings.actions import seal_minutes
from meetings.models import Meeting
from meetings.rules import State

logger = logging.getLogger(__name__)


@shared_task
def seal_approved_minutes() -> int:
    """Seal every approved meeting that lacks its PDF; returns how many were sealed."""
    approved = Meeting.objects.filter(state=State.APPROVED, items__isnull=False)
    waiting = approved.filter(sealed__isnull=True).distinct()
    return sum(_is_sealed(meeting) for meeting in waiting)


def _is_sealed(meeting: Meeting) -> bool:
    try:
        seal_minutes(meeting)
    except Exception:
        # One meeting whose paper cannot be made must not stop the others; it is tried again later.
        logger.exception("The minutes of meeting %s could not be sealed", meeting.pk)
        return False
    return True
