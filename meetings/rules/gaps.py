"""What is missing before a notice, or before minutes go to approval."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum


class Gap(StrEnum):
    """What is missing before a notice, or before minutes go to approval (G53)."""

    NO_ITEMS = "no_items"
    NOBODY_INVITED = "nobody_invited"
    IN_THE_PAST = "in_the_past"
    NOBODY_PRESENT = "nobody_present"
    PARTY_WITHOUT_LEADER = "party_without_leader"
    ITEM_WITHOUT_RESULT = "item_without_result"
    ACTION_ITEM_WITHOUT_DEADLINE = "action_item_without_deadline"
    COMMENT_UNANSWERED = "comment_unanswered"
    SIGNS_OF_A_PERSON = "signs_of_a_person"
    EARLIER_MINUTES_OPEN = "earlier_minutes_open"


HARD_GAPS = frozenset({Gap.NOBODY_PRESENT, Gap.ACTION_ITEM_WITHOUT_DEADLINE})
"""What no reason helps against: minutes of a meeting nobody was at, and a promise without a date (BR24)."""


def notice_gaps(*, items: int, invited: int, starts_at: datetime, now: datetime) -> list[Gap]:
    """What stops a notice (R086)."""
    found = {
        Gap.NO_ITEMS: items == 0,
        Gap.NOBODY_INVITED: invited == 0,
        Gap.IN_THE_PAST: starts_at <= now,
    }
    return [gap for gap, is_open in found.items() if is_open]


def minutes_gaps(
    *,
    present: int,
    items_without_result: int,
    action_items_without_deadline: int,
    comments_unanswered: int = 0,
    items_with_signs_of_a_person: int = 0,
    earlier_minutes_open: int = 0,
) -> list[Gap]:
    """What to mend before minutes go to approval; all but the hard ones may be given a reason (BR24, G53)."""
    found = {
        Gap.NOBODY_PRESENT: present == 0,
        Gap.ITEM_WITHOUT_RESULT: items_without_result > 0,
        Gap.ACTION_ITEM_WITHOUT_DEADLINE: action_items_without_deadline > 0,
        Gap.COMMENT_UNANSWERED: comments_unanswered > 0,
        Gap.SIGNS_OF_A_PERSON: items_with_signs_of_a_person > 0,
        Gap.EARLIER_MINUTES_OPEN: earlier_minutes_open > 0,
    }
    return [gap for gap, is_open in found.items() if is_open]


def party_without_leader(main_parties: Iterable[str], leaders_present: Iterable[str]) -> list[str]:
    """The main parties nobody who decides was present for: a warning, never a stop (BR23).

    `leaders_present` is the side of each leader who came.
    """
    covered = set(leaders_present)
    return [party for party in main_parties if party not in covered]
