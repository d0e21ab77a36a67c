"""Asking for electronic signatures on the page, and what the page tells of them."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from agreements import actions, rules
from agreements.models import Agreement, OrderSigner, SignatureOrder
from agreements.signing.fake import FakeSignatures
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import fresh, party_of, sign, to_sign
from tests.meetings.reading import text_of
from tests.world import World

CONTACT, MAYOR, CHIEF = Role.POLICE_CONTACT, Role.MAYOR, Role.UNIT_LEADER


def _said(agreement: Agreement, world: World, **changes: str) -> dict[str, str]:
    said = {"days": "30"}
    for position, (side, role) in enumerate(((Party.POLICE, CHIEF), (Party.MUNICIPALITY, MAYOR)), start=1):
        party, person = party_of(agreement, side), world.users[role]
        said |= {
            f"name-{party.pk}": person.full_name,
            f"title-{party.pk}": "Leder",
            f"email-{party.pk}": person.email,
            f"position-{party.pk}": str(position),
        }
    return said | changes


def _order(world: World, agreement: Agreement, **changes: str) -> Any:
    address = reverse("agreements:order", args=[agreement.pk])
    return world.client(CONTACT).post(address, _said(agreement, world, **changes))


def _version_page(world: World, role: Role) -> str:
    version = SignatureOrder.objects.get().version
    return text_of(world.client(role).get(reverse("agreements:version", args=[version.pk])))


def test_the_leaders_are_filled_in_and_asked_in_their_order(world: World):
    agreement = to_sign(world)
    page = world.client(CONTACT).get(reverse("agreements:order", args=[agreement.pk])).content.decode()
    for role in (MAYOR, CHIEF):
        assert world.users[role].full_name in page
        assert world.users[role].email in page
    assert _order(world, agreement).status_code == 302
    order = SignatureOrder.objects.get()
    assert order.expires_on == timezone.localdate() + timedelta(days=30)
    assert [signer.party.side for signer in order.signers.all()] == [Party.POLICE, Party.MUNICIPALITY]
    assert bytes(order.pdf).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("days", "91", "Skriv et helt tall fra 1 til 90."),
        ("email", "ikke-en-adresse", "Skriv hele e-postadressen, for eksempel navn@kommune.no."),
        ("position", "11", "Skriv et helt tall fra 1 til 10."),
        ("name", "", "Skriv navnet."),
    ],
)
def test_what_is_wrong_is_told_at_its_field(world: World, field: str, value: str, words: str):
    agreement = to_sign(world)
    name = field if field == "days" else f"{field}-{party_of(agreement, Party.POLICE).pk}"
    assert words in text_of(_order(world, agreement, **{name: value}))
    assert not SignatureOrder.objects.exists()


def test_a_party_that_has_signed_is_not_asked_again(world: World):
    agreement = to_sign(world)
    sign(agreement, Party.POLICE, world.users[CHIEF])
    page = world.client(CONTACT).get(reverse("agreements:order", args=[agreement.pk])).content.decode()
    assert (world.users[MAYOR].email in page, world.users[CHIEF].email in page) == (True, False)


def test_the_same_text_is_not_asked_for_twice(world: World):
    agreement = to_sign(world)
    assert _order(world, agreement).status_code == 302
    assert "Partene er alt bedt om å signere denne teksten elektronisk." in text_of(_order(world, agreement))
    assert SignatureOrder.objects.count() == 1


def test_the_page_tells_where_each_signer_stands_and_never_their_address(world: World):
    agreement = to_sign(world)
    _order(world, agreement)
    order = actions.follow_order(SignatureOrder.objects.get())
    first = order.signers.earliest("position")
    FakeSignatures().answer(order.reference, str(first.pk), rules.SignerState.SIGNED)
    actions.follow_order(order)
    page = _version_page(world, MAYOR)
    assert "Venter på signering." in page
    assert f"{world.users[CHIEF].full_name}, leder" in page
    assert "Har signert" in page
    assert OrderSigner.objects.earliest("pk").email not in page


def test_an_order_is_stopped_and_may_be_made_again(world: World):
    agreement = to_sign(world)
    _order(world, agreement)
    stop = reverse("agreements:cancel_order", args=[SignatureOrder.objects.get().pk])
    assert world.client(CONTACT).post(stop).status_code == 302
    assert "Trukket tilbake" in _version_page(world, MAYOR)
    assert world.client(CONTACT).post(stop).status_code == 422
    assert _order(world, agreement).status_code == 302


def test_in_the_demo_the_signers_answer_and_the_agreement_comes_into_force(world: World):
    agreement = to_sign(world)
    _order(world, agreement)
    client = world.client(MAYOR)
    for signer in SignatureOrder.objects.get().signers.order_by("position"):
        page = text_of(client.get(reverse("demo:signatures")))
        assert signer.name in page
        answer = reverse("demo:answer_signature", args=[signer.pk])
        assert client.post(answer, {"svar": "signer"}).status_code == 302
    assert fresh(agreement).state == rules.State.IN_FORCE
    assert "Ingen er bedt om å signere elektronisk nå." in text_of(client.get(reverse("demo:signatures")))


def test_without_a_provider_there_is_no_such_way(world: World, settings: Any):
    settings.SIGNATURE_PORT = {}
    agreement = to_sign(world)
    page = world.client(CONTACT).get(reverse("agreements:agreement", args=[agreement.pk]))
    assert "Signer elektronisk" not in text_of(page)
    refused = world.client(CONTACT).get(reverse("agreements:order", args=[agreement.pk]))
    assert refused.status_code == 403
