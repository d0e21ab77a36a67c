"""Changing what a row says of itself, when two may write at once (ux.md 7.7)."""

from typing import Any

from django.db import transaction


class RewrittenError(Exception):
    """Somebody else changed the row first; `row` carries what it says now."""

    def __init__(self, row: Any) -> None:
        super().__init__(str(row.pk))
        self.row = row


@transaction.atomic
def rewrite[R: Any](row: R, *, seen: str, **said: Any) -> R:
    """Change what a row with a fingerprint says of itself.

    `seen` is the fingerprint of what the writer started from; if the row says something else by now, that is
    raised and nothing is written.
    """
    fresh: R = type(row).objects.select_for_update().get(pk=row.pk)
    if all(getattr(fresh, name) == value for name, value in said.items()):
        return fresh
    if seen != fresh.fingerprint:
        raise RewrittenError(fresh)
    for name, value in said.items():
        setattr(fresh, name, value)
    fresh.save(update_fields=list(said))
    return fresh
