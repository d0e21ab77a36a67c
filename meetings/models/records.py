"""What an agenda item can be about: records of plans and registers, and one municipality of several."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet, Value

from meetings.models.agenda import RECORD_KINDS
from politirad.councils.models import Forum, places_on
from politirad.plans.models import Measure, PoliceBylaws, Process
from politirad.tenancy.models import Municipality


@dataclass(frozen=True)
class Record:
    """A measure, a process of the police, or by-laws; `kind` is one of RECORD_KINDS."""

    kind: str
    pk: int
    title: str

    @property
    def key(self) -> str:
        """As `AgendaItem.about` says it."""
        return f"{self.kind}-{self.pk}"


def places_to_concern(forum: Forum, day: date, *, kept: int | None = None) -> list[Municipality]:
    """The municipalities an item of the forum may concern on the day (G57).

    `kept` is the one it concerns already: when that has left the forum, its items do not become common.
    """
    places = places_on(forum, day)
    if kept and kept not in {place.pk for place in places}:
        places.append(Municipality.objects.get(pk=kept))
    return places


def records_of(forum: Forum) -> list[Record]:
    """What the forum has planned, follows and looks after (R074, R075, R101), in one query."""
    of_forum: tuple[QuerySet[Any, Any], ...] = (
        Measure.objects.filter(plan__forum=forum),
        Process.objects.filter(forum=forum),
        PoliceBylaws.objects.of_forum(forum.pk),
    )
    first, *others = (
        found.annotate(of_kind=Value(kind)).order_by().values_list("of_kind", "pk", "title")
        for kind, found in zip(RECORD_KINDS, of_forum, strict=True)
    )
    return [Record(*row) for row in first.union(*others).order_by("title")]
