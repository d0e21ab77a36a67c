"""Where an agreement was treated is written with case and date, and stands when people change (R045)."""

from typing import Any

from django.urls import reverse

from agreements.models import Agreement, Anchoring
from politirad.tenancy.permissions import Role
from tests.agreements.making import offered
from tests.meetings.reading import text_of
from tests.world import World

SAID = {"kind": "political", "body": "Kommunestyret", "case_number": "PS 41/26", "decided_on": "12.11.2026"}


def _add(world: World, agreement: Agreement, role: Role = Role.MAYOR, **said: str) -> Any:
    return world.client(role).post(reverse("agreements:add_anchoring", args=[agreement.pk]), SAID | said)


def _page(world: World, role: Role, agreement: Agreement) -> str:
    return text_of(world.client(role).get(reverse("agreements:agreement", args=[agreement.pk])))


def test_a_decision_is_written_once_and_known_by_whoever_knows_of_the_agreement(world: World):
    agreement = offered(world)
    for _twice in range(2):
        assert _add(world, agreement).status_code == 302
    assert Anchoring.objects.count() == 1
    words = "Politisk behandling i kommunen Kommunestyret 12. november 2026 Sak PS 41/26"
    for role in (Role.MAYOR, Role.POLICE_CONTACT, Role.DIRECTORATE_ANALYST):
        assert words in _page(world, role, agreement)


def test_each_mistake_is_told_in_one_sentence(world: World):
    agreement = offered(world)
    for said, words in (
        ({"kind": ""}, "Velg fra listen."),
        ({"body": ""}, "Skriv hvem som har behandlet avtalen."),
        ({"decided_on": "12.11.2027"}, "Dagen kan ikke ligge fram i tid."),
    ):
        assert words in text_of(_add(world, agreement, **said))
    assert not Anchoring.objects.exists()


def test_what_was_written_by_mistake_is_taken_out(world: World):
    agreement = offered(world)
    _add(world, agreement)
    address = reverse("agreements:remove_anchoring", args=[Anchoring.objects.get().pk])
    assert world.client(Role.MUNICIPAL_READER).post(address).status_code == 403
    assert world.client(Role.POLICE_CONTACT).post(address).status_code == 302
    assert not Anchoring.objects.exists()
