"""What PostgreSQL refuses of days of presence, whoever writes (R024)."""

from datetime import time
from typing import Any

import pytest
from django.db import connection

from contacts import actions
from contacts.models import PoliceContactAssignment, PresenceCancellation, PresenceDay
from tests.contacts.making import DAY, END, TODAY, Register
from tests.contacts.test_guards import Refused
from tests.contacts.test_register_pages import LONG_AGO

STATE = PresenceDay.State


@pytest.fixture
def assignment(register: Register) -> PoliceContactAssignment:
    return register.assign(0, valid_from=LONG_AGO, valid_until=END)


def write(register: Register, of: PoliceContactAssignment, days: int, **said: Any) -> PresenceDay:
    """Write a day past the code."""
    row = {"present_on": TODAY + days * DAY, "place": "Rådhuset", "made_by": register.contact, **said}
    return PresenceDay.objects.create(assignment=of, **row)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"place": ""}, "presence_has_a_place"),
        ({"starts": time(9), "ends": time(9)}, "presence_ends_after_it_starts"),
        ({"ends": time(9)}, "presence_ends_after_it_starts"),
        ({"state": STATE.HELD}, "presence_is_held_when_it_has_come"),
        ({"state": STATE.HELD, "recorded_on": TODAY}, "presence_is_held_when_it_has_come"),
        ({"recorded_on": TODAY + 9 * DAY}, "presence_is_held_when_it_has_come"),
        ({"is_unplanned": True}, "unplanned_presence_is_held"),
    ],
)
def test_a_row_that_makes_no_sense(
    register: Register, assignment: PoliceContactAssignment, said: dict[str, Any], why: str
):
    with Refused(why):
        write(register, assignment, 1, **said)


def test_one_day_stands_once_beside_cancelled_ones(register: Register, assignment: PoliceContactAssignment):
    for _turn in range(2):
        write(register, assignment, 1, state=STATE.CANCELLED)
    write(register, assignment, 1)
    with Refused("one_presence_a_day"):
        write(register, assignment, 1, place="Skolen")


def test_a_day_lies_in_the_days_of_its_assignment(register: Register, assignment: PoliceContactAssignment):
    last = (END - TODAY).days
    day = write(register, assignment, last)
    for days in (last + 1, (LONG_AGO - TODAY).days - 1):
        with Refused("utenfor tildelingen"):
            write(register, assignment, days)
    with Refused("utenfor tildelingen"):
        PresenceDay.objects.filter(pk=day.pk).update(present_on=END + DAY)
    gone = write(register, assignment, last + 1, state=STATE.CANCELLED)
    with Refused("utenfor tildelingen"):
        PresenceDay.objects.filter(pk=gone.pk).update(state=STATE.PLANNED)


def test_an_assignment_that_awaits_approval_has_no_days(register: Register):
    register.fill(valid_from=LONG_AGO)
    waiting = register.assign(3, valid_from=LONG_AGO)
    with Refused("utenfor tildelingen"):
        write(register, waiting, 1)


def test_an_assignment_is_not_shortened_past_a_day(register: Register, assignment: PoliceContactAssignment):
    day = write(register, assignment, 5)
    with Refused("dager til stede utenfor"), connection.cursor() as cursor:
        for table, key in (
            ("contacts_policecontactassignment", assignment.pk),
            ("tenancy_roleappointment", assignment.appointment_id),
        ):
            cursor.execute(
                f"UPDATE {table} SET valid_until = %s WHERE id = %s",  # noqa: S608
                [day.present_on - DAY, key],
            )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_reason_is_kept_with_its_day_and_says_something(
    register: Register, assignment: PoliceContactAssignment
):
    day = write(register, assignment, 5)
    with Refused("cancellation_has_a_reason"):
        PresenceCancellation.objects.create(day=day, reason="", made_by=register.contact)
    actions.cancel_day(day, reason="Syk", by=register.contact)
    with Refused("day"):
        PresenceCancellation.objects.create(day=day, reason="Syk", made_by=register.contact)


def test_the_row_everybody_reads_has_no_room_for_the_reason():
    fields = {field.name for field in PresenceDay._meta.get_fields() if field.concrete}
    assert {name for name in fields if "reason" in name or "cancel" in name} == set()
