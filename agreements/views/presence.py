"""What is promised in days of presence, beside the days that were held (R008, R024, F10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest

from agreements import rules
from agreements.models import Agreement, AgreementParty, Commitment, Evidence
from agreements.querysets import held_under
from contacts.models import PoliceContactAssignment


@dataclass(frozen=True)
class PresenceYear:
    """A year of a promise that is counted in days of presence, period by period."""

    year: int
    periods: Sequence[rules.PeriodBeside]

    @property
    def promised(self) -> int:
        """How many days were promised in all."""
        return sum(each.promised for each in self.periods)

    @property
    def delivered(self) -> int:
        """How many were held in all."""
        return sum(each.delivered for each in self.periods)


def presence_year(
    commitment: Commitment, kept: Sequence[tuple[date, int]], agreement: Agreement, today: date
) -> PresenceYear:
    """The year that runs, from (day, amount) of what was held."""
    rhythm = rules.Rhythm(commitment.rhythm)
    since = agreement.valid_from
    return PresenceYear(
        today.year, rules.beside(rhythm, commitment.target, kept, year=today.year, since=since)
    )


def presence_beside(
    request: HttpRequest, commitment: Commitment, agreement: Agreement, today: date
) -> dict[str, Any]:
    """For the page of the promise: the year, how it stands, and whose days the reader may look at."""
    rows = Evidence.objects.visible_to(request.user).filter(
        agreement=agreement, commitment_key=commitment.key, done_on__year=today.year
    )
    written = rows.order_by("done_on").values_list("done_on", "amount")
    kept = rules.with_presence(written, held_under(agreement, today.year))
    parties = AgreementParty.objects.visible_to(request.user).filter(agreement=agreement)
    towns = parties.filter(municipality__isnull=False).values("municipality")
    contacts = PoliceContactAssignment.objects.visible_to(request.user).active_on(today)
    unit, rhythm = rules.Unit(commitment.unit), rules.Rhythm(commitment.rhythm)
    return {
        "year": presence_year(commitment, kept, agreement, today),
        "standing": rules.standing(unit, rhythm, commitment.target, kept, today),
        "contacts": list(contacts.filter(municipality__in=towns).select_related("user", "municipality")),
    }
