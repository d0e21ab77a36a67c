"""The way back: taking on, returning, merging and answering what was sent up, so that no answer is lost."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models import Proposal
from politirad.accounts.models import User
from slt import rules
from slt.actions.holding import close, locked, move, settle_holder, steps_of, take_off_the_agenda
from slt.actions.telling import tell_accepted, tell_answered, tell_returned
from slt.models import Concern, ConcernLink

_State = rules.LinkState
_GONE = _("Saken er alt besvart, sendt tilbake eller trukket.")
_ELSEWHERE = _("Saken er sendt videre til %(forum)s. Svaret kommer derfra.")
_NOT_SAME = _("Velg en annen sak som er sendt til den samme gruppa og venter på svar.")


@transaction.atomic
def take_on(link: ConcernLink) -> ConcernLink:
    """Say that the receiver will answer; it stays among the proposals until somebody takes it in.

    What was merged with another matter stands for itself again.
    """
    fresh, _concern = _held(link, _State.ACCEPTED)
    return move(fresh, _State.ACCEPTED, merged_into=None)


@transaction.atomic
def return_link(link: ConcernLink, *, reason: str, by: User) -> ConcernLink:
    """Send the matter back to whoever sent it, with the reason (G72). Sent twice it is returned once."""
    fresh, concern = _held(link, _State.RETURNED, words=reason)
    return fresh if fresh.state == _State.RETURNED else _return(fresh, concern, reason=reason, by=by)


@transaction.atomic
def merge_link(link: ConcernLink, into: ConcernLink) -> ConcernLink:
    """Let the answer to another matter at the same receiver serve this one too (G72).

    What was merged into this one follows along, so that no answer waits for a step that owes none.
    """
    # Two merges at once wait for each other in one order, whichever way round they were asked for.
    list(Concern.objects.select_for_update().filter(pk__in=(link.concern_id, into.concern_id)).order_by("pk"))
    fresh, concern = _held(link, _State.MERGED)
    target = ConcernLink.objects.open().filter(pk=into.pk, to_forum=fresh.to_forum, merged_into=None)
    found = target.exclude(concern=concern).first()
    if found is None:
        raise ValidationError({"into": _NOT_SAME})
    take_off_the_agenda(fresh)
    move(fresh, _State.MERGED, merged_into=found, proposal=fresh.proposal)
    fresh.merged.update(merged_into=found)
    return fresh


@transaction.atomic
def answer_link(link: ConcernLink, *, answer: str, by: User) -> ConcernLink:
    """Answer; the words go all the way back to whoever raised the matter, and to all it was merged with.

    Sent twice it is answered once, and an answer once given is never another.
    """
    fresh, concern = _held(link, _State.ANSWERED, words=answer)
    if fresh.state == _State.ANSWERED:
        return fresh
    _answer(concern, answer, by)
    fresh.refresh_from_db()
    return fresh


def follow_proposal(*, proposal: Proposal, by: User, **_signal: Any) -> bool:
    """Let a step follow what the receiver did with it on its agenda: taken in, or declined with a reason.

    Returns whether the proposal is a step of a ladder, whose sender is told here of the matter itself: few
    who send something up may read what the forum above has been proposed.
    """
    link = ConcernLink.objects.filter(proposal=proposal).select_related("concern").first()
    if link is None:
        return False
    concern = locked(link.concern)
    fresh = next(step for step in steps_of(concern) if step.pk == link.pk)
    if fresh.state not in rules.OPEN:
        return True
    if proposal.state == Proposal.State.TAKEN_IN:
        move(fresh, _State.ACCEPTED, item=proposal.item)
        _wear_the_hat(proposal)
        tell_accepted(fresh, by=by)
    elif proposal.state == Proposal.State.DECLINED:
        _return(fresh, concern, reason=proposal.answer, by=by)
    return True


def _wear_the_hat(proposal: Proposal) -> None:
    """Mark what comes up from the network as an item of the steering group (R146)."""
    if proposal.item and proposal.forum.is_slt_steering:
        proposal.item.is_slt = True
        proposal.item.save(update_fields=["is_slt"])


def _held(link: ConcernLink, to: rules.LinkState, *, words: str = "") -> tuple[ConcernLink, Concern]:
    """The step and its concern as they are now, if the receiver has the matter and it may become `to`.

    What is `to` already, in the same `words`, was said by the first of two presses.
    """
    concern = locked(link.concern)
    steps = steps_of(concern)
    fresh = next(step for step in steps if step.pk == link.pk)
    if (fresh.state, fresh.answer) == (to, words):
        return fresh, concern
    if not rules.may_move_link(_State(fresh.state), to):
        raise ValidationError(_GONE)
    last = next(step for step in reversed(steps) if step.is_open)
    if last != fresh:
        raise ValidationError(_ELSEWHERE % {"forum": last.to_forum})
    return fresh, concern


def _return(link: ConcernLink, concern: Concern, *, reason: str, by: User) -> ConcernLink:
    close(link, _State.RETURNED, reason, by)
    settle_holder(concern)
    tell_returned(link, by=by)
    return link


def _answer(concern: Concern, answer: str, by: User) -> None:
    """Answer every open step of the concern, the concern itself, and what was merged with any of them."""
    for link in steps_of(concern):
        if not link.is_open:
            continue
        close(link, _State.ANSWERED, answer, by)
        for other in link.merged.filter(state=_State.MERGED).select_related("concern"):
            _answer(locked(other.concern), answer, by)
    concern.answer, concern.answered_at = answer, timezone.now()
    concern.save(update_fields=["answer", "answered_at"])
    settle_holder(concern)
    tell_answered(concern, by=by)
