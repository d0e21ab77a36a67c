"""Questions that look across forums, meetings and action items."""

from politirad.overview.querysets.councils import (
    CouncilYear,
    Totals,
    council_year,
    lacks_next_year,
    listed_forums,
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
from politirad.overview.querysets.forum_desk import ForumDesk, Waiting
from politirad.overview.querysets.search import Found, found_by

__all__ = [
    "CouncilYear",
    "Desk",
    "ForumDesk",
    "Found",
    "Totals",
    "Waiting",
    "council_year",
    "desk_of",
    "found_by",
    "lacks_next_year",
    "listed_forums",
    "own_action_items",
    "places_today",
    "plan_in",
    "readable_forum_ids",
    "roles_of",
    "seated_today",
    "seats_today",
    "task_counts",
    "totals",
]
