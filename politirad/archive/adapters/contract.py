"""What every way to an archive promises, so that the queue need not know which one it is.

`deliver` hands one package over and returns the archive's receipt. It may be asked again for the same
`key`: after a worker died, or by two workers at once. Then it gives the same receipt, and the archive
still holds one record. It raises `UnreachableError` where a later attempt may succeed, and `RefusedError`
where none will; the words of both are shown to those who keep the archive, and tell nothing of the content.

Later ways stand beside these two and keep the same promise: Fiks Arkiv (the message
`no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett`) and eFormidling.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Protocol
from uuid import UUID


class UnreachableError(Exception):
    """The archive did not answer; it may later."""


class RefusedError(Exception):
    """The archive will not have it."""


@dataclass(frozen=True)
class Delivery:
    """One package: the key the archive knows it by, whose it is, and its bytes."""

    key: UUID
    owner: str
    sha256: str
    size: int
    open: Callable[[], IO[bytes]]


@dataclass(frozen=True)
class Receipt:
    """The archive's word that it has the package."""

    number: str
    received_at: datetime


class ArchiveAdapter(Protocol):
    """A way to an archive."""

    def deliver(self, delivery: Delivery) -> Receipt:
        """Hand the package over; for a key that was handed over before, give the same receipt again."""
