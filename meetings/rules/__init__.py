"""The law of meetings: states, gaps, planning, promises and approval."""

from meetings.rules.action_items import (
    DUE_GROUP_DAYS,
    DUE_SOON_DAYS,
    DueGroup,
    due_group,
    has_deadline,
    is_due_soon,
    is_overdue,
)
from meetings.rules.approval import (
    MINUTES_DUE_DAYS,
    is_approved,
    minutes_due_on,
)
from meetings.rules.gaps import (
    Gap,
    minutes_gaps,
    notice_gaps,
    party_without_leader,
)
from meetings.rules.planning import (
    LONGEST_MEETING,
    clock_times,
    ends_properly,
    minutes_over_plan,
    moved,
    next_meeting_on,
)
from meetings.rules.states import (
    HAS_MINUTES,
    HELD,
    MOVES,
    PLANNING,
    WRITABLE_MINUTES,
    State,
    may_move,
)

__all__ = [
    "DUE_GROUP_DAYS",
    "DUE_SOON_DAYS",
    "HAS_MINUTES",
    "HELD",
    "LONGEST_MEETING",
    "MINUTES_DUE_DAYS",
    "MOVES",
    "PLANNING",
    "WRITABLE_MINUTES",
    "DueGroup",
    "Gap",
    "State",
    "clock_times",
    "due_group",
    "ends_properly",
    "has_deadline",
    "is_approved",
    "is_due_soon",
    "is_overdue",
    "may_move",
    "minutes_due_on",
    "minutes_gaps",
    "minutes_over_plan",
    "moved",
    "next_meeting_on",
    "notice_gaps",
    "party_without_leader",
]
