"""What the clock starts for councils."""

from celery import shared_task
from django.utils import timezone

from politirad.councils import actions


@shared_task
def end_withdrawn_extensions() -> int:
    """Let extended seats rest where an assent no longer holds; returns in how many councils (BR40)."""
    return actions.end_withdrawn_extensions(timezone.localdate())
