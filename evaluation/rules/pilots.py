"""The law of pilots: how one stands on a day, and what may be said of it then (R084, R103, R169)."""

from datetime import date
from enum import StrEnum

LONGEST_PILOT_TEXT = 4000
"""Characters in each text about a pilot: a page, and the reports say the rest."""


class PilotState(StrEnum):
    """How a pilot stands on a day: worked out from its dates, and never kept (R103)."""

    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"


class PilotOutcome(StrEnum):
    """What became of what was tried (R103, R169)."""

    UNDECIDED = "undecided"
    PERMANENT = "permanent"
    CONTINUED = "continued"
    DROPPED = "dropped"


def is_pilot_period(first: date | None, last: date | None) -> bool:
    """Whether the days can be those of a pilot: it may lack both or its last, and never ends first (R103)."""
    return last is None or (first is not None and first <= last)


def pilot_state(first: date | None, last: date | None, today: date) -> PilotState:
    """How a pilot with these days stands `today`; it runs on its first and its last day too (R103, BR43).

    One without a first day is still to be planned.
    """
    if first is None or today < first:
        return PilotState.PLANNED
    if last is None or today <= last:
        return PilotState.RUNNING
    return PilotState.ENDED


def may_have_result(state: PilotState) -> bool:
    """Whether something can have come of it: what has not begun has no result yet (R103)."""
    return state != PilotState.PLANNED


def may_have_outcome(state: PilotState, outcome: PilotOutcome) -> bool:
    """Whether that can have become of it: what becomes of a pilot is known when it is over (R103, R169)."""
    return outcome == PilotOutcome.UNDECIDED or state == PilotState.ENDED


def lacks_result(state: PilotState, result: str) -> bool:
    """Whether it ended and nobody has written what came of it, so that others learn nothing (R084, R103)."""
    return state == PilotState.ENDED and not result.strip()


def may_be_removed(result: str, *, has_sources: bool) -> bool:
    """Whether it can be a mistake: what has a result or a report is shared experience, and stays (R103)."""
    return not result.strip() and not has_sources
