"""The newest of some rows on a page that is about something else, and how many more there are."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet, Window

MOST_SHOWN = 10


@dataclass(frozen=True)
class Newest:
    """The newest of some rows, and how many more there are."""

    rows: list[Any]
    more: int


def newest(rows: QuerySet[Any]) -> Newest:
    """The first of `rows`, counted in the same query however many there are."""
    shown = list(rows.annotate(in_all=Window(Count(F("pk"))))[:MOST_SHOWN])
    return Newest(shown, shown[0].in_all - len(shown) if shown else 0)
