"""What the clock starts for SLT networks."""

from celery import shared_task
from django.utils import timezone

from slt import actions


@shared_task
def remind_of_answers() -> int:
    """Remind of answers whose day has passed; returns how many are late (G72)."""
    return actions.remind_of_answers(timezone.localdate())
