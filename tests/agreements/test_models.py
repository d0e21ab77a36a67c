"""What the database itself says of agreements, and who may know of which."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from agreements.models import Agreement, AgreementMove, AgreementParty
from politirad.tenancy.models import PoliceUnit
from politirad.tenancy.permissions import Permission, Role
from tests.world import World

_SINCE = date(2025, 1, 1)


def _agreement(world: World, *, theirs: bool = False, **fields: object) -> Agreement:
    district = world.neighbour_district if theirs else world.district
    town = world.neighbour_municipality if theirs else world.municipality
    unit = PoliceUnit.objects.filter(district=district).earliest("pk")
    agreement = Agreement.objects.create(
        **{"unit": unit, "title": f"Avtale {town}", "state": "offered", **fields}
    )
    AgreementParty.objects.create(agreement=agreement, municipality=town)
    AgreementParty.objects.create(agreement=agreement, unit=unit)
    return agreement


@pytest.mark.parametrize("state", ["in_force", "under_revision", "expired", "terminated", "replaced"])
def test_agreement_that_has_run_needs_a_first_day(world: World, state: str) -> None:
    with (
        pytest.raises(IntegrityError, match=r"first_day|En part har ikke godkjent"),
        transaction.atomic(),
    ):
        _agreement(world, state=state)


def test_agreement_cannot_end_before_it_starts(world: World) -> None:
    with pytest.raises(IntegrityError, match="agreement_ends_after_start"), transaction.atomic():
        _agreement(world, valid_from=_SINCE, valid_until=date(2024, 12, 31))


def test_party_is_either_a_municipality_or_a_unit(world: World) -> None:
    agreement = _agreement(world)

    with pytest.raises(IntegrityError, match="party_is_one_body"), transaction.atomic():
        AgreementParty.objects.create(agreement=agreement)


def test_party_joins_once(world: World) -> None:
    agreement = _agreement(world)

    with pytest.raises(IntegrityError, match="party_once"), transaction.atomic():
        AgreementParty.objects.create(agreement=agreement, municipality=world.municipality)


@pytest.mark.parametrize(
    ("role", "titles"),
    [
        (Role.MAYOR, ["Tilbudt"]),
        (Role.RECORDS_MANAGER, ["Tilbudt"]),
        (Role.POLICE_CONTACT, ["Kladd", "Tilbudt"]),
        (Role.UNIT_LEADER, ["Kladd", "Tilbudt"]),
        (Role.DISTRICT_READER, ["Kladd", "Tilbudt"]),
        (Role.DIRECTORATE_ANALYST, ["Naboens", "Tilbudt"]),
        (Role.EXTENDED_MEMBER, []),
        (Role.SYSTEM_OPERATOR, []),
    ],
)
def test_agreements_are_visible_to_their_own_sides(world: World, role: Role, titles: list[str]) -> None:
    _agreement(world, title="Kladd", state="draft")
    _agreement(world, title="Tilbudt")
    _agreement(world, title="Naboens", theirs=True)
    _agreement(world, title="Naboens kladd", state="draft", theirs=True)

    visible = Agreement.objects.visible_to(world.users[role])

    assert sorted(visible.values_list("title", flat=True)) == titles


def test_agreement_content_is_for_the_municipalitys_own_readers(world: World) -> None:
    agreement = _agreement(world)

    readers = {
        role
        for role, user in world.users.items()
        if Agreement.objects.where_may(user, Permission.VIEW_CONTENT).exists()
    }

    assert readers == {Role.RECORDS_MANAGER, Role.MUNICIPAL_READER, Role.AUDITOR}
    assert agreement.title == "Avtale Elvestrand"


def test_parties_and_moves_are_seen_with_their_agreement(world: World) -> None:
    ours, theirs = _agreement(world), _agreement(world, theirs=True)
    for agreement in (ours, theirs):
        AgreementMove.objects.create(agreement=agreement, from_state="draft", to_state="offered")
    mayor = world.users[Role.MAYOR]

    assert {party.agreement for party in AgreementParty.objects.visible_to(mayor)} == {ours}
    assert [move.agreement for move in AgreementMove.objects.visible_to(mayor)] == [ours]


def test_running_on_counts_the_first_and_the_last_day(world: World) -> None:
    until = date(2026, 12, 31)
    _agreement(world, state="expired", valid_from=_SINCE, valid_until=until)
    _agreement(world, state="offered")

    days = [date(2024, 12, 31), _SINCE, until, date(2027, 1, 1)]

    assert [Agreement.objects.running_on(day).count() for day in days] == [0, 1, 1, 0]


def test_with_parties_reads_any_number_in_the_same_queries(
    world: World, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    for _each in range(3):
        _agreement(world)

    with django_assert_num_queries(4):
        names = [
            f"{agreement.unit.district}: {', '.join(str(party) for party in agreement.parties.all())}"
            for agreement in Agreement.objects.with_parties()
        ]

    assert names == ["Midtkyst politidistrikt: Elvestrand, Elvestrand politistasjon"] * 3


def test_every_change_of_an_agreement_is_kept(world: World) -> None:
    agreement = _agreement(world)
    agreement.state = "negotiating"
    agreement.save(update_fields=["state"])

    kept = agreement.events.order_by("pgh_id").values_list("pgh_label", "state")

    assert list(kept) == [("insert", "offered"), ("update", "negotiating")]
