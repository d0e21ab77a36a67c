"""Asking the parties to sign, and what each of them answers (BR12)."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements import rules
from agreements.actions.binding import exceptions_of, put_in_force
from agreements.actions.drafting import newest_shared
from agreements.actions.moving import NEEDS_REASON, NOT_NOW, locked, locked_to_change, move
from agreements.actions.telling import tell_in_force, tell_of_refusal, tell_to_sign
from agreements.models import Agreement, AgreementParty, AgreementVersion, Approval
from politirad.accounts.models import User

NOT_TO_SIGN = gettext_lazy("Teksten er ikke sendt til signering nå. Last siden på nytt.")
OTHER_TEXT = gettext_lazy("Teksten er endret siden du leste den. Les den nye, og signer igjen.")


@dataclass(frozen=True)
class Signer:
    """Who a party's answer comes from: themselves, or somebody who acts for them."""

    name: str
    title: str
    how: str = Approval.How.HERE
    signed_on: date | None = None
    reason: str = ""


@transaction.atomic
def ask_to_sign(agreement: Agreement, *, seen: int, exception_reason: str = "", by: User) -> Agreement:
    """Put the newest shared text to the parties; `seen` is its number as the reader knew it.

    A main agreement follows the last one without a gap and without an overlap, or says why (BR13).
    """
    fresh = locked_to_change(agreement)
    version = newest_shared(fresh)
    if fresh.state not in rules.MAY_BE_SIGNED or version is None or version == fresh.version:
        raise ValidationError(NOT_NOW)
    if version.number != seen:
        raise ValidationError(OTHER_TEXT)
    if version.valid_from is None:
        raise ValidationError(_("Skriv hvilken dag avtalen skal gjelde fra, under «Rammer for avtalen»."))
    if fresh.terms.filter(valid_from__gte=version.valid_from).exists():
        raise ValidationError(_("Den nye teksten må gjelde fra en dag etter at den forrige begynte."))
    if not exception_reason and (problems := list(exceptions_of(fresh, version))):
        raise ValidationError({"exception_reason": problems})
    fresh.to_sign, fresh.exception_reason = version, exception_reason
    to = rules.State.UNDER_REVISION if fresh.is_running else rules.State.SIGNING
    move(fresh, to, by=by, also=("to_sign", "exception_reason"))
    tell_to_sign(fresh, version, by=by)
    return fresh


@transaction.atomic
def sign(agreement: Agreement, party: AgreementParty, signer: Signer, *, sha256: str, by: User) -> Agreement:
    """Let a party stand behind the text with this checksum; with the last one it binds them all (BR12)."""
    fresh = locked(agreement)
    version = text_to_sign(fresh, sha256)
    if version.signatures.filter(party=party, answer=Approval.Answer.APPROVED).exists():
        return fresh
    write_answer(version, party, signer, Approval.Answer.APPROVED, by=by)
    approved = version.signatures.filter(answer=Approval.Answer.APPROVED).values_list("party_id", flat=True)
    if rules.is_fully_approved(fresh.parties.values_list("pk", flat=True), approved):
        put_in_force(fresh, version, by=by)
        tell_in_force(fresh, version, by=by)
    elif not fresh.is_running:
        move(fresh, rules.State.PARTLY_SIGNED, by=by)
    return fresh


@transaction.atomic
def refuse_to_sign(
    agreement: Agreement, party: AgreementParty, signer: Signer, *, sha256: str, by: User
) -> Agreement:
    """Let a party say no, and why; the parties talk on, and nobody is asked to sign any more."""
    fresh = locked(agreement)
    version = text_to_sign(fresh, sha256)
    if not signer.reason.strip():
        raise ValidationError({"reason": NEEDS_REASON})
    write_answer(version, party, signer, Approval.Answer.REFUSED, by=by)
    fresh.to_sign, fresh.exception_reason = None, ""
    to = rules.State.UNDER_REVISION if fresh.is_running else rules.State.NEGOTIATING
    move(fresh, to, by=by, reason=signer.reason, also=("to_sign", "exception_reason"))
    tell_of_refusal(fresh, version, party, by=by)
    return fresh


def text_to_sign(agreement: Agreement, sha256: str) -> AgreementVersion:
    """The text the parties are asked to sign; raises `ValidationError` where it is not the one they read."""
    version = agreement.to_sign
    if version is None:
        raise ValidationError(NOT_TO_SIGN)
    if version.sha256 != sha256:
        raise ValidationError(OTHER_TEXT)
    return version


def write_answer(
    version: AgreementVersion, party: AgreementParty, signer: Signer, answer: str, *, by: User
) -> None:
    """Keep what a party answers to exactly these words (G08)."""
    if signer.how == Approval.How.ON_BEHALF and not signer.reason.strip():
        raise ValidationError({"reason": NEEDS_REASON})
    Approval.objects.create(
        version=version,
        party=party,
        answer=answer,
        how=signer.how,
        sha256=version.sha256,
        name=signer.name,
        title=signer.title,
        signed_on=signer.signed_on or timezone.localdate(),
        reason=signer.reason,
        by=by,
    )
