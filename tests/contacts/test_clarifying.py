"""Mandates, expectations, functions and the limit: who writes them, and what is refused (BR07, R133)."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from contacts import actions
from contacts.models import (
    ContactLimit,
    FunctionAbsence,
    FunctionAssignment,
    FunctionType,
    PoliceContactAssignment,
)
from contacts.querysets import other_functions_on, percents_on
from contacts.rules import is_overbooked, may_be_sole_role
from politirad.tenancy.models import PoliceUnit
from tests.contacts.making import DAY, END, START, TODAY, Register


def _mandate(register: Register, **said: Any) -> Any:
    given = {"scope": "Små tiltak", "decided_by": "Ada Berg", "decided_on": TODAY, "by": register.manager}
    return actions.clarify_mandate(said.pop("of"), **{**given, **said})


def test_newest_mandate_comes_first_and_the_earlier_ones_stay(register: Register):
    made = register.assign(0)
    _mandate(register, of=made, scope="Alt under 10 000 kroner", decided_on=TODAY - DAY)
    newest = _mandate(register, of=made, limits="Større beløp")
    assert (made.mandates.count(), made.mandates.first()) == (2, newest)
    for said, sentence in (
        ({"scope": " "}, "hva politikontakten kan avgjøre"),
        ({"decided_by": ""}, "hvem som har avklart"),
        ({"decided_on": TODAY + DAY}, "i framtiden"),
        ({"by": register.mayor}, "Bare politidistriktet"),
    ):
        with pytest.raises(ValidationError, match=sentence):
            _mandate(register, of=made, **said)


def test_municipality_says_what_it_expects_and_the_police_answer(register: Register):
    made = register.assign(0)
    expected = actions.write_expectation(made, text="Fast kontordag", by=register.mayor)
    actions.answer_expectation(expected, answer="Hver onsdag", by=register.manager)
    actions.comment_on_expectation(expected, comment="Takk", by=register.mayor)
    assert (expected.answered_on, expected.answered_by, expected.comment) == (TODAY, register.manager, "Takk")
    other = register.assign(1)
    for attempt, sentence in (
        (lambda: actions.write_expectation(made, text="", by=register.mayor), "hva kommunen forventer"),
        (lambda: actions.write_expectation(other, text="Mer", by=register.mayor), "Bare kommunen"),
        (lambda: actions.write_expectation(made, text="Mer", by=register.manager), "Bare kommunen"),
        (
            lambda: actions.comment_on_expectation(expected, comment="Nei", by=register.reader),
            "Bare kommunen",
        ),
        (lambda: actions.answer_expectation(expected, answer=" ", by=register.manager), "Skriv et svar"),
        (
            lambda: actions.answer_expectation(expected, answer="Ja", by=register.mayor),
            "Bare politidistriktet",
        ),
    ):
        with pytest.raises(ValidationError, match=sentence):
            attempt()


def _function(code: str = "business_contact") -> FunctionType:
    return FunctionType.objects.get(code=code)


def _give(register: Register, **said: Any) -> FunctionAssignment:
    given = {
        "user": register.contact,
        "function": _function(),
        "district": register.district,
        "valid_from": START,
        "by": register.manager,
        **said,
    }
    return actions.give_function(given.pop("user"), given.pop("function"), **given)


def test_one_person_wears_several_hats_and_too_much_is_advice(register: Register):
    register.assign(0, percent=60)
    _give(register, percent=30, unit=register.unit)
    _give(register, function=_function("preparedness"), percent=20, valid_from=END)
    days = [START - DAY, START, END]
    assert [sorted(p or 0 for p in percents_on(register.contact.pk, day)) for day in days] == [
        [],
        [30, 60],
        [20, 30, 60],
    ]
    assert [is_overbooked(percents_on(register.contact.pk, day)) for day in days] == [False, False, True]
    rows = [PoliceContactAssignment.objects.with_other_function_on(day).get() for day in days]
    assert [row.has_other_function for row in rows] == [False, True, True]
    assert [may_be_sole_role(other_functions_on(register.contact.pk, day)) for day in days] == [
        True,
        False,
        False,
    ]


def test_function_that_is_not_there_is_an_answer_with_dates(register: Register):
    absent = actions.mark_absent(
        _function(), register.district, valid_from=START, instead="Spør vakta", by=register.manager
    )
    with pytest.raises(ValidationError, match="ikke finnes i distriktet"):
        _give(register)
    with pytest.raises(ValidationError, match="allerede at funksjonen ikke finnes"):
        actions.mark_absent(_function(), register.district, valid_from=END, by=register.manager)
    actions.end_function(absent, on=END, by=register.manager)
    held = _give(register, valid_from=END + DAY)
    with pytest.raises(ValidationError, match="Noen har funksjonen"):
        actions.mark_absent(_function(), register.district, valid_from=END + DAY, by=register.manager)
    actions.end_function(held, on=END + DAY, by=register.manager)
    assert FunctionAssignment.objects.get().valid_until == END + DAY
    assert [
        FunctionAbsence.objects.valid_on(day).exists() for day in (START - DAY, START, END, END + DAY)
    ] == [
        False,
        True,
        True,
        False,
    ]


def test_no_district_is_without_a_politikontakt(register: Register):
    with pytest.raises(ValidationError, match="Alle kommuner skal ha en politikontakt"):
        actions.mark_absent(
            _function("police_contact"), register.district, valid_from=START, by=register.manager
        )


def test_bad_functions_are_refused_in_one_sentence(register: Register):
    _give(register)
    far = PoliceUnit.objects.create(
        district=register.neighbour, kind=PoliceUnit.Kind.SERVICE, name="Annen", valid_from=START
    )
    for said, sentence in (
        ({}, "allerede funksjonen"),
        ({"unit": far}, "enhet i politidistriktet"),
        ({"valid_until": START - DAY}, "før første dag"),
        ({"by": register.far_manager}, "Bare politidistriktet"),
    ):
        with pytest.raises(ValidationError, match=sentence):
            _give(register, **said)


def test_directorate_changes_the_limit_from_a_day(register: Register):
    given = {"valid_from": END, "source": "Ny veileder", "by": register.decider}
    for limit, said, sentence in (
        (0, {}, "minst én kommune"),
        (4, {"source": " "}, "hvor det er bestemt"),
        (4, {"valid_from": TODAY - DAY}, "i dag eller en senere"),
        (4, {"by": register.manager}, "Bare Politidirektoratet"),
    ):
        with pytest.raises(ValidationError, match=sentence):
            actions.change_limit(limit, **{**given, **said})
    actions.change_limit(4, **given)
    with pytest.raises(ValidationError, match="allerede bestemt en grense"):
        actions.change_limit(5, **{**given, "valid_from": START})
    assert [ContactLimit.objects.valid_on(day).get().limit for day in (END - DAY, END)] == [3, 4]
    register.fill()
    assert register.assign(3, valid_from=END).is_active
    assert not register.assign(4, valid_from=END - DAY).is_active
