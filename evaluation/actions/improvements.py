"""What a forum agrees to do better, and what it becomes (R150, G80)."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from agreements.actions import start_revision
from agreements.models import Agreement, AgreementMove
from evaluation.documents import reason_of_revision
from evaluation.models import Improvement, Wave
from meetings.actions import ask_for_knowledge, propose
from meetings.actions.tasks import add_task
from meetings.models import ActionItem, AgendaItem, KnowledgeRequest, Meeting, Proposal
from politirad.accounts.models import User

_STILL_OPEN = _("Avslutt evalueringen først.")
_FOLLOWED = _("Forbedringen følges alt opp.")
_NOT_RUNNING = _("Avtalen er ikke i kraft lenger. Last siden på nytt.")


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
def make_knowledge_request(
    improvement: Improvement, meeting: Meeting, *, by: User, **asked: Any
) -> KnowledgeRequest:
    """Ask somebody for what the forum must know, before a meeting of it (R098). Pressed twice, once.

    `asked` is what `meetings.actions.ask_for_knowledge` takes.
    """
    fresh = _locked(improvement)
    if fresh.knowledge_request is not None:
        return fresh.knowledge_request
    _refuse_followed(fresh)
    made = ask_for_knowledge(meeting, by=by, **asked)
    _tie(fresh, knowledge_request=made)
    return made


@transaction.atomic
def take_into_revision(improvement: Improvement, agreement: Agreement, *, by: User) -> AgreementMove:
    """Take it into the revision of an agreement, which starts where none runs. Pressed twice, once."""
    fresh = _locked(improvement)
    if fresh.revision is not None and fresh.revision.agreement_id == agreement.pk:
        return fresh.revision
    _refuse_followed(fresh)
    binding = Agreement.objects.select_for_update(of=("self",)).get(pk=agreement.pk)
    if binding.state == Agreement.State.IN_FORCE:
        binding = start_revision(binding, reason=reason_of_revision(fresh, binding.language), by=by)
    if binding.state != Agreement.State.UNDER_REVISION:
        raise ValidationError(_NOT_RUNNING)
    begun = binding.moves.filter(to_state=Agreement.State.UNDER_REVISION)
    _tie(fresh, revision=begun.latest("pk"))
    return begun.latest("pk")


@transaction.atomic
def remove_improvement(improvement: Improvement) -> None:
    """Take away what nobody follows up."""
    fresh = _locked(improvement)
    _refuse_followed(fresh)
    fresh.delete()


def _locked(improvement: Improvement) -> Improvement:
    # What it became is not fetched with it: whoever waited for the row would get that as it was before.
    rows = Improvement.objects.select_for_update(of=("self",)).select_related("wave__forum")
    return rows.get(pk=improvement.pk)


def _refuse_followed(improvement: Improvement) -> None:
    if improvement.has_become_something:
        raise ValidationError(_FOLLOWED)


def _tie(improvement: Improvement, **became: Any) -> None:
    """Say what it became; a revision takes many."""
    # Two improvements in the same words would be one task, and one of them keeps it.
    alone = {name: thing for name, thing in became.items() if name != "revision"}
    if alone and Improvement.objects.exclude(pk=improvement.pk).filter(**alone).exists():
        raise ValidationError(_FOLLOWED)
    for name, thing in became.items():
        setattr(improvement, name, thing)
    improvement.save(update_fields=[*became])
