"""What a provider of electronic signatures takes, and what the answers of its signers come to."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

MOST_BYTES = 3_000_000
"""The largest PDF that eSignering takes, 3 MB (domain.md 5.7, L31); the smaller reading of a megabyte."""

LONGEST_TITLE = 80
"""Letters in the title of an order; it is mailed to the signers, so it says nothing sensitive (L31)."""

MOST_SIGNERS = 10
"""Signers of one order (L31)."""

MOST_DAYS = 90
"""Days an order may stay open (L31)."""


class SignerState(StrEnum):
    """Where one signer stands with the provider."""

    WAITING = "waiting"
    SIGNED = "signed"
    REFUSED = "refused"
    EXPIRED = "expired"


class OrderState(StrEnum):
    """Where an order of signatures stands; all but the first are ends."""

    OPEN = "open"
    SIGNED = "signed"
    REFUSED = "refused"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    FAILED = "failed"


class OrderLack(StrEnum):
    """Why a provider would not take an order."""

    PDF_SIZE = "pdf_size"
    TITLE = "title"
    SIGNERS = "signers"
    POSITIONS = "positions"
    EXPIRY = "expiry"


def order_lacks(
    *, size: int, title: str, positions: Collection[int], today: date, expires_on: date
) -> OrderLack | None:
    """The first limit of the contract that an order breaks, or None (domain.md 5.7, L31).

    `size` is the bytes of the PDF, `positions` the order number of each signer, counted from 1.
    """
    broken = {
        OrderLack.PDF_SIZE: not 0 < size <= MOST_BYTES,
        OrderLack.TITLE: not 0 < len(title.strip()) <= LONGEST_TITLE,
        OrderLack.SIGNERS: not 0 < len(positions) <= MOST_SIGNERS,
        OrderLack.POSITIONS: any(position < 1 for position in positions),
        OrderLack.EXPIRY: not today < expires_on <= today + timedelta(days=MOST_DAYS),
    }
    return next((lack for lack, is_broken in broken.items() if is_broken), None)


def state_of_signers(states: Collection[SignerState]) -> OrderState:
    """What the signers make of their order: one refusal ends it, and it is signed when all have (BR12)."""
    if SignerState.REFUSED in states:
        return OrderState.REFUSED
    if SignerState.EXPIRED in states:
        return OrderState.EXPIRED
    return OrderState.SIGNED if set(states) == {SignerState.SIGNED} else OrderState.OPEN
