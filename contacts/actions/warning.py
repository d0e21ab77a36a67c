"""Warning districts of what a merger, a move or a new limit will break, before its day (BR05, G16)."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction

from contacts import rules
from contacts.actions.judging import district_on
from contacts.actions.telling import managers_of, tell
from contacts.documents import mail
from contacts.models import PoliceContactAssignment
from contacts.querysets import broken_on, days_of_map
from politirad.tenancy.models import Municipality


def warn_of_changes(today: date) -> int:
    """Tell each district 90, 30 and 0 days before the map or the limit changes; how many mails.

    Only who has something to mend hears of it. It may run again and again, and tells nobody twice.
    """
    since = today - timedelta(days=rules.REMINDER_LATE_DAYS + 1)
    horizon = today + timedelta(days=max(rules.CHANGE_WARNING_DAYS))
    return sum(
        _warn(day, days, today)
        for day in days_of_map(since, horizon)
        if (days := rules.change_warning(day, today)) is not None
    )


@transaction.atomic
def _warn(day: date, days: int, today: date) -> int:
    towns: dict[int, set[str]] = defaultdict(set)
    for district, town in _to_mend(day):
        towns[district].add(str(town))
    return sum(
        tell(
            mail.CHANGE,
            managers_of(district, today),
            occasion=f"{district}:{day}:{days}",
            on=day,
            towns=sorted(names),
        )
        for district, names in sorted(towns.items())
    )


def _to_mend(day: date) -> Iterator[tuple[int, Municipality]]:
    """Each district with each municipality it must look at: where it lies now, and where it lies then."""
    broken = broken_on(day, Municipality.objects.all())
    rows = PoliceContactAssignment.objects.filter(pk__in=[*broken.over_cap, *broken.misplaced])
    found = [(each.district_id, each.municipality) for each in rows.select_related("municipality")]
    yield from found
    then = [*Municipality.objects.filter(pk__in=broken.uncovered), *(town for _district, town in found)]
    for town in dict.fromkeys(then):
        district = district_on(town, day)
        if district:
            yield district.pk, town
