"""The law of agreements, rule by rule."""

from datetime import date, timedelta

import pytest

from agreements import rules
from agreements.actions.template import template_of
from agreements.models import Agreement
from agreements.rules import MOVES, Answer, Kind, Rhythm, Standing, State, Unit

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
        (State.OFFERED, {State.NEGOTIATING, State.POLITICAL_TREATMENT, *_OTHER_ANSWERS}),
        (State.NEGOTIATING, {State.POLITICAL_TREATMENT, State.SIGNING, *_OTHER_ANSWERS}),
        (State.POLITICAL_TREATMENT, {State.SIGNING, State.NEGOTIATING, *_OTHER_ANSWERS}),
        (State.SIGNING, {State.PARTLY_SIGNED, State.IN_FORCE, State.NEGOTIATING}),
        (State.PARTLY_SIGNED, {State.IN_FORCE, State.NEGOTIATING}),
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
    ("kind", "parties", "expected"),
    [
        (Kind.MAIN, {"municipalities": 3, "units": 1}, True),
        (Kind.MAIN, {"municipalities": 1}, False),
        (Kind.MAIN, {"units": 1, "schools": 1}, False),
        (Kind.SCHOOL, {"schools": 1, "units": 1}, True),
        (Kind.COUNTY, {"counties": 1, "units": 1}, True),
        (Kind.COUNTY, {"municipalities": 1, "units": 1}, False),
    ],
)
def test_has_both_sides_needs_the_police_and_somebody_to_agree_with(
    kind: Kind, parties: dict[str, int], *, expected: bool
) -> None:
    nobody = dict.fromkeys(("municipalities", "counties", "schools", "units"), 0)
    assert rules.has_both_sides(kind, **{**nobody, **parties}) is expected


@pytest.mark.parametrize(
    ("parties", "approved", "expected"),
    [({1, 2}, {1, 2}, True), ({1, 2}, {1}, False), ({1, 2}, {1, 2, 3}, True), (set(), set(), False)],
)
def test_is_fully_approved_waits_for_every_party(
    parties: set[int], approved: set[int], *, expected: bool
) -> None:
    assert rules.is_fully_approved(parties, approved) is expected


@pytest.mark.parametrize(
    ("valid_from", "months", "due"),
    [
        (date(2026, 1, 1), rules.REVISION_MONTHS, date(2028, 1, 1)),
        (date(2025, 10, 15), 6, date(2026, 4, 15)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        # A day in the election months of an election year waits until the new council is in place.
        (date(2026, 9, 13), 12, date(2027, 11, 30)),
        (date(2025, 10, 31), 24, date(2027, 11, 30)),
        (date(2025, 9, 13), 12, date(2026, 9, 13)),
    ],
)
def test_revision_due_on_counts_whole_months(valid_from: date, months: int, due: date) -> None:
    assert rules.revision_due_on(valid_from, months) == due


@pytest.mark.parametrize(
    ("days", "expected"), [(181, None), (180, 180), (90, 90), (30, 30), (0, 0), (-1, None)]
)
def test_reminders_come_on_four_days_and_then_no_more(days: int, expected: int | None) -> None:
    today = date(2026, 11, 24)
    assert rules.reminder_on(today + timedelta(days=days), today) == expected
    assert rules.REMINDER_DAYS == (180, 90, 30, 0)


@pytest.mark.parametrize(
    ("days", "expected"), [(91, None), (90, 90), (83, 90), (82, None), (0, 0), (-7, 0), (-8, None)]
)
def test_reminder_reached_comes_up_to_a_week_late(days: int, expected: int | None) -> None:
    today = date(2026, 11, 24)
    reached = rules.reminder_reached(today + timedelta(days=days), today)
    assert (reached, rules.REMINDER_LATE_DAYS) == (expected, 7)


@pytest.mark.parametrize(
    ("months", "today", "due"),
    [
        (12, date(2026, 1, 15), date(2027, 1, 15)),
        (12, date(2027, 1, 15), date(2027, 1, 15)),
        (12, date(2027, 1, 16), date(2028, 1, 15)),
        (12, date(2025, 6, 1), date(2027, 1, 15)),
        (5, date(2030, 2, 1), date(2030, 3, 15)),
        # The election month of 2027 is moved, and still the next one while it waits.
        (20, date(2027, 9, 16), date(2027, 11, 30)),
        (20, date(2027, 12, 1), date(2029, 5, 15)),
        (1, date(2027, 9, 16), date(2027, 11, 15)),
        (1, date(2027, 11, 16), date(2027, 11, 30)),
    ],
)
def test_evaluation_due_on_is_the_next_one(months: int, today: date, due: date) -> None:
    assert rules.evaluation_due_on(date(2026, 1, 15), months, today) == due


_TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("unit", "rhythm", "target", "evidence", "expected"),
    [
        # Two thirds of November are gone, so one of two days is due.
        (Unit.DAYS, Rhythm.MONTH, 2, [], Standing.BEHIND),
        (Unit.DAYS, Rhythm.MONTH, 2, [(date(2026, 11, 3), 1)], Standing.ON_TRACK),
        (Unit.DAYS, Rhythm.MONTH, 2, [(date(2026, 11, 3), 1), (date(2026, 11, 9), 1)], Standing.KEPT),
        (Unit.DAYS, Rhythm.MONTH, 2, [(date(2026, 10, 30), 5)], Standing.BEHIND),
        (Unit.REPORTS, Rhythm.YEAR, 1, [], Standing.UNKNOWN),
        (Unit.REPORTS, Rhythm.YEAR, 1, [(date(2026, 2, 1), 1)], Standing.KEPT),
        (Unit.MEETINGS, Rhythm.HALF_YEAR, 4, [(date(2026, 8, 1), 2)], Standing.BEHIND),
        (Unit.MEETINGS, Rhythm.HALF_YEAR, 4, [(date(2026, 8, 1), 3)], Standing.ON_TRACK),
        (Unit.ANSWER_DAYS, Rhythm.QUARTER, 3, [], Standing.UNKNOWN),
        (Unit.ANSWER_DAYS, Rhythm.QUARTER, 3, [(date(2026, 10, 2), 3)], Standing.ON_TRACK),
        (
            Unit.ANSWER_DAYS,
            Rhythm.QUARTER,
            3,
            [(date(2026, 10, 2), 1), (date(2026, 10, 3), 4)],
            Standing.BEHIND,
        ),
    ],
)
def test_standing_is_worked_out_from_dated_evidence(
    unit: Unit, rhythm: Rhythm, target: int, evidence: list[tuple[date, int]], expected: Standing
) -> None:
    assert rules.standing(unit, rhythm, target, evidence, _TODAY) == expected


@pytest.mark.parametrize(
    ("rhythm", "start", "end"),
    [
        (Rhythm.MONTH, date(2026, 11, 1), date(2026, 12, 1)),
        (Rhythm.QUARTER, date(2026, 10, 1), date(2027, 1, 1)),
        (Rhythm.HALF_YEAR, date(2026, 7, 1), date(2027, 1, 1)),
        (Rhythm.YEAR, date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_period_of_follows_the_calendar(rhythm: Rhythm, start: date, end: date) -> None:
    assert rules.period_of(rhythm, _TODAY) == (start, end)
    assert rules.add_months(start, rules.MONTHS_IN[rhythm]) == end
    assert not rules.is_at_most(Unit.DAYS)


def test_text_checksum_is_of_the_words_and_not_their_order() -> None:
    assert rules.text_checksum({"a": 1, "b": "å"}) == rules.text_checksum({"b": "å", "a": 1})
    assert rules.text_checksum({"a": 1}) != rules.text_checksum({"a": 2})


def test_kinds_of_old_are_kept_and_not_made() -> None:
    assert {Kind.OLD_COUNCIL, Kind.OLD_SERVICE} == rules.LEGACY
    assert [kind.value for kind in Kind] == Agreement.Kind.values


@pytest.mark.parametrize(
    ("sections", "is_silent"),
    [
        ({}, True),
        ({"purpose": "Utvidet råd er fint."}, True),
        ({rules.ON_EXTENSION: ""}, True),
        ({rules.ON_EXTENSION: "[virksomheter]"}, True),
        ({rules.ON_EXTENSION: "Medlemmer i utvidet råd er [virksomheter].\n\n[flere ord] "}, True),
        ({rules.ON_EXTENSION: "Næringslivet er med. Ellers [virksomheter]."}, False),
        ({rules.ON_PAPER: "Teksten står i det signerte dokumentet."}, False),
    ],
)
def test_an_agreement_is_silent_on_extension_until_it_says_something(
    sections: dict[str, str], *, is_silent: bool
) -> None:
    assert rules.is_silent_on_extension(sections) is is_silent


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_template_of_the_main_agreement_describes_the_extended_council(language: str) -> None:
    sections = {each["key"]: each["text"] for each in template_of(Kind.MAIN, language)["section"]}
    assert not rules.is_silent_on_extension(sections)
    del sections[rules.ON_EXTENSION]
    assert rules.is_silent_on_extension(sections)


def test_states_in_which_parties_answer_and_write_are_those_between_offer_and_end() -> None:
    assert rules.MAY_BE_ANSWERED <= rules.ON_THE_WAY
    assert rules.ON_THE_WAY | rules.RUNNING | {State.DRAFT} == rules.SHARES_DRAFTS
    assert rules.OTHER_ANSWERS == _OTHER_ANSWERS
    assert not rules.ON_THE_WAY & (rules.HAS_RUN | rules.OTHER_ANSWERS)


def test_every_answer_has_a_state_and_the_noes_have_a_reason() -> None:
    noes = {answer for answer in Answer if rules.state_of_answers([answer]) in rules.OTHER_ANSWERS}
    assert noes == rules.NEEDS_REASON


def test_parties_evaluate_yearly_and_revise_every_other_year_unless_they_say_otherwise() -> None:
    assert (rules.EVALUATION_MONTHS, rules.REVISION_MONTHS, rules.MONTHS) == (12, 24, (1, 60))


def test_what_the_template_leaves_open_is_named_once() -> None:
    text = "Leder er [rolle og navn], og [rolle og navn] møter innen [dato]. Se [] og\n[to\nlinjer]."
    assert rules.open_places(text) == ["rolle og navn", "dato"]


def test_a_text_is_put_to_signing_when_it_has_been_talked_of_and_from_where_that_may_lead_there() -> None:
    talked = {State.NEGOTIATING, State.POLITICAL_TREATMENT, State.SIGNING, State.UNDER_REVISION}
    assert talked == rules.MAY_BE_SIGNED
    on_the_way = rules.MAY_BE_SIGNED - {State.SIGNING, State.UNDER_REVISION}
    assert all(rules.may_move(state, State.SIGNING) for state in on_the_way)
