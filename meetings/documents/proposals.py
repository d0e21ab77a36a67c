"""The answer to a proposal as mail to whoever made it, and the mail to somebody called to one item."""

from typing import Any

from meetings.documents.addresses import address
from meetings.documents.readers import shown_title
from meetings.models import ItemGuest, Proposal


def answer_context(proposal: Proposal) -> dict[str, Any]:
    """What became of it, and where to read; the text of the proposal itself stays out of the mail."""
    return {
        "proposal": proposal,
        "forum": proposal.forum,
        "first_name": proposal.proposed_by.full_name.split()[0],
        "meeting": proposal.item.meeting if proposal.item else None,
        "proposal_url": address("meetings:proposal", pk=proposal.pk),
    }


def guest_context(guest: ItemGuest) -> dict[str, Any]:
    """Which item the person is called to, when and where; nothing of the rest of the agenda."""
    return {
        "guest": guest,
        "first_name": guest.user.full_name.split()[0],
        "meeting": guest.item.meeting,
        "forum": guest.item.meeting.forum,
        "title": shown_title(guest.item),
        "item_url": address("meetings:item", pk=guest.item_id),
    }
