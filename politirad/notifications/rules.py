"""The law of delivery: how long to wait before trying again, and when to stop."""

from collections.abc import Sequence
from datetime import timedelta

WAITS: Sequence[timedelta] = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720))
"""The pause after each failed attempt; over a day in all, so a mail server can be down overnight."""

MOST_ATTEMPTS = len(WAITS) + 1
LEASE = timedelta(minutes=5)
"""How long a worker may hold a message; after that it is taken to have died, and another tries."""


def wait_before_next(attempts: int) -> timedelta | None:
    """The pause after `attempts` failed ones; None means that it will not be tried again by itself."""
    return WAITS[attempts - 1] if 1 <= attempts < MOST_ATTEMPTS else None
