"""Signing with a provider: who is asked, what the answers become, and that only the right text is signed."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from agreements import actions
from agreements.models import Agreement, AgreementMove, Approval, OrderSigner, SignatureOrder, SignedCopy
from agreements.rules import OrderState, SignerState, State
from agreements.signing import RefusedError, UnreachableError, signature_port
from agreements.signing.fake import FakeSignatures
from agreements.tasks import follow_signature_order, follow_signature_orders
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import SIGNERS, fresh, party_of, share_anew, sign, talked_of, to_sign
from tests.agreements.signed_files import blank_pdf
from tests.world import World

PDF = blank_pdf()


def _asked(world: World, agreement: Agreement, side: Party, position: int) -> actions.SignerToAsk:
    person = world.users[SIGNERS[side]]
    return actions.SignerToAsk(party_of(agreement, side), person.full_name, "Leder", person.email, position)


def _order(world: World, agreement: Agreement, **changes: Any) -> SignatureOrder:
    """The police first and the mayor after them."""
    signers = [_asked(world, agreement, Party.POLICE, 1), _asked(world, agreement, Party.MUNICIPALITY, 2)]
    assert agreement.to_sign is not None
    said = {
        "signers": signers,
        "sha256": agreement.to_sign.sha256,
        "pdf": PDF,
        "expires_on": timezone.localdate() + timedelta(days=60),
        "by": world.users[Role.POLICE_CONTACT],
    }
    return actions.order_signatures(agreement, **{**said, **changes})


def _sent(world: World, agreement: Agreement) -> SignatureOrder:
    return actions.follow_order(_order(world, agreement))


def _answer(order: SignatureOrder, side: Party, state: SignerState = SignerState.SIGNED, **said: str) -> None:
    signer = next(each for each in order.signers.all() if each.party.side == side)
    FakeSignatures().answer(order.reference, str(signer.pk), state, **said)


def test_an_order_is_sent_once_and_waits(world: World):
    order = _order(world, to_sign(world))
    assert (order.state, order.reference) == (OrderState.OPEN, "")
    sent = [actions.follow_order(order).reference for _twice in range(2)]
    assert sent == [order.key.hex] * 2
    assert order.title == "Avtale om kommune- og politisamarbeid, versjon 2"
    assert [str(signer.party) for signer in order.signers.all()] == [
        "Elvestrand politistasjon",
        "Elvestrand",
    ]


def test_each_party_that_signs_there_has_signed_here(world: World):
    agreement = to_sign(world)
    order = _sent(world, agreement)
    _answer(order, Party.POLICE)
    for _twice in range(2):
        assert actions.follow_order(order).is_open
        assert fresh(agreement).state == State.PARTLY_SIGNED
    approval = Approval.objects.get()
    assert (approval.how, approval.name) == ("e_signature", world.users[Role.UNIT_LEADER].full_name)
    assert (approval.signed_on, approval.sha256) == (timezone.localdate(), agreement.to_sign.sha256)
    _answer(order, Party.MUNICIPALITY)
    for _twice in range(2):
        assert actions.follow_order(order).state == OrderState.SIGNED
    copy = SignedCopy.objects.get()
    assert (fresh(agreement).state, Approval.objects.count()) == (State.IN_FORCE, 2)
    assert (bytes(copy.pdf), copy.version, copy.signatures) == (PDF, order.version, [])


def test_a_party_with_two_signers_has_signed_when_both_have(world: World):
    agreement = to_sign(world)
    leader = _asked(world, agreement, Party.POLICE, 1)
    other = actions.SignerToAsk(leader.party, "Kari Nes", "Politikontakt", "kari@politi.example", 2)
    order = actions.follow_order(_order(world, agreement, signers=[leader, other]))
    first, second = order.signers.all()
    for signer, count in ((first, 0), (second, 1)):
        FakeSignatures().answer(order.reference, str(signer.pk), SignerState.SIGNED)
        actions.follow_order(order)
        assert Approval.objects.count() == count
    assert Approval.objects.get().name == "Kari Nes"


def test_a_party_that_signed_here_meanwhile_signs_once(world: World):
    agreement = to_sign(world)
    order = _sent(world, agreement)
    sign(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    _answer(order, Party.POLICE)
    actions.follow_order(order)
    assert [approval.how for approval in Approval.objects.all()] == ["here"]


@pytest.mark.parametrize(
    ("said", "kept"), [("Vi mangler folk.", "Vi mangler folk."), ("", "Signerte ikke elektronisk.")]
)
def test_a_refusal_there_is_a_refusal_here(world: World, said: str, kept: str):
    agreement = to_sign(world)
    order = _sent(world, agreement)
    _answer(order, Party.POLICE)
    _answer(order, Party.MUNICIPALITY, SignerState.REFUSED, reason=said)
    assert actions.follow_order(order).state == OrderState.REFUSED
    now = fresh(agreement)
    assert (now.state, now.to_sign, now.moves.last().reason) == (State.NEGOTIATING, None, kept)
    assert [approval.answer for approval in Approval.objects.all()] == ["approved", "refused"]


def test_an_order_nobody_answered_ends_and_another_may_be_made(world: World):
    agreement = to_sign(world)
    order = _sent(world, agreement)
    with time_machine.travel(order.expires_on + timedelta(days=1, hours=12), tick=False):
        assert follow_signature_orders() == 1
        order.refresh_from_db()
        assert (order.state, fresh(agreement).state) == (OrderState.EXPIRED, State.SIGNING)
        assert {signer.state for signer in order.signers.all()} == {SignerState.EXPIRED}
        assert _sent(world, fresh(agreement)).is_open


def test_a_new_text_calls_the_order_back_and_nothing_else(world: World):
    agreement = to_sign(world)
    order = _sent(world, agreement)
    _answer(order, Party.POLICE)
    share_anew(agreement, Party.MUNICIPALITY, world.users[Role.MAYOR])
    moves = AgreementMove.objects.count()
    assert actions.follow_order(order).state == OrderState.CANCELLED
    assert signature_port().status(order.reference).state == OrderState.CANCELLED
    assert (Approval.objects.exists(), AgreementMove.objects.count()) == (False, moves)
    assert {signer.state for signer in order.signers.all()} == {SignerState.WAITING}


def test_an_order_all_have_signed_of_a_text_that_is_gone_changes_nothing(world: World):
    agreement = to_sign(world)
    order = _sent(world, agreement)
    for side in (Party.POLICE, Party.MUNICIPALITY):
        _answer(order, side)
    share_anew(agreement, Party.MUNICIPALITY, world.users[Role.MAYOR])
    assert actions.follow_order(order).state == OrderState.CANCELLED
    assert (fresh(agreement).state, Approval.objects.exists()) == (State.NEGOTIATING, False)


def test_a_cancelled_order_ends_there_too(world: World):
    agreement = to_sign(world)
    order = _sent(world, agreement)
    assert actions.cancel_order(order).state == OrderState.CANCELLED
    assert signature_port().status(order.reference).state == OrderState.CANCELLED
    with pytest.raises(ValidationError, match="alt avsluttet"):
        actions.cancel_order(order)
    unsent = _order(world, fresh(agreement))
    assert actions.cancel_order(unsent).state == OrderState.CANCELLED


def test_what_has_ended_there_is_not_cancelled_here(world: World):
    order = _sent(world, to_sign(world))
    for side in (Party.POLICE, Party.MUNICIPALITY):
        _answer(order, side)
    with pytest.raises(ValidationError, match="alt avsluttet"):
        actions.cancel_order(order)
    assert actions.follow_order(order).state == OrderState.SIGNED


def test_only_the_text_to_sign_is_ordered_and_once(world: World):
    with pytest.raises(ValidationError, match="ikke sendt til signering"):
        actions.order_signatures(
            talked_of(world),
            [],
            sha256="0" * 64,
            pdf=PDF,
            expires_on=date(2027, 1, 1),
            by=world.users[Role.POLICE_CONTACT],
        )
    agreement = to_sign(world)
    with pytest.raises(ValidationError, match="endret siden du leste"):
        _order(world, agreement, sha256="0" * 64)
    _order(world, agreement)
    with pytest.raises(ValidationError, match="alt bedt om å signere"):
        _order(world, agreement)


def test_an_order_outside_the_limits_or_for_other_parties_is_not_made(world: World):
    agreement, other = to_sign(world), talked_of(world)
    with pytest.raises(ValidationError, match="for stor"):
        _order(world, agreement, pdf=b"x" * 3_000_001)
    with pytest.raises(ValidationError, match="fra 1 til 90 dager"):
        _order(world, agreement, expires_on=timezone.localdate())
    with pytest.raises(ValidationError, match="partene i avtalen"):
        _order(world, agreement, signers=[_asked(world, other, Party.POLICE, 1)])
    assert not SignatureOrder.objects.exists()


def test_without_a_provider_nothing_is_ordered_and_open_orders_wait(world: World, settings: Any):
    agreement = to_sign(world)
    order = _sent(world, agreement)
    settings.SIGNATURE_PORT = {}
    with pytest.raises(ValidationError, match="ikke satt opp"):
        _order(world, agreement)
    with pytest.raises(UnreachableError):
        actions.follow_order(order)
    with pytest.raises(ValidationError, match="Prøv igjen om litt"):
        actions.cancel_order(order)
    assert follow_signature_orders() == 0
    order.refresh_from_db()
    assert order.is_open


class Refusing(FakeSignatures):
    """A provider that will not have it."""

    def create(self, *_asked: object) -> str:
        """Say no."""
        message = "Avsenderen har ingen avtale."
        raise RefusedError(message)


def test_an_order_the_provider_refuses_says_why(world: World, settings: Any):
    order = _order(world, to_sign(world))
    settings.SIGNATURE_PORT = {"CLASS": f"{__name__}.Refusing", "OPTIONS": {}}
    assert follow_signature_order(order.pk) == OrderState.FAILED
    order.refresh_from_db()
    assert order.last_error == "Avsenderen har ingen avtale."


def test_orders_are_seen_by_whoever_reads_the_agreement(world: World):
    _sent(world, to_sign(world))
    for role, count in ((Role.MAYOR, 1), (Role.POLICE_CONTACT, 1), (Role.EXTENDED_MEMBER, 0)):
        user = world.users[role]
        seen = (SignatureOrder.objects.visible_to(user), OrderSigner.objects.visible_to(user))
        assert [rows.count() for rows in seen] == [count, 2 * count]
    assert not SignatureOrder.objects.visible_to(world.stranger).exists()
