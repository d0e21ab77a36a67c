"""The law of the SLT network: its levels, who it is for, and the way up and down between the levels."""

from slt.rules.ladder import (
    ANSWER_DAYS,
    CLOSED,
    OPEN,
    LinkState,
    Step,
    holder_of,
    is_answer_late,
    may_move_link,
)
from slt.rules.levels import Level, holds_all_levels, is_above, is_age_range

__all__ = [
    "ANSWER_DAYS",
    "CLOSED",
    "OPEN",
    "Level",
    "LinkState",
    "Step",
    "holder_of",
    "holds_all_levels",
    "is_above",
    "is_age_range",
    "is_answer_late",
    "may_move_link",
]
