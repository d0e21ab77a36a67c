"""How a pilot stands on a day, what may be said of it then, and that the database holds it to that."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from evaluation.models import Pilot, PilotPlace, PilotSource
from evaluation.rules import (
    LONGEST_PILOT_TEXT,
    PilotOutcome,
    PilotState,
    is_pilot_period,
    lacks_result,
    may_be_removed,
    may_have_outcome,
    may_have_result,
    pilot_state,
)
from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_pilots import FIRST, LAST, a_pilot, a_source, pilot_of

_DAY = timedelta(days=1)
_DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
_PERIODS = st.tuples(st.none() | _DAYS, st.none() | _DAYS).filter(lambda days: is_pilot_period(*days))
TODAY = date(2026, 11, 28)


@given(first=st.none() | _DAYS, last=st.none() | _DAYS)
def test_a_period_never_ends_before_it_begins_and_has_no_end_alone(first: date | None, last: date | None):
    assert is_pilot_period(first, last) == (not last or bool(first and first <= last))


@given(period=_PERIODS, today=_DAYS)
def test_a_pilot_is_planned_runs_and_ends_in_that_order_and_never_goes_back(
    period: tuple[date | None, date | None], today: date
):
    order = list(PilotState)
    states = [pilot_state(*period, today + _DAY * step) for step in range(-400, 401, 50)]
    assert states == sorted(states, key=order.index)


@given(period=_PERIODS)
def test_a_pilot_runs_on_its_first_and_last_day_and_on_neither_side_of_them(
    period: tuple[date | None, date | None],
):
    first, last = period
    if first:
        assert pilot_state(first, last, first) == PilotState.RUNNING
        assert pilot_state(first, last, first - _DAY) == PilotState.PLANNED
    if last:
        assert pilot_state(first, last, last) == PilotState.RUNNING
        assert pilot_state(first, last, last + _DAY) == PilotState.ENDED
    if not first:
        assert pilot_state(first, last, TODAY) == PilotState.PLANNED


@given(period=_PERIODS, today=_DAYS, later=st.integers(0, 4000), outcome=st.sampled_from(PilotOutcome))
def test_what_may_be_said_of_a_pilot_one_day_may_be_said_of_it_ever_after(
    period: tuple[date | None, date | None], today: date, later: int, outcome: PilotOutcome
):
    now, then = pilot_state(*period, today), pilot_state(*period, today + _DAY * later)
    assert may_have_result(now) <= may_have_result(then)
    assert may_have_outcome(now, outcome) <= may_have_outcome(then, outcome)
    assert may_have_outcome(now, PilotOutcome.UNDECIDED)


@given(state=st.sampled_from(PilotState), result=st.sampled_from(["", " \n", "Færre meldinger."]))
def test_only_one_that_is_over_lacks_a_result_and_only_a_silent_one_is_removed(
    state: PilotState, result: str
):
    assert lacks_result(state, result) == (state == PilotState.ENDED and not result.strip())
    assert may_be_removed(result, has_sources=False) == (not result.strip())
    assert not may_be_removed(result, has_sources=True)


@pytest.mark.django_db
def test_the_list_finds_each_where_the_rule_says_it_stands(world: World):
    by, span = (
        world.users[Role.DISTRICT_ADMINISTRATOR],
        [None, *(TODAY + _DAY * step for step in (-2, -1, 0, 1))],
    )
    for first in span:
        for last in span:
            if is_pilot_period(first, last):
                a_pilot(by, world.district, title=f"{first} {last}", starts_on=first, ends_on=last)
    made = {each.title: pilot_state(each.starts_on, each.ends_on, TODAY) for each in Pilot.objects.all()}
    found = {each.title: state for state in PilotState for each in Pilot.objects.in_state(state, TODAY)}
    assert (found, len(made)) == (made, 15)
    silent = {title for title, state in made.items() if lacks_result(state, "")}
    assert {each.title for each in Pilot.objects.without_result(TODAY)} == silent


@pytest.mark.django_db
@pytest.mark.parametrize(
    "untrue",
    [
        {"title": ""},
        {"what": ""},
        {"ends_on": FIRST - _DAY},
        {"starts_on": None},
        {"starts_on": None, "ends_on": None, "result": "Gikk bra."},
        {"starts_on": None, "ends_on": None, "recommendations": "Gjør det."},
        {"ends_on": None, "outcome": "permanent"},
        {"outcome": "perhaps"},
    ],
)
def test_the_database_refuses_what_cannot_be_true_of_a_pilot(world: World, untrue: dict[str, Any]):
    pilot = pilot_of(world)
    assert (pilot.starts_on, pilot.ends_on) == (FIRST, LAST)
    with pytest.raises(IntegrityError), transaction.atomic():
        Pilot.objects.filter(pk=pilot.pk).update(**untrue)


@pytest.mark.django_db
def test_the_database_takes_a_district_whole_or_in_parts_and_each_place_once(world: World):
    pilot, town = pilot_of(world), world.municipality
    for twice in ({"municipality": town}, {"municipality": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PilotPlace.objects.create(pilot=pilot, district=world.district, **twice)
    pilot.places.update(municipality=town)
    for twice in ({"municipality": town}, {"municipality": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            PilotPlace.objects.create(pilot=pilot, district=world.district, **twice)
    PilotPlace.objects.create(pilot=pilot, district=world.district, municipality=world.neighbour_municipality)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "untrue", [{"title": ""}, {"address": "ftp://arkiv.no/r"}, {"address": "javascript:x"}, {"year": 26}]
)
def test_the_database_refuses_a_source_nobody_can_find(world: World, untrue: dict[str, Any]):
    source = a_source(pilot_of(world), world.users[Role.DISTRICT_ADMINISTRATOR])
    with pytest.raises(IntegrityError), transaction.atomic():
        PilotSource.objects.filter(pk=source.pk).update(**untrue)


def test_a_text_about_a_pilot_is_a_page_at_most():
    assert LONGEST_PILOT_TEXT == 4000
