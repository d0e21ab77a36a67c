"""How a conclusion is numbered, and whether the answer to a lifted one is late."""

from datetime import date
from enum import StrEnum


class LiftState(StrEnum):
    """Where a lifted conclusion stands (R017)."""

    WAITING = "waiting"
    LATE = "late"
    ANSWERED = "answered"


def conclusion_label(case_number: str, number: int) -> str:
    """«13/26-2» for the second conclusion of item 13/26; «2» while the item has no number (G60)."""
    return f"{case_number}-{number}" if case_number else str(number)


def lift_state(answer_due_on: date | None, answered_on: date | None, *, today: date) -> LiftState:
    """Whether somebody still waits for the answer; the day it is due still counts (R017)."""
    if answered_on is not None:
        return LiftState.ANSWERED
    if answer_due_on is not None and answer_due_on < today:
        return LiftState.LATE
    return LiftState.WAITING
