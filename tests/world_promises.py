"""How the promises of a meeting under review go in the test world: notes and helpers, marked as the items."""

from collections.abc import Iterable

from meetings.models import ActionItem, ActionItemContributor, ActionItemMove, AgendaItem
from politirad.accounts.models import User


def progress_on(items: Iterable[AgendaItem], by: User, party: str, *, mark: str) -> None:
    """A progress note and somebody who helps on each promise."""
    for promise in ActionItem.objects.filter(item__in=list(items)).select_related("item"):
        note = f"{mark}Merknad om {promise.item.title}"
        ActionItemMove.objects.create(action_item=promise, to_status=promise.status, by=by, note=note)
        ActionItemContributor.objects.create(action_item=promise, user=by, party=party)
