"""What the clock tells: exceptions that end and mandates that are missing, once each (BR03, BR07)."""

from datetime import date, datetime

import pytest
import time_machine

from contacts.actions import clarify_mandate, withdraw_exception
from contacts.tasks import turn_the_day
from politirad.notifications.models import Message
from tests.contacts.making import DAY, END, START, TODAY, TOWNS, Register
from tests.world import OSLO

BOTH = {"Manager", "Second Manager", "Decider"}


def _night(day: date) -> int:
    """Let the clock strike, as it does each night; how many mails were new."""
    before = Message.objects.count()
    with time_machine.travel(datetime(day.year, day.month, day.day, 1, tzinfo=OSLO), tick=False):
        turn_the_day()
    return Message.objects.count() - before


@pytest.fixture
def granted(register: Register) -> Register:
    """Four municipalities on an exception, and mandates that are clear."""
    for each in [*register.fill(), register.assign(3)]:
        clarify_mandate(each, scope="Alt", decided_by="Lederen", decided_on=TODAY, by=register.manager)
    register.grant(3)
    Message.objects.all().delete()
    return register


def test_both_sides_are_told_three_times_of_the_end_and_then_no_more(granted: Register):
    told = {days: _night(END - days * DAY) for days in (61, 60, 59, 15, 14, 13, 1, 0, -1)}
    assert told == {61: 0, 60: 3, 59: 0, 15: 0, 14: 3, 13: 0, 1: 0, 0: 3, -1: 0}
    assert set(Message.objects.values_list("recipient__full_name", flat=True)) == BOTH
    assert set(Message.objects.values_list("kind", flat=True)) == {"exception_ending_over"}
    mail = Message.objects.first()
    assert mail is not None
    assert (TOWNS[3] in mail.text, "Kommunene er små" in mail.text) == (True, False)
    assert mail.subject.replace("\u00a0", " ") == "Unntaket for Contact går ut 30. november 2027"


@pytest.mark.parametrize(("late", "mails"), [(0, 3), (7, 3), (8, 0)])
def test_a_clock_that_stood_still_loses_nothing_and_sends_nothing_twice(
    granted: Register, late: int, mails: int
):
    day = END - 60 * DAY + late * DAY
    assert [_night(day), _night(day), _night(day + DAY)] == [mails, 0, 0]


def test_exception_that_holds_nobody_over_the_limit_ends_in_other_words(granted: Register):
    granted.contact.contact_assignments.filter(municipality=granted.towns[3]).delete()
    assert _night(END) == 3
    assert set(Message.objects.values_list("kind", flat=True)) == {"exception_ending"}


def test_nobody_is_reminded_of_what_is_withdrawn_or_only_applied_for(granted: Register):
    withdraw_exception(granted.contact.excess_approvals.get(), by=granted.decider)
    granted.apply(3)
    Message.objects.all().delete()
    assert [_night(END - days * DAY) for days in (60, 14, 0)] == [0, 0, 0]


def test_missing_mandate_is_asked_for_once_thirty_days_after_the_start(register: Register):
    made = register.assign(0)
    register.assign(1, valid_until=START + 29 * DAY)
    assert [_night(START + days * DAY) for days in (29, 30, 31, 90)] == [0, 2, 0, 0]
    assert set(Message.objects.values_list("recipient__full_name", flat=True)) == {
        "Manager",
        "Second Manager",
    }
    mail = Message.objects.first()
    assert mail is not None
    assert TOWNS[0] in mail.text
    assert made.mandates.count() == 0
