"""The law of the SLT network: its levels, the way up and down, how coverage is counted, how it is drawn."""

from slt.rules.coverage import Standing, standing_of
from slt.rules.drawing import PAGE, PAPER, PHONE, TALL_PAPER, drawn
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
from slt.rules.lettering import fitted
from slt.rules.levels import Level, is_age_range
from slt.rules.shapes import Box, Card, Drawing, Face, Frame, Keeper, Line, Tier, Way
from slt.rules.year import BEFORE_BUDGET, LAST_MONTH_FOR_BUDGET, YEAR_OF_STEERING, misses_budget

__all__ = [
    "ANSWER_DAYS",
    "BEFORE_BUDGET",
    "CLOSED",
    "LAST_MONTH_FOR_BUDGET",
    "OPEN",
    "PAGE",
    "PAPER",
    "PHONE",
    "TALL_PAPER",
    "YEAR_OF_STEERING",
    "Box",
    "Card",
    "Drawing",
    "Face",
    "Frame",
    "Keeper",
    "Level",
    "Line",
    "LinkState",
    "Standing",
    "Step",
    "Tier",
    "Way",
    "drawn",
    "fitted",
    "holder_of",
    "is_age_range",
    "is_answer_late",
    "may_move_link",
    "misses_budget",
    "standing_of",
]
