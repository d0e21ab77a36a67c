"""Pilots: the same for everybody who is signed in, and written in by those who keep them (R103)."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Exists, F, Model, OuterRef, Prefetch, Q
from django.utils import timezone

from evaluation.rules import PilotState
from politirad.tenancy.permissions import Permission, Scope
from politirad.tenancy.querysets import GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of

_SEARCHED = ("title", "what", "goal", "leader")
_WHERE = ("district__name", "district__name_nynorsk", "municipality__display_name")


class PilotQuerySet[M: Model](GuardedQuerySet[M]):
    """Pilots of the whole country: shared experience, so nothing in them is closed."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """All of them to read; to keep, those that are at least partly in one's own district, or all.

        KEEP_PILOTS is to write; no other permission opens more than reading.
        """
        if permission != Permission.KEEP_PILOTS:
            return self if user.is_active else self.none()
        reach = reach_of(user)
        if reach.is_national(permission):
            return self
        return self.filter(_is_in(district__in=reach.ids(Scope.DISTRICT, permission)))

    def in_state(self, state: str, today: date) -> Self:
        """Those that stand so `today`: the twin of `rules.pilot_state`."""
        begun = Q(starts_on__isnull=False, starts_on__lte=today)
        over = Q(ends_on__isnull=False, ends_on__lt=today)
        if state == PilotState.PLANNED:
            return self.filter(Q(starts_on__isnull=True) | Q(starts_on__gt=today))
        return self.filter(begun, over) if state == PilotState.ENDED else self.filter(begun).exclude(over)

    def without_result(self, today: date) -> Self:
        """Those that ended and say nothing of what came of it: the twin of `rules.lacks_result`."""
        return self.in_state(PilotState.ENDED, today).filter(result="")

    def in_district(self, district_id: int) -> Self:
        """Those that are in the district, in whole or in part."""
        return self.filter(_is_in(district=district_id))

    def with_words(self, words: str) -> Self:
        """Those with every word in what was tried or where."""
        rows = self
        for word in words.split():
            here = Q(_is_in(_says(_WHERE, word))) | Q(_is_in(_is_around(word)))
            rows = rows.filter(_says(_SEARCHED, word) | here)
        return rows

    def newest_first(self) -> Self:
        """By the first day, the latest first; those without a day are still to come, and stand on top."""
        return self.order_by(F("starts_on").desc(nulls_first=True), "-pk")

    def with_places(self) -> Self:
        """With where they are, in Norwegian order."""
        places: Any = apps.get_model("evaluation", "PilotPlace").objects
        whole = places.select_related("district", "municipality")
        return self.prefetch_related(Prefetch("places", queryset=whole))


class PilotSourceQuerySet[M: Model](GuardedQuerySet[M]):
    """Reports and other sources, reached as their pilot is."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Those of the pilots where the person holds `permission`."""
        pilots: Any = apps.get_model("evaluation", "Pilot").objects
        return self.filter(pilot__in=pilots.where_may(user, permission).values("pk"))

    def of(self, pilot: Any) -> Self:
        """Those of the pilot: evaluations before the rest, the newest first."""
        return self.filter(pilot=pilot).order_by("kind", F("year").desc(nulls_last=True), "title", "pk")


def _says(names: Iterable[str], word: str) -> Q:
    """That one of the fields has the word, also in other letters: the database knows only A to Z in both."""
    spellings = {word} if word.isascii() else {word, word.lower(), word.capitalize()}
    hit = Q()
    for name in names:
        for each in spellings:
            hit |= Q(**{f"{name}__icontains": each})
    return hit


def _is_around(word: str) -> Q:
    """That a whole district with a municipality of that name takes part."""
    links: Any = apps.get_model("tenancy", "MunicipalityDistrict").objects
    lying = links.valid_on(timezone.localdate()).filter(_says(("municipality__display_name",), word))
    return Q(municipality=None, district__in=lying.values("district"))


def _is_in(*conditions: Q, **named: Any) -> Exists:
    """That a pilot has a place that meets the conditions."""
    places: Any = apps.get_model("evaluation", "PilotPlace").objects
    return Exists(places.filter(*conditions, pilot=OuterRef("pk"), **named))
