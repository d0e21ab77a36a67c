"""An archive that fetches from a folder: each package a file, with a receipt beside it."""

import hashlib
import json
import os
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from django.utils import timezone
from django.utils.translation import gettext_noop

from politirad.archive.adapters.contract import Delivery, Receipt, RefusedError, UnreachableError

_PIECE = 1024 * 1024


class FolderArchive:
    """Puts packages into one folder for each body, whole or not at all.

    The file is named after the key, so the same package put there twice is one file. The receipt file
    `<key>.kvittering.json` says when, how big and with which checksum; the archive's own system may move
    the package away and leave the receipt.
    """

    def __init__(self, folder: str) -> None:
        """Use `folder`, which must be there: a disk that is not mounted is no empty archive."""
        self.folder = Path(folder)

    def deliver(self, delivery: Delivery) -> Receipt:
        """Put the package into the body's folder, unless a receipt says that it was."""
        if not self.folder.is_dir():
            raise UnreachableError(gettext_noop("Mappen til arkivet finnes ikke."))
        place = self.folder / delivery.owner
        place.mkdir(exist_ok=True)
        receipt = place / f"{delivery.key}.kvittering.json"
        if not receipt.exists():
            self._put(delivery, place / f"{delivery.key}.zip")
            self._write_once(receipt, self._words(delivery))
        said = json.loads(receipt.read_text())
        if said["sha256"] != delivery.sha256:
            raise RefusedError(gettext_noop("Arkivet har en annen pakke med samme nøkkel."))
        return Receipt(said["kvittering"], datetime.fromisoformat(said["mottatt"]))

    def _put(self, delivery: Delivery, target: Path) -> None:
        """Write the package beside its place, and move it there whole; whoever is second brings the same."""
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", delete_on_close=False) as file:
            with delivery.open() as source:
                shutil.copyfileobj(source, file, _PIECE)
            file.flush()
            os.fsync(file.fileno())
            file.seek(0)
            if hashlib.file_digest(file, "sha256").hexdigest() != delivery.sha256:
                raise UnreachableError(gettext_noop("Pakken kom ikke hel fram til mappen."))
            Path(file.name).chmod(0o640)
            Path(file.name).replace(target)

    def _write_once(self, receipt: Path, words: str) -> None:
        """Keep the first of two receipts that are written at once: a link never replaces a file."""
        with tempfile.NamedTemporaryFile("w", dir=receipt.parent, prefix=".", delete_on_close=False) as file:
            file.write(words)
            file.flush()
            try:
                os.link(file.name, receipt)
            except FileExistsError:
                return

    def _words(self, delivery: Delivery) -> str:
        words = {
            "kvittering": f"{delivery.owner}/{delivery.key}",
            "mottatt": timezone.localtime().isoformat(timespec="seconds"),
            "sha256": delivery.sha256,
            "byte": delivery.size,
        }
        return json.dumps(words, ensure_ascii=False, indent=2)
