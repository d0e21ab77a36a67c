"""The text of an agreement: what is compared and what the checksum is of."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

MONTHS = (1, 60)
"""The shortest and the longest time between revisions or evaluations that makes sense, in months."""

_OPEN_PLACE = re.compile(r"\[([^\[\]\n]{2,60})\]")


def open_places(text: str) -> list[str]:
    """What the template asks for and nobody has written yet, each once: «[antall]» is «antall» (G09)."""
    return list(dict.fromkeys(_OPEN_PLACE.findall(text)))


def text_checksum(text: Mapping[str, Any]) -> str:
    """The SHA-256 of a text in plain JSON, as 64 hexadecimal digits: the same words give the same digits.

    It is shown to whoever approves, and kept with the approval (G08).
    """
    plain = json.dumps(text, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(plain.encode()).hexdigest()
