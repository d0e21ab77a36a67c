"""Questions that look across forums, meetings and action items."""

from politirad.overview.querysets.councils import (
    CouncilYear,
    Totals,
    council_year,
    listed_forums,
    places_today,
    readable_forum_ids,
    roles_of,
    seats_today,
    task_counts,
    totals,
)
from politirad.overview.querysets.desk import Desk, ForumDesk, Waiting, desk_of, own_action_items
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
    "listed_forums",
    "own_action_items",
    "places_today",
    "readable_forum_ids",
    "roles_of",
    "seats_today",
    "task_counts",
    "totals",
]
