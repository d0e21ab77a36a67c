"""What the clock starts for the register."""

from celery import shared_task
from django.utils import timezone

from contacts import actions


@shared_task
def turn_the_day() -> int:
    """Remind of exceptions that end and of mandates that are missing; how many mails."""
    today = timezone.localdate()
    return actions.remind_of_exceptions(today) + actions.remind_of_mandates(today)
