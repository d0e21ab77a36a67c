"""An archive that is not there, for the demo and for tests: it keeps the promise of the contract."""

import hashlib
import threading
from datetime import datetime
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_noop

from politirad.archive.adapters.contract import Delivery, Receipt, RefusedError

_PIECE = 1024 * 1024


class PretendArchive:
    """Remembers what it was given while the program runs, and makes its receipts from the key."""

    def __init__(self) -> None:
        """Begin empty."""
        self.records: dict[UUID, tuple[str, datetime]] = {}
        self._lock = threading.Lock()

    def deliver(self, delivery: Delivery) -> Receipt:
        """Read the package to its end, as a receiver does, and keep its checksum."""
        digest = hashlib.sha256()
        with delivery.open() as package:
            for piece in iter(lambda: package.read(_PIECE), b""):
                digest.update(piece)
        sha256 = digest.hexdigest()
        if sha256 != delivery.sha256:
            raise RefusedError(gettext_noop("Kontrollsummen stemmer ikke."))
        with self._lock:
            kept, received_at = self.records.setdefault(delivery.key, (sha256, timezone.now()))
        if kept != sha256:
            raise RefusedError(gettext_noop("Arkivet har en annen pakke med samme nøkkel."))
        return Receipt(f"DEMO-{delivery.key.hex[:8].upper()}", received_at)
