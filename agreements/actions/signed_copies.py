"""Keeping the PDF of an agreement that was signed elsewhere, with the signatures in it."""

from hashlib import sha256
from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from agreements.actions.moving import locked_to_change
from agreements.models import Agreement, AgreementVersion, SignedCopy
from politirad.accounts.models import User
from politirad.web.uploads import check_content

OTHER_VERSION = _("Legg ved et signert eksemplar av teksten som skal signeres, eller av den som gjelder.")


def keep_signed_copy(agreement: Agreement, version: AgreementVersion, pdf: bytes, *, by: User) -> SignedCopy:
    """Keep a signed PDF of the text that is to be signed or is in force; the same file is kept once.

    Raises `ValidationError` for a file that is no PDF, that holds an identity number, or for another text.
    """
    check_content(BytesIO(pdf), "pdf")
    signatures = signatures_of(pdf)
    with transaction.atomic():
        fresh = locked_to_change(agreement)
        if version.pk not in {fresh.to_sign_id, fresh.version_id}:
            raise ValidationError(OTHER_VERSION)
        return keep_file(version, pdf, signatures, by=by)


def keep_file(
    version: AgreementVersion, pdf: bytes, signatures: list[dict[str, Any]], *, by: User
) -> SignedCopy:
    """The copy with these bytes, made if it is not there; the agreement is locked by whoever asks."""
    copy, _is_new = SignedCopy.objects.get_or_create(
        version=version,
        sha256=sha256(pdf).hexdigest(),
        defaults={"pdf": pdf, "size": len(pdf), "signatures": signatures, "uploaded_by": by},
    )
    return copy


def signatures_of(pdf: bytes) -> list[dict[str, Any]]:
    """What `signatures_in` finds, in plain JSON."""
    # The library takes half a second to import, so only the worker that reads a signed file ever does.
    signatures_in = import_string("agreements.signing.reading.signatures_in")
    return [found.as_json() for found in signatures_in(pdf)]
