"""Who takes over what somebody has promised, when they leave the council."""

from collections.abc import Collection, Sequence


def heir_of[Person](
    candidates: Sequence[Person | None], *, leaving: Person, seated: Collection[Person]
) -> Person | None:
    """The first of `candidates` who stays, so that no promise is without somebody (BR28).

    They come in order: the successor, the deputy, the chair, then the rest. None when nobody stays.
    """
    return next((one for one in candidates if one is not None and one != leaving and one in seated), None)
