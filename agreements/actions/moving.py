"""Letting an agreement go from one state to another: under its lock, and with a line in its history."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.models import Agreement, AgreementMove
from politirad.accounts.models import User

NOT_NOW = _("Avtalen har fått en annen status i mellomtiden. Last siden på nytt.")
NEEDS_REASON = _("Skriv en kort begrunnelse.")
READ_ONLY = _("Dette er en eldre avtaletype. Den kan sies opp eller erstattes, men ikke endres.")


def locked(agreement: Agreement) -> Agreement:
    """The agreement as it is now, and nobody else's to change until this is done."""
    return Agreement.objects.select_for_update(of=("self",)).get(pk=agreement.pk)


def locked_to_change(agreement: Agreement) -> Agreement:
    """As `locked`, for what may not be done to a kind that is only kept for history (R063).

    Raises `ValidationError` for one of the two old kinds.
    """
    fresh = locked(agreement)
    if fresh.is_legacy:
        raise ValidationError(READ_ONLY)
    return fresh


def move(
    agreement: Agreement, to: rules.State, *, by: User | None, reason: str = "", also: tuple[str, ...] = ()
) -> None:
    """Let the locked agreement become `to`, and write who, when and why (BR11); `also` are fields to keep.

    Raises `ValidationError` where the move is not allowed.
    """
    before = rules.State(agreement.state)
    if before != to:
        if not rules.may_move(before, to):
            raise ValidationError(NOT_NOW)
        AgreementMove.objects.create(
            agreement=agreement, from_state=before, to_state=to, by=by, reason=reason
        )
        agreement.state = to
    agreement.save(update_fields=["state", *also])


def end_terms(agreement: Agreement, last_day: date) -> None:
    """Let the agreement bind nobody after `last_day`; what had not begun by then never does."""
    agreement.terms.filter(valid_from__gt=last_day).delete()
    for term in agreement.terms.exclude(valid_until__lte=last_day):
        term.valid_until = last_day
        term.save(update_fields=["valid_until"])
