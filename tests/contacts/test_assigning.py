"""Assigning politikontakter: the fourth waits, rights follow, and only the district does it (BR02, BR06)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from contacts import actions
from contacts.models import PoliceContactAssignment
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import Municipality, PoliceUnit, RoleAppointment
from politirad.tenancy.permissions import Permission, Role
from politirad.tenancy.reach import reach_of
from tests.contacts.making import DAY, DEPUTY, END, PRIMARY, START, TODAY, Register

State = PoliceContactAssignment.State


def _roles(user: User) -> list[tuple[str, date, date | None]]:
    held = RoleAppointment.objects.filter(user=user).order_by("municipality__code", "pk")
    return list(held.values_list("municipality__name", "valid_from", "valid_until"))


def test_assignment_gives_the_role_on_the_same_days_in_the_district_of_the_municipality(register: Register):
    made = register.assign(0, valid_until=END, unit=register.unit, percent=50)
    assert (made.state, made.district, made.made_by) == (State.ACTIVE, register.district, register.manager)
    assert made.appointment is not None
    assert made.appointment.role == Role.POLICE_CONTACT
    assert _roles(register.contact) == [("Elvestrand", START, END)]


def test_rights_begin_with_the_assignment(register: Register):
    register.assign(0, valid_from=TODAY)
    register.assign(1, valid_from=TODAY + DAY)
    seen = Municipality.objects.where_may(register.contact, Permission.NEGOTIATE_AGREEMENTS)
    assert list(seen) == [register.towns[0]]


def test_fourth_municipality_waits_and_gives_nothing(register: Register):
    register.fill(valid_from=TODAY)
    fourth = register.assign(3, valid_from=TODAY)
    assert (fourth.state, fourth.appointment) == (State.AWAITING_APPROVAL, None)
    assert len(_roles(register.contact)) == 3
    places = {grant.place_id for grant in reach_of(register.contact).grants}
    assert places == {town.pk for town in register.towns[:3]}


def test_fourth_is_let_through_when_another_has_ended_the_day_before(register: Register):
    first = register.fill()[0]
    actions.end_assignment(first, on=END, by=register.manager)
    assert register.assign(3, valid_from=END).state == State.AWAITING_APPROVAL
    assert register.assign(4, valid_from=END + DAY).state == State.ACTIVE


def test_fourth_before_the_others_begin_waits_when_it_lasts_into_them(register: Register):
    register.fill(valid_from=END)
    assert register.assign(3, valid_until=END - DAY).state == State.ACTIVE
    assert register.assign(4, valid_until=END).state == State.AWAITING_APPROVAL


def test_deputies_do_not_count(register: Register):
    register.fill()
    deputy = register.assign(3, kind=DEPUTY)
    assert (deputy.state, deputy.appointment is not None) == (State.ACTIVE, True)
    assert register.assign(3, register.colleague).state == State.ACTIVE


def test_municipality_may_have_two_politikontakter(register: Register):
    register.assign(0)
    assert register.assign(0, register.colleague).state == State.ACTIVE


@pytest.mark.parametrize("who", ["far_manager", "reader", "decider", "mayor", "contact"])
def test_only_those_who_look_after_the_district_assign_end_and_change(register: Register, who: str):
    made, by = register.assign(0), getattr(register, who)
    tries = (
        lambda: register.assign(1, by=by),
        lambda: actions.end_assignment(made, on=END, by=by),
        lambda: actions.prolong_assignment(made, until=None, by=by),
        lambda: actions.change_kind(made, DEPUTY, on=END, by=by),
        lambda: actions.cancel_assignment(made, by=by),
    )
    for attempt in tries:
        with pytest.raises(ValidationError, match="Bare politidistriktet"):
            attempt()
    assert list(PoliceContactAssignment.objects.values_list("valid_until", flat=True)) == [None]


def test_bad_input_is_one_sentence(register: Register):
    register.assign(0, valid_until=END)
    station = PoliceUnit.objects.create(
        district=register.district, kind=PoliceUnit.Kind.SERVICE, name="Stasjonen", valid_from=START
    )
    Municipality.objects.filter(pk=register.towns[2].pk).update(valid_until=END)
    register.towns[2].refresh_from_db()
    for said, sentence in (
        ({"town": 1, "valid_until": START - DAY}, "Siste dag kan ikke være før"),
        ({"town": 2, "valid_from": END + DAY}, "Kommunen finnes ikke"),
        ({"town": 1, "valid_from": date(2019, 12, 31)}, "ligger ikke i et politidistrikt"),
        ({"town": 1, "unit": station}, "geografisk driftsenhet"),
        ({"town": 0, "valid_from": END}, "allerede tildelt"),
    ):
        with pytest.raises(ValidationError, match=sentence):
            register.assign(**said)
    assert register.assign(0, valid_from=END + DAY).state == State.ACTIVE


def test_ending_ends_the_role_on_the_same_day(register: Register):
    made = actions.end_assignment(register.assign(0), on=END, by=register.manager)
    assert made.valid_until == END
    assert _roles(register.contact) == [("Elvestrand", START, END)]
    for day in (START - DAY, END + DAY):
        with pytest.raises(ValidationError, match="i tiden tildelingen gjelder"):
            actions.end_assignment(made, on=day, by=register.manager)


def test_prolonging_lets_the_role_follow_and_is_judged_like_a_new_one(register: Register):
    made = register.assign(0, valid_until=END)
    for town in (1, 2, 3):
        register.assign(town, valid_from=END + DAY)
    with pytest.raises(ValidationError, match="flere kommuner enn grensen"):
        actions.prolong_assignment(made, until=END + DAY, by=register.manager)
    with pytest.raises(ValidationError, match="Ny siste dag"):
        actions.prolong_assignment(made, until=END, by=register.manager)
    other = register.assign(1, register.colleague, valid_until=END)
    actions.prolong_assignment(other, until=END + DAY, by=register.manager)
    actions.prolong_assignment(other, until=None, by=register.manager)
    assert _roles(register.colleague) == [("Granlia", START, None)]


def test_deputy_becomes_politikontakt_from_a_day(register: Register):
    deputy = register.assign(0, kind=DEPUTY, valid_until=END, percent=20)
    changed = actions.change_kind(deputy, PRIMARY, on=START + DAY, by=register.manager)
    deputy.refresh_from_db()
    assert (deputy.valid_until, changed.valid_from, changed.valid_until) == (START, START + DAY, END)
    assert (changed.kind, changed.percent) == (PRIMARY, 20)
    with pytest.raises(ValidationError, match="etter første dag"):
        actions.change_kind(changed, DEPUTY, on=changed.valid_from, by=register.manager)


def test_deputy_of_a_fourth_goes_on_until_the_approval_comes(register: Register):
    register.fill(valid_from=TODAY)
    deputy = register.assign(3, kind=DEPUTY, valid_from=TODAY)
    changed = actions.change_kind(deputy, PRIMARY, on=START, by=register.manager)
    deputy.refresh_from_db()
    assert (changed.state, deputy.valid_until) == (State.AWAITING_APPROVAL, None)
    register.grant(3, valid_from=START + DAY)
    for row in (deputy, changed):
        row.refresh_from_db()
    assert (changed.state, changed.valid_from) == (State.ACTIVE, START + DAY)
    assert deputy.valid_until == START


def test_what_has_not_begun_may_be_taken_back_with_its_role(register: Register):
    actions.cancel_assignment(register.assign(0), by=register.manager)
    assert (_roles(register.contact), PoliceContactAssignment.objects.count()) == ([], 0)
    begun = register.assign(0, valid_from=TODAY)
    with pytest.raises(ValidationError, match="har begynt"):
        actions.cancel_assignment(begun, by=register.manager)
    register.assign(1)
    register.assign(2)
    waiting = register.assign(3)
    actions.cancel_assignment(waiting, by=register.manager)
    with pytest.raises(ValidationError, match="endret i mellomtiden"):
        actions.cancel_assignment(waiting, by=register.manager)
    assert PoliceContactAssignment.objects.awaiting().count() == 0


def test_roles_given_outside_the_register_are_taken_in_and_judged(register: Register):
    given = [
        appoint(register.contact, Role.POLICE_CONTACT, town, valid_from=START) for town in register.towns[:4]
    ]
    taken = [actions.adopt_appointment(each, by=register.manager) for each in given[:3]]
    assert [each.appointment for each in taken] == given[:3]
    with pytest.raises(ValidationError, match="flere kommuner enn grensen"):
        actions.adopt_appointment(given[3], by=register.manager)
    assert actions.adopt_appointment(given[3], kind=DEPUTY, by=register.manager).kind == DEPUTY
    mayor = RoleAppointment.objects.get(user=register.mayor)
    with pytest.raises(ValidationError, match="ikke politikontakt"):
        actions.adopt_appointment(mayor, by=register.manager)
