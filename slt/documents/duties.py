"""The three duties of a steering group in a year, and how each stands (R164, BR38)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from meetings.models import Obligation
from meetings.rules.year import SLT_DUTIES
from politirad.councils.models import Forum
from politirad.tenancy.reach import Person


@dataclass(frozen=True)
class Duty:
    """One duty of the year; without an obligation it is not in the annual wheel."""

    words: str
    obligation: Obligation | None
    key: str


def duties_of(forum: Forum, year: int, reader: Person, today: date) -> Sequence[Duty]:
    """The duties in the order of the model, with what the forum's annual wheel says of each."""
    known = Obligation.objects.visible_to(reader).filter(forum=forum, year=year, kind__in=SLT_DUTIES)
    found = {each.kind: each for each in known}
    return [
        Duty(
            words=str(Obligation.Kind(kind).label),
            obligation=found.get(kind),
            key=f"obligation_{found[kind].standing(today)}" if kind in found else "",
        )
        for kind in SLT_DUTIES
    ]
