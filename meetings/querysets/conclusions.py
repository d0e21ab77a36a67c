"""Conclusions as a register, and where they were lifted to."""

import re
from typing import Self

from django.apps import apps
from django.db.models import Exists, Model, OuterRef, Prefetch, Q, QuerySet

from meetings.querysets.items import InMinutesQuerySet
from meetings.rules import HELD

_CASE_NUMBER = re.compile(r"([1-9][0-9]{0,3})/([0-9]{2})(?:-([1-9][0-9]?))?")
_CENTURY = 2000


class ConclusionQuerySet[M: Model](InMinutesQuerySet[M]):
    """What forums have agreed on."""

    def agreed(self) -> Self:
        """Conclusions of meetings that are over."""
        return self.filter(item__meeting__state__in=HELD)

    def newest_first(self) -> Self:
        """By meeting, item and number, with what a row of the register shows."""
        rows = self.select_related("item__meeting__forum", "item__topic")
        # Whoever may read the conclusion may read where it went.
        rows = rows.prefetch_related(Prefetch("lifts", to_attr="lifted_to"))
        return rows.order_by("-item__meeting__starts_at", "item__position", "number")

    def whole(self) -> Self:
        """Conclusions with what the page about one shows."""
        return self.select_related("item__meeting__forum", "item__topic", "withdrawn_by")

    def one_a_year_and_topic(self) -> Self:
        """One conclusion for each year and topic there is: what the filters can offer, in one query."""
        by = ("item__meeting__year", "item__topic_id")
        return self.order_by(*by).distinct(*by).select_related("item__meeting", "item__topic")

    def holding(self) -> Self:
        """Conclusions that have not been withdrawn."""
        return self.filter(withdrawn_at__isnull=True)

    def withdrawn(self) -> Self:
        """Conclusions that no longer hold, and stay in the register."""
        return self.filter(withdrawn_at__isnull=False)

    def waiting_for_answer(self) -> Self:
        """Conclusions lifted to somebody who has not answered."""
        return self.holding().filter(Exists(_lifts().filter(answered_on__isnull=True)))

    def lifted(self) -> Self:
        """Conclusions sent further at some time."""
        return self.filter(Exists(_lifts()))

    def saying(self, words: str) -> Self:
        """Conclusions with every word in their text, or in their number: «13/26» or «13/26-2»."""
        found = self
        for word in words.split():
            found = found.filter(Q(text__icontains=word) | _numbered(word))
        return found


class LiftQuerySet[M: Model](InMinutesQuerySet[M]):
    """Where conclusions were lifted to: seen by whoever may read the conclusion."""

    item_path = "conclusion__item"
    since_path = "conclusion__since_version"


def _lifts() -> QuerySet[Model]:
    return apps.get_model("meetings", "Lift")._base_manager.filter(conclusion=OuterRef("pk"))  # noqa: SLF001


def _numbered(word: str) -> Q:
    """Conclusions with the number that `word` may be; none when it is no number."""
    found = _CASE_NUMBER.fullmatch(word)
    if not found:
        return Q(pk__in=[])
    item, year, number = found.groups()
    one = Q(item__number=int(item), item__meeting__year=_CENTURY + int(year))
    return one & Q(number=int(number)) if number else one
