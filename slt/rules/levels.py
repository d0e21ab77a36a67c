"""The three levels of an SLT network, and whom it is for (R139, R140, R143)."""

from enum import IntEnum


class Level(IntEnum):
    """The levels, from the one that decides to those who work with children and young people (R143)."""

    STEERING = 1
    COORDINATING = 2
    EXECUTING = 3


def is_age_range(age_from: int | None, age_to: int | None) -> bool:
    """Whether the ages can describe a target group; either end may be open (R140)."""
    return age_from is None or age_to is None or age_from <= age_to
