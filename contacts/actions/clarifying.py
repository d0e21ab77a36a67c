"""Clarifying the mandate, and what the municipality expects and the police answer (BR06, BR07, R133)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.actions.judging import require_manager
from contacts.models import Expectation, MandateClarification, PoliceContactAssignment
from politirad.accounts.models import User
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.reach import reach_of
from politirad.web.rules import fingerprint


class TextConflictError(Exception):
    """Somebody else wrote first; `row` carries what it says now."""

    def __init__(self, row: Model) -> None:
        super().__init__(str(row.pk))
        self.row = row


@transaction.atomic
def clarify_mandate(
    assignment: PoliceContactAssignment,
    *,
    scope: str,
    limits: str = "",
    decided_by: str,
    decided_on: date,
    by: User,
) -> MandateClarification:
    """Write what the politikontakt may decide, and who has said so; an earlier one stays beside it."""
    require_manager(by, assignment.district)
    if not scope.strip():
        raise ValidationError({"scope": _("Skriv hva politikontakten kan avgjøre.")})
    if not decided_by.strip():
        raise ValidationError({"decided_by": _("Skriv hvem som har avklart det.")})
    if decided_on > timezone.localdate():
        raise ValidationError({"decided_on": _("Dagen kan ikke være i framtiden.")})
    return MandateClarification.objects.create(
        assignment=assignment,
        scope=scope,
        limits=limits,
        decided_by=decided_by,
        decided_on=decided_on,
        made_by=by,
    )


@transaction.atomic
def write_expectation(
    assignment: PoliceContactAssignment, *, text: str, comment: str = "", by: User
) -> Expectation:
    """Write what the municipality expects, for those who negotiate on its side (BR06, R133)."""
    require_municipality(assignment, by)
    if not text.strip():
        raise ValidationError({"text": _("Skriv hva kommunen forventer.")})
    said = {"assignment": assignment, "text": text, "comment": comment, "made_by": by}
    # Whoever goes back and sends it again means the one that is there.
    return Expectation.objects.filter(**said).first() or Expectation.objects.create(**said)


@transaction.atomic
def comment_on_expectation(
    expectation: Expectation, *, comment: str, seen: str = "", by: User
) -> Expectation:
    """Write the municipality's comment, also after the police have answered.

    `seen` is the fingerprint of the comment the writer started from; a newer one is never overwritten.
    """
    require_municipality(expectation.assignment, by)
    fresh = Expectation.objects.select_for_update(of=("self",)).get(pk=expectation.pk)
    _refuse_stale(fresh, fresh.comment, comment, seen)
    expectation.comment = fresh.comment = comment
    fresh.save(update_fields=["comment"])
    return expectation


@transaction.atomic
def answer_expectation(expectation: Expectation, *, answer: str, seen: str = "", by: User) -> Expectation:
    """Write what the police answer; `seen` is as for the comment (R133)."""
    require_manager(by, expectation.assignment.district)
    if not answer.strip():
        raise ValidationError({"answer": _("Skriv et svar.")})
    fresh = Expectation.objects.select_for_update(of=("self",)).get(pk=expectation.pk)
    _refuse_stale(fresh, fresh.answer, answer, seen)
    for row in (fresh, expectation):
        row.answer, row.answered_by, row.answered_on = answer, by, timezone.localdate()
    fresh.save(update_fields=["answer", "answered_by", "answered_on"])
    return expectation


def speaks_for_municipality(by: User, assignment: PoliceContactAssignment) -> bool:
    """Whether the person negotiates on the municipality's side of the assignment (BR06)."""
    own = reach_of(by).ids(Scope.MUNICIPALITY, Permission.NEGOTIATE_AGREEMENTS, Party.MUNICIPALITY)
    return assignment.is_active and assignment.municipality_id in own


def require_municipality(assignment: PoliceContactAssignment, by: User) -> None:
    """Refuse everybody but those who negotiate for the municipality (BR06)."""
    if not speaks_for_municipality(by, assignment):
        raise ValidationError(_("Bare kommunen kan skrive hva den forventer."))


def _refuse_stale(fresh: Expectation, theirs: str, mine: str, seen: str) -> None:
    if seen and theirs != mine and seen != fingerprint(theirs):
        raise TextConflictError(fresh)
