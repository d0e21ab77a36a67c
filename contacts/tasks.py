"""What the clock starts for the register."""

from celery import shared_task
from django.utils import timezone

from contacts import actions


@shared_task
def turn_the_day() -> int:
    """Remind of exceptions that end and mandates that are missing, warn of the map; how many mails."""
    today = timezone.localdate()
    told = actions.remind_of_exceptions(today) + actions.remind_of_mandates(today)
    return told + actions.warn_of_changes(today)
