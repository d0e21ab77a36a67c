"""The ballot box: answers sealed while a wave is open, with keys that no copy of the database holds (G77).

Each wave has a secret of its own, and is mixed with the system's; when it closes its secret is thrown away,
so that what an old copy may still hold can no longer be opened. All ballots are padded to one length.
"""

import json
import secrets
from collections.abc import Iterator
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from evaluation.models import Ballot, Wave

BLOCK = 64 * 1024
"""Bytes a ballot is padded to a multiple of; one block holds every text there is room for in most waves."""
_KEY, _NONCE = 32, 12
_OF_CONTENT, _OF_MARK = b"politirad evaluation ballot", b"politirad evaluation mark"


class UnreadableBallotError(Exception):
    """A ballot was sealed with a secret the system no longer has."""


def new_box_key() -> bytes:
    """A wave's own secret."""
    return secrets.token_bytes(_KEY)


def ballot_of(wave: Wave, who: str) -> Ballot | None:
    """The ballot that `who` has begun on, under the system's secret or one it has had before."""
    marks = [_mark(secret, wave, who) for secret in _secrets()]
    return wave.ballots.filter(mark__in=marks).first()


def new_ballot(wave: Wave, who: str, said: dict[str, Any]) -> Ballot:
    """A ballot for `who`, not yet stored."""
    return Ballot(wave=wave, mark=_mark(next(_secrets()), wave, who), content=sealed(wave, said))


def sealed(wave: Wave, said: dict[str, Any]) -> bytes:
    """What is answered, sealed and as long as any other."""
    plain = json.dumps(said, ensure_ascii=False).encode()
    padded = plain + b" " * (-len(plain) % BLOCK)
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(_key(next(_secrets()), wave, _OF_CONTENT)).encrypt(nonce, padded, None)


def opened(wave: Wave, ballot: Ballot) -> dict[str, Any]:
    """What a ballot says."""
    content = bytes(ballot.content)
    nonce, rest = content[:_NONCE], content[_NONCE:]
    for secret in _secrets():
        try:
            found: dict[str, Any] = json.loads(
                AESGCM(_key(secret, wave, _OF_CONTENT)).decrypt(nonce, rest, None)
            )
        except InvalidTag:
            continue
        return found
    raise UnreadableBallotError


def _secrets() -> Iterator[str]:
    """The system's secret, and those it had before a change."""
    yield settings.SECRET_KEY
    yield from settings.SECRET_KEY_FALLBACKS  # type: ignore[misc]  # ours are texts


def _mark(secret: str, wave: Wave, who: str) -> str:
    mac = HMAC(_key(secret, wave, _OF_MARK), SHA256())
    mac.update(who.encode())
    return mac.finalize().hex()


def _key(secret: str, wave: Wave, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=_KEY, salt=bytes(wave.box_key), info=purpose).derive(
        secret.encode()
    )
