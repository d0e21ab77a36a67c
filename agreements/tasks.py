"""What the clock starts for agreements."""

from celery import shared_task
from django.utils import timezone

from agreements import actions
from agreements.models import Agreement
from agreements.rules import RUNNING


@shared_task
def turn_the_day() -> int:
    """Let agreements whose last day is over run out, and councils follow texts that begin; how many did."""
    today = timezone.localdate()
    over = Agreement.objects.filter(state__in=RUNNING, valid_until__lt=today).order_by("pk")
    return sum(actions.expire(agreement, today) for agreement in over) + actions.begin_terms(today)


@shared_task
def remind_of_dates() -> int:
    """Remind the parties of dates that come near (BR15); how many people were told."""
    return actions.remind(timezone.localdate())
