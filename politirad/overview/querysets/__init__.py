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

__all__ = [
    "CouncilYear",
    "Desk",
    "ForumDesk",
    "Totals",
    "Waiting",
    "council_year",
    "desk_of",
    "listed_forums",
    "own_action_items",
    "places_today",
    "readable_forum_ids",
    "roles_of",
    "seats_today",
    "task_counts",
    "totals",
]
