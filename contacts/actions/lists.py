"""What every kind of list that is taken in must be able to do (G92)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from contacts.rules import Judged, Outcome, Problem, Trouble
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceDistrict

_DAYS = ("valid_from", "valid_until")

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

    def write(self, district: PoliceDistrict, rows: Sequence[Row], by: User, /) -> list[Row]:
        """Write what is new or changed; the rows again, with the keys of what was made."""

    def take_back(self, district: PoliceDistrict, rows: Sequence[Row]) -> None:
        """Let everything be as it was before; raises `ValidationError` when something builds on it."""


def row_of[Thing](
    read: ReadRow, judged: Judged[Thing] | None, plain: Callable[[Thing], dict[str, Any]]
) -> Row:
    """The judged row; one that could not be read has nothing but what is wrong with it.

    `plain` tells the thing as JSON keeps it.
    """
    judged = judged or Judged(read.line, Outcome.WRONG, trouble=Trouble(Problem.CELL, read.wrong))
    trouble = judged.trouble
    return {
        "line": read.line,
        "outcome": judged.outcome.value,
        "about": read.about,
        "said": read.said,
        "before": plain(judged.before) if judged.before else None,
        "after": plain(judged.after) if judged.after else None,
        "trouble": [trouble.problem.value, trouble.about] if trouble else None,
    }


def without_days(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts as JSON keeps them: days in words."""
    return facts | {name: day.isoformat() if (day := facts[name]) else None for name in _DAYS}


def with_days(plain: dict[str, Any]) -> dict[str, Any]:
    """The facts as the rules read them."""
    return plain | {name: date.fromisoformat(plain[name]) if plain[name] else None for name in _DAYS}
