"""How often councils meet, and how far ahead proposals and papers come."""

from datetime import date, timedelta

LEAST_MEETINGS_A_YEAR = 2
LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING = 4
NOTICE_DAYS = 7
PROPOSAL_DAYS = 14
"""Days before a meeting when proposals close, unless the council decides otherwise (BR20)."""


def meetings_target(agreed: int | None, *, is_slt_steering: bool, is_slt_level: bool = False) -> int:
    """Meetings a year to aim at: what is agreed, at least two, four as SLT steering group (BR18).

    A group below the steering level of an SLT network aims at what is agreed there, and may meet when it
    needs to (domain.md 4.4).
    """
    if is_slt_steering:
        return max(agreed or 0, LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING)
    return agreed or 0 if is_slt_level else max(agreed or 0, LEAST_MEETINGS_A_YEAR)


def notice_due_on(meeting_on: date, notice_days: int = NOTICE_DAYS) -> date:
    """The last day to send the notice in good time (BR20, R086)."""
    return meeting_on - timedelta(days=notice_days)


def proposals_due_on(meeting_on: date, proposal_days: int = PROPOSAL_DAYS) -> date:
    """The last day to propose an item for the meeting (BR20)."""
    return meeting_on - timedelta(days=proposal_days)
