"""What a forum agrees to do better, and what it becomes (R150, G80)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from evaluation.models import Improvement, Wave
from meetings.actions import propose
from meetings.actions.tasks import add_task
from meetings.models import ActionItem, AgendaItem, Proposal
from politirad.accounts.models import User

_STILL_OPEN = _("Avslutt evalueringen først.")
_FOLLOWED = _("Forbedringen følges alt opp.")


def add_improvement(wave: Wave, *, main: int, text: str, by: User) -> Improvement:
    """Write what to do better; the same twice is kept once."""
    if wave.is_open:
        raise ValidationError(_STILL_OPEN)
    made, _is_new = Improvement.objects.get_or_create(
        wave=wave, text=text, defaults={"main": main, "written_by": by}
    )
    return made


@transaction.atomic
def make_task(improvement: Improvement, *, responsible: User, due_on: date, by: User) -> ActionItem:
    """Make it a task with one who sees to it and a day (BR24). Pressed twice it is one task."""
    fresh = _locked(improvement)
    if fresh.action_item is not None:
        return fresh.action_item
    _refuse_followed(fresh)
    task = add_task(
        fresh.wave.forum, what=fresh.text, responsible=responsible, due_on=due_on, review_on=None, by=by
    )
    _tie(fresh, action_item=task)
    return task


@transaction.atomic
def make_proposal(improvement: Improvement, *, by: User) -> Proposal:
    """Put it among the proposals to the next meeting. Pressed twice it is one proposal."""
    fresh = _locked(improvement)
    if fresh.proposal is not None:
        return fresh.proposal
    _refuse_followed(fresh)
    made = propose(
        fresh.wave.forum,
        by=by,
        title=fresh.text[:140],
        description="\n\n".join((str(fresh.wave), fresh.text)),
        purpose=AgendaItem.Purpose.DISCUSSION,
        audience=AgendaItem.Audience.MAIN_PARTIES,
    )
    _tie(fresh, proposal=made)
    return made


@transaction.atomic
def remove_improvement(improvement: Improvement) -> None:
    """Take away what nobody follows up."""
    fresh = _locked(improvement)
    _refuse_followed(fresh)
    fresh.delete()


def _locked(improvement: Improvement) -> Improvement:
    rows = Improvement.objects.select_for_update(of=("self",)).select_related("wave__forum")
    return rows.get(pk=improvement.pk)


def _refuse_followed(improvement: Improvement) -> None:
    if improvement.has_become_something:
        raise ValidationError(_FOLLOWED)


def _tie(
    improvement: Improvement, *, action_item: ActionItem | None = None, proposal: Proposal | None = None
) -> None:
    # Two improvements in the same words would be one task, and one of them keeps it.
    taken = Improvement.objects.exclude(pk=improvement.pk)
    if (action_item and taken.filter(action_item=action_item).exists()) or (
        proposal and taken.filter(proposal=proposal).exists()
    ):
        raise ValidationError(_FOLLOWED)
    improvement.action_item, improvement.proposal = action_item, proposal
    improvement.save(update_fields=["action_item", "proposal"])
