"""The law of joint plans: what a measure needs, how it moves, and when something is to be looked at again."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

JOINT_STEPS = frozenset({3, 4})
"""The steps of the ladder of coordination where one party's work depends on another's (R048)."""
REVIEW_NOTICE = timedelta(days=90)
"""How long before the review of by-laws they are shown as due."""


class MeasureState(StrEnum):
    """How far a measure has come (R074)."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


MOVES: Mapping[MeasureState, frozenset[MeasureState]] = {
    MeasureState.PLANNED: frozenset({MeasureState.RUNNING, MeasureState.DONE, MeasureState.STOPPED}),
    MeasureState.RUNNING: frozenset({MeasureState.PLANNED, MeasureState.DONE, MeasureState.STOPPED}),
    MeasureState.DONE: frozenset({MeasureState.RUNNING}),
    MeasureState.STOPPED: frozenset({MeasureState.PLANNED, MeasureState.RUNNING}),
}
"""Allowed moves; what is done or stopped may be taken up again."""
ENDED = frozenset({MeasureState.DONE, MeasureState.STOPPED})


class Lack(StrEnum):
    """What a measure on the upper steps must have (BR37)."""

    RESPONSIBLE = "responsible"
    RESOURCES = "resources"
    DEADLINE = "deadline"
    CONCLUSION = "conclusion"


class Review(StrEnum):
    """Whether by-laws are to be looked at again (R075)."""

    UNKNOWN = "unknown"
    LATER = "later"
    SOON = "soon"
    OVERDUE = "overdue"


class Progress(NamedTuple):
    """How many measures there are under a goal, and how many are done and stopped (G74)."""

    measures: int = 0
    done: int = 0
    stopped: int = 0

    @property
    def running(self) -> int:
        """How many have neither been done nor stopped."""
        return self.measures - self.done - self.stopped


def may_move_measure(state: MeasureState, to: MeasureState) -> bool:
    """Whether a measure in `state` may become `to` (R074)."""
    return to in MOVES[state]


def measure_lacks(
    step: int | None, *, responsible: str, resources: str, due_on: date | None, is_concluded: bool
) -> list[Lack]:
    """What a measure on step 3 or 4 still needs; nothing on the lower steps (BR37)."""
    if step not in JOINT_STEPS:
        return []
    has = {
        Lack.RESPONSIBLE: bool(responsible),
        Lack.RESOURCES: bool(resources),
        Lack.DEADLINE: due_on is not None,
        Lack.CONCLUSION: is_concluded,
    }
    return [lack for lack, is_there in has.items() if not is_there]


def review_of(next_review_on: date | None, *, today: date) -> Review:
    """Whether by-laws are due for review (R075)."""
    if next_review_on is None:
        return Review.UNKNOWN
    if next_review_on < today:
        return Review.OVERDUE
    return Review.SOON if next_review_on <= today + REVIEW_NOTICE else Review.LATER


def lacks_municipality(involved_on: date | None, ended_on: date | None) -> bool:
    """Whether a running process of the police has not yet taken the municipality in (R102)."""
    return involved_on is None and ended_on is None


def progress_of(states: Iterable[str]) -> Progress:
    """How far measures in `states` have come, counted together (G74)."""
    counted = Counter(states)
    return Progress(counted.total(), counted[MeasureState.DONE], counted[MeasureState.STOPPED])


def together(parts: Iterable[Progress]) -> Progress:
    """How far several goals have come when they are counted as one (G74)."""
    whole = Progress()
    for part in parts:
        whole = Progress(*(one + other for one, other in zip(whole, part, strict=True)))
    return whole
