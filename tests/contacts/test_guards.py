"""What PostgreSQL refuses, whoever writes: too many municipalities, changed decisions (BR02, BR03)."""

from contextlib import AbstractContextManager
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from contacts import actions
from contacts.models import ContactLimit, ExcessAssignmentApproval, PoliceContactAssignment
from contacts.rules import ExceptionState
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import Municipality, PoliceUnit, RoleAppointment
from politirad.tenancy.permissions import Role
from tests.contacts.making import DAY, END, START, Register, set_limits


class Refused(AbstractContextManager[None]):
    """Expect PostgreSQL to refuse what is done inside, and let the test go on."""

    def __init__(self, why: str) -> None:
        self.inner: list[Any] = [pytest.raises(IntegrityError, match=why), transaction.atomic()]

    def __enter__(self) -> None:
        for each in self.inner:
            each.__enter__()

    def __exit__(self, *how: object) -> bool:
        try:
            self.inner[1].__exit__(*how)
        finally:
            refused = self.inner[0].__exit__(*how)
        return bool(refused)


def _raw(register: Register, town: int, first: date = START, last: date | None = None) -> None:
    """Write an active assignment past the code, with the role it must have."""
    user, place = register.contact, register.towns[town]
    role = appoint(user, Role.POLICE_CONTACT, place, valid_from=first, valid_until=last)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO contacts_policecontactassignment (user_id, municipality_id, district_id, kind,"
            " state, valid_from, valid_until, is_sole_role, appointment_id, made_by_id, made_at)"
            " VALUES (%s, %s, %s, 'primary', 'active', %s, %s, false, %s, %s, now())",
            [user.pk, place.pk, register.district.pk, first, last, role.pk, user.pk],
        )


def test_raw_fourth_is_refused_with_the_day(register: Register):
    register.fill(valid_until=END)
    with Refused(f"flere kommuner enn grensen fra {END}"):
        _raw(register, 3, first=END)
    _raw(register, 3, first=END + DAY)
    assert PoliceContactAssignment.objects.count() == 4


def test_raw_fourth_before_the_others_is_refused_from_the_day_they_begin(register: Register):
    register.fill(valid_from=END)
    with Refused(f"fra {END}"):
        _raw(register, 3)
    _raw(register, 3, last=END - DAY)


def test_four_rows_in_one_statement_are_refused(register: Register):
    rows = []
    for town in register.towns[:4]:
        role = appoint(register.contact, Role.POLICE_CONTACT, town, valid_from=START)
        rows.append(
            PoliceContactAssignment(
                user=register.contact,
                municipality=town,
                district=register.district,
                appointment=role,
                valid_from=START,
                made_by=register.manager,
            )
        )
    with Refused("flere kommuner"):
        PoliceContactAssignment.objects.bulk_create(rows)
    PoliceContactAssignment.objects.bulk_create(rows[:3])


def _of(register: Register) -> Any:
    return PoliceContactAssignment.objects.filter(municipality=register.towns[3])


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ({"kind": "deputy"}, {"kind": "primary"}),
        ({"user": "colleague"}, {"user": "contact"}),
        ({"valid_from": END + DAY}, {"valid_from": END}),
    ],
)
def test_update_that_makes_a_fourth_is_refused(
    register: Register, before: dict[str, Any], change: dict[str, Any]
):
    register.fill(valid_until=END)
    said, changed = ({**each} for each in (before, change))
    if "user" in said:
        said["user"], changed["user"] = register.colleague, register.contact
    register.assign(3, **said)
    with Refused("flere kommuner"):
        _of(register).update(**changed)


def test_waiting_fourth_is_not_made_active_without_an_exception(register: Register):
    register.fill()
    register.assign(3)
    role = appoint(register.contact, Role.POLICE_CONTACT, register.towns[3], valid_from=START)
    with Refused("flere kommuner"):
        _of(register).update(state="active", appointment=role)


def test_exception_lets_as_many_through_as_it_says_on_its_own_days(register: Register):
    register.fill()
    register.grant(3, 4, most=4, valid_from=START + DAY, valid_until=END)
    for first in (START, END + DAY):
        with Refused("flere kommuner"):
            _raw(register, 3, first=first)
    _raw(register, 3, first=END)
    with Refused("flere kommuner"):
        _raw(register, 4, first=END)


def test_exception_that_is_over_stops_nobody_from_mending_old_rows(register: Register):
    register.fill()
    register.assign(3)
    register.grant(3)
    actions.withdraw_exception(ExcessAssignmentApproval.objects.get(), on=START + DAY, by=register.decider)
    assert _of(register).get().is_active
    assert _of(register).update(percent=10, unit=register.unit) == 1
    last = START + 20 * DAY
    RoleAppointment.objects.filter(contact_assignment__in=_of(register)).update(valid_until=last)
    assert _of(register).update(valid_until=last) == 1
    # One day more than it had is a new claim.
    with Refused(f"fra {last + DAY}"):
        _of(register).update(valid_until=last + DAY)


def test_lower_limit_later_refuses_what_would_reach_into_it(register: Register):
    set_limits((3, date(2020, 1, 1), END), (2, END + DAY, None))
    register.assign(0)
    register.assign(1)
    with Refused(f"fra {END + DAY}"):
        _raw(register, 2)
    _raw(register, 2, last=END)


def test_lower_limit_leaves_what_stands(register: Register):
    register.fill()
    set_limits((2, date(2020, 1, 1), None))
    assert PoliceContactAssignment.objects.filter(user=register.contact).update(percent=30) == 3


def test_days_without_a_limit_have_none(register: Register):
    ContactLimit.objects.all().delete()
    for town in range(6):
        _raw(register, town)


def test_municipality_that_has_ended_does_not_count(register: Register):
    register.fill()
    Municipality.objects.filter(pk=register.towns[0].pk).update(valid_until=END)
    with Refused("flere kommuner"):
        _raw(register, 3, first=END)
    _raw(register, 3, first=END + DAY)


def test_older_snapshot_is_refused(register_for_all: Register):
    with Refused("vanlig transaksjon"):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        _raw(register_for_all, 0)


def test_one_person_is_once_in_a_municipality_on_a_day(register: Register):
    register.assign(0, valid_until=END)
    with Refused("one_assignment_a_person_and_kind"):
        _raw(register, 0, first=END)
    _raw(register, 0, first=END + DAY)


def test_district_is_where_the_municipality_lies_and_the_unit_its_own(register: Register):
    register.assign(0)
    row = PoliceContactAssignment.objects.all()
    with Refused("ligger ikke i politidistriktet"):
        row.update(district=register.neighbour)
    for district, kind in (
        (register.neighbour, "geographic_operational_unit"),
        (register.district, "service_unit"),
    ):
        unit = PoliceUnit.objects.create(district=district, kind=kind, name="Annen", valid_from=START)
        with Refused("ikke en driftsenhet"):
            row.update(unit=unit)


def test_active_one_has_the_role_and_a_waiting_one_has_none(register: Register):
    register.fill()
    waiting, active = register.assign(3), PoliceContactAssignment.objects.active()
    with Refused("active_assignment_has_an_appointment"):
        active.update(appointment=None)
    role = appoint(register.contact, Role.POLICE_CONTACT, register.towns[3], valid_from=START)
    with Refused("active_assignment_has_an_appointment"):
        _of(register).update(appointment=role)
    with Refused("only_primary_awaits_approval"):
        PoliceContactAssignment.objects.filter(pk=waiting.pk).update(kind="deputy")


@pytest.mark.parametrize("change", [{"valid_until": END}, {"user": "colleague"}])
def test_role_says_the_same_when_the_transaction_ends(register: Register, change: dict[str, Any]):
    register.assign(0)
    said = {"user": register.colleague} if "user" in change else change
    with Refused("Rollen følger ikke"):
        PoliceContactAssignment.objects.update(**said)
        connection.check_constraints()


def test_limits_do_not_overlap(register: Register):
    with Refused("one_contact_limit_at_a_time"):
        ContactLimit.objects.create(limit=4, valid_from=START, source="Prøve")
    for said in ({"limit": 0}, {"source": ""}):
        with Refused("contact_limit"):
            ContactLimit.objects.update(**said)


@pytest.mark.parametrize(
    "change",
    [
        {"max_municipalities": 9},
        {"valid_until": END + DAY},
        {"valid_from": START - DAY},
        {"reason": "En annen"},
        {"state": ExceptionState.REFUSED},
        {"state": ExceptionState.APPLIED},
    ],
)
def test_decision_is_kept_as_it_was_made(register: Register, change: dict[str, Any]):
    approval = ExcessAssignmentApproval.objects.filter(pk=register.grant(3).pk)
    with Refused("Avgjørelsen kan ikke endres|excess_application"):
        approval.update(**change)
    with Refused("kan ikke slettes"):
        approval.delete()


def test_withdrawal_is_kept_too(register: Register):
    approval = register.grant(3)
    actions.withdraw_exception(approval, by=register.manager)
    for change in ({"withdrawn_on": END}, {"state": "approved", "withdrawn_on": None}):
        with Refused("er trukket|kan ikke endres"):
            ExcessAssignmentApproval.objects.update(**change)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"state": "approved"}, "excess_is_granted_by_somebody"),
        ({"max_municipalities": 4}, "excess_number_is_decided|excess_application"),
        ({"state": "refused"}, "excess_is_refused_with_a_reason"),
        ({"state": "withdrawn"}, "excess_is_withdrawn_from_a_day"),
        ({"valid_until": None}, "excess_has_a_last_day"),
        ({"reason": ""}, "excess_has_a_reason"),
    ],
)
def test_application_is_whole(register: Register, change: dict[str, Any], why: str):
    register.apply(3)
    with Refused(why):
        ExcessAssignmentApproval.objects.update(**change)


def test_nobody_has_two_applications_waiting(register: Register):
    first = register.apply(3)
    first.pk = None
    with Refused("one_application_a_person"):
        first.save()


def test_a_person_who_is_in_the_register_is_not_deleted(register: Register):
    made = register.assign(0)
    with Refused("foreign key"):
        RoleAppointment.objects.filter(pk=made.appointment_id)._raw_delete("default")
        connection.check_constraints()
    assert User.objects.filter(pk=register.contact.pk).exists()
