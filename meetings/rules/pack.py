"""When the papers of a meeting are made into one PDF, and when another worker may take over."""

from datetime import datetime, timedelta
from enum import StrEnum

LEASE = timedelta(seconds=90)
"""How long a worker may be silent before it counts as dead; each paper it finishes starts the time anew."""
MOST_ATTEMPTS = 3
MOST_PAGES_A_PAPER = 500
"""A longer paper is named in the pack and read by itself."""


class PackState(StrEnum):
    """How far a pack has come."""

    WAITING = "waiting"
    BUILDING = "building"
    READY = "ready"
    FAILED = "failed"


class Remark(StrEnum):
    """What a reader must know of a paper that does not stand in the pack as it is (G42)."""

    BROKEN = "broken"
    LOCKED = "locked"
    TOO_LARGE = "too_large"
    EMBEDDED = "embedded"
    NOT_TAGGED = "not_tagged"


def is_held(state: str, lease_ends_at: datetime | None, now: datetime) -> bool:
    """Whether a living worker is building the pack."""
    return state == PackState.BUILDING and lease_ends_at is not None and now < lease_ends_at


def is_given_up(attempts: int) -> bool:
    """Whether so many workers have died over a pack that only a person may ask for it again."""
    return attempts >= MOST_ATTEMPTS
