"""Asking the parties to sign, their answers, and the day it binds them (BR12, BR13)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements import rules
from agreements.actions.drafting import newest_shared
from agreements.actions.frames import set_frames_of_councils
from agreements.actions.moving import NEEDS_REASON, NOT_NOW, end_terms, locked, move
from agreements.actions.telling import tell_in_force, tell_of_refusal, tell_to_sign
from agreements.models import Agreement, AgreementParty, AgreementVersion, Approval, Term
from politirad.accounts.models import User
from politirad.tenancy.models import Municipality

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
    fresh = locked(agreement)
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
    _answer(version, party, signer, Approval.Answer.APPROVED, by=by)
    approved = version.signatures.filter(answer=Approval.Answer.APPROVED).values_list("party_id", flat=True)
    if rules.is_fully_approved(fresh.parties.values_list("pk", flat=True), approved):
        _put_in_force(fresh, version, by=by)
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
    _answer(version, party, signer, Approval.Answer.REFUSED, by=by)
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


def exceptions_of(agreement: Agreement, version: AgreementVersion) -> Iterator[str]:
    """What a reason is needed for: days with two main agreements, and days with none (BR13)."""
    if agreement.kind != rules.Kind.MAIN or version.valid_from is None:
        return
    for town in Municipality.objects.filter(agreement_parties__agreement=agreement):
        terms = Term.objects.filter(municipality=town, unit=agreement.unit_id, is_main=True)
        words = {"name": town.display_name}
        if terms.exclude(agreement=agreement).filter(valid_from__gte=version.valid_from).exists():
            yield _("%(name)s har alt en avtale som starter denne dagen eller senere.") % words
        last = terms.order_by("-valid_from").first()
        if last and last.valid_until and last.valid_until < version.valid_from - timedelta(days=1):
            yield _("%(name)s har vært uten avtale siden den forrige tok slutt.") % words


def _answer(
    version: AgreementVersion, party: AgreementParty, signer: Signer, answer: str, *, by: User
) -> None:
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


def _put_in_force(agreement: Agreement, version: AgreementVersion, *, by: User) -> None:
    """Let the text bind from its first day: what bound before ends the day before (BR13)."""
    first = version.valid_from
    assert first is not None  # noqa: S101 nothing is put to signing without one
    before = first - timedelta(days=1)
    _make_way(agreement, before, by=by)
    _bind(agreement, version, first)
    agreement.version, agreement.to_sign = version, None
    agreement.valid_from = min(filter(None, (agreement.valid_from, first)))
    agreement.valid_until = version.valid_until
    agreement.revision_due_on = rules.revision_due_on(first, version.revision_months)
    dated = ("valid_from", "valid_until", "revision_due_on")
    move(agreement, rules.State.IN_FORCE, by=by, also=("version", "to_sign", *dated))
    set_frames_of_councils(agreement)
    tell_in_force(agreement, version, by=by)


def _bind(agreement: Agreement, version: AgreementVersion, first: date) -> None:
    """Write the days it binds each municipality; PostgreSQL has the last word on two at a time."""
    towns = agreement.parties.filter(municipality__isnull=False).values_list("municipality_id", flat=True)
    try:
        with transaction.atomic():
            for town in towns:
                Term.objects.create(
                    agreement=agreement,
                    version=version,
                    municipality_id=town,
                    unit_id=agreement.unit_id,
                    is_main=agreement.kind == rules.Kind.MAIN,
                    valid_from=first,
                    valid_until=version.valid_until,
                    exception_reason=agreement.exception_reason,
                )
    except IntegrityError as refusal:
        raise ValidationError(
            _("Kommunen har alt en avtale som gjelder samtidig. Skriv hvorfor, og send til signering igjen.")
        ) from refusal


def _make_way(agreement: Agreement, last_day: date, *, by: User) -> None:
    """End the earlier text of this agreement, and the main agreements it replaces.

    What a municipality that was taken over had agreed on is renewed with the one that took over (G10).
    """
    end_terms(agreement, last_day)
    if agreement.kind != rules.Kind.MAIN or agreement.exception_reason:
        return
    towns = agreement.parties.filter(municipality__isnull=False).values("municipality")
    # One that begins later is no earlier text: the database refuses to have both, unless a reason is given.
    before = Term.objects.filter(is_main=True, unit=agreement.unit_id, valid_from__lte=last_day)
    over = Municipality.objects.taken_over_by(towns, last_day + timedelta(days=1))
    terms = before.filter(Q(municipality__in=towns) | Q(municipality__in=over.values("pk")))
    ended = list(terms.exclude(agreement=agreement).exclude(valid_until__lte=last_day).select_for_update())
    for term in ended:
        term.valid_until = last_day
        term.save(update_fields=["valid_until"])
    for other_id in sorted({term.agreement_id for term in ended}):
        _replace(locked(Agreement(pk=other_id)), agreement, last_day, by=by)


def _replace(other: Agreement, agreement: Agreement, last_day: date, *, by: User) -> None:
    """End another agreement for good, unless it still binds another municipality."""
    if other.terms.exclude(valid_until__lte=last_day).exists():
        return
    other.replaced_by, other.valid_until = agreement, last_day
    move(other, rules.State.REPLACED, by=by, also=("replaced_by", "valid_until"))
