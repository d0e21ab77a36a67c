"""What goes on the agenda by itself and in which order, and how long guests may read."""

from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta

from politirad.plans.rules import JOINT_STEPS

GUEST_ACCESS = timedelta(days=7)
"""How long after the meeting somebody called to one item may still read it (BR30)."""

_AUTUMN = 10


def standing_items_due(
    *, is_first_of_year: bool, is_last_of_year: bool, has_unapproved_minutes: bool
) -> Collection[str]:
    """Which standing items a new meeting gets, by their rule (G30)."""
    found = {
        "every_meeting": True,
        "first_of_year": is_first_of_year,
        "last_of_year": is_last_of_year,
        "minutes_unapproved": has_unapproved_minutes,
    }
    return [rule for rule, is_due in found.items() if is_due]


def is_last_of_year(*, later_this_year: int, held_or_planned: int, target: int, month: int) -> bool:
    """Whether a meeting is its year's last: none comes after it, and the target is met or autumn is here."""
    return later_this_year == 0 and (held_or_planned >= target or month >= _AUTUMN)


def filled(order: Sequence[int], wanted: Iterable[int]) -> list[int]:
    """`order` with the places of the ids in `wanted` filled in the order of `wanted`; the rest stay put."""
    queue = list(wanted)
    mine = set(queue)
    supply = iter(queue)
    return [next(supply) if each in mine else each for each in order]


def lacks_for_step(
    step: int | None, *, has_responsible: bool, has_resources: bool, has_conclusion: bool
) -> list[str]:
    """What an item on the two upper steps of the ladder still needs: a hint, never a stop (BR37)."""
    if step not in JOINT_STEPS:
        return []
    needs = {
        "responsible": has_responsible,
        "resources": has_resources,
        "conclusion": has_conclusion,
    }
    return [name for name, is_there in needs.items() if not is_there]
