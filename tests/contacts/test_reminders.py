"""What the clock tells, once each: exceptions that end, missing mandates, mergers (BR03, BR05, BR07)."""

from datetime import date, datetime

import pytest
import time_machine

from contacts.actions import assign, clarify_mandate, end_assignment, withdraw_exception
from contacts.tasks import turn_the_day
from politirad.notifications.models import Message
from politirad.tenancy.models import Municipality, MunicipalityDistrict
from tests.contacts.making import DAY, END, START, TODAY, TOWNS, Register, make_town
from tests.world import OSLO

MERGER = date(2028, 1, 1)
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
    assert mail.subject.replace("\u00a0", " ") == "Et unntak går ut 30. november 2027"


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


def _told_of_change() -> set[tuple[str, bool, bool]]:
    """Who was told, and whether of the first and of the new municipality."""
    mails = Message.objects.filter(kind="map_changes").select_related("recipient")
    return {
        (str(each.recipient), TOWNS[0] in each.text, "Nyvåg" in each.text) for each in mails if each.recipient
    }


def test_merger_is_told_of_in_time_to_the_district_that_must_mend_something(register: Register):
    made = register.assign(0)
    clarify_mandate(made, scope="Alt", decided_by="Lederen", decided_on=TODAY, by=register.manager)
    new = make_town("Nyvåg", "9960", register.district, first=MERGER)
    Municipality.objects.filter(pk=register.towns[0].pk).update(valid_until=MERGER - DAY, successor=new)
    told = [_night(MERGER - days * DAY) for days in (91, 90, 89, 30, 29)]
    assert told == [0, 2, 0, 2, 0]
    assert _told_of_change() == {("Manager", True, True), ("Second Manager", True, True)}
    end_assignment(made, on=MERGER - DAY, by=register.manager)
    assign(register.contact, new, valid_from=MERGER, by=register.manager)
    assert _night(MERGER) == 0


def test_both_districts_are_told_of_a_municipality_that_moves(register: Register):
    register.assign(0)
    register.assign(1)
    MunicipalityDistrict.objects.filter(municipality=register.towns[0]).update(valid_until=MERGER - DAY)
    MunicipalityDistrict.objects.create(
        municipality=register.towns[0], district=register.neighbour, valid_from=MERGER
    )
    _night(MERGER)
    assert _told_of_change() == {
        ("Manager", True, False),
        ("Second Manager", True, False),
        ("Far Manager", True, False),
    }
