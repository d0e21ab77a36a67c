"""Signing with a provider: the parties are asked there, and what they answer counts here (BR12, G08)."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from agreements import rules, signing
from agreements.actions.moving import locked, locked_to_change
from agreements.actions.signed_copies import keep_file, signatures_of
from agreements.actions.signing import Signer, refuse_to_sign, sign, text_to_sign
from agreements.models import (
    Agreement,
    AgreementParty,
    AgreementVersion,
    Approval,
    OrderSigner,
    SignatureOrder,
)
from politirad.accounts.models import User
from politirad.web.background import enqueue_on_commit

logger = logging.getLogger(__name__)

NOT_IN_USE = gettext_lazy("Elektronisk signering er ikke satt opp her.")
ALREADY_ASKED = gettext_lazy("Partene er alt bedt om å signere denne teksten elektronisk.")
HAS_ENDED = gettext_lazy("Den elektroniske signeringen er alt avsluttet.")
_FOLLOW = "agreements.tasks.follow_signature_order"


@dataclass(frozen=True)
class SignerToAsk:
    """Whom to ask to sign for a party, and when: those with the same position are asked together."""

    party: AgreementParty
    name: str
    title: str
    email: str
    position: int


@transaction.atomic
def order_signatures(
    agreement: Agreement,
    signers: Sequence[SignerToAsk],
    *,
    sha256: str,
    pdf: bytes,
    expires_on: date,
    by: User,
) -> SignatureOrder:
    """Ask for signatures of the text with this checksum, whose PDF/A is `pdf`; sent after commit."""
    if not signing.is_in_use():
        raise ValidationError(NOT_IN_USE)
    fresh = locked_to_change(agreement)
    version = text_to_sign(fresh, sha256)
    if version.signature_orders.filter(state=rules.OrderState.OPEN).exists():
        raise ValidationError(ALREADY_ASKED)
    if {signer.party.agreement_id for signer in signers} - {fresh.pk}:
        raise ValidationError(_("Velg bare personer som signerer for partene i avtalen."))
    order = SignatureOrder(
        version=version, title=_order_title(fresh, version), pdf=pdf, created_by=by, expires_on=expires_on
    )
    asked = [OrderSigner(order=order, **vars(signer)) for signer in signers]
    signing.check_request(_request(order, asked), today=timezone.localdate())
    order.save()
    OrderSigner.objects.bulk_create(asked)
    enqueue_on_commit(_FOLLOW, order.pk)
    return order


def follow_order(order: SignatureOrder) -> SignatureOrder:
    """Send an order that is not sent, and take over what its signers have answered since; safe to repeat.

    It speaks with the provider outside any transaction, and raises `signing.UnreachableError` where that
    gives no answer. An order of a text that is no longer to be signed is called back, and nothing else.
    """
    fresh = _fresh(order)
    if not fresh.is_open:
        return fresh
    if fresh.version.agreement.to_sign_id != fresh.version_id:
        return _call_back(fresh)
    port = signing.signature_port()
    try:
        reference = fresh.reference or port.create(_request(fresh, list(fresh.signers.all())))
        status = port.status(reference)
        pdf = port.signed_pdf(reference) if status.state == rules.OrderState.SIGNED else b""
    except (signing.RefusedError, ValidationError) as refusal:
        return _end(fresh, rules.OrderState.FAILED, words="; ".join(_words_of(refusal)))
    SignatureOrder.objects.filter(pk=fresh.pk, reference="").update(reference=reference)
    return _take_over(fresh, status, pdf)


def cancel_order(order: SignatureOrder) -> SignatureOrder:
    """Ask nobody any more. Raises `ValidationError` where the order has ended, here or at the provider."""
    fresh = _fresh(order)
    if not fresh.is_open:
        raise ValidationError(HAS_ENDED)
    if fresh.reference:
        try:
            signing.signature_port().cancel(fresh.reference)
        except signing.RefusedError as refusal:
            raise ValidationError(HAS_ENDED) from refusal
        except signing.UnreachableError as problem:
            raise ValidationError(_("Leverandøren svarer ikke. Prøv igjen om litt.")) from problem
    return _end(fresh, rules.OrderState.CANCELLED)


def follow_open_orders() -> int:
    """Follow every open order; returns how many ended. One that fails does not stop the others."""
    orders = SignatureOrder.objects.filter(state=rules.OrderState.OPEN).order_by("pk")
    return sum(_has_ended(order) for order in orders.defer("pdf"))


def _has_ended(order: SignatureOrder) -> bool:
    try:
        return not follow_order(order).is_open
    except signing.UnreachableError as problem:
        logger.warning("The provider of signatures did not answer for order %s: %s", order.pk, problem)
    except Exception:
        logger.exception("The order of signatures %s could not be followed", order.pk)
    return False


def _call_back(order: SignatureOrder) -> SignatureOrder:
    if order.reference:
        try:
            signing.signature_port().cancel(order.reference)
        except signing.RefusedError:
            # It ended at the provider first; what was answered there is about a text that is gone.
            logger.info("The order of signatures %s had ended before it was called back", order.pk)
    return _end(order, rules.OrderState.CANCELLED)


@transaction.atomic
def _take_over(order: SignatureOrder, status: signing.OrderStatus, pdf: bytes) -> SignatureOrder:
    """Write what the signers answered, unless the text was taken back while the provider was asked."""
    agreement = locked(order.version.agreement)
    now = _fresh(order)
    if not now.is_open or agreement.to_sign_id != now.version_id:
        return now
    _write_answers(now, status)
    for outcome in (rules.OrderState.SIGNED, rules.OrderState.REFUSED):
        for signers in _by_party(now):
            if rules.state_of_signers([rules.SignerState(each.state) for each in signers]) == outcome:
                _take_answer(now, signers, outcome)
    if pdf:
        keep_file(now.version, pdf, signatures_of(pdf), by=now.created_by)
    return _end(now, status.state)


def _write_answers(order: SignatureOrder, status: signing.OrderStatus) -> None:
    by_key = {str(signer.pk): signer for signer in order.signers.all()}
    for answer in status.signers:
        signer = by_key[answer.key]
        # A yes or a no is final, and an older word of the provider may come after a newer one.
        if signer.state == rules.SignerState.WAITING != answer.state:
            signer.state, signer.answered_at = OrderSigner.State(answer.state), answer.answered_at
            signer.reason = answer.reason[:300]
            signer.save(update_fields=["state", "answered_at", "reason"])


def _by_party(order: SignatureOrder) -> list[list[OrderSigner]]:
    found: dict[int, list[OrderSigner]] = {}
    for signer in order.signers.select_related("party"):
        found.setdefault(signer.party_id, []).append(signer)
    return list(found.values())


def _take_answer(order: SignatureOrder, signers: list[OrderSigner], outcome: rules.OrderState) -> None:
    """Let the party answer as its signers did: no by the first who refused, yes when all have signed."""
    version, by = order.version, order.created_by
    agreement = locked(version.agreement)
    if agreement.to_sign_id != version.pk:
        return
    if outcome == rules.OrderState.SIGNED:
        sign(agreement, signers[0].party, _signer(signers[-1]), sha256=version.sha256, by=by)
    else:
        no = next(signer for signer in signers if signer.state == rules.SignerState.REFUSED)
        refuse_to_sign(agreement, no.party, _signer(no), sha256=version.sha256, by=by)


def _signer(signer: OrderSigner) -> Signer:
    is_refusal = signer.state == rules.SignerState.REFUSED
    return Signer(
        name=signer.name,
        title=signer.title,
        how=Approval.How.E_SIGNATURE,
        signed_on=signer.answered_at and timezone.localdate(signer.answered_at),
        reason=(signer.reason.strip() or _("Signerte ikke elektronisk.")) if is_refusal else "",
    )


def _end(order: SignatureOrder, state: rules.OrderState, *, words: str = "") -> SignatureOrder:
    """Let an order that is open stand so; one that somebody else has ended stays as it is."""
    ending = SignatureOrder.objects.filter(pk=order.pk, state=rules.OrderState.OPEN)
    ending.update(state=state, last_error=words[:300])
    return _fresh(order)


def _fresh(order: SignatureOrder) -> SignatureOrder:
    known = SignatureOrder.objects.select_related("version__agreement", "created_by")
    return known.get(pk=order.pk)


def _request(order: SignatureOrder, signers: Sequence[OrderSigner]) -> signing.OrderRequest:
    asked = tuple(
        signing.AskedSigner(str(each.pk), each.name, each.title, each.email, each.position)
        for each in signers
    )
    return signing.OrderRequest(order.key, order.title, bytes(order.pdf), asked, order.expires_on)


def _order_title(agreement: Agreement, version: AgreementVersion) -> str:
    """«Avtale om kommune- og politisamarbeid, versjon 3»: no names, for it is mailed to the signers."""
    with override(agreement.language):
        words = {"kind": agreement.get_kind_display(), "number": version.number}
        title = _("%(kind)s, versjon %(number)s") % words
    return title[:1].upper() + title[1:]


def _words_of(refusal: Exception) -> list[str]:
    return refusal.messages if isinstance(refusal, ValidationError) else [str(refusal)]
