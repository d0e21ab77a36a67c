"""Who takes over what somebody has promised, when they leave the council."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta


def heir_of[Person](
    candidates: Sequence[Person | None], *, leaving: Person, seated: Collection[Person]
) -> Person | None:
    """The first of `candidates` who stays, so that no promise is without somebody (BR28).

    They come in order: the successor, the deputy, the chair, then the rest. None when nobody stays.
    """
    return next((one for one in candidates if one is not None and one != leaving and one in seated), None)


def hands_over_on(last_day: date, *, today: date, is_heir_seated: bool) -> date:
    """The day the promises of an ended seat move: at once, or the day after a last day to come (BR28).

    Until then they stay with the person, who has the seat; nor do they go to somebody who has none yet.
    """
    is_now = last_day <= today and is_heir_seated
    return today if is_now else last_day + timedelta(days=1)
