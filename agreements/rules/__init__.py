"""The law of agreements: their kinds, states and moves, who must approve, what is promised, when revised."""

from agreements.rules.commitments import (
    MONTHS_IN,
    Rhythm,
    Standing,
    Unit,
    is_at_most,
    period_of,
    standing,
)
from agreements.rules.parties import LEGACY, Kind, has_both_sides, is_fully_approved
from agreements.rules.revision import (
    EVALUATION_MONTHS,
    REMINDER_DAYS,
    REVISION_MONTHS,
    add_months,
    reminder_on,
    revision_due_on,
)
from agreements.rules.states import (
    HAS_RUN,
    MAY_BE_ANSWERED,
    MOVES,
    NEEDS_REASON,
    ON_THE_WAY,
    OTHER_ANSWERS,
    RUNNING,
    SHARES_DRAFTS,
    Answer,
    State,
    may_move,
    state_of_answers,
)
from agreements.rules.texts import MONTHS, text_checksum

__all__ = [
    "EVALUATION_MONTHS",
    "HAS_RUN",
    "LEGACY",
    "MAY_BE_ANSWERED",
    "MONTHS",
    "MONTHS_IN",
    "MOVES",
    "NEEDS_REASON",
    "ON_THE_WAY",
    "OTHER_ANSWERS",
    "REMINDER_DAYS",
    "REVISION_MONTHS",
    "RUNNING",
    "SHARES_DRAFTS",
    "Answer",
    "Kind",
    "Rhythm",
    "Standing",
    "State",
    "Unit",
    "add_months",
    "has_both_sides",
    "is_at_most",
    "is_fully_approved",
    "may_move",
    "period_of",
    "reminder_on",
    "revision_due_on",
    "standing",
    "state_of_answers",
    "text_checksum",
]
