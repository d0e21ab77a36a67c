"""The vocabulary of questions about forums, their seats and what hangs on them."""

from politirad.councils.querysets.forums import ForumQuerySet, declaration_url, forum_ids
from politirad.councils.querysets.seats import (
    AssentQuerySet,
    ForumGrantQuerySet,
    PartnerQuerySet,
    SeatQuerySet,
)

__all__ = [
    "AssentQuerySet",
    "ForumGrantQuerySet",
    "ForumQuerySet",
    "PartnerQuerySet",
    "SeatQuerySet",
    "declaration_url",
    "forum_ids",
]
