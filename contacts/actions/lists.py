"""What every kind of list that is taken in must be able to do (G92)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from politirad.tenancy.models import PoliceDistrict

type Row = dict[str, Any]
"""A judged row, as `Import.rows` keeps it."""


@dataclass(frozen=True)
class ReadRow:
    """A row of a file as it was read: what it says, or in one sentence why it could not be read.

    `about` is what the row calls the thing, as far as that may be kept.
    """

    line: int
    about: str
    said: dict[str, Any] | None
    wrong: str = ""


class KindOfList(Protocol):
    """A kind of list: what its rows mean, how they are written, and how they are taken back."""

    def judge(self, district: PoliceDistrict, read: Sequence[ReadRow]) -> list[Row]:
        """What each row would do to the register now."""

    def write(self, district: PoliceDistrict, rows: Sequence[Row]) -> list[Row]:
        """Write what is new or changed; the rows again, with the keys of what was made."""

    def take_back(self, district: PoliceDistrict, rows: Sequence[Row]) -> None:
        """Let everything be as it was before; raises `ValidationError` when something builds on it."""
