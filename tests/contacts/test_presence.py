"""Days of presence: planned, moved, held and cancelled by those who keep them (R024, R119, F10)."""

from datetime import time
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from contacts import actions
from contacts.models import PoliceContactAssignment, PresenceCancellation, PresenceDay
from tests.contacts.making import DAY, DEPUTY, END, PRIMARY, TODAY, Register
from tests.contacts.test_register_pages import LONG_AGO
from tests.meetings.parallel import at_once

STATE = PresenceDay.State


@pytest.fixture
def assignment(register: Register) -> PoliceContactAssignment:
    """The contact is politikontakt in the first municipality, since long and to a day."""
    return register.assign(0, valid_from=LONG_AGO, valid_until=END)


def said(days: int, **more: Any) -> dict[str, Any]:
    return {
        "present_on": TODAY + days * DAY,
        "place": "Rådhuset",
        "starts": None,
        "ends": None,
        "note": "",
        **more,
    }


def plan(register: Register, of: PoliceContactAssignment, days: int, **more: Any) -> PresenceDay:
    return actions.plan_day(of, by=more.pop("by", register.contact), **said(days, **more))


def test_the_contact_and_the_district_plan_and_nobody_else(
    register: Register, assignment: PoliceContactAssignment
):
    plan(register, assignment, 1)
    plan(register, assignment, 2, by=register.manager)
    deputy = register.assign(0, register.colleague, kind=DEPUTY, valid_from=LONG_AGO)
    for other in (register.mayor, register.reader, register.decider, register.far_manager, deputy.user):
        with pytest.raises(ValidationError, match="Bare politikontakten og politidistriktet"):
            plan(register, assignment, 3, by=other)
    assert assignment.presence_days.count() == 2


def test_the_contact_keeps_the_days_as_long_as_the_assignment_holds(
    register: Register, assignment: PoliceContactAssignment
):
    day = plan(register, assignment, 0)
    actions.end_assignment(assignment, on=TODAY, by=register.manager)
    actions.mark_held(day, by=register.contact)
    PresenceDay.objects.all().delete()
    actions.end_assignment(assignment, on=TODAY - DAY, by=register.manager)
    with pytest.raises(ValidationError, match="Bare politikontakten"):
        actions.record_day(assignment, by=register.contact, **said(-2))
    assert actions.record_day(assignment, by=register.manager, **said(-2)).state == STATE.HELD


def test_a_second_press_plans_and_records_once(register: Register, assignment: PoliceContactAssignment):
    assert plan(register, assignment, 1) == plan(register, assignment, 1)
    first, again = (actions.record_day(assignment, by=register.contact, **said(-1)) for _press in range(2))
    assert first == again
    assert (first.is_unplanned, first.recorded_on, first.state) == (True, TODAY, STATE.HELD)


@pytest.mark.parametrize(
    ("days", "more", "field", "sentence"),
    [
        (-1, {}, "present_on", "Dagen er forbi"),
        ((END - TODAY).days + 1, {}, "present_on", "i tiden tildelingen gjelder"),
        (1, {"place": " "}, "place", "Skriv hvor"),
        (1, {"ends": time(12)}, "starts", "når dagen begynner"),
        (1, {"starts": time(12), "ends": time(12)}, "ends", "etter det dagen begynner"),
        (2, {}, "present_on", "står her allerede"),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(
    register: Register, assignment: PoliceContactAssignment, days: int, more: Any, field: str, sentence: str
):
    plan(register, assignment, 2, place="Skolen")
    with pytest.raises(ValidationError, match=sentence) as refused:
        plan(register, assignment, days, **more)
    assert list(refused.value.message_dict) == [field]


def test_the_last_day_of_the_assignment_is_one_of_its_days(
    register: Register, assignment: PoliceContactAssignment
):
    assert plan(register, assignment, (END - TODAY).days).present_on == END


def test_a_day_is_not_held_before_it_comes(register: Register, assignment: PoliceContactAssignment):
    tomorrow, today = plan(register, assignment, 1), plan(register, assignment, 0)
    with pytest.raises(ValidationError, match="ikke kommet"):
        actions.mark_held(tomorrow, by=register.contact)
    with pytest.raises(ValidationError, match="ikke kommet"):
        actions.record_day(assignment, by=register.contact, **said(1))
    held = actions.mark_held(today, by=register.contact)
    assert (held.state, held.recorded_on) == (STATE.HELD, TODAY)


def test_a_planned_day_that_is_recorded_is_the_same_day(
    register: Register, assignment: PoliceContactAssignment
):
    planned = plan(register, assignment, 0)
    held = actions.record_day(assignment, by=register.contact, **said(0, place="Skolen"))
    assert (held.pk, held.place, held.is_unplanned, held.state) == (planned.pk, "Skolen", False, STATE.HELD)
    with pytest.raises(ValidationError, match="står her allerede"):
        actions.record_day(assignment, by=register.contact, **said(0, place="Torget"))


def test_what_was_held_by_mistake_is_taken_back(register: Register, assignment: PoliceContactAssignment):
    planned = actions.mark_held(plan(register, assignment, 0), by=register.contact)
    actions.take_back(planned, by=register.contact)
    planned.refresh_from_db()
    assert (planned.state, planned.recorded_on) == (STATE.PLANNED, None)
    actions.take_back(actions.record_day(assignment, by=register.contact, **said(-1)), by=register.contact)
    assert list(assignment.presence_days.all()) == [planned]


def test_a_cancelled_day_stays_and_leaves_room_for_another(
    register: Register, assignment: PoliceContactAssignment
):
    day = plan(register, assignment, 1)
    with pytest.raises(ValidationError, match="Skriv hvorfor"):
        actions.cancel_day(day, reason=" ", by=register.contact)
    actions.cancel_day(day, reason="Syk", by=register.contact)
    for change in (
        lambda: actions.cancel_day(day, reason="Syk", by=register.contact),
        lambda: actions.mark_held(plan_back(day), by=register.contact),
        lambda: actions.edit_day(day, seen=2, by=register.contact, **said(2)),
    ):
        with pytest.raises(ValidationError, match="endret i mellomtiden"):
            change()
    plan(register, assignment, 1)
    assert sorted(assignment.presence_days.values_list("state", flat=True)) == [
        STATE.CANCELLED,
        STATE.PLANNED,
    ]


def plan_back(day: PresenceDay) -> PresenceDay:
    """The day as it stands, moved to yesterday past the code, so that only its state is judged."""
    PresenceDay.objects.filter(pk=day.pk).update(present_on=TODAY - DAY)
    return day


def test_a_day_is_moved_and_two_who_write_lose_nothing(
    register: Register, assignment: PoliceContactAssignment
):
    day = plan(register, assignment, 1)
    moved = actions.edit_day(day, seen=1, by=register.contact, **said(3, note="Åpen dør"))
    assert (moved.present_on, moved.edition) == (TODAY + 3 * DAY, 2)
    with pytest.raises(actions.PresenceConflictError) as conflict:
        actions.edit_day(day, seen=1, by=register.manager, **said(4))
    assert conflict.value.day.note == "Åpen dør"
    # The same words are no conflict.
    actions.edit_day(day, seen=1, by=register.manager, **said(3, note="Åpen dør"))
    with pytest.raises(ValidationError, match="i dag eller senere"):
        actions.edit_day(day, seen=2, by=register.contact, **said(-1))


def test_a_held_day_is_mended_and_never_moved_ahead(register: Register, assignment: PoliceContactAssignment):
    held = actions.record_day(assignment, by=register.contact, **said(-2))
    mended = actions.edit_day(held, seen=2, by=register.contact, **said(-1, note="Møtte FAU"))
    assert (mended.present_on, mended.recorded_on) == (TODAY - DAY, TODAY)
    with pytest.raises(ValidationError, match="fram i tid"):
        actions.edit_day(held, seen=3, by=register.contact, **said(1))


def test_a_series_leaves_the_days_that_stand(register: Register, assignment: PoliceContactAssignment):
    plan(register, assignment, 7, place="Skolen")
    more = {name: value for name, value in said(0).items() if name != "present_on"}
    days = [TODAY + week * 7 * DAY for week in range(3)]
    made = actions.plan_series(assignment, days, by=register.contact, **more)
    assert [day.present_on for day in made] == [days[0], days[2]]
    for wrong, sentence in (
        ([TODAY - DAY], "i dag eller en senere"),
        ([END + DAY], "i tiden tildelingen"),
        ([TODAY + n * DAY for n in range(61)], "høyst 60 dager"),
    ):
        with pytest.raises(ValidationError, match=sentence):
            actions.plan_series(assignment, wrong, by=register.contact, **more)


def test_ending_an_assignment_forgets_what_was_planned_and_keeps_what_was(
    register: Register, assignment: PoliceContactAssignment
):
    held = actions.record_day(assignment, by=register.contact, **said(-1))
    plan(register, assignment, 5)
    cancelled = actions.cancel_day(plan(register, assignment, 6), reason="Ferie", by=register.contact)
    with pytest.raises(ValidationError, match="ført dager til stede etter"):
        actions.end_assignment(assignment, on=TODAY - 2 * DAY, by=register.manager)
    actions.end_assignment(assignment, on=TODAY, by=register.manager)
    assert list(assignment.presence_days.all()) == [held, cancelled]


def test_the_days_follow_a_deputy_who_becomes_politikontakt(register: Register):
    made = register.assign(1, register.colleague, kind=DEPUTY, valid_from=LONG_AGO)
    before, after = (plan(register, made, days, by=register.colleague) for days in (1, 5))
    new = actions.change_kind(made, PRIMARY, on=TODAY + 5 * DAY, by=register.manager)
    assert list(made.presence_days.all()) == [before]
    assert list(new.presence_days.all()) == [after]


def test_the_reason_is_read_by_the_contact_and_the_managers_of_the_district(
    register: Register, assignment: PoliceContactAssignment
):
    deputy = register.assign(0, register.colleague, kind=DEPUTY, valid_from=LONG_AGO)
    actions.cancel_day(plan(register, assignment, 1), reason="Syk", by=register.contact)
    readers = {
        name: PresenceCancellation.objects.visible_to(getattr(register, name)).exists()
        for name in (
            "contact", "manager", "second_manager", "far_manager", "reader", "decider", "mayor", "colleague",
        )
    }  # fmt: skip
    assert {name for name, reads in readers.items() if reads} == {"contact", "manager", "second_manager"}
    # Everybody who knows of the assignment knows that the day is cancelled.
    for reader in (register.mayor, register.reader, register.decider, deputy.user):
        assert PresenceDay.objects.visible_to(reader).get().state == STATE.CANCELLED
    assert not PresenceDay.objects.visible_to(register.far_manager).exists()


def test_one_who_is_politikontakt_no_more_reads_no_reason(
    register: Register, assignment: PoliceContactAssignment
):
    actions.cancel_day(plan(register, assignment, 0), reason="Syk", by=register.contact)
    actions.end_assignment(assignment, on=TODAY - DAY, by=register.manager)
    readers = (register.contact, register.manager)
    assert [PresenceCancellation.objects.visible_to(each).exists() for each in readers] == [False, True]


def test_two_plan_the_same_day_at_once(register_for_all: Register):
    register = register_for_all
    made = register.assign(0, valid_from=LONG_AGO)
    for turn in range(10):
        got = at_once(
            lambda turn=turn: plan(register, made, turn, place="Rådhuset"),
            lambda turn=turn: plan(register, made, turn, place="Skolen", by=register.manager),
        )
        assert sum("står her allerede" in str(each) for each in got) == 1
    assert made.presence_days.count() == 10


def test_an_assignment_is_shortened_while_a_day_is_planned(register_for_all: Register):
    register = register_for_all
    for turn in range(10):
        made = register.assign(0, valid_from=LONG_AGO + turn * 2 * DAY, valid_until=END)
        at_once(
            lambda made=made: plan(register, made, 5),
            lambda made=made: actions.end_assignment(made, on=TODAY, by=register.manager),
        )
        made.refresh_from_db()
        assert (made.valid_until, made.presence_days.count()) == (TODAY, 0)
        made.delete()
