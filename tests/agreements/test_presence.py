"""What is promised in days of presence, beside the days that were held (R008, R024, F10)."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements import actions, rules
from agreements.models import Agreement, Commitment, Evidence
from agreements.querysets import held_under
from agreements.rules import PeriodBeside, Rhythm, Unit
from contacts.models import PoliceContactAssignment, PresenceCancellation, PresenceDay
from politirad.tenancy.actions import appoint
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import fresh
from tests.meetings.reading import text_of
from tests.world import NOW, World
from tests.world_agreements import agreement_of
from tests.world_contacts import assignment_of

TODAY = NOW.date()
DAY = timedelta(days=1)
HELD = PresenceDay.State.HELD


@pytest.fixture
def running(world: World) -> Agreement:
    """Ours, which binds; its template promises two days of presence a month."""
    return fresh(agreement_of(world.forum, world.municipality, world.users[Role.POLICE_CONTACT], mark=""))


@pytest.fixture
def assignment(world: World) -> PoliceContactAssignment:
    return assignment_of(world.municipality, world.users[Role.POLICE_CONTACT])


def promise(agreement: Agreement) -> Commitment:
    assert agreement.version is not None
    return agreement.version.commitments.get(key="presence_days")


def hold(of: PoliceContactAssignment, on: date, **said: Any) -> PresenceDay:
    row = {"place": "Rådhuset", "state": HELD, "recorded_on": max(on, TODAY), "made_by": of.made_by, **said}
    return PresenceDay.objects.create(assignment=of, present_on=on, **row)


def page(world: World, commitment: Commitment, role: Role = Role.MAYOR) -> Any:
    return world.client(role).get(reverse("agreements:commitment", args=[commitment.pk]))


def test_a_held_day_counts_and_a_planned_or_cancelled_one_does_not(
    world: World, running: Agreement, assignment: PoliceContactAssignment
):
    commitment = promise(running)
    assert (commitment.is_presence, commitment.amount) == (True, "2 dager til stede i måneden")
    hold(assignment, TODAY)
    hold(assignment, TODAY + DAY, state=PresenceDay.State.PLANNED, recorded_on=None)
    cancelled = hold(assignment, TODAY - DAY, state=PresenceDay.State.CANCELLED, recorded_on=None)
    PresenceCancellation.objects.create(day=cancelled, reason="HEMMELIGGRUNN", made_by=assignment.user)
    found = page(world, commitment)
    words = text_of(found)
    assert "Lovet 24 dager, 1 gjennomført." in words
    assert "November 2026 2 1" in words
    assert "I rute" in words
    assert "HEMMELIGGRUNN" not in found.content.decode()
    hold(assignment, TODAY - 2 * DAY)
    assert "Holdt" in text_of(page(world, commitment))
    whole = reverse("agreements:agreement", args=[running.pk])
    assert "I 2026: lovet 24 dager, 2 gjennomført" in text_of(world.client(Role.MAYOR).get(whole))


def test_a_day_counts_once_in_each_municipality_and_from_when_the_agreement_began(
    world: World, running: Agreement, assignment: PoliceContactAssignment
):
    second = assignment_of(world.neighbour_municipality, world.stranger)
    for of in (assignment, second):
        hold(of, TODAY)
    assert held_under(running, TODAY.year) == [TODAY]
    other = PoliceContactAssignment.objects.create(
        user=second.user,
        municipality=assignment.municipality,
        district=assignment.district,
        kind="deputy",
        appointment=_appointed(second, assignment),
        valid_from=assignment.valid_from,
        made_by=second.user,
    )
    hold(other, TODAY)
    assert held_under(running, TODAY.year) == [TODAY]
    hold(other, TODAY - DAY)
    assert held_under(running, TODAY.year) == [TODAY - DAY, TODAY]
    running.valid_from = TODAY
    assert held_under(running, TODAY.year) == [TODAY]
    assert held_under(running, TODAY.year - 1) == []


def _appointed(second: PoliceContactAssignment, like: PoliceContactAssignment) -> Any:
    return appoint(second.user, Role.POLICE_CONTACT, like.municipality, valid_from=like.valid_from)


def test_nobody_writes_by_hand_what_is_counted(world: World, running: Agreement):
    commitment, by = promise(running), world.users[Role.POLICE_CONTACT]
    said = {"done_on": TODAY, "amount": 9, "note": "", "party": Party.POLICE, "by": by}
    with pytest.raises(ValidationError, match="oversikten over tilstedeværelse"):
        actions.add_evidence(commitment, **said)
    found = page(world, commitment, Role.POLICE_CONTACT)
    assert "Før noe som er gjort" not in text_of(found)
    url = reverse("agreements:commitment", args=[commitment.pk])
    answer = world.client(Role.POLICE_CONTACT).post(url, {"done_on": "24.11.2026", "amount": "9"})
    assert (answer.status_code, Evidence.objects.filter(amount=9).exists()) == (403, False)


@pytest.mark.parametrize("role", [Role.MAYOR, Role.POLICE_CONTACT, Role.DISTRICT_READER])
def test_the_days_are_a_link_away_for_those_who_may_see_them(
    world: World, running: Agreement, assignment: PoliceContactAssignment, role: Role
):
    url = reverse("contacts:presence", args=[assignment.pk])
    assert url in page(world, promise(running), role).content.decode()
    assert world.client(role).get(url).status_code == 200


@pytest.mark.parametrize("days", [0, 4])
def test_more_days_ask_no_more(
    world: World, running: Agreement, assignment: PoliceContactAssignment, days: int,
    django_assert_num_queries: Any,
):  # fmt: skip
    for number in range(days):
        hold(assignment, TODAY - number * DAY)
    client, url = world.client(Role.MAYOR), reverse("agreements:commitment", args=[promise(running).pk])
    client.get(url)
    with django_assert_num_queries(14):
        client.get(url)


def test_presence_is_a_unit_of_its_own():
    assert [unit for unit in Unit if rules.is_presence(unit)] == [Unit.PRESENCE]


def test_what_was_written_by_hand_stands_and_no_day_counts_twice():
    written = [(TODAY, 3), (TODAY - DAY, 2)]
    assert sorted(rules.with_presence(written, [TODAY])) == [(TODAY - DAY, 2), (TODAY, 1)]
    assert rules.with_presence([], []) == []


@settings(deadline=None)
@given(
    st.sampled_from(Rhythm),
    st.integers(1, 40),
    st.lists(st.tuples(st.integers(0, 364), st.integers(0, 9))),
)
def test_the_periods_of_a_year_hold_every_day_of_it_once(
    rhythm: Rhythm, target: int, done: list[tuple[int, int]]
):
    evidence = [(date(2026, 1, 1) + days * DAY, amount) for days, amount in done]
    periods = rules.beside(rhythm, target, evidence, year=2026, since=None)
    assert sum(each.delivered for each in periods) == sum(amount for _day, amount in evidence)
    assert (periods[0].first, periods[-1].last) == (date(2026, 1, 1), date(2026, 12, 31))
    assert all(after.first == before.last + DAY for before, after in pairwise(periods))
    assert len(periods) == 12 // rules.MONTHS_IN[rhythm]


def test_what_was_over_before_the_agreement_began_is_no_promise():
    periods = rules.beside(Rhythm.QUARTER, 3, [(date(2026, 8, 1), 2)], year=2026, since=date(2026, 9, 30))
    assert periods == [
        PeriodBeside(date(2026, 7, 1), date(2026, 9, 30), 3, 2),
        PeriodBeside(date(2026, 10, 1), date(2026, 12, 31), 3, 0),
    ]
    assert rules.beside(Rhythm.YEAR, 3, [], year=2026, since=date(2027, 1, 1)) == []
