"""The signatures in a PDF that was signed elsewhere: who, when, and whether they stand (BR12)."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import EmbeddedPdfSignature, SignatureCoverageLevel
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

BROKEN = _("Filen kan ikke leses som PDF. Lagre den på nytt og prøv igjen.")


@dataclass(frozen=True)
class SignatureFound:
    """One signature: the common name in its certificate, and the moment the signer's own clock claims.

    It is intact when the bytes it covers are those that were signed, by the key of the certificate. Whether
    somebody vouches for the certificate is unknown: this house has no list of those to trust.
    """

    name: str
    claimed_at: datetime | None
    covers_whole_file: bool
    is_intact: bool
    trust: str = "unknown"

    def as_json(self) -> dict[str, Any]:
        """The same in plain JSON."""
        claimed_at = self.claimed_at and self.claimed_at.isoformat()
        return {**self.__dict__, "claimed_at": claimed_at}


def signatures_in(pdf: bytes) -> list[SignatureFound]:
    """The signatures of people, in the order they were made; none in a PDF that nobody has signed.

    Raises `ValidationError` for what is no PDF.
    """
    try:
        return list(_found(PdfFileReader(io.BytesIO(pdf))))
    except Exception as problem:
        # A file from outside can be wrong in any way, and the library tells of that with many errors.
        raise ValidationError(BROKEN, code="broken_pdf") from problem


def _found(reader: PdfFileReader) -> Iterator[SignatureFound]:
    for signature in reader.embedded_regular_signatures:
        covers_whole_file, is_intact = _checked(signature)
        yield SignatureFound(
            name=_name_of(signature),
            claimed_at=signature.self_reported_timestamp,
            covers_whole_file=covers_whole_file,
            is_intact=is_intact,
        )


def _checked(signature: EmbeddedPdfSignature) -> tuple[bool, bool]:
    """Whether it covers the whole file, and is intact; one that cannot be checked is neither."""
    try:
        signature.compute_integrity_info(skip_diff=True)
        is_as_signed, is_by_key = validate_sig_integrity(
            signature.signer_info,
            signature.signer_cert,
            expected_content_type="data",
            actual_digest=signature.compute_digest(),
        )
    except Exception:  # noqa: BLE001 as above: the answer is that it does not stand
        return False, False
    covers_whole_file = signature.coverage == SignatureCoverageLevel.ENTIRE_FILE
    return covers_whole_file, is_as_signed and is_by_key


def _name_of(signature: EmbeddedPdfSignature) -> str:
    name = signature.signer_cert.subject.native.get("common_name", "")
    return name if isinstance(name, str) else ", ".join(name)
