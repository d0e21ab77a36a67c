"""Reminders before an agreement is revised, evaluated or over, and then silence (BR14, BR15, G06)."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction

from agreements import rules
from agreements.actions.people import negotiators
from agreements.actions.telling import Event, tell
from agreements.models import Agreement
from politirad.tenancy.permissions import MAIN_PARTIES

_DAYS_BACK = 7
"""So many days the clock may stand still without a reminder being lost."""


def remind(today: date) -> int:
    """Remind of every date that is 180, 90, 30 or 0 days ahead; how many people were told.

    Asked again, also on a later day, it sends nothing twice.
    """
    running = Agreement.objects.filter(state__in=rules.RUNNING).select_related("unit", "version")
    return sum(_remind_of(agreement, today) for agreement in running.order_by("pk"))


@transaction.atomic
def _remind_of(agreement: Agreement, today: date) -> int:
    due = [(event, on, days) for event, on in _dates(agreement, today) for days in _passed(on, today)]
    if not due:
        return 0
    people = [user for party in MAIN_PARTIES for user in negotiators(agreement, party)]
    return sum(tell(agreement, event, people, occasion=f"{on}:{days}", on=on) for event, on, days in due)


def _dates(agreement: Agreement, today: date) -> Iterator[tuple[Event, date]]:
    """The dates to be reminded of; a last day is none when the revision falls on it."""
    if agreement.revision_due_on:
        yield Event.REVISION, agreement.revision_due_on
    if agreement.valid_until and agreement.valid_until != agreement.revision_due_on:
        yield Event.LAST_DAY, agreement.valid_until
    version = agreement.version
    if version and version.valid_from:
        since = today - timedelta(days=_DAYS_BACK)
        yield Event.EVALUATION, rules.evaluation_due_on(version.valid_from, version.evaluation_months, since)


def _passed(on: date, today: date) -> Iterator[int]:
    """The reminders whose day was today, or in the days the clock may have stood still."""
    for back in range(_DAYS_BACK + 1):
        days = rules.reminder_on(on, today - timedelta(days=back))
        if days is not None:
            yield days
