"""Every provider of electronic signatures keeps the same promise, within the limits of the contract (L31)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from agreements.rules import (
    LONGEST_TITLE,
    MOST_BYTES,
    MOST_DAYS,
    MOST_SIGNERS,
    OrderLack,
    OrderState,
    SignerState,
    order_lacks,
    state_of_signers,
)
from agreements.signing import (
    AskedSigner,
    OrderRequest,
    RefusedError,
    SignaturePort,
    UnreachableError,
    is_in_use,
    signature_port,
)
from agreements.signing.fake import FakeSignatures

TODAY = date(2026, 11, 26)
PDF = b"%PDF-1.7 en avtale"

type Answer = Callable[..., None]


@pytest.fixture(params=["fake"])
def port(request: pytest.FixtureRequest) -> tuple[SignaturePort, Answer]:
    """A provider, and how a signer answers there."""
    fake = FakeSignatures()
    return fake, fake.answer


def _signers(*positions: int) -> tuple[AskedSigner, ...]:
    return tuple(
        AskedSigner(str(number), f"Person {number}", "Leder", f"p{number}@kommune.example", position)
        for number, position in enumerate(positions, start=1)
    )


def _request(**changes: Any) -> OrderRequest:
    said = {
        "key": uuid4(),
        "title": "Skoleavtale, versjon 2",
        "pdf": PDF,
        "signers": _signers(1, 2),
        "expires_on": timezone.localdate() + timedelta(days=30),
    }
    return OrderRequest(**{**said, **changes})


def _states(port: SignaturePort, reference: str) -> list[str]:
    status = port.status(reference)
    return [status.state, *[signer.state for signer in status.signers]]


def test_the_signers_are_asked_in_order_and_the_last_one_completes_it(port: tuple[SignaturePort, Answer]):
    provider, answer = port
    reference = provider.create(_request())
    assert _states(provider, reference) == ["open", "waiting", "waiting"]
    with pytest.raises(RefusedError):
        answer(reference, "2", SignerState.SIGNED)
    with pytest.raises(RefusedError):
        provider.signed_pdf(reference)
    answer(reference, "1", SignerState.SIGNED)
    assert _states(provider, reference) == ["open", "signed", "waiting"]
    answer(reference, "2", SignerState.SIGNED)
    assert _states(provider, reference) == ["signed", "signed", "signed"]
    assert provider.signed_pdf(reference).startswith(b"%PDF-")
    assert all(signer.answered_at for signer in provider.status(reference).signers)


def test_those_with_the_same_position_are_asked_together(port: tuple[SignaturePort, Answer]):
    provider, answer = port
    reference = provider.create(_request(signers=_signers(1, 1)))
    answer(reference, "2", SignerState.SIGNED)
    assert _states(provider, reference) == ["open", "waiting", "signed"]


def test_the_same_key_again_is_the_same_order(port: tuple[SignaturePort, Answer]):
    provider, answer = port
    request = _request()
    reference = provider.create(request)
    answer(reference, "1", SignerState.SIGNED)
    assert provider.create(request) == reference
    assert _states(provider, reference) == ["open", "signed", "waiting"]


def test_a_refusal_ends_the_order_and_says_why(port: tuple[SignaturePort, Answer]):
    provider, answer = port
    reference = provider.create(_request())
    answer(reference, "1", SignerState.REFUSED, reason="Teksten er ikke behandlet.")
    assert _states(provider, reference) == ["refused", "refused", "waiting"]
    assert provider.status(reference).signers[0].reason == "Teksten er ikke behandlet."
    for change in (lambda: answer(reference, "2", SignerState.SIGNED), lambda: provider.cancel(reference)):
        with pytest.raises(RefusedError):
            change()


def test_the_order_is_open_to_the_end_of_its_last_day(port: tuple[SignaturePort, Answer]):
    provider, _answer = port
    last = timezone.localdate() + timedelta(days=3)
    reference = provider.create(_request(expires_on=last))
    for days, states in ((0, ["open", "waiting", "waiting"]), (1, ["expired", "expired", "expired"])):
        with time_machine.travel(last + timedelta(days=days, hours=12), tick=False):
            assert _states(provider, reference) == states


def test_a_cancelled_order_is_signed_by_nobody(port: tuple[SignaturePort, Answer]):
    provider, answer = port
    reference = provider.create(_request())
    for _twice in range(2):
        provider.cancel(reference)
    assert provider.status(reference).state == OrderState.CANCELLED
    with pytest.raises(RefusedError):
        answer(reference, "1", SignerState.SIGNED)


def test_what_is_known_outlives_the_one_who_asked(port: tuple[SignaturePort, Answer]):
    provider, answer = port
    reference = provider.create(_request())
    answer(reference, "1", SignerState.SIGNED)
    assert type(provider)().status(reference) == provider.status(reference)


def test_an_unknown_reference_is_refused(port: tuple[SignaturePort, Answer]):
    with pytest.raises(RefusedError):
        port[0].status("finnes-ikke")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"pdf": b"x" * (MOST_BYTES + 1)}, "for stor"),
        ({"pdf": b""}, "for stor"),
        ({"title": "x" * (LONGEST_TITLE + 1)}, "fra 1 til 80 tegn"),
        ({"signers": ()}, "fra 1 til 10 personer"),
        ({"signers": _signers(*[1] * (MOST_SIGNERS + 1))}, "fra 1 til 10 personer"),
        ({"signers": _signers(0)}, "telles fra 1"),
        ({"expires_on": date(2020, 1, 1)}, "fra 1 til 90 dager"),
    ],
)
def test_a_limit_that_is_broken_is_said_in_one_sentence(
    port: tuple[SignaturePort, Answer], changes: dict[str, Any], words: str
):
    with pytest.raises(ValidationError, match=words) as refusal:
        port[0].create(_request(**changes))
    assert len(refusal.value.messages) == 1


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({}, None),
        ({"size": MOST_BYTES}, None),
        ({"size": MOST_BYTES + 1}, OrderLack.PDF_SIZE),
        ({"title": "x" * LONGEST_TITLE}, None),
        ({"title": " "}, OrderLack.TITLE),
        ({"positions": [1] * MOST_SIGNERS}, None),
        ({"positions": []}, OrderLack.SIGNERS),
        ({"positions": [1, 0]}, OrderLack.POSITIONS),
        ({"expires_on": TODAY}, OrderLack.EXPIRY),
        ({"expires_on": TODAY + timedelta(days=MOST_DAYS)}, None),
        ({"expires_on": TODAY + timedelta(days=MOST_DAYS + 1)}, OrderLack.EXPIRY),
    ],
)
def test_the_limits_hold_at_their_edges(changes: dict[str, Any], lack: OrderLack | None):
    order = {"size": 1, "title": "Avtale", "positions": [1], "today": TODAY}
    order |= {"expires_on": TODAY + timedelta(days=1)}
    assert order_lacks(**{**order, **changes}) == lack


@pytest.mark.parametrize(
    ("states", "outcome"),
    [
        (["waiting", "signed"], OrderState.OPEN),
        (["signed", "signed"], OrderState.SIGNED),
        (["signed", "refused", "expired"], OrderState.REFUSED),
        (["signed", "expired"], OrderState.EXPIRED),
    ],
)
def test_what_the_signers_make_of_an_order(states: list[str], outcome: OrderState):
    assert state_of_signers([SignerState(state) for state in states]) == outcome


def test_the_provider_is_the_one_the_settings_name(settings: Any):
    assert (is_in_use(), type(signature_port())) == (True, FakeSignatures)  # the tests run in demo mode
    settings.SIGNATURE_PORT = {}
    assert is_in_use() is False
    with pytest.raises(UnreachableError):
        signature_port()
