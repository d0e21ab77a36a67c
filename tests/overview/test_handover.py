"""The hand-over page: a council on one page for whoever is new, and who is led to it (G22)."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agreements.models import Agreement
from meetings.models import Conclusion
from meetings.rules import State
from politirad.overview.querysets import handover_of, new_assignments
from politirad.overview.rules import NEW_IN_ROLE_DAYS, is_new_in_role
from politirad.tenancy.permissions import Role
from tests.agreements.making import in_force
from tests.meetings.reading import text_of
from tests.overview.test_desk import fresh, promise
from tests.world import FIRST_DAY, NAMES, NEIGHBOUR_MARK, NOW, World
from tests.world_contacts import assignment_of

HANDOVER = "councils:handover"


def page(world: World, role: Role) -> Any:
    return world.client(role).get(reverse(HANDOVER, args=[world.forum.pk]))


def test_a_role_is_new_for_ninety_days():
    first = date(2026, 9, 1)
    days = (-1, 0, NEW_IN_ROLE_DAYS - 1, NEW_IN_ROLE_DAYS)
    assert [is_new_in_role(first, first + timedelta(days=each)) for each in days] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("role", [Role.MAYOR, Role.POLICE_CONTACT, Role.SLT_COORDINATOR])
def test_each_new_role_finds_the_council_on_one_page(world: World, role: Role):
    assignment_of(world.municipality, world.users[Role.POLICE_CONTACT])
    item = world.open_item(State.IN_REVIEW)
    Conclusion.objects.create(
        item=item, number=9, text="Enige om lys på stien", created_by=world.users[Role.MAYOR]
    )
    promise(world, Role.SECTOR_DIRECTOR, days=5)
    said = text_of(page(world, role))
    expected = [
        "Ingen avtale gjelder i dag.",
        "Løfte fra municipal_sector_director",
        "Enige om lys på stien",
        f"{NAMES[Role.POLICE_CONTACT]} Politikontakt, Elvestrand",
        NAMES[Role.MAYOR],
        "Møte",
    ]
    assert [words for words in expected if words not in said] == []
    assert NEIGHBOUR_MARK not in said


def test_the_agreement_in_force_and_its_revision_stand_there(world: World):
    agreement = in_force(world, valid_from=NOW.date())
    revision = NOW.date() + timedelta(days=30)
    Agreement.objects.filter(pk=agreement.pk).update(revision_due_on=revision)
    found = handover_of(world.forum, reader=fresh(world.users[Role.MAYOR]))
    assert found.agreements == [agreement]
    assert [each.on for each in found.dates if each.agreement] == [revision]
    assert [each.on for each in found.dates] == sorted(each.on for each in found.dates)
    assert {bool(each.meeting) for each in found.dates} == {True, False}
    assert agreement.title in text_of(page(world, Role.MAYOR))


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.EXTENDED_MEMBER, 403),
        (Role.DISTRICT_ADMINISTRATOR, 403),
        (Role.DIRECTORATE_ANALYST, 403),
        (Role.SYSTEM_OPERATOR, 404),
        (Role.MUNICIPAL_READER, 200),
    ],
)
def test_only_those_who_read_the_council_read_it(world: World, role: Role, status: int):
    assert page(world, role).status_code == status
    link = reverse(HANDOVER, args=[world.forum.pk])
    council = world.client(role).get(reverse("councils:overview", args=[world.forum.pk]))
    assert (link in council.content.decode()) is (status == 200)


def test_the_stranger_finds_nothing(world: World):
    url = reverse(HANDOVER, args=[world.forum.pk])
    assert world.strangers_client().get(url).status_code == 404


def test_more_of_everything_asks_no_more(world: World):
    def count() -> int:
        client = world.client(Role.MAYOR)
        url = reverse(HANDOVER, args=[world.forum.pk])
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        return len(queries)

    promise(world, Role.MAYOR, days=3)
    before = count()
    for days in range(20):
        promise(world, Role.SECTOR_DIRECTOR, days=days)
    assert count() == before
    assert "Og " in text_of(page(world, Role.MAYOR))


def test_min_side_leads_whoever_is_new(world: World):
    handover = reverse(HANDOVER, args=[world.forum.pk])
    made = assignment_of(world.municipality, world.users[Role.POLICE_CONTACT])
    begun = reverse("contacts:start", args=[made.pk])

    def links(role: Role) -> list[bool]:
        body = world.client(role).get("/min-side/").content.decode()
        return [link in body for link in (handover, begun)]

    assert [links(role) for role in (Role.MAYOR, Role.POLICE_CONTACT)] == [[False, False], [False, False]]
    recent = NOW.date() - timedelta(days=10)
    world.forum.seats.update(valid_from=recent)
    type(made).objects.filter(pk=made.pk).update(valid_from=recent)
    made.appointment.__class__.objects.filter(pk=made.appointment_id).update(valid_from=recent)
    assert links(Role.MAYOR) == [True, False]
    assert links(Role.POLICE_CONTACT) == [True, True]
    assert links(Role.EXTENDED_MEMBER) == [False, False]
    assert new_assignments(fresh(world.users[Role.MAYOR])) == []
    assert recent > FIRST_DAY
