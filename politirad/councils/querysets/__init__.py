"""The vocabulary of questions about forums, their seats and what hangs on them."""

from politirad.councils.querysets.forums import ForumQuerySet, declaration_url, forum_ids
from politirad.councils.querysets.seats import ForumGrantQuerySet, PartnerQuerySet, SeatQuerySet

__all__ = [
    "ForumGrantQuerySet",
    "ForumQuerySet",
    "PartnerQuerySet",
    "SeatQuerySet",
    "declaration_url",
    "forum_ids",
]
