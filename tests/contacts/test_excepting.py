"""Exceptions from the limit: applied for, decided, withdrawn, with terms and an end (BR03, G14, G16)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from contacts import actions
from contacts.actions import TermToMeet
from contacts.models import ApprovalTerm, ExcessAssignmentApproval, PoliceContactAssignment
from contacts.rules import ExceptionState
from politirad.notifications.models import Message
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import PopulationFigure, RoleAppointment
from politirad.tenancy.permissions import Role
from tests.contacts.making import DAY, END, START, TODAY, TOWNS, Register

State = PoliceContactAssignment.State
TERM = TermToMeet("Ny vurdering etter et halvt år", END)


def _states() -> dict[str, str]:
    rows = PoliceContactAssignment.objects.values_list("municipality__name", "state")
    return dict(rows)


def _waiting() -> set[str]:
    return {name for name, state in _states().items() if state == State.AWAITING_APPROVAL}


def _told(kind: str) -> set[str]:
    return set(Message.objects.filter(kind=kind).values_list("recipient__full_name", flat=True))


def test_application_keeps_who_asked_for_what_and_how_many_live_there(register: Register):
    register.fill(valid_from=TODAY)
    for year, persons in ((2025, 1900), (2026, 2000)):
        PopulationFigure.objects.create(municipality=register.towns[3], year=year, persons=persons)
    approval = register.apply(3, reference="26/1234")
    PopulationFigure.objects.update(persons=1)
    assert (approval.state, approval.applied_by, approval.max_applied) == ("applied", register.manager, 4)
    rows = approval.municipality_rows.values_list("municipality__name", "is_applied_for", "year", "persons")
    assert set(rows) == {(TOWNS[3], True, 2026, 2000), *((name, False, None, None) for name in TOWNS[:3])}
    assert _told("exception_applied") == {"Decider"}
    # The mail tells that it came, and not why.
    assert approval.reason not in Message.objects.get().text


def test_bad_applications_are_refused_in_one_sentence(register: Register):
    far = {"by": register.far_manager}
    for towns, said, sentence in (
        ([], {}, "minst én kommune"),
        ([3], {"reason": "  "}, "hvorfor det trengs"),
        ([3], {"max_municipalities": 3}, "ikke over grensen"),
        ([3], {"valid_until": START - DAY}, "før første dag"),
        ([3], far, "Bare politidistriktet"),
        ([3], {"district": register.neighbour, **far}, "kommuner i politidistriktet"),
    ):
        with pytest.raises(ValidationError, match=sentence):
            register.apply(*towns, **said)
    register.apply(3)
    with pytest.raises(ValidationError, match="allerede en søknad"):
        register.apply(4)


def test_approval_lets_what_waited_begin_with_its_rights_as_far_as_the_number_reaches(register: Register):
    register.fill()
    for town in (3, 4, 5):
        register.assign(town)
    approval = register.grant(3, 4, most=4)
    assert (approval.state, approval.max_municipalities, approval.decided_by) == (
        ExceptionState.APPROVED,
        4,
        register.decider,
    )
    assert _waiting() == {TOWNS[4], TOWNS[5]}
    assert RoleAppointment.objects.filter(user=register.contact).count() == 4
    assert _told("exception_decided") == {"Manager", "Second Manager"}


def test_what_was_not_applied_for_goes_on_waiting(register: Register):
    register.fill()
    register.assign(3)
    register.assign(4)
    register.grant(4, most=5)
    assert _waiting() == {TOWNS[3]}


def test_what_waited_begins_on_the_day_of_the_approval_at_the_earliest(register: Register):
    register.fill(valid_from=TODAY - 10 * DAY)
    waited = register.assign(3, valid_from=TODAY - 10 * DAY)
    register.grant(3, valid_from=TODAY - 20 * DAY)
    waited.refresh_from_db()
    assert waited.appointment is not None
    assert (waited.valid_from, waited.appointment.valid_from) == (TODAY, TODAY)


def test_what_waited_too_long_or_outside_the_period_does_not_begin(register: Register):
    register.fill(valid_from=TODAY - 10 * DAY)
    register.assign(3, valid_from=TODAY - 10 * DAY, valid_until=TODAY - DAY)
    register.assign(4, valid_from=END + DAY)
    register.grant(3, 4, most=5)
    assert _waiting() == {TOWNS[3], TOWNS[4]}


def test_refusal_has_a_reason_and_leaves_it_waiting_and_flagged(register: Register):
    register.fill()
    register.assign(3)
    applied = register.apply(3)
    with pytest.raises(ValidationError, match="hvorfor dere avslår"):
        actions.decide_exception(applied, ExceptionState.REFUSED, by=register.decider)
    assert not PoliceContactAssignment.objects.refused().exists()
    actions.decide_exception(applied, ExceptionState.REFUSED, text="Det er ledige.", by=register.decider)
    assert _waiting() == {TOWNS[3]}
    assert [str(each.municipality) for each in PoliceContactAssignment.objects.refused()] == [TOWNS[3]]
    register.apply(3)
    assert [each.application_state for each in PoliceContactAssignment.objects.awaiting().with_answer()] == [
        "applied"
    ]


def test_terms_are_followed_until_they_are_met(register: Register):
    applied = register.apply(3)
    for decision, terms in ((ExceptionState.APPROVED_ON_TERMS, []), (ExceptionState.APPROVED, [TERM])):
        with pytest.raises(ValidationError, match="minst ett vilkår"):
            actions.decide_exception(applied, decision, terms=terms, by=register.decider)
    until = END - DAY
    decided = actions.decide_exception(
        applied, ExceptionState.APPROVED_ON_TERMS, terms=[TERM], valid_until=until, by=register.decider
    )
    assert (decided.valid_until, decided.is_granted) == (until, True)
    assert [ApprovalTerm.objects.unmet_on(day).count() for day in (END, END + DAY)] == [0, 1]
    term = decided.terms.get()
    with pytest.raises(ValidationError, match="i framtiden"):
        actions.mark_term_met(term, on=TODAY + DAY, by=register.manager)
    with pytest.raises(ValidationError, match="Bare politidistriktet"):
        actions.mark_term_met(term, on=TODAY, by=register.far_manager)
    actions.mark_term_met(term, on=TODAY, by=register.manager)
    actions.mark_term_met(term, on=TODAY - DAY, by=register.decider)
    assert ApprovalTerm.objects.values_list("met_on", "met_by__full_name").get() == (TODAY, "Manager")
    assert ApprovalTerm.objects.unmet_on(END + DAY).count() == 0


def test_only_the_directorate_decides_and_nobody_in_their_own_case(register: Register):
    applied = register.apply(3)
    for by in (register.manager, register.mayor):
        with pytest.raises(ValidationError, match="Bare Politidirektoratet"):
            actions.decide_exception(applied, ExceptionState.APPROVED, by=by)
    for person in (register.manager, register.contact):
        # Somebody who holds both roles.
        appoint(person, Role.DIRECTORATE_APPROVER, _directorate(), valid_from=TODAY)
        both = type(person).objects.get(pk=person.pk)
        with pytest.raises(ValidationError, match="din egen, eller som gjelder deg"):
            actions.decide_exception(applied, ExceptionState.APPROVED, by=both)


def _directorate() -> object:
    return RoleAppointment.objects.exclude(directorate=None).first().directorate  # type: ignore[union-attr]


def test_decision_is_made_once(register: Register):
    granted = register.grant(3)
    for decision in (ExceptionState.REFUSED, ExceptionState.WITHDRAWN, ExceptionState.APPROVED):
        with pytest.raises(ValidationError, match="endret i mellomtiden"):
            actions.decide_exception(granted, decision, text="Nei", by=register.decider)
    with pytest.raises(ValidationError, match="før første dag"):
        actions.decide_exception(
            register.apply(4), ExceptionState.APPROVED, valid_until=START - DAY, by=register.decider
        )


def test_withdrawal_flags_and_ends_nothing(register: Register):
    register.fill()
    register.assign(3)
    granted, day = register.grant(3), START + 30 * DAY
    with pytest.raises(ValidationError, match="i dag eller en senere"):
        actions.withdraw_exception(granted, on=TODAY - DAY, by=register.decider)
    with pytest.raises(ValidationError, match="Bare politidistriktet"):
        actions.withdraw_exception(granted, by=register.far_manager)
    actions.withdraw_exception(granted, on=day, reason="Ny ansatt", by=register.decider)
    assert _waiting() == set()
    assert _over(day - DAY) == []
    assert _over(day) == [TOWNS[3]]
    assert _told("exception_withdrawn") == {"Manager", "Second Manager"}
    with pytest.raises(ValidationError, match="endret i mellomtiden"):
        actions.withdraw_exception(granted, by=register.decider)


def test_district_takes_back_its_application(register: Register):
    actions.withdraw_exception(register.apply(3), by=register.second_manager)
    row = ExcessAssignmentApproval.objects.get()
    assert (row.state, row.withdrawn_on, row.max_municipalities) == ("withdrawn", TODAY, None)
    assert register.apply(3).state == "applied"


def _over(day: date) -> list[str]:
    rows = PoliceContactAssignment.objects.over_cap_on(day).select_related("municipality")
    return sorted(str(each.municipality) for each in rows)


def test_exception_that_ends_leaves_what_stood_on_it_flagged_from_the_day_after(register: Register):
    register.fill()
    register.assign(3)
    register.grant(3)
    assert [_over(day) for day in (START, END, END + DAY)] == [[], [], [TOWNS[3]]]
    again = register.apply(3, valid_from=END + DAY, valid_until=END + 300 * DAY)
    actions.decide_exception(again, ExceptionState.APPROVED, by=register.decider)
    assert [_over(day) for day in (END + DAY, END + 300 * DAY, END + 301 * DAY)] == [[], [], [TOWNS[3]]]
