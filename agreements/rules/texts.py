"""The text of an agreement: what is compared and what the checksum is of."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

MONTHS = (1, 60)
"""The shortest and the longest time between revisions or evaluations that makes sense, in months."""

ON_EXTENSION = "extended_council"
"""The section of the main agreement's template that describes extended participation (R065)."""

ON_PAPER = "signed_document"
"""The one section of an agreement whose text stands in the signed paper alone (R063)."""

_END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_OPEN_PLACE = re.compile(r"\[([^\[\]\n]{2,60})\]")


def open_places(text: str) -> list[str]:
    """What the template asks for and nobody has written yet, each once: «[antall]» is «antall» (G09)."""
    return list(dict.fromkeys(_OPEN_PLACE.findall(text)))


def is_silent_on_extension(sections: Mapping[str, str]) -> bool:
    """Whether a main agreement does not describe who else takes part in its council (R065).

    `sections` are the texts by their key. A sentence where something is left open describes nothing. What
    a paper says is not known here, so nothing is said of it.
    """
    if ON_PAPER in sections:
        return False
    sentences = _END_OF_SENTENCE.split(sections.get(ON_EXTENSION, ""))
    return not any(sentence.strip() and not open_places(sentence) for sentence in sentences)


def text_checksum(text: Mapping[str, Any]) -> str:
    """The SHA-256 of a text in plain JSON, as 64 hexadecimal digits: the same words give the same digits.

    It is shown to whoever approves, and kept with the approval (G08).
    """
    plain = json.dumps(text, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(plain.encode()).hexdigest()
