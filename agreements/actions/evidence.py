"""Evidence of how commitments are kept, dated and by a person (G05)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agreements.models import Commitment, Evidence
from politirad.accounts.models import User

COUNTED_ELSEWHERE = _("Dagene telles i oversikten over tilstedeværelse, og føres der.")


@transaction.atomic
def add_evidence(
    commitment: Commitment, *, done_on: date, amount: int, note: str, party: str, by: User
) -> Evidence:
    """Write what was done of a commitment on a day; a second press with the same words writes it once."""
    if commitment.is_presence:
        raise ValidationError(COUNTED_ELSEWHERE)
    if done_on > timezone.localdate():
        raise ValidationError({"done_on": _("Dagen kan ikke ligge fram i tid.")})
    said = {"done_on": done_on, "amount": amount, "note": note, "party": party, "by": by}
    rows = Evidence.objects.filter(
        agreement=commitment.version.agreement_id, commitment_key=commitment.key, **said
    )
    return rows.first() or Evidence.objects.create(
        agreement=commitment.version.agreement, commitment_key=commitment.key, **said
    )


@transaction.atomic
def remove_evidence(evidence: Evidence, *, party: str) -> None:
    """Take out what one's own side wrote by mistake; the history keeps it."""
    if evidence.party != party:
        raise ValidationError(_("Den andre parten førte dette. Be dem rette det."))
    evidence.delete()
