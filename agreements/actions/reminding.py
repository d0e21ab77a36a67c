"""Reminding the parties of the dates of agreements that bind: revision, evaluation, last day and merger."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Prefetch

from agreements import rules
from agreements.actions import receivers
from agreements.actions.telling import tell
from agreements.documents import mail
from agreements.models import Agreement, Term

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Due:
    """A date of an agreement; `towns` are the municipalities that are taken over on it."""

    kind: str
    on: date
    towns: tuple[str, ...] = ()


def remind_of_agreements(today: date) -> int:
    """Remind both sides 180, 90, 30 and 0 days before each date, then stop (BR15, G06); how many mails.

    It may run again and again: a reminder missed while the clock stood still comes late, and none twice.
    """
    binding = Term.objects.valid_on(today).select_related("version", "municipality")
    running = Agreement.objects.filter(state__in=rules.RUNNING).select_related("unit").order_by("pk")
    with_terms = running.prefetch_related(Prefetch("terms", binding, to_attr="binding"))
    return sum(
        _remind(agreement, due, days, today)
        for agreement in with_terms
        for due in _dates_of(agreement, agreement.binding, today)
        if (days := rules.reminder_reached(due.on, today)) is not None
    )


@transaction.atomic
def _remind(agreement: Agreement, due: _Due, days: int, today: date) -> int:
    """Write to those who negotiate on both sides, once for this many days before this date."""
    return tell(
        agreement,
        due.kind,
        receivers.both_sides(agreement, today),
        occasion=f"{due.on}:{days}",
        on=due.on,
        towns=due.towns,
    )


def _dates_of(agreement: Agreement, binding: list[Term], today: date) -> Iterator[_Due]:
    if agreement.revision_due_on:
        yield _Due(mail.REVISION, agreement.revision_due_on)
    if agreement.valid_until:
        yield _Due(mail.LAST_DAY, agreement.valid_until)
    for on in _evaluations(binding, today):
        # A revision begins with what the agreement has led to, and one mail says it.
        if on != agreement.revision_due_on:
            yield _Due(mail.EVALUATION, on)
    ending: dict[date, list[str]] = defaultdict(list)
    for term in binding:
        if term.municipality.valid_until:
            ending[term.municipality.valid_until + _DAY].append(str(term.municipality))
    for on, towns in ending.items():
        yield _Due(mail.MERGER, on, tuple(towns))


def _evaluations(binding: list[Term], today: date) -> set[date]:
    """The next evaluation of the text in force, and one whose last reminder may have been missed."""
    if not binding:
        return set()
    first, version = binding[0].valid_from, binding[0].version
    since = today - timedelta(days=rules.REMINDER_LATE_DAYS)
    found = {rules.evaluation_due_on(first, version.evaluation_months, day) for day in (since, today)}
    last = binding[0].valid_until
    return {on for on in found if last is None or on <= last}
