"""What members propose, what a forum always takes up, and who is called to one item, in the test world."""

from meetings.models import AgendaItem, ItemGuest, Meeting, Proposal, StandingItem
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Party
from tests.world_meetings import CLOSED_MARK


def proposals_of(forum: Forum, by: User, *, mark: str) -> Proposal:
    """Something an insider has proposed: no outsider may read it before it is on an agenda for everyone."""
    return Proposal.objects.create(
        forum=forum,
        title=f"{mark}{CLOSED_MARK} foreslått",
        description=f"{mark}{CLOSED_MARK} derfor.",
        proposed_by=by,
        party=Party.POLICE,
    )


def standing_item_of(forum: Forum, *, mark: str) -> StandingItem:
    """A standing item of the forum, made when a test asks for it: each new agenda would have it."""
    return StandingItem.objects.get_or_create(
        forum=forum,
        title=f"{mark}{CLOSED_MARK} hver gang",
        defaults={"purpose": AgendaItem.Purpose.DISCUSSION, "audience": AgendaItem.Audience.MAIN_PARTIES},
    )[0]


def guest_of(item: AgendaItem, by: User, *, mark: str) -> ItemGuest:
    """Somebody from elsewhere called to the item alone."""
    address = f"gjest{item.pk}@helse.example"
    user = User.objects.filter(email=address).first() or User.objects.create_user(
        address, full_name=f"{mark}Gro Gjest"
    )
    return ItemGuest.objects.get_or_create(
        item=item, user=user, defaults={"title": f"{mark}helsesykepleier", "called_by": by}
    )[0]


def own_item_of(meeting: Meeting, title: str, *, party: str, by: User) -> AgendaItem:
    """An item one party keeps to itself, last on the agenda."""
    return AgendaItem.objects.create(
        meeting=meeting,
        position=9,
        number=meeting.number * 10 + 9,
        title=title,
        purpose=AgendaItem.Purpose.DISCUSSION,
        presenter="Silje Brekke",
        audience=AgendaItem.Audience.OWN_PARTY,
        own_party=party,
        proposed_by=by,
    )
