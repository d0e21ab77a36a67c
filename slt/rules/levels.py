"""The three levels of an SLT network, and whom it is for (R139, R140, R143)."""

from collections.abc import Collection
from enum import IntEnum


class Level(IntEnum):
    """The levels, from the one that decides to those who work with children and young people (R143)."""

    STEERING = 1
    COORDINATING = 2
    EXECUTING = 3


def is_above(level: int, other: int) -> bool:
    """Whether `level` stands above `other`: what is sent up may also pass a level by (R163)."""
    return level < other


def holds_all_levels(levels: Collection[int]) -> bool:
    """Whether a network has a group on each of the three levels (R143)."""
    return set(levels) >= set(Level)


def is_age_range(age_from: int | None, age_to: int | None) -> bool:
    """Whether the ages can describe a target group; either end may be open (R140)."""
    return age_from is None or age_to is None or age_from <= age_to
