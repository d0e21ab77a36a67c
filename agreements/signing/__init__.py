"""The way to a provider of electronic signatures, behind one contract; settings.SIGNATURE_PORT names it."""

import json
from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext_noop

from agreements.signing.limits import check_request
from agreements.signing.port import (
    AskedSigner,
    OrderRequest,
    OrderStatus,
    RefusedError,
    SignaturePort,
    SignerStatus,
    UnreachableError,
)

__all__ = [
    "AskedSigner",
    "OrderRequest",
    "OrderStatus",
    "RefusedError",
    "SignaturePort",
    "SignerStatus",
    "UnreachableError",
    "check_request",
    "is_in_use",
    "signature_port",
]


def is_in_use() -> bool:
    """Whether agreements can be signed electronically here."""
    return bool(settings.SIGNATURE_PORT)


def signature_port() -> SignaturePort:
    """The provider; one that is no longer in use may be again later."""
    if not is_in_use():
        raise UnreachableError(gettext_noop("Elektronisk signering er ikke satt opp her."))
    port = settings.SIGNATURE_PORT
    return _made(port["CLASS"], json.dumps(port["OPTIONS"], sort_keys=True))


@cache
def _made(path: str, options: str) -> SignaturePort:
    port: SignaturePort = import_string(path)(**json.loads(options))
    return port
