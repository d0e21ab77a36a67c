"""What a report that leaves the council may hold, and how far what was agreed has been carried out."""

from datetime import date
from enum import StrEnum


class CarriedOut(StrEnum):
    """How far something agreed on has come (G61)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOTHING_TO_DO = "nothing_to_do"
    WITHDRAWN = "withdrawn"


class InTime(StrEnum):
    """How it went with a deadline (R072)."""

    IN_TIME = "in_time"
    LATE = "late"
    NOT_DONE = "not_done"
    NOT_DUE = "not_due"


def carried_out(*, done: int, total: int, is_withdrawn: bool = False) -> CarriedOut:
    """How far a conclusion has come, from what there is to do about it (G61)."""
    if is_withdrawn:
        return CarriedOut.WITHDRAWN
    if total == 0:
        return CarriedOut.NOTHING_TO_DO
    if done == total:
        return CarriedOut.YES
    return CarriedOut.PARTLY if done else CarriedOut.NO


def in_time(due_on: date, done_on: date | None, *, today: date) -> InTime:
    """Whether what was due was done by its day; the day itself still counts (R072)."""
    if done_on is not None:
        return InTime.IN_TIME if done_on <= due_on else InTime.LATE
    return InTime.NOT_DONE if due_on < today else InTime.NOT_DUE


def is_fit_to_pass_on(audience: str, *, is_exempt: bool, has_had_others: bool) -> bool:
    """Whether an item may stand in what the municipal council and the public can read (R072, R082).

    Where a council has never had others than the two parties, nobody chose to keep its items from others.
    """
    if is_exempt:
        return False
    return audience == "everyone" or (audience == "main_parties" and not has_had_others)
