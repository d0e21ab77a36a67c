"""What the queue and the clock start for messages."""

from celery import shared_task

from politirad.notifications.actions import deliver, deliver_due


@shared_task
def deliver_message(message_id: int) -> str:
    """Deliver one message; returns what became of the attempt."""
    return deliver(message_id).value


@shared_task
def deliver_waiting_messages() -> int:
    """Deliver every message that is due; returns how many went out.

    This finds those whose call was lost because the broker was down, those that failed before,
    and those a dead worker held.
    """
    return deliver_due()
