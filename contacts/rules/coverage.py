"""Which municipalities have a politikontakt, since when one has none, and who stands in (BR01, BR04, G17)."""

from collections.abc import Collection
from datetime import date, timedelta

from contacts.rules.spans import Span, last_before

DEPUTY_DAYS = 60
"""Days a deputy may cover before the district is asked whether they are in fact the primary one (BR04)."""

_DAY = timedelta(days=1)


def is_covered(day: date, primaries: Collection[Span]) -> bool:
    """Whether an active primary politikontakt is there on `day`; one that awaits approval is not (BR01)."""
    return any(span.holds_on(day) for span in primaries)


def uncovered_since(day: date, primaries: Collection[Span], town: Span) -> date | None:
    """The day since which the municipality has been without; None where it is covered, or is not there (G17).

    It is the day after the last one ended, or the municipality's own first day.
    """
    if not town.holds_on(day) or is_covered(day, primaries):
        return None
    ended = last_before(day, primaries)
    return town.first if ended is None else max(ended + _DAY, town.first)


def days_covering(day: date, deputy: Span, primaries: Collection[Span], town: Span) -> int:
    """How many days, `day` included, a deputy has covered a municipality that has no primary one (BR04)."""
    since = uncovered_since(day, primaries, town)
    if since is None or not deputy.holds_on(day):
        return 0
    return (day - max(since, deputy.first)).days + 1


def is_in_fact_primary(covering: int, limit: int = DEPUTY_DAYS) -> bool:
    """Whether a deputy has covered so long that the district is asked about it (BR04)."""
    return covering > limit
