"""What the steering group sees to in a year, its three duties among it, and how each stands (R164, BR38)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from meetings.models import Obligation
from meetings.rules.year import SLT_DUTIES
from politirad.councils.models import Forum
from politirad.tenancy.reach import Person
from slt import rules


@dataclass(frozen=True)
class Duty:
    """One thing to see to in the year; without an obligation it is not in the annual wheel."""

    words: str
    obligation: Obligation | None
    key: str

    @property
    def misses_budget(self) -> bool:
        """Whether it is planned too late for the municipality's budget."""
        found = self.obligation
        return found is not None and rules.misses_budget(found.kind, found.last_on)


def duties_of(
    forum: Forum, year: int, reader: Person, today: date, *, kinds: Iterable[str] = SLT_DUTIES
) -> Sequence[Duty]:
    """Each of `kinds`, or the three duties, with what the forum's annual wheel says of it."""
    wanted = tuple(kinds)
    known = Obligation.objects.visible_to(reader).filter(forum=forum, year=year, kind__in=wanted)
    found = {each.kind: each for each in known.order_by("-pk")}
    return [
        Duty(
            words=str(Obligation.Kind(kind).label),
            obligation=found.get(kind),
            key=f"obligation_{found[kind].standing(today)}" if kind in found else "",
        )
        for kind in wanted
    ]
