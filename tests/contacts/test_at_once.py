"""Two at the very same time never get past the limit, through the actions or past them (BR02, G14)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from django.db import IntegrityError, transaction

from contacts import actions, rules
from contacts.models import ExcessAssignmentApproval, PoliceContactAssignment
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import RoleAppointment
from politirad.tenancy.permissions import Role
from tests.contacts.making import DAY, END, START, Register
from tests.meetings.parallel import at_once

ROUNDS = 50
ONE_IS_ACTIVE = ["active", "awaiting_approval"]


def _states(made: list[PoliceContactAssignment]) -> list[str]:
    return sorted(each.state for each in made)


def test_two_administrators_assign_the_same_person_at_once(register_for_all: Register):
    register = register_for_all
    register.assign(0)
    register.assign(1)
    outcomes = []
    for turn in range(ROUNDS):
        last = END + turn * DAY
        made = at_once(
            lambda last=last: register.assign(2, by=register.manager, valid_until=last),
            lambda last=last: register.assign(3, by=register.second_manager, valid_until=last),
        )
        outcomes.append((_states(made), _active()))
        for each in made:
            actions.cancel_assignment(each, by=register.manager)
    assert outcomes == [(ONE_IS_ACTIVE, 3)] * ROUNDS


def test_two_rows_are_written_past_the_code_at_once(register_for_all: Register):
    register = register_for_all
    register.assign(0)
    register.assign(1)
    roles = [
        appoint(register.contact, Role.POLICE_CONTACT, register.towns[town], valid_from=START)
        for town in (2, 3)
    ]
    for _turn in range(ROUNDS):
        took = at_once(*(lambda role=role: _written(register, role) for role in roles))
        assert sorted(took) == [False, True]
        PoliceContactAssignment.objects.filter(appointment__in=roles).delete()
    assert _active() == 2


def test_approval_and_assignment_at_once_share_one_more(register_for_all: Register):
    for turn in range(5):
        person = User.objects.create_user(f"kontakt{turn}@midtkyst.example", full_name=f"Kontakt {turn}")
        register = replace(register_for_all, contact=person)
        register.fill()
        register.assign(3)
        applied = register.apply(3)
        at_once(*_approval_and_fifth(register, applied))
        mine = PoliceContactAssignment.objects.filter(user=person)
        assert (mine.active().count(), mine.awaiting().count()) == (4, 1)


def _approval_and_fifth(
    register: Register, applied: ExcessAssignmentApproval
) -> tuple[Callable[[], object], Callable[[], object]]:
    approved = rules.ExceptionState.APPROVED
    return (
        lambda: actions.decide_exception(applied, approved, by=register.decider),
        lambda: register.assign(4, by=register.second_manager),
    )


def test_two_decide_at_once_and_one_decision_stands(register_for_all: Register):
    register = register_for_all
    applied = register.apply(3)
    said = at_once(
        lambda: actions.decide_exception(applied, rules.ExceptionState.APPROVED, by=register.decider),
        lambda: actions.decide_exception(
            applied, rules.ExceptionState.REFUSED, text="Nei", by=register.decider
        ),
    )
    assert sum("endret i mellomtiden" in str(each) for each in said) == 1


def _written(register: Register, role: RoleAppointment) -> bool:
    """Whether PostgreSQL took the row."""
    try:
        with transaction.atomic():
            PoliceContactAssignment.objects.create(
                user=register.contact,
                municipality=role.municipality,
                district=register.district,
                valid_from=START,
                appointment=role,
                made_by=register.manager,
            )
    except IntegrityError:
        return False
    return True


def _active(day: date = START) -> int:
    return PoliceContactAssignment.objects.active_on(day).primaries().count()
