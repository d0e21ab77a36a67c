"""Writing Gjort, lært, lurt, and sharing it with other councils (R155)."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.documents import about_of, draft_of_reflection, names_of, onward_proposal
from evaluation.models import Reflection, ReflectionDraft, Sharing
from meetings.actions import propose
from meetings.actions.tasks import add_task
from meetings.models import ActionItem, Proposal
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.plans.actions import write_record

_CHANGED = _("Teksten er endret siden du åpnet siden. Les den på nytt før dere deler den.")
_NAMES = _("Teksten nevner %(name)s. Ta navnet bort, eller del med navn.")
_SHARED_ALREADY = _("Dette er allerede delt.")


class DraftConflictError(Exception):
    """The same person wrote on in another window; `draft` carries what stands there now."""

    def __init__(self, draft: ReflectionDraft) -> None:
        super().__init__(str(draft.pk))
        self.draft = draft


@transaction.atomic
def add_reflection(forum: Forum, *, occasion: str, by: User, draft: str = "", **said: Any) -> Reflection:
    """Keep a new one, and let go of the `draft` it was written in; sent twice it is made once."""
    # Two presses come one after the other.
    Forum.objects.select_for_update(no_key=True).get(pk=forum.pk)
    _drop_draft(forum, by, draft)
    same = Reflection.objects.filter(forum=forum, occasion=occasion, written_by=by, **said).first()
    return same or Reflection.objects.create(forum=forum, occasion=occasion, written_by=by, **said)


@transaction.atomic
def change_reflection(reflection: Reflection, *, seen: int, by: User, **said: Any) -> Reflection:
    """Change what it says on top of version `seen` (ux.md 7.7).

    A council that shares has agreed to these words and no others: other words are out of the library until
    it agrees anew.
    """
    before = Reflection.objects.select_for_update(of=("self",)).get(pk=reflection.pk).version
    fresh = write_record(reflection, seen=seen, **said)
    if fresh.version != before:
        _withdraw(fresh)
    _drop_draft(fresh.forum, by, draft_of_reflection(fresh.pk))
    return fresh


@transaction.atomic
def remove_reflection(reflection: Reflection) -> None:
    """Take it away, and out of the library."""
    for found in Reflection.objects.select_for_update(of=("self",)).filter(pk=reflection.pk):
        found.delete()


@transaction.atomic
def share(
    reflection: Reflection, *, seen: int, heading: str, agreed_on: date, shows_name: bool, by: User
) -> Sharing:
    """Let other councils read version `seen`, which is what the forum agreed to; pressed twice, once."""
    fresh = Reflection.objects.select_for_update(of=("self",)).get(pk=reflection.pk)
    if fresh.version != seen:
        raise ValidationError(_CHANGED)
    said = {"heading": heading, "agreed_on": agreed_on, "shows_name": shows_name}
    standing = fresh.consents.standing().first()
    if standing is not None:
        if all(getattr(standing, name) == value for name, value in said.items()):
            return standing
        raise ValidationError(_SHARED_ALREADY)
    if not shows_name and (name := _place_in(fresh, heading)):
        raise ValidationError({"shows_name": _NAMES % {"name": name}})
    return Sharing.objects.create(reflection=fresh, shared_by=by, **said)


@transaction.atomic
def withdraw_sharing(reflection: Reflection) -> None:
    """Take it out of the library at once; pressed twice, it is still out."""
    _withdraw(Reflection.objects.select_for_update(of=("self",)).get(pk=reflection.pk))


def propose_onward(reflection: Reflection, *, by: User) -> Proposal:
    """Put what is smart from here among the proposals to the forum, once."""
    if not reflection.onward:
        raise ValidationError(_("Det står ikke noe om hva som er lurt videre."))
    return propose(reflection.forum, by=by, **onward_proposal(about_of(reflection), reflection.onward))


@transaction.atomic
def make_onward_task(
    reflection: Reflection, *, what: str, responsible: User, due_on: date, by: User
) -> ActionItem:
    """Make what is smart from here a task with one who sees to it and a day (BR24). Pressed twice, once."""
    fresh = Reflection.objects.select_for_update(of=("self",)).get(pk=reflection.pk)
    if fresh.action_item is None:
        fresh.action_item = add_task(
            fresh.forum, what=what, responsible=responsible, due_on=due_on, review_on=None, by=by
        )
        fresh.save(update_fields=["action_item"])
    return fresh.action_item


@transaction.atomic
def save_draft(forum: Forum, *, about: str, seen: int, by: User, said: dict[str, str]) -> ReflectionDraft:
    """Keep what somebody has written so far, on top of version `seen` of their own; 0 for a new one."""
    Forum.objects.select_for_update(no_key=True).get(pk=forum.pk)
    kept, is_new = ReflectionDraft.objects.get_or_create(
        forum=forum, written_by=by, about=about, defaults={"said": said}
    )
    if is_new or kept.said == said:
        return kept
    if kept.version != seen:
        raise DraftConflictError(kept)
    kept.said, kept.version = said, kept.version + 1
    kept.save(update_fields=["said", "version", "saved_at"])
    return kept


def _drop_draft(forum: Forum, by: User, about: str) -> None:
    ReflectionDraft.objects.filter(forum=forum, written_by=by, about=about).delete()


def _withdraw(reflection: Reflection) -> None:
    for sharing in reflection.consents.standing():
        # Agreed on a day by the clock of the council, and never withdrawn before it.
        sharing.withdrawn_on = max(timezone.localdate(), sharing.agreed_on)
        sharing.save(update_fields=["withdrawn_on"])


def _place_in(reflection: Reflection, heading: str) -> str:
    """A name in the text that tells whose it is."""
    return rules.first_named([heading, *reflection.texts.values()], names_of(reflection.forum))
