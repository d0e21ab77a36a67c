"""Which items a person called to a meeting may know of, and by which title: the twin of the queryset."""

from collections.abc import Iterable

from meetings.models import AgendaItem, Participant
from politirad.tenancy.permissions import MAIN_PARTIES


def may_read(party: str, item: AgendaItem) -> bool:
    """Whether somebody called on side `party` may read the item (BR29, G85)."""
    if item.audience == AgendaItem.Audience.OWN_PARTY:
        return party == item.own_party
    return party in MAIN_PARTIES or item.is_for_everyone


def readable_items(participant: Participant, items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """The items this person may know of, in the order they came."""
    return [item for item in items if may_read(participant.party, item)]


def shown_title(item: AgendaItem) -> str:
    """The title that may stand where others can come across it, such as in mail (BR31)."""
    return item.open_title
