"""Who has a concern now: worked out from its steps each time one of them moves (G71)."""

from django.utils import timezone

from meetings.models import Proposal
from politirad.accounts.models import User
from politirad.councils.models import Forum
from slt import rules
from slt.models import Concern, ConcernLink


def locked(concern: Concern) -> Concern:
    """The concern as it is now; its row is the queue for everything that happens on its ladder.

    Its proposals come first: whoever takes one in holds it before the concern, so that the two never wait
    for each other.
    """
    waiting = Proposal.objects.filter(concern_link__concern=concern)
    list(waiting.select_for_update(of=("self",)).order_by("pk"))
    return (
        Concern.objects.select_for_update(of=("self",)).select_related("forum", "holder").get(pk=concern.pk)
    )


def steps_of(concern: Concern) -> list[ConcernLink]:
    """The steps of a concern in the order they were taken."""
    return list(concern.steps.select_related("from_forum", "to_forum", "sent_by").order_by("pk"))


def settle_holder(concern: Concern) -> Forum:
    """Write down who has the concern after a step has moved."""
    steps = [
        rules.Step(link.from_forum, link.to_forum, rules.LinkState(link.state)) for link in steps_of(concern)
    ]
    concern.holder = rules.holder_of(concern.forum, steps)
    concern.save(update_fields=["holder"])
    return concern.holder


def move(link: ConcernLink, to: rules.LinkState, **fields: object) -> ConcernLink:
    """Let a step become `to`; the caller has asked whether it may."""
    link.state = to
    for name, value in fields.items():
        setattr(link, name, value)
    link.save(update_fields=["state", *fields])
    return link


def close(link: ConcernLink, to: rules.LinkState, words: str, by: User) -> ConcernLink:
    """Close a step with the words that say why, and let what was merged into it stand for itself again."""
    take_off_the_agenda(link)
    if to != rules.LinkState.ANSWERED:
        free_merged(link)
    said = {"answer": words, "answered_by": by, "answered_at": timezone.now()}
    return move(link, to, merged_into=None, proposal=link.proposal, **said)


def free_merged(link: ConcernLink) -> None:
    """Let what was merged into a step that goes away stand for itself again, at the same receiver."""
    for other in link.merged.filter(state=rules.LinkState.MERGED):
        move(other, rules.LinkState.ACCEPTED, merged_into=None)


def take_off_the_agenda(link: ConcernLink) -> None:
    """Take the proposal away from the receiver's draft agendas, unless somebody has taken it in."""
    if link.proposal and link.proposal.is_open:
        link.proposal.delete()
        link.proposal = None
