"""How the minutes become approved, and how long each step may take."""

from enum import StrEnum

COMMENT_DAYS = 7
"""Days to comment on minutes and approve them, unless the council decides otherwise (BR25)."""
MINUTES_DAYS = 10
"""Days from the meeting until the minutes are late, unless the council decides otherwise (BR26)."""


class MinutesRule(StrEnum):
    """When both parties stand behind the minutes (BR25, G54)."""

    LEADERS = "leaders"
    NEXT_MEETING = "next_meeting"
    SILENCE = "silence"
