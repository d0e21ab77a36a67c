"""The law of delivery: how long to wait before trying again, and when to stop."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

WAITS: Sequence[timedelta] = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720))
"""The pause after each failed attempt; over a day in all, so a mail server can be down overnight."""

MOST_ATTEMPTS = len(WAITS) + 1
LEASE = timedelta(minutes=5)
"""How long a worker may hold a message; after that it is taken to have died, and another tries."""

SWEEP_SIZE = 200
"""Messages that one sweep takes, so that it ends long before the next worker's time limit."""

_PERMANENT = range(500, 600)


def wait_before_next(attempts: int) -> timedelta | None:
    """The pause after `attempts` failed ones; None means that it will not be tried again by itself."""
    return WAITS[attempts - 1] if 1 <= attempts < MOST_ATTEMPTS else None


def is_spent(attempts: int) -> bool:
    """Whether a message that has been tried `attempts` times has had its last attempt."""
    return attempts >= MOST_ATTEMPTS


def is_refused_for_good(codes: Iterable[int]) -> bool:
    """Whether the mail server's codes all say that no later attempt can succeed (RFC 5321, 4.2.1)."""
    answers = list(codes)
    return bool(answers) and all(code in _PERMANENT for code in answers)
