"""Which municipalities have a politikontakt on a day, and since when one has none (BR01, BR05, G16, G17)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.apps import apps
from django.db.models import Case, DateField, Exists, F, Max, OuterRef, Subquery, Value, When
from django.db.models.functions import Cast, Coalesce, Greatest

from politirad.tenancy.querysets import MunicipalityQuerySet, valid_on

type Towns = MunicipalityQuerySet[Any]

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Broken:
    """What a change of the map, of the limit or of exceptions breaks on `day`, as ids (BR05).

    `uncovered` municipalities have no politikontakt that day though they, or those they take over from, had
    one the day before; `over_cap` and `misplaced` are assignments.
    """

    day: date
    uncovered: tuple[int, ...]
    over_cap: tuple[int, ...]
    misplaced: tuple[int, ...]


def with_coverage_on(towns: Towns, day: date) -> Towns:
    """Municipalities in force on `day`, `is_covered` and `uncovered_since` (a twin of the rule)."""
    ended = _primaries().filter(municipality=OuterRef("pk"), valid_until__lt=day).order_by()
    last = ended.values("municipality").annotate(last=Max("valid_until")).values("last")
    # A date and a number of days make a moment in PostgreSQL.
    after = Cast(Subquery(last) + Value(_DAY), DateField())
    since = Greatest(F("valid_from"), Coalesce(after, F("valid_from")))
    there = towns.valid_on(day).annotate(is_covered=_covered(day))
    return there.annotate(
        uncovered_since=Case(When(is_covered=False, then=since), default=None, output_field=DateField())
    )


def covered_on(towns: Towns, day: date) -> Towns:
    """Municipalities in force on `day` with an active primary politikontakt (BR01)."""
    return towns.valid_on(day).filter(_covered(day))


def uncovered_on(towns: Towns, day: date) -> Towns:
    """Municipalities in force on `day` that have none, each with `uncovered_since` (BR01, G17)."""
    return with_coverage_on(towns, day).filter(is_covered=False)


def broken_on(day: date, towns: Towns) -> Broken:
    """What stood the day before and no longer does on `day`, in these municipalities (BR05, G16).

    Asked before the day, it is the warning; asked on the day, it is the list of what to mend.
    """
    before = day - _DAY
    assignments = apps.get_model("contacts", "PoliceContactAssignment").objects
    mine = assignments.filter(municipality__in=towns.values("pk"))
    over = set(mine.over_cap_on(before).values_list("pk", flat=True))
    astray = set(mine.misplaced_on(before).values_list("pk", flat=True))
    covered = covered_on(towns, before)
    lost = uncovered_on(towns, day).filter(
        Exists(_same(covered)) | Exists(covered.filter(successor=OuterRef("pk")))
    )
    return Broken(
        day=day,
        uncovered=_ids(lost, ()),
        over_cap=_ids(mine.over_cap_on(day), over),
        misplaced=_ids(mine.misplaced_on(day), astray),
    )


def days_of_change(after: date, until: date) -> list[date]:
    """The days after `after`, up to `until`, on which the map, the limit or an exception changes (BR05)."""
    approvals: Any = apps.get_model("contacts", "ExcessAssignmentApproval").objects.granted()
    ending = approvals.filter(valid_until__gte=after, valid_until__lt=until)
    withdrawn = approvals.filter(withdrawn_on__gt=after, withdrawn_on__lte=until)
    days = {last + _DAY for last in ending.values_list("valid_until", flat=True)}
    return sorted({*days_of_map(after, until), *days, *withdrawn.values_list("withdrawn_on", flat=True)})


def days_of_map(after: date, until: date) -> list[date]:
    """The days after `after`, up to `until`, on which the map or the national limit changes (BR05)."""
    municipalities: Any = apps.get_model("tenancy", "Municipality").objects
    links: Any = apps.get_model("tenancy", "MunicipalityDistrict").objects
    limits: Any = apps.get_model("contacts", "ContactLimit").objects
    days: set[date] = set()
    for rows in (municipalities, links, limits):
        days |= set(
            rows.filter(valid_from__gt=after, valid_from__lte=until).values_list("valid_from", flat=True)
        )
    for rows in (municipalities, links):
        ending = rows.filter(valid_until__gte=after, valid_until__lt=until)
        days |= {last + _DAY for last in ending.values_list("valid_until", flat=True)}
    return sorted(days)


def _covered(day: date) -> Exists:
    return Exists(_primaries().filter(valid_on(day), municipality=OuterRef("pk")))


def _primaries() -> Any:
    return apps.get_model("contacts", "PoliceContactAssignment").objects.active().primaries()


def _same(covered: Towns) -> Towns:
    return covered.filter(pk=OuterRef("pk"))


def _ids(rows: Any, known: Collection[int]) -> tuple[int, ...]:
    found = rows.order_by("pk").values_list("pk", flat=True)
    return tuple(pk for pk in found if pk not in known)
