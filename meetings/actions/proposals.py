"""Proposals for items: making them, answering them, and sending one to another forum."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.actions.agenda import lock_agenda, place_item
from meetings.documents.proposals import answer_context
from meetings.models import AgendaItem, Meeting, Proposal
from meetings.querysets import ProposalQuerySet
from meetings.querysets.items import party_of
from politirad.accounts.models import User
from politirad.councils.models import Forum, ForumMunicipality
from politirad.councils.querysets import ForumQuerySet
from politirad.notifications.actions import send_message
from politirad.tenancy.permissions import MAIN_PARTIES

ANSWER = "meetings/mail/proposal"

proposal_answered = Signal()
"""Sent with the `proposal` once it is taken in, kept or declined, in the same transaction.

A receiver that answers True has told whoever proposed in its own words.
"""


@transaction.atomic
def propose(forum: Forum, *, by: User, **fields: Any) -> Proposal:
    """Keep what a member wants the forum to take up; a double press keeps it once (G26)."""
    party = party_of(by, forum.pk)
    if not party:
        raise ValidationError(_("Bare medlemmer kan foreslå saker."))
    made = Proposal.objects.filter(
        forum=forum, proposed_by=by, title=fields["title"], state=Proposal.State.WAITING, from_forum=None
    ).first()
    return made or Proposal.objects.create(forum=forum, proposed_by=by, party=party, **fields)


@transaction.atomic
def take_in_proposal(proposal: Proposal, meeting: Meeting, *, by: User) -> AgendaItem:
    """Put the proposal on the agenda as an item, and tell whoever made it; pressed twice, it is one item."""
    lock_agenda(meeting)
    fresh = _open(proposal)
    if fresh.item is not None:
        return fresh.item
    party = fresh.party if fresh.party in MAIN_PARTIES else ""
    item = place_item(
        meeting,
        title=fresh.title,
        description=fresh.description,
        purpose=fresh.purpose,
        audience=fresh.audience,
        own_party=fresh.own_party,
        presenter=_presenter(fresh),
        proposed_by=fresh.proposed_by,
        proposing_party=party or fresh.party,
        carried_from=fresh.from_item if fresh.from_forum_id is None else None,
    )
    _answer(fresh, Proposal.State.TAKEN_IN, by=by, item=item)
    return item


@transaction.atomic
def keep_proposal(proposal: Proposal, *, answer: str, by: User) -> Proposal:
    """Leave it for later, and say why or until when."""
    return _answer(_open(proposal), Proposal.State.KEPT, by=by, answer=_said(answer))


@transaction.atomic
def decline_proposal(proposal: Proposal, *, answer: str, by: User) -> Proposal:
    """Say no with a reason (R173: an individual case goes elsewhere)."""
    return _answer(_open(proposal), Proposal.State.DECLINED, by=by, answer=_said(answer))


def other_forums(forum: Forum) -> ForumQuerySet[Forum]:
    """The other forums that share a municipality with this one: up, down or to the side (R116, R077)."""
    today = ForumMunicipality.objects.valid_on(timezone.localdate())
    shared = today.filter(forum=forum).values("municipality")
    found = today.filter(municipality__in=shared).values("forum")
    return Forum.objects.filter(pk__in=found).exclude(pk=forum.pk)


@transaction.atomic
def send_to_forum(item: AgendaItem, forum: Forum, *, title: str, description: str, by: User) -> Proposal:
    """Put the matter forward to another forum, which sees this text and where it comes from (R116)."""
    if item.audience == AgendaItem.Audience.OWN_PARTY:
        raise ValidationError(_("Saken er bare for egen part og kan ikke sendes til et annet forum."))
    if not other_forums(item.meeting.forum).filter(pk=forum.pk).exists():
        raise ValidationError({"forum": _("Velg et forum som deler kommune med dette.")})
    return Proposal.objects.get_or_create(
        forum=forum,
        from_item=item,
        defaults={
            "title": title,
            "description": description,
            "purpose": item.purpose,
            "proposed_by": by,
            "party": party_of(by, item.meeting.forum_id),
            "from_forum": item.meeting.forum,
        },
    )[0]


def sent_on(item: AgendaItem) -> ProposalQuerySet[Proposal]:
    """What was sent to other forums from the item, and what they answered: for those who sent it (R116)."""
    return item.sent_proposals.exclude(from_forum=None).select_related("forum")


def _open(proposal: Proposal) -> Proposal:
    """The proposal as it is now, held until the answer is written; whoever sent it may have taken it back."""
    fresh = Proposal.objects.select_for_update(of=("self",)).select_related(
        "forum", "from_item", "item", "proposed_by"
    )
    found = fresh.filter(pk=proposal.pk).first()
    if found is None or (not found.is_open and found.item is None):
        raise ValidationError(_("Forslaget er alt besvart."))
    return found


def _said(answer: str) -> str:
    if not answer.strip():
        raise ValidationError({"answer": _("Skriv et kort svar til den som foreslo saken.")})
    return answer.strip()


def _presenter(proposal: Proposal) -> str:
    """Whoever made it presents it, unless it comes from another forum."""
    return proposal.proposed_by.full_name if proposal.from_forum_id is None else str(proposal.from_forum)


def _answer(
    proposal: Proposal, state: str, *, by: User, answer: str = "", item: AgendaItem | None = None
) -> Proposal:
    proposal.state, proposal.answer, proposal.item = state, answer or proposal.answer, item
    proposal.answered_by, proposal.answered_at = by, timezone.now()
    proposal.save(update_fields=["state", "answer", "item", "answered_by", "answered_at"])
    answers = proposal_answered.send(sender=Proposal, proposal=proposal, by=by)
    is_told = any(answer for _receiver, answer in answers)
    if proposal.proposed_by_id != by.pk and not is_told:
        send_message(
            recipient=proposal.proposed_by,
            key=f"proposal:{proposal.pk}:{state}:{proposal.answered_at:%Y%m%d%H%M%S%f}",
            kind="proposal_answer",
            template=ANSWER,
            context=answer_context(proposal),
            language=proposal.forum.language,
        )
    return proposal
