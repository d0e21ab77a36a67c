"""Clarifying the mandate, and what the municipality expects and the police answer (BR06, BR07, R133)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.actions.judging import require_manager
from contacts.models import Expectation, MandateClarification, PoliceContactAssignment
from politirad.accounts.models import User
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.reach import reach_of


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
    _require_municipality(assignment, by)
    if not text.strip():
        raise ValidationError({"text": _("Skriv hva kommunen forventer.")})
    return Expectation.objects.create(assignment=assignment, text=text, comment=comment, made_by=by)


@transaction.atomic
def comment_on_expectation(expectation: Expectation, *, comment: str, by: User) -> Expectation:
    """Write the municipality's comment, also after the police have answered."""
    _require_municipality(expectation.assignment, by)
    expectation.comment = comment
    expectation.save(update_fields=["comment"])
    return expectation


@transaction.atomic
def answer_expectation(expectation: Expectation, *, answer: str, by: User) -> Expectation:
    """Write what the police answer (R133)."""
    require_manager(by, expectation.assignment.district)
    if not answer.strip():
        raise ValidationError({"answer": _("Skriv et svar.")})
    expectation.answer, expectation.answered_by = answer, by
    expectation.answered_on = timezone.localdate()
    expectation.save(update_fields=["answer", "answered_by", "answered_on"])
    return expectation


def _require_municipality(assignment: PoliceContactAssignment, by: User) -> None:
    own = reach_of(by).ids(Scope.MUNICIPALITY, Permission.NEGOTIATE_AGREEMENTS, Party.MUNICIPALITY)
    if not assignment.is_active or assignment.municipality_id not in own:
        raise ValidationError(_("Bare kommunen kan skrive hva den forventer."))
