"""What becomes of a conclusion: who stands behind it, where it is lifted to, and that it is withdrawn."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models import Conclusion, Lift, Meeting
from politirad.accounts.models import User
from politirad.tenancy.permissions import Party


@transaction.atomic
def set_agreed_by(conclusion: Conclusion, parties: Iterable[Party]) -> Conclusion:
    """Say which parties stand behind the conclusion, while the minutes are being written."""
    if not _locked_meeting(conclusion).is_writable:
        raise ValidationError(_("Hvem som er enige, kan bare endres mens referatet skrives."))
    conclusion.agreed_by = [party.value for party in parties]
    conclusion.save(update_fields=["agreed_by"])
    return conclusion


@transaction.atomic
def lift_conclusion(
    conclusion: Conclusion,
    *,
    receiver: str,
    receiver_name: str = "",
    lifted_on: date,
    answer_due_on: date | None = None,
    by: User,
) -> Lift:
    """Register that the conclusion was sent to somebody who can act on it (R017).

    The same lift registered twice stands once.
    """
    if Conclusion.objects.select_for_update().get(pk=conclusion.pk).is_withdrawn:
        raise ValidationError(_("Konklusjonen er trukket, og kan ikke løftes videre."))
    lift, _made = Lift.objects.get_or_create(
        conclusion=conclusion,
        receiver=receiver,
        receiver_name=receiver_name,
        lifted_on=lifted_on,
        defaults={"answer_due_on": answer_due_on, "created_by": by},
    )
    return lift


@transaction.atomic
def answer_lift(lift: Lift, *, answered_on: date, answer: str) -> Lift:
    """Register what the receiver answered; a later answer stands instead, and the log keeps both."""
    if answered_on < lift.lifted_on:
        raise ValidationError({"answered_on": _("Svaret kan ikke ha kommet før konklusjonen ble sendt.")})
    lift.answered_on, lift.answer = answered_on, answer
    lift.save(update_fields=["answered_on", "answer"])
    return lift


@transaction.atomic
def withdraw_conclusion(conclusion: Conclusion, *, reason: str, by: User) -> Conclusion:
    """Say that an approved conclusion no longer holds; it stays visible, with the reason (G69)."""
    if not _locked_meeting(conclusion).has_approved(conclusion.since_version):
        raise ValidationError(_("Referatet er ikke godkjent. Fjern konklusjonen i referatet i stedet."))
    fresh = Conclusion.objects.select_for_update().get(pk=conclusion.pk)
    if fresh.is_withdrawn:
        return fresh
    fresh.withdrawn_at, fresh.withdrawn_by, fresh.withdrawn_reason = timezone.now(), by, reason
    fresh.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    return fresh


def _locked_meeting(conclusion: Conclusion) -> Meeting:
    """The conclusion's meeting as it is now, behind whoever else is changing it."""
    return Meeting.objects.select_for_update().get(items=conclusion.item_id)
