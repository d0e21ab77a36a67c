"""Questions that look across forums, meetings and action items."""

from politirad.overview.querysets.councils import (
    CouncilYear,
    Totals,
    council_year,
    forum_of,
    lacks_next_year,
    listed_forums,
    mandates_of,
    places_today,
    plan_in,
    readable_forum_ids,
    roles_of,
    seated_today,
    seats_today,
    task_counts,
    totals,
)
from politirad.overview.querysets.desk import Desk, desk_of, own_action_items
from politirad.overview.querysets.forum_desk import AgreementToSign, EvaluationToAnswer, ForumDesk, Waiting
from politirad.overview.querysets.handover import Handover, Upcoming, handover_of, new_assignments
from politirad.overview.querysets.search import Found, found_by
from politirad.overview.querysets.yearly import YearReport, report_years, year_report

__all__ = [
    "AgreementToSign",
    "CouncilYear",
    "Desk",
    "EvaluationToAnswer",
    "ForumDesk",
    "Found",
    "Handover",
    "Totals",
    "Upcoming",
    "Waiting",
    "YearReport",
    "council_year",
    "desk_of",
    "forum_of",
    "found_by",
    "handover_of",
    "lacks_next_year",
    "listed_forums",
    "mandates_of",
    "new_assignments",
    "own_action_items",
    "places_today",
    "plan_in",
    "readable_forum_ids",
    "report_years",
    "roles_of",
    "seated_today",
    "seats_today",
    "task_counts",
    "totals",
    "year_report",
]
