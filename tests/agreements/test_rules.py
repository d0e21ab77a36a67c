"""The law of agreements, rule by rule."""

from datetime import date

import pytest

from agreements import rules
from agreements.models import Agreement
from agreements.rules import MOVES, State

_OTHER_ANSWERS = {State.DECLINED_FOR_NOW, State.DECLINED, State.OTHER_MODEL}


def test_states_are_those_of_the_catalogue_with_a_word_each() -> None:
    assert Agreement.State.choices == [
        ("draft", "Kladd"),
        ("offered", "Tilbudt"),
        ("negotiating", "Forhandles"),
        ("political_treatment", "Til politisk behandling"),
        ("signing", "Til signering"),
        ("partly_signed", "Delvis signert"),
        ("in_force", "I kraft"),
        ("under_revision", "Under revisjon"),
        ("expired", "Utløpt"),
        ("terminated", "Oppsagt"),
        ("replaced", "Erstattet"),
        ("declined_for_now", "Ønsker ikke nå"),
        ("declined", "Ønsker ikke"),
        ("other_model", "Annen modell"),
    ]
    assert [state.value for state in State] == Agreement.State.values


@pytest.mark.parametrize(
    ("state", "allowed"),
    [
        (State.DRAFT, {State.OFFERED}),
        (State.OFFERED, {State.NEGOTIATING, *_OTHER_ANSWERS}),
        (State.NEGOTIATING, {State.POLITICAL_TREATMENT, *_OTHER_ANSWERS}),
        (State.POLITICAL_TREATMENT, {State.SIGNING, State.NEGOTIATING, *_OTHER_ANSWERS}),
        (State.SIGNING, {State.PARTLY_SIGNED, State.IN_FORCE}),
        (State.PARTLY_SIGNED, {State.IN_FORCE}),
        (State.IN_FORCE, {State.UNDER_REVISION, State.EXPIRED, State.TERMINATED, State.REPLACED}),
        (State.UNDER_REVISION, {State.IN_FORCE, State.EXPIRED, State.TERMINATED, State.REPLACED}),
        (State.EXPIRED, set()),
        (State.TERMINATED, set()),
        (State.REPLACED, set()),
        (State.DECLINED_FOR_NOW, {State.OFFERED}),
        (State.DECLINED, set()),
        (State.OTHER_MODEL, set()),
    ],
)
def test_may_move_allows_the_moves_of_the_catalogue_alone(state: State, allowed: set[State]) -> None:
    assert {to for to in State if rules.may_move(state, to)} == allowed


def test_moves_lead_from_draft_to_every_other_state() -> None:
    reached = {State.DRAFT}
    while more := {to for state in reached for to in MOVES[state]} - reached:
        reached |= more

    assert reached == set(State)


def test_running_agreements_are_among_those_that_have_run() -> None:
    assert {state.value for state in rules.RUNNING} == {"in_force", "under_revision"}
    assert {State.EXPIRED, State.TERMINATED, State.REPLACED} == rules.HAS_RUN - rules.RUNNING


@pytest.mark.parametrize(
    ("municipalities", "units", "expected"), [(1, 1, True), (3, 1, True), (1, 0, False), (0, 1, False)]
)
def test_has_both_sides_needs_one_of_each(municipalities: int, units: int, *, expected: bool) -> None:
    assert rules.has_both_sides(municipalities=municipalities, units=units) is expected


@pytest.mark.parametrize(
    ("signed_on", "expected"),
    [
        ([date(2026, 1, 5), date(2026, 1, 9)], True),
        ([date(2026, 1, 5), None], False),
        ([None, None], False),
        ([], False),
    ],
)
def test_is_fully_signed_waits_for_every_party(signed_on: list[date | None], *, expected: bool) -> None:
    assert rules.is_fully_signed(signed_on) is expected


@pytest.mark.parametrize(
    ("valid_from", "months", "due"),
    [
        (date(2026, 1, 1), rules.REVISION_MONTHS, date(2028, 1, 1)),
        (date(2025, 10, 15), 6, date(2026, 4, 15)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
    ],
)
def test_revision_due_on_counts_whole_months(valid_from: date, months: int, due: date) -> None:
    assert rules.revision_due_on(valid_from, months) == due
