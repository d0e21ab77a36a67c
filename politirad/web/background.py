"""Handing work to the background once the transaction stands, without depending on the broker."""

import logging
from typing import Any

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


def enqueue_on_commit(task: str, *args: Any) -> None:
    """Send the task named `task` after commit; with the broker down the clock finds the work later.

    Every piece of work is a row first, and beat sweeps the rows, so a lost call delays and never
    loses.
    """
    transaction.on_commit(lambda: _send(task, args))


def _send(task: str, args: tuple[Any, ...]) -> None:
    try:
        current_app.send_task(task, args=args)
    except (OperationalError, OSError) as problem:
        logger.warning("Broker is down, %s waits for the next sweep: %s", task, problem)
