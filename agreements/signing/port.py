"""What every provider of electronic signatures promises, so that the agreement need not know which one it is.

The contract is that of eSignering, by Posten and Digdir (domain.md 5.7, L31): one PDF/A goes out with a title
that says nothing sensitive, and its signers are asked in the order of their positions; those with the same
position are asked together, and later ones wait. The limits stand in `rules/signature_orders.py`.

`create` may be asked again for the same `key`: after a worker died, or by two workers at once. Then it gives
the same reference, and the signers are asked once. Everything but a limit that is broken is told by two
errors: `UnreachableError` where a later attempt may succeed, and `RefusedError` where none will. The words of
both are shown to readers.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from agreements.rules import OrderState, SignerState


class UnreachableError(Exception):
    """The provider did not answer; it may later."""


class RefusedError(Exception):
    """The provider will not do it."""


@dataclass(frozen=True)
class AskedSigner:
    """Whom the provider asks: `key` is ours, and the mail goes to `email`."""

    key: str
    name: str
    title: str
    email: str
    position: int


@dataclass(frozen=True)
class OrderRequest:
    """One PDF/A to sign, by whom, and the last day they may."""

    key: UUID
    title: str
    pdf: bytes
    signers: tuple[AskedSigner, ...]
    expires_on: date


@dataclass(frozen=True)
class SignerStatus:
    """Where a signer stands; `answered_at` and `reason` where the provider says so."""

    key: str
    state: SignerState
    answered_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True)
class OrderStatus:
    """Where the order stands, with its signers by position."""

    state: OrderState
    signers: tuple[SignerStatus, ...]


class SignaturePort(Protocol):
    """A provider of electronic signatures."""

    def create(self, request: OrderRequest) -> str:
        """Ask the signers; the provider's reference. Raises `ValidationError` where a limit is broken."""

    def status(self, reference: str) -> OrderStatus:
        """Where the order and each of its signers stand now."""

    def signed_pdf(self, reference: str) -> bytes:
        """The PDF with all signatures; raises `RefusedError` before all have signed."""

    def cancel(self, reference: str) -> None:
        """Ask nobody any more; again, it does nothing. Raises `RefusedError` where the order has ended."""
