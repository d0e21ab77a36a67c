"""What may be told of many councils together: means of at least five, and who evaluated in time (BR36)."""

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum

from evaluation.rules.questions import UNKNOWN
from evaluation.rules.results import Tally
from evaluation.rules.waves import Mode, next_due_on

FIRST_SHARED_YEAR = 2016
"""The year of the guide the six main questions are from (R154)."""


class Standing(StrEnum):
    """How it stands with the evaluation of a council on a day (domain.md 10)."""

    IN_TIME = "in_time"
    """Evaluated within the interval the parties have agreed on."""
    LATE = "late"
    NOT_YET = "not_yet"
    """The first evaluation is not due."""
    NOT_AGREED = "not_agreed"
    """Never evaluated, and no agreement that says when."""


DUE = (Standing.IN_TIME, Standing.LATE)
"""Those that the share is reckoned of: the others have nothing to be late with."""


def standing_on(day: date, last_on: date | None, since_on: date | None, months: int) -> Standing:
    """How it stands on `day` with a council that evaluated `last_on`, with an agreement from `since_on`."""
    start = last_on or since_on
    if start is None:
        return Standing.NOT_AGREED
    if next_due_on(last_on, start, months) < day:
        return Standing.LATE
    return Standing.IN_TIME if last_on else Standing.NOT_YET


def may_publish(year: int, today: date) -> bool:
    """Whether the figures of the year may be published: when it is over, and then once and for all."""
    return FIRST_SHARED_YEAR <= year < today.year


def leaves_council(tally: Tally, mode: Mode, *, limit: int) -> bool:
    """Whether how a council answered a question may be part of a mean of many councils.

    What leaves a council needs `limit` answers on the scale, though it chose to show fewer to itself. An
    answer that was given together in a meeting is the council's own, and nobody's.
    """
    known = sum(count for value, count in tally.counts.items() if value != UNKNOWN)
    return known >= (1 if mode == Mode.TOGETHER else limit)


def shown_places[P](councils: Mapping[P, int], *, limit: int) -> frozenset[P]:
    """The places whose mean may stand beside that of all of them, by how many councils each has.

    A place needs `limit` councils. So does what is left when those that are shown are taken from the whole:
    where it has fewer, the smallest of the shown is hidden with it, as the rest could else be reckoned.
    """
    shown = {place: count for place, count in councils.items() if count >= limit}
    if 0 < sum(councils.values()) - sum(shown.values()) < limit and shown:
        del shown[min(shown, key=lambda place: shown[place])]
    return frozenset(shown)


def may_show_whole(councils: Collection[int], *, limit: int) -> bool:
    """Whether so many councils are behind the mean of all places that it may be shown."""
    return sum(councils) >= limit
