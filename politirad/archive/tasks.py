"""What the queue and the clock start for archives."""

from celery import shared_task

from politirad.archive.actions import carry, carry_due


@shared_task
def carry_transfer(transfer_id: int) -> str:
    """Carry one package to its archive; returns what became of the attempt."""
    return carry(transfer_id).value


@shared_task
def carry_due_transfers() -> int:
    """Carry every package that is due; returns how many arrived or are ready to be fetched.

    This finds those whose call was lost, those that failed before, and those a dead worker held.
    """
    return carry_due()
