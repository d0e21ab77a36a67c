"""When a thematic forum reports to the council that gave it its mandate (R109, BR39)."""

from datetime import date, timedelta
from enum import StrEnum

from agreements.rules import add_months

MOST_MONTHS = 12
"""Months from one report to the next, and the most a council may let go (BR39)."""
REPORT_NOTICE = timedelta(days=90)
"""How long before a report is due it is shown as soon."""


class ReportState(StrEnum):
    """How the next report stands (BR39)."""

    LATER = "later"
    SOON = "soon"
    SCHEDULED = "scheduled"
    OVERDUE = "overdue"


def report_due_on(given_on: date, last_report_on: date | None, months: int = MOST_MONTHS) -> date:
    """The last day for the next report, counted from the last one or else from the mandate (BR39)."""
    return add_months(last_report_on or given_on, min(months, MOST_MONTHS))


def report_state(due_on: date, *, today: date, is_scheduled: bool) -> ReportState:
    """How the next report stands; its own day still counts, and a late one stays late on an agenda (BR39)."""
    if due_on < today:
        return ReportState.OVERDUE
    if is_scheduled:
        return ReportState.SCHEDULED
    return ReportState.SOON if due_on <= today + REPORT_NOTICE else ReportState.LATER


def is_report_for(due_on: date, *, meeting_on: date, next_meeting_on: date | None) -> bool:
    """Whether the report must be taken up in this meeting, because the next one comes too late (R109).

    While no later meeting is planned, it is taken up when it is due soon after this one.
    """
    if next_meeting_on is None:
        return due_on <= meeting_on + REPORT_NOTICE
    return due_on < next_meeting_on
