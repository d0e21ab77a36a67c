"""What the queue and the clock start for messages."""

from celery import shared_task
from django.utils import timezone

from politirad.notifications.actions import deliver
from politirad.notifications.models import Message


@shared_task
def deliver_message(message_id: int) -> bool:
    """Deliver one message."""
    return deliver(message_id)


@shared_task
def deliver_waiting_messages() -> int:
    """Deliver every message that is due; returns how many went out.

    This finds those whose call was lost because the broker was down, those that failed before,
    and those a dead worker held.
    """
    due = Message.objects.due(timezone.now()).values_list("pk", flat=True)
    return sum(deliver(pk) for pk in due)
