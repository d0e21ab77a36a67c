"""The law of the SLT network: its levels, the way up and down between them, and how coverage is counted."""

from slt.rules.coverage import Standing, percent, standing_of
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
from slt.rules.levels import Level, is_age_range

__all__ = [
    "ANSWER_DAYS",
    "CLOSED",
    "OPEN",
    "Level",
    "LinkState",
    "Standing",
    "Step",
    "holder_of",
    "is_age_range",
    "is_answer_late",
    "may_move_link",
    "percent",
    "standing_of",
]
