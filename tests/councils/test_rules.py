"""How often a council aims to meet, who leads it, who must sit there, and who may come in."""

from datetime import date

import pytest

from politirad.councils import rules
from politirad.councils.models import Forum, Sphere
from politirad.councils.rules import (
    LEAST_MEETINGS_A_YEAR,
    LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING,
    NOTICE_DAYS,
    meetings_target,
    notice_due_on,
)
from politirad.tenancy.permissions import MAIN_PARTIES, ROLES, Party, Role


@pytest.mark.parametrize(
    ("agreed", "is_slt_steering", "target"),
    [
        (None, False, LEAST_MEETINGS_A_YEAR),
        (1, False, LEAST_MEETINGS_A_YEAR),
        (3, False, 3),
        (None, True, LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING),
        (3, True, LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING),
        (5, True, 5),
    ],
)
def test_target_is_what_is_agreed_but_never_under_the_least(
    agreed: int | None, target: int, *, is_slt_steering: bool
):
    assert meetings_target(agreed, is_slt_steering=is_slt_steering) == target


def test_least_numbers_are_those_of_the_guide_and_the_slt_handbook():
    assert (LEAST_MEETINGS_A_YEAR, LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING) == (2, 4)


def test_notice_is_due_a_week_before_or_as_the_council_says():
    meeting_on = date(2027, 1, 5)
    assert [NOTICE_DAYS, notice_due_on(meeting_on), notice_due_on(meeting_on, 14)] == [
        7,
        date(2026, 12, 29),
        date(2026, 12, 22),
    ]


@pytest.mark.parametrize(
    ("model", "years", "before", "expected"),
    [
        (rules.ChairModel.FIXED, 0, 0, None),
        (rules.ChairModel.BY_YEAR, 0, 7, "mayor"),
        (rules.ChairModel.BY_YEAR, 1, 7, "chief"),
        (rules.ChairModel.BY_YEAR, 2, 7, "mayor"),
        (rules.ChairModel.BY_MEETING, 5, 0, "mayor"),
        (rules.ChairModel.BY_MEETING, 5, 1, "chief"),
        (rules.ChairModel.BY_MEETING, 5, 2, "mayor"),
    ],
)
def test_the_chair_goes_round_by_year_or_by_meeting(
    model: rules.ChairModel, years: int, before: int, expected: str | None
):
    assert rules.chair_turn(["mayor", "chief"], model, years=years, meetings_before=before) == expected


def test_a_round_without_anybody_has_no_chair():
    assert rules.chair_turn([], rules.ChairModel.BY_YEAR, years=1, meetings_before=0) is None


WHOLE = ("mayor", "municipal_chief_executive", "service_unit_leader", "slt_coordinator")


@pytest.mark.parametrize(
    ("missing", "lack"),
    [
        ("mayor", rules.Lack.POLITICAL_LEADER),
        ("municipal_chief_executive", rules.Lack.ADMINISTRATIVE_LEADER),
        ("service_unit_leader", rules.Lack.POLICE_LEADER),
    ],
)
def test_a_council_lacks_the_leader_who_is_not_there(missing: str, lack: rules.Lack):
    roles = [role for role in WHOLE if role != missing]
    assert rules.composition_lacks(roles, has_chair=True, has_secretary=True) == (lack,)
    assert rules.composition_lacks(roles, has_chair=True, has_secretary=True, needs_leaders=False) == ()


def test_a_council_with_everyone_lacks_nothing_and_an_empty_one_everything():
    assert rules.composition_lacks(WHOLE, has_chair=True, has_secretary=True) == ()
    assert rules.composition_lacks([], has_chair=False, has_secretary=False) == tuple(rules.Lack)


def test_every_leader_and_every_role_of_the_main_parties_speaks_for_something():
    outside = {role.value for role in Role if ROLES[role].in_seat} - rules.SPHERE_OF_ROLE.keys()
    assert outside == {Role.EXTENDED_MEMBER, Role.GUEST, Role.SLT_MEMBER}
    assert {rules.SPHERE_OF_ROLE[role] for role in rules.LEADING_ROLES} == rules.LEADERSHIP.keys()
    assert not set(rules.SPHERES_OF_EXTENSION) & set(rules.SPHERE_OF_ROLE.values())


def test_only_politirad_local_and_regional_are_councils():
    councils = {kind for kind in Forum.Kind if Forum(kind=kind).is_council}
    assert councils == set(rules.COUNCIL_KINDS) == {Forum.Kind.POLICE_COUNCIL, Forum.Kind.REGIONAL}


def test_both_main_parties_must_assent():
    both = ["municipality", "police"]
    assert rules.is_extension_agreed(both, both)
    assert not rules.is_extension_agreed(["police"], both)
    assert not rules.is_extension_agreed([], both)


def test_those_whom_neither_side_employs_sign():
    signs = {side.value: rules.must_declare(side, MAIN_PARTIES) for side in Party}
    assert signs == {"municipality": False, "police": False, "county": True, "external": True}
    assert len(rules.DECLARATION_VERSION) <= 10


def test_nobody_seats_themselves():
    assert rules.may_be_seated_by(1, 2)
    assert not rules.may_be_seated_by(1, 1)


def test_proposals_close_two_weeks_before_the_meeting():
    assert rules.PROPOSAL_DAYS == 14
    assert rules.proposals_due_on(date(2026, 12, 9)) == date(2026, 11, 25)
    assert rules.proposals_due_on(date(2026, 12, 9), 1) == date(2026, 12, 8)


def test_the_spheres_readers_see_are_those_of_the_rules():
    assert Sphere.values == [sphere.value for sphere in rules.Sphere]
