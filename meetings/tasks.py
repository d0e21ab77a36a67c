"""What the clock starts for meetings."""

from celery import shared_task

from meetings.actions import seal_minutes
from meetings.models import Meeting
from meetings.rules import State


@shared_task
def seal_approved_minutes() -> int:
    """Seal every approved meeting that lacks its PDF; returns how many were sealed."""
    approved = Meeting.objects.filter(state=State.APPROVED, items__isnull=False)
    waiting = approved.filter(sealed__isnull=True).distinct()
    for meeting in waiting:
        seal_minutes(meeting)
    return len(waiting)
