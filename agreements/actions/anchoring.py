"""Writing where an agreement has been treated (R045)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agreements.actions.moving import locked_to_change
from agreements.models import Agreement, Anchoring
from politirad.accounts.models import User


@transaction.atomic
def add_anchoring(
    agreement: Agreement, *, kind: str, body: str, case_number: str, decided_on: date, by: User
) -> Anchoring:
    """Write a decision; a second press with the same words writes it once."""
    if decided_on > timezone.localdate():
        raise ValidationError({"decided_on": _("Dagen kan ikke ligge fram i tid.")})
    locked_to_change(agreement)
    said = {"kind": kind, "body": body, "case_number": case_number, "decided_on": decided_on}
    same = agreement.anchorings.filter(**said).first()
    return same or Anchoring.objects.create(agreement=agreement, by=by, **said)


@transaction.atomic
def remove_anchoring(anchoring: Anchoring) -> None:
    """Take out what was written by mistake; the history keeps it."""
    locked_to_change(anchoring.agreement)
    anchoring.delete()
