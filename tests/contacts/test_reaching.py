"""Who may know of what in the register, and who may do what about it (BR06, BR41, R127)."""

from typing import Any

import pytest

from contacts import actions
from contacts.models import (
    ExcessAssignmentApproval,
    ExcessMunicipality,
    Expectation,
    FunctionAbsence,
    FunctionAssignment,
    FunctionType,
    MandateClarification,
    PoliceContactAssignment,
)
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import PoliceDistrict
from politirad.tenancy.permissions import ROLES, Permission, Role
from tests.contacts.making import START, TODAY, TOWNS, Register

EVERYBODY = ("manager", "reader", "decider", "mayor", "far_manager", "colleague")
POLICE = {"manager", "reader"}


@pytest.fixture
def filled(register: Register) -> Register:
    """One of everything in the district, and an assignment next door."""
    made = register.assign(0, valid_from=TODAY)
    register.assign(1, valid_from=TODAY)
    register.assign(2, valid_from=TODAY)
    register.assign(3, valid_from=TODAY)
    actions.assign(register.colleague, register.far_town, valid_from=TODAY, by=register.far_manager)
    actions.clarify_mandate(
        made, scope="Små tiltak", decided_by="Lederen", decided_on=TODAY, by=register.manager
    )
    actions.write_expectation(made, text="Fast kontordag", by=register.mayor)
    kinds = FunctionType.objects.exclude(code="police_contact")
    said: dict[str, Any] = {"valid_from": TODAY, "by": register.manager}
    actions.give_function(register.contact, kinds[0], district=register.district, **said)
    actions.mark_absent(kinds[1], register.district, **said)
    register.apply(3)
    return register


def _seen(register: Register, rows: Any, permission: Permission = Permission.VIEW_METADATA) -> dict[str, int]:
    people = {key: User.objects.get(pk=getattr(register, key).pk) for key in EVERYBODY}
    return {key: n for key, user in people.items() if (n := rows.objects.where_may(user, permission).count())}


def test_assignments_are_seen_in_their_district_their_municipality_and_the_nation(filled: Register):
    seen = _seen(filled, PoliceContactAssignment)
    assert seen == {"manager": 4, "reader": 4, "decider": 5, "mayor": 1, "far_manager": 1, "colleague": 1}


def test_municipality_does_not_see_what_awaits_approval(filled: Register):
    waiting = PoliceContactAssignment.objects.awaiting().get()
    assert str(waiting.municipality) == TOWNS[3]
    appoint(filled.mayor, Role.MAYOR, filled.towns[3], valid_from=TODAY)
    assert _seen(filled, PoliceContactAssignment)["mayor"] == 1


def test_applications_and_their_reasons_stay_between_district_and_directorate(filled: Register):
    assert _seen(filled, ExcessAssignmentApproval).keys() == POLICE | {"decider"}
    assert _seen(filled, ExcessMunicipality).keys() == POLICE | {"decider"}
    assert _seen(filled, ExcessAssignmentApproval, Permission.DECIDE_EXCEPTIONS) == {"decider": 1}
    assert _seen(filled, ExcessAssignmentApproval, Permission.MANAGE_CONTACTS) == {"manager": 1}


def test_mandates_and_expectations_are_read_by_both_sides_and_not_by_the_directorate(filled: Register):
    assert _seen(filled, MandateClarification).keys() == POLICE | {"mayor"}
    assert _seen(filled, Expectation).keys() == POLICE | {"mayor"}


@pytest.mark.parametrize("rows", [FunctionAssignment, FunctionAbsence])
def test_functions_are_known_to_the_municipalities_of_the_district(filled: Register, rows: Any):
    assert _seen(filled, rows).keys() == POLICE | {"decider", "mayor"}


def test_only_the_district_manages_and_only_the_directorate_decides(filled: Register):
    assert _seen(filled, PoliceDistrict, Permission.MANAGE_CONTACTS).keys() == {"manager", "far_manager"}
    assert _seen(filled, PoliceContactAssignment, Permission.MANAGE_CONTACTS) == {
        "manager": 4,
        "far_manager": 1,
    }
    for permission, role in (
        (Permission.MANAGE_CONTACTS, Role.DISTRICT_ADMINISTRATOR),
        (Permission.DECIDE_EXCEPTIONS, Role.DIRECTORATE_APPROVER),
    ):
        holding = {each for each, rights in ROLES.items() if permission in rights.at_place | rights.in_seat}
        assert holding == {role}


def test_rights_to_the_register_end_with_the_role(filled: Register):
    filled.manager.appointments.update(valid_until=TODAY)
    assert PoliceContactAssignment.objects.where_may(filled.manager, Permission.MANAGE_CONTACTS).exists()
    filled.manager.appointments.update(valid_from=START, valid_until=None)
    later = User.objects.get(pk=filled.manager.pk)
    assert not PoliceContactAssignment.objects.where_may(later, Permission.MANAGE_CONTACTS).exists()
