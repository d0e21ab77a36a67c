"""What the councils have taken up about a measure, a process or by-laws.

Meetings lie above plans, so they are reached through what points here, and imported nowhere.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet, Window

from politirad.plans.models import Measure, PoliceBylaws, Process
from politirad.tenancy.reach import Person

MOST_SHOWN = 10


@dataclass(frozen=True)
class Newest:
    """The newest of some rows, and how many more there are."""

    rows: list[Any]
    more: int


def items_about(user: Person, record: Measure | Process | PoliceBylaws) -> Newest:
    """The agenda items about the record that the person may read."""
    items = record.items.visible_to(user).select_related("meeting__forum")
    return _newest(items.order_by("-meeting__starts_at", "position"))


def promises_in(user: Person, measure: Measure) -> Newest:
    """The action items that are part of the measure, as far as the person may know of them."""
    promises = measure.action_items.visible_to(user).select_related("responsible")
    return _newest(promises.order_by("-pk"))


def _newest(rows: QuerySet[Any]) -> Newest:
    """The first of `rows`, counted in the same query however many there are."""
    shown = list(rows.annotate(in_all=Window(Count(F("pk"))))[:MOST_SHOWN])
    return Newest(shown, shown[0].in_all - len(shown) if shown else 0)
