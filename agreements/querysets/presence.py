"""Days of presence that count towards what an agreement promises (R008, R024, F10)."""

from datetime import date
from typing import Any

from django.apps import apps


def held_under(agreement: Any, year: int) -> list[date]:
    """The days of the year somebody was present in the agreement's municipalities, since it began.

    Two who were there on the same day are one day, and two municipalities are two. Whoever reads the
    agreement is told of the numbers, also where they know of the days of one municipality alone.
    """
    parties = apps.get_model("agreements", "AgreementParty").objects.filter(agreement=agreement)
    towns = parties.filter(municipality__isnull=False).values("municipality")
    days = apps.get_model("contacts", "PresenceDay").objects.held_in(towns)
    first = max(date(year, 1, 1), agreement.valid_from or date.min)
    found = days.between(first, date(year + 1, 1, 1)).order_by("present_on")
    pairs = found.values_list("present_on", "assignment__municipality").distinct()
    return [present_on for present_on, _municipality in pairs]
