"""What a municipality counts as in the coverage of SLT (R141, R147)."""

from enum import StrEnum


class Standing(StrEnum):
    """What a municipality counts as; each as good as the others, for SLT is voluntary (R147)."""

    SLT = "slt"
    OTHER = "other"
    NONE = "none"
    UNANSWERED = "unanswered"


def standing_of(answer: str, *, has_network: bool) -> Standing:
    """What a municipality counts as, once: a network goes before what it has answered (R141, R147).

    `answer` is what it said it has instead, `other` or `none`; empty for no answer.
    """
    if has_network:
        return Standing.SLT
    return Standing(answer) if answer else Standing.UNANSWERED
