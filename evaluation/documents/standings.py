"""How it stands with the evaluation of each council on a day: existence and dates, never an answer (BR41)."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, Subquery

from agreements.models import Term
from evaluation import rules
from evaluation.models import Wave
from politirad.councils.models import Forum, ForumMunicipality
from politirad.web.rules import percent


@dataclass(frozen=True)
class CouncilStanding:
    """A council, when it last evaluated, when the next is due, and how it stands."""

    pk: int
    name: str
    district_id: int
    district: str
    last_on: date | None
    due_on: date | None
    standing: rules.Standing

    @property
    def look(self) -> str:
        """The name of its sign."""
        return f"evaluated_{self.standing.value}"


@dataclass(frozen=True)
class Share:
    """How many councils stand how; the share is of those that have something to be in time with."""

    counts: Counter[rules.Standing]

    @property
    def in_time(self) -> int:
        """Evaluated within the agreed interval."""
        return self.counts[rules.Standing.IN_TIME]

    @property
    def late(self) -> int:
        """Past their day."""
        return self.counts[rules.Standing.LATE]

    @property
    def not_yet(self) -> int:
        """Their first evaluation is not due."""
        return self.counts[rules.Standing.NOT_YET]

    @property
    def not_agreed(self) -> int:
        """Never evaluated, and without an agreement that says when."""
        return self.counts[rules.Standing.NOT_AGREED]

    @property
    def due(self) -> int:
        """Those the share is of."""
        return self.in_time + self.late

    @property
    def councils(self) -> int:
        """All of them."""
        return self.counts.total()

    @property
    def percent(self) -> int | None:
        """The share in whole percent; None where none is due."""
        return percent(self.in_time, self.due) if self.due else None


def standings_on(day: date, *, district_id: int | None = None) -> list[CouncilStanding]:
    """Every council that serves a municipality on `day`, in Norwegian order, in one query."""
    rows = _councils_on(day)
    if district_id is not None:
        rows = rows.filter(in_district=district_id)
    return [_standing(row, day) for row in rows]


def share_of(standings: Iterable[CouncilStanding]) -> Share:
    """How many stand how."""
    return Share(Counter(each.standing for each in standings))


def shares_by_district(standings: Iterable[CouncilStanding]) -> dict[int, Share]:
    """The same for each district, by its id."""
    found: dict[int, Counter[rules.Standing]] = defaultdict(Counter)
    for each in standings:
        found[each.district_id][each.standing] += 1
    return {district: Share(counts) for district, counts in found.items()}


def _councils_on(day: date) -> Any:
    served: Any = ForumMunicipality.objects.valid_on(day)
    towns = served.filter(forum=OuterRef(OuterRef("pk"))).values("municipality")
    newest = Term.objects.valid_on(day).filter(municipality__in=towns).order_by("-valid_from", "-pk")
    done = Wave.objects.filter(forum=OuterRef("pk"), closed_on__lte=day, has_results=True)
    return (
        Forum.objects.councils()
        .filter(pk__in=served.values("forum"))
        .annotate(
            last_on=Subquery(done.order_by("-closed_on").values("closed_on")[:1]),
            since_on=Subquery(newest.values("valid_from")[:1]),
            months=Subquery(newest.values("version__evaluation_months")[:1]),
            in_district=F("unit__district"),
            district=F("unit__district__name"),
        )
        .order_by("sort_key", "pk")
        .values("pk", "name", "in_district", "district", "last_on", "since_on", "months")
    )


def _standing(row: dict[str, Any], day: date) -> CouncilStanding:
    last_on, since_on = row["last_on"], row["since_on"]
    months, start = row["months"] or rules.USUAL_MONTHS, last_on or since_on
    return CouncilStanding(
        pk=row["pk"],
        name=row["name"],
        district_id=row["in_district"],
        district=row["district"],
        last_on=last_on,
        due_on=rules.next_due_on(last_on, start, months) if start else None,
        standing=rules.standing_on(day, last_on, since_on, months),
    )
