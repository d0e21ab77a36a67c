"""How a forum reaches its conclusions."""

from enum import StrEnum


class DecisionRule(StrEnum):
    """When a forum has reached a conclusion: its own choice (domain.md 7)."""

    BOTH_AGREE = "both_agree"
    MAJORITY = "majority"
    OTHER = "other"
