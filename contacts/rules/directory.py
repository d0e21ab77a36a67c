"""Whom to ask about what, and where one can always call (R137, R138)."""

from collections.abc import Sequence
from enum import StrEnum

SWITCHBOARD = "02800"
"""The number of the police that leads to one's own district: the answer where nobody else is known (R138)."""

EMERGENCY = "112"
"""The number of the police for what is urgent, and for nothing else (R138)."""


class AskFirst(StrEnum):
    """Whom a district wants asked first about a topic (R137)."""

    CATALOGUE = "catalogue"
    CONTACT = "contact"
    UNIT = "unit"


def whom_to_ask(first: AskFirst, functions: Sequence[str], *, contact: str) -> list[str]:
    """The functions to ask, in order: the catalogue's, or the politikontakt before them (R137, R138)."""
    if first != AskFirst.CONTACT:
        return list(functions)
    return [contact, *(code for code in functions if code != contact)]
