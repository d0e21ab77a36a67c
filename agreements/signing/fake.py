"""A provider that is not there, for the demo and for tests: it keeps the promise of the contract.

What it knows are files in Django's storage, so that it lasts from one process to the next. A file is written
once and never changed: `order.json` and `order.pdf`, one file for each signer who has answered, and
`cancelled.json`.
"""

import json
from datetime import date, datetime
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.translation import gettext_noop

from agreements.rules import OrderState, SignerState, state_of_signers
from agreements.signing.limits import check_request
from agreements.signing.port import OrderRequest, OrderStatus, RefusedError, SignerStatus

_FOLDER = "e-signatur"


class FakeSignatures:
    """Asks nobody; `answer` is what its signers would have done on the provider's own pages."""

    def create(self, request: OrderRequest) -> str:
        """Keep the order; the reference is made from its key, so the same key is the same order."""
        check_request(request, today=timezone.localdate())
        reference = request.key.hex
        signers = [{"key": each.key, "position": each.position} for each in request.signers]
        said = {"title": request.title, "expires_on": request.expires_on.isoformat(), "signers": signers}
        _write_once(f"{reference}/order.pdf", request.pdf)
        _write_once(f"{reference}/order.json", json.dumps(said).encode())
        return reference

    def status(self, reference: str) -> OrderStatus:
        """Work out the status from the files that are there today."""
        order = _order(reference)
        is_over = timezone.localdate() > date.fromisoformat(order["expires_on"])
        by_position = sorted(order["signers"], key=lambda signer: signer["position"])
        signers = tuple(_status_of(reference, signer["key"], is_over=is_over) for signer in by_position)
        is_cancelled = _exists(f"{reference}/cancelled.json")
        answered = state_of_signers([signer.state for signer in signers])
        return OrderStatus(OrderState.CANCELLED if is_cancelled else answered, signers)

    def signed_pdf(self, reference: str) -> bytes:
        """Give the PDF as it came: what nobody has signed carries no signature."""
        if self.status(reference).state != OrderState.SIGNED:
            raise RefusedError(gettext_noop("Ikke alle har signert."))
        return _read(f"{reference}/order.pdf")

    def cancel(self, reference: str) -> None:
        """Close an open order."""
        state = self.status(reference).state
        if state == OrderState.CANCELLED:
            return
        if state != OrderState.OPEN:
            raise RefusedError(gettext_noop("Signeringen er alt avsluttet."))
        _write_once(f"{reference}/cancelled.json", b"{}")

    def answer(self, reference: str, key: str, state: SignerState, *, reason: str = "") -> None:
        """Let a signer sign or refuse, when the order is open and those before have signed."""
        positions = {signer["key"]: signer["position"] for signer in _order(reference)["signers"]}
        status = self.status(reference)
        waited_for = [
            signer
            for signer in status.signers
            if positions[signer.key] < positions[key] and signer.state != SignerState.SIGNED
        ]
        if status.state != OrderState.OPEN or waited_for:
            raise RefusedError(gettext_noop("Det er ikke denne personens tur til å signere."))
        said = {"state": state, "at": timezone.now().isoformat(), "reason": reason}
        _write_once(f"{reference}/{key}.json", json.dumps(said).encode())


def _order(reference: str) -> dict[str, Any]:
    if not _exists(f"{reference}/order.json"):
        raise RefusedError(gettext_noop("Det finnes ingen signering med dette nummeret."))
    said: dict[str, Any] = json.loads(_read(f"{reference}/order.json"))
    return said


def _status_of(reference: str, key: str, *, is_over: bool) -> SignerStatus:
    if not _exists(f"{reference}/{key}.json"):
        return SignerStatus(key, SignerState.EXPIRED if is_over else SignerState.WAITING)
    said = json.loads(_read(f"{reference}/{key}.json"))
    return SignerStatus(key, SignerState(said["state"]), datetime.fromisoformat(said["at"]), said["reason"])


def _exists(name: str) -> bool:
    return default_storage.exists(f"{_FOLDER}/{name}")


def _read(name: str) -> bytes:
    with default_storage.open(f"{_FOLDER}/{name}") as file:
        content: bytes = file.read()
    return content


def _write_once(name: str, content: bytes) -> None:
    """Keep the first; storage gives one written at the same moment another name, which nobody reads."""
    if not _exists(name):
        default_storage.save(f"{_FOLDER}/{name}", ContentFile(content))
