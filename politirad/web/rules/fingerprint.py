"""Whether a text is still what its writer started from (ux.md 7.7)."""

import hashlib
import json

FINGERPRINT_LENGTH = 16
"""Characters in a fingerprint."""


def fingerprint(*said: object) -> str:
    """Changes when one of the words does, so that a stale form is known."""
    return hashlib.sha256(json.dumps([str(each) for each in said]).encode()).hexdigest()[:FINGERPRINT_LENGTH]
