"""What the clock starts for the register."""

from celery import shared_task
from django.utils import timezone

from contacts import actions


@shared_task
def turn_the_day() -> int:
    """Let new politikontakter begin, remind of what ends or is missing, warn of the map; how many mails."""
    today = timezone.localdate()
    actions.begin_onboardings(today)
    told = actions.remind_of_exceptions(today) + actions.remind_of_mandates(today)
    return told + actions.remind_of_onboardings(today) + actions.warn_of_changes(today)
