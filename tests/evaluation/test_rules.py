"""What may be told of answers: property-based tests of suppression, means, and when an evaluation is due."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from evaluation import rules
from evaluation.rules import MUNICIPALITY, SIDES, TOGETHER, Kind, Main, Mode, Tally, Vote
from evaluation.rules.results import ANSWER_LIMITS

OTHERS = ("county", "external")
PARTIES = st.sampled_from((*SIDES, *OTHERS))
VALUES = st.sampled_from((*rules.SCALE, rules.UNKNOWN))
VOTES = st.lists(st.tuples(PARTIES, VALUES), max_size=24).map(
    lambda rows: [Vote(party, (value,)) for party, value in rows]
)
LIMIT = 5
SIDES_AND_FEW = st.tuples(
    *(st.lists(VALUES, min_size=4, max_size=9) for _side in SIDES),
    *(st.lists(VALUES, max_size=6) for _other in OTHERS),
).map(
    lambda groups: [
        Vote(party, (value,))
        for party, group in zip((*SIDES, *OTHERS), groups, strict=True)
        for value in group
    ]
)


def _counting(votes: list[Vote], party: str) -> int:
    return sum(vote.party == party and vote.values != (rules.UNKNOWN,) for vote in votes)


@given(VOTES)
def test_no_group_is_shown_with_fewer_answers_than_the_limit(votes: list[Vote]):
    for tally in rules.tallies(votes, limit=LIMIT):
        counting = sum(n for value, n in tally.counts.items() if value != rules.UNKNOWN)
        assert counting >= LIMIT


@given(VOTES)
def test_what_is_shown_is_right_and_a_total_covers_the_shown_alone(votes: list[Vote]):
    found = rules.tallies(votes, limit=LIMIT)
    for tally in found:
        group = [v for v in votes if tally.party in (TOGETHER, v.party)]
        assert tally.answered == len(group)
        assert Counter(v.values[0] for v in group) == Counter(tally.counts)
    whole = rules.whole(found)
    assert (whole.answered if whole else 0) == sum(tally.answered for tally in found)


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(SIDES_AND_FEW, st.lists(VALUES, min_size=1, max_size=4))
def test_a_hidden_group_cannot_be_reckoned_from_what_is_shown(votes: list[Vote], other: list[str]):
    """Whatever the hidden ones had answered instead, all that is shown would be the same."""
    shown = rules.tallies(votes, limit=LIMIT)
    parties = {tally.party for tally in shown}
    hidden = {p for p in {v.party for v in votes} - parties if sum(v.party == p for v in votes) < LIMIT}
    assume(shown and TOGETHER not in parties and hidden)
    changed = [
        Vote(v.party, (other[place % len(other)],)) if v.party in hidden else v
        for place, v in enumerate(votes)
    ]
    assert rules.tallies(changed, limit=LIMIT) == shown


@given(SIDES_AND_FEW)
def test_no_few_people_are_parted_from_the_rest_by_what_is_shown(votes: list[Vote]):
    """Differencing: whoever adds and subtracts the shown numbers never comes down to fewer than the limit.

    Each shown number covers some of those who answered. People covered by exactly the same numbers cannot
    be told from each other; no such crowd is small.
    """
    found = rules.tallies(votes, limit=LIMIT)
    shown = [{place for place, v in enumerate(votes) if t.party in (TOGETHER, v.party)} for t in found]
    shown.append(set().union(*shown))
    crowds = Counter(tuple(place in covered for covered in shown) for place in range(len(votes)))
    assert all(size >= LIMIT for covered, size in crowds.items() if any(covered))


@given(VOTES)
def test_either_the_sides_stand_apart_or_nobody_does(votes: list[Vote]):
    parties = {tally.party for tally in rules.tallies(votes, limit=LIMIT)}
    both = all(_counting(votes, side) >= LIMIT for side in SIDES)
    assert (set(SIDES) <= parties) == both
    assert both or parties <= {TOGETHER}


@given(VOTES)
def test_in_an_open_wave_every_side_that_answered_stands_apart(votes: list[Vote]):
    found = {tally.party for tally in rules.tallies(votes, limit=1)}
    assert found == {v.party for v in votes if v.values != (rules.UNKNOWN,)}


def test_means_leave_out_those_who_do_not_know():
    assert rules.mean(Tally(MUNICIPALITY, 3, {"5": 1, "2": 1, "0": 1})) == 3.5
    assert rules.mean(Tally(MUNICIPALITY, 1, {"0": 1})) is None
    assert rules.mean(None) is None
    assert rules.mean_of([None, 4, 2]) == 3
    assert rules.mean_of([None]) is None


def test_a_gap_needs_both_sides_and_a_change_is_what_readers_see():
    assert rules.gap(2, 4.5) == 2.5
    assert rules.gap(None, 4) is None
    assert rules.change(3.94, 3.46) == 0.4
    assert rules.change(3, None) is None


def test_texts_are_shown_where_nobody_is_alone_and_are_never_counted():
    assert rules.may_show_texts(5, limit=5)
    assert not rules.may_show_texts(4, limit=5)
    assert [kind for kind in Kind if not rules.is_counted(kind)] == [Kind.TEXT]


def test_the_way_forward_comes_after_the_other_five():
    assert not rules.may_open(Main.FORWARD, [1, 2, 3, 4])
    assert rules.may_open(Main.FORWARD, [1, 2, 3, 4, 5])
    assert all(rules.may_open(main, []) for main in Main if main != Main.FORWARD)


def test_what_may_be_answered_follows_the_kind():
    assert rules.values_of(Kind.SCALE) == rules.SCALE
    assert rules.values_of(Kind.DEGREE) == rules.DEGREES
    assert rules.values_of(Kind.STEPS) == rules.STEPS
    assert rules.values_of(Kind.CHOICES, ["a", "b"]) == ("a", "b")
    assert tuple(Main)[:6] == rules.COMPARED
    assert rules.LONGEST_ANSWER == 2000


@pytest.mark.parametrize(
    ("last", "months", "due"),
    [
        (None, 12, date(2027, 3, 1)),
        (date(2026, 5, 31), 12, date(2027, 5, 28)),
        (date(2026, 2, 1), 24, date(2028, 2, 1)),
    ],
)
def test_the_next_evaluation_is_counted_from_the_last_or_from_the_agreement(
    last: date | None, months: int, due: date
):
    assert rules.next_due_on(last, date(2026, 3, 1), months) == due


def test_due_is_late_soon_or_later():
    today = date(2026, 11, 1)
    assert rules.due_state(today - timedelta(days=1), today) == rules.Due.LATE
    assert rules.due_state(today + timedelta(days=60), today) == rules.Due.SOON
    assert rules.due_state(today + timedelta(days=61), today) == rules.Due.LATER


def test_an_anonymous_wave_has_the_limit_of_its_day_and_the_others_none():
    limit = rules.answer_limit(date(2026, 1, 1))
    assert limit == ANSWER_LIMITS[-1][1] == 5
    assert [rules.limit_in(mode, limit) for mode in Mode] == [5, 1, 1]


def test_days_of_a_wave():
    assert rules.remarks_go_on(date(2026, 1, 1)) == date(2026, 1, 1) + timedelta(days=rules.REMARK_DAYS)
    last = date(2026, 6, 30)
    reminded = [n for n in range(rules.ANSWER_DAYS + 1) if rules.reminds_on(last - timedelta(days=n), last)]
    assert sorted(reminded, reverse=True) == list(rules.REMINDER_DAYS)
    assert rules.SMALL_FORUM == 10
    assert rules.USUAL_MONTHS == 12
    assert list(rules.Source) == ["measures", "actors", "focus_areas", "sections"]
    assert list(rules.Fact) == ["meetings", "leadership", "in_time"]


CODES = st.sampled_from(("", "1.2", "1.3", "1.4", "2.4", "3.4", "4.1", "4.2", "4.5", "6.1", "6.3", "G1"))
SOURCES = st.sampled_from(("", *rules.Source))


@given(CODES, SOURCES)
def test_every_question_fits_a_council(code: str, source: str):
    assert rules.is_fit(code, source, is_slt=False, is_arena=False)


@pytest.mark.parametrize(
    ("code", "source", "in_group", "in_arena"),
    [
        ("1.2", "", True, False),
        ("1.3", "", False, False),
        ("2.1", "measures", True, True),
        ("3.4", "", True, False),
        ("4.1", "", False, False),
        ("4.2", "", False, True),
        ("4.4", "", True, True),
        ("6.1", "focus_areas", False, False),
        ("6.3", "sections", False, False),
        ("G3", "", True, True),
        ("", "", True, True),
    ],
)
def test_questions_of_an_agreement_or_of_two_sides_do_not_fit_where_there_is_none(
    code: str, source: str, *, in_group: bool, in_arena: bool
):
    assert rules.is_fit(code, source, is_slt=True, is_arena=False) == in_group
    assert rules.is_fit(code, source, is_slt=False, is_arena=True) == in_arena
