"""What happens to an agreement that binds: moved to politics, revised, ended, expired."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.actions.binding import replace_old_kinds
from agreements.actions.frames import set_frames_of_councils
from agreements.actions.moving import NEEDS_REASON, NOT_NOW, end_terms, locked, locked_to_change, move
from agreements.actions.telling import tell_of_withdrawal
from agreements.models import Agreement
from politirad.accounts.models import User

TALKS = frozenset({rules.State.NEGOTIATING, rules.State.POLITICAL_TREATMENT})


@transaction.atomic
def follow_talks(agreement: Agreement, to: rules.State, *, reason: str = "", by: User) -> Agreement:
    """Say where the talks stand: between the parties, or in the municipality's political bodies."""
    fresh = locked(agreement)
    if fresh.state not in TALKS | {rules.State.OFFERED} or to not in TALKS:
        raise ValidationError(NOT_NOW)
    move(fresh, to, by=by, reason=reason)
    return fresh


@transaction.atomic
def start_revision(agreement: Agreement, *, reason: str = "", by: User) -> Agreement:
    """Say that the parties revise the agreement; it binds until the new text does."""
    fresh = locked_to_change(agreement)
    if fresh.state != rules.State.IN_FORCE:
        raise ValidationError(NOT_NOW)
    move(fresh, rules.State.UNDER_REVISION, by=by, reason=reason)
    return fresh


@transaction.atomic
def stop_revision(agreement: Agreement, *, reason: str, by: User) -> Agreement:
    """Let the agreement go on as it is, and say why it was not changed."""
    fresh = locked(agreement)
    if fresh.state != rules.State.UNDER_REVISION:
        raise ValidationError(NOT_NOW)
    if not reason.strip():
        raise ValidationError({"reason": NEEDS_REASON})
    tell_of_withdrawal(fresh, fresh.to_sign, by=by)
    fresh.to_sign = None
    move(fresh, rules.State.IN_FORCE, by=by, reason=reason, also=("to_sign",))
    return fresh


@transaction.atomic
def terminate(agreement: Agreement, *, last_day: date, reason: str, by: User) -> Agreement:
    """End the agreement before its time, on a day; nobody is bound after it."""
    fresh = locked(agreement)
    if not fresh.is_running:
        raise ValidationError(NOT_NOW)
    if not reason.strip():
        raise ValidationError({"reason": NEEDS_REASON})
    if fresh.valid_from is not None and last_day < fresh.valid_from:
        raise ValidationError({"last_day": _("Siste dag kan ikke være før første dag.")})
    tell_of_withdrawal(fresh, fresh.to_sign, by=by)
    end_terms(fresh, last_day)
    fresh.valid_until, fresh.to_sign = last_day, None
    move(fresh, rules.State.TERMINATED, by=by, reason=reason, also=("valid_until", "to_sign"))
    return fresh


@transaction.atomic
def expire(agreement: Agreement, today: date) -> bool:
    """Let an agreement whose last day is over be so; asked twice, it does nothing more."""
    fresh = locked(agreement)
    if not fresh.is_running or fresh.valid_until is None or fresh.valid_until >= today:
        return False
    fresh.to_sign = None
    move(fresh, rules.State.EXPIRED, by=None, also=("to_sign",))
    return True


@transaction.atomic
def begin_terms(today: date) -> int:
    """Let councils follow the texts that bind from today, or from yesterday if the clock stood still.

    Agreements of the old kinds give way to them (R063); returns how many councils changed.
    """
    replace_old_kinds(today, by=None)
    since = today - timedelta(days=1)
    begun = Agreement.objects.filter(terms__valid_from__range=(since, today)).distinct()
    return sum(len(set_frames_of_councils(agreement)) for agreement in begun.order_by("pk"))
