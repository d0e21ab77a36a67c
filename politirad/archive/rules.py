"""The law of archiving: keys that never change, who is sender, when to try again."""

import re
from datetime import timedelta
from uuid import UUID, uuid5

from politirad.notifications.rules import is_spent, wait_before_next

__all__ = [
    "LEASE",
    "SWEEP_SIZE",
    "external_key",
    "is_sender",
    "is_spent",
    "legal_text",
    "suggested_class",
    "wait_before_next",
]

LEASE = timedelta(minutes=10)
"""How long a worker may hold a transfer: longer than any task may run, so that two never do the same."""

SWEEP_SIZE = 50
"""Transfers that one sweep takes."""

_NOT_IN_XML = re.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def external_key(namespace: UUID, name: str) -> UUID:
    """The key of `name` in one archive: the same each time, so that sending twice doubles nothing (BR42)."""
    return uuid5(namespace, name)


def is_sender(*, owner: str, secretariat: str) -> bool:
    """Whether the body whose archive it is sends the minutes: it wrote them, alone or with the other.

    The other body receives them (domain.md 5.6).
    """
    return secretariat in (owner, "shared")


def suggested_class(*, is_slt: bool) -> str:
    """The code municipalities file such matters under: F03 for SLT, else X31 (domain.md 5.6).

    A suggestion alone; the list of codes is the municipalities' own.
    """
    return "F03" if is_slt else "X31"


def legal_text(text: str) -> str:
    """The text without the signs that no XML file may hold (XML 1.0, 2.2)."""
    return _NOT_IN_XML.sub("", text)
