"""What the clock starts for evaluations."""

from celery import shared_task
from django.utils import timezone

from evaluation import actions


@shared_task
def remind() -> int:
    """Remind those who have not answered, some days before the last; returns how many were reminded."""
    return actions.remind_of_answers(timezone.localdate())


@shared_task
def delete_old_remarks() -> int:
    """Delete what was written freely in waves whose report is long made; returns how many lines went."""
    return actions.delete_old_remarks(timezone.localdate())
