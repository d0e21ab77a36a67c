"""The rules of the register, on their boundary days."""

from datetime import date, timedelta

import pytest

from contacts import rules
from contacts.rules import Claim, ExceptionState, Number, Room, Span

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
DAY = timedelta(days=1)
YEAR, ALWAYS = Span(FIRST, LAST), Span(date(2017, 1, 1))
THREE = Room([Number(3, ALWAYS)])


def _claims(count: int, span: Span = YEAR, town: Span = ALWAYS) -> list[Claim]:
    return [Claim(n, n, span, town) for n in range(1, count + 1)]


@pytest.mark.parametrize(
    ("day", "holds"), [(FIRST - DAY, False), (FIRST, True), (LAST, True), (LAST + DAY, False)]
)
def test_first_and_last_day_are_included(day: date, *, holds: bool):
    assert YEAR.holds_on(day) is holds


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (Span(LAST), True),
        (Span(LAST + DAY), False),
        (Span(date(2020, 1, 1), FIRST), True),
        (Span(date(2020, 1, 1), FIRST - DAY), False),
        (ALWAYS, True),
    ],
)
def test_spans_overlap_when_they_share_a_day(other: Span, *, overlaps: bool):
    assert (YEAR.overlaps(other), other.overlaps(YEAR)) == (overlaps, overlaps)


@pytest.mark.parametrize(("count", "is_over"), [(0, False), (3, False), (4, True)])
def test_fourth_municipality_is_over_the_limit_of_three(count: int, *, is_over: bool):
    assert rules.municipalities_on(FIRST, _claims(count)) == count
    assert rules.is_over_cap(FIRST, _claims(count), THREE) is is_over


def test_the_same_municipality_counts_once():
    twice = [Claim(1, 7, YEAR, ALWAYS), Claim(2, 7, YEAR, ALWAYS)]
    assert rules.municipalities_on(FIRST, twice) == 1


@pytest.mark.parametrize(
    ("day", "cap"), [(FIRST - DAY, 3), (FIRST, 5), (LAST, 5), (LAST + DAY, 3), (date(2016, 1, 1), None)]
)
def test_exception_raises_the_cap_in_its_own_period_alone(day: date, cap: int | None):
    assert rules.cap_on(day, Room(THREE.limits, [Number(5, YEAR)])) == cap


def test_exception_never_lowers_the_limit_nor_makes_one_where_there_is_none():
    assert rules.cap_on(FIRST, Room(THREE.limits, [Number(2, YEAR)])) == 3
    assert rules.cap_on(FIRST, Room([], [Number(4, YEAR)])) is None
    assert rules.is_over_cap(FIRST, _claims(9), Room([])) is False


def test_two_limits_two_dates():
    room = Room([Number(3, Span(FIRST, LAST)), Number(2, Span(LAST + DAY))])
    assert [rules.cap_on(day, room) for day in (LAST, LAST + DAY)] == [3, 2]
    assert [rules.is_over_cap(day, _claims(3, Span(FIRST)), room) for day in (LAST, LAST + DAY)] == [
        False,
        True,
    ]


def test_municipality_that_is_over_does_not_count():
    merged = [*_claims(3), Claim(4, 4, Span(FIRST), Span(date(2020, 1, 1), FIRST + DAY))]
    assert rules.is_over_cap(FIRST + DAY, merged, THREE) is True
    assert rules.is_over_cap(FIRST + 2 * DAY, merged, THREE) is False


def test_those_beyond_the_cap_are_those_that_began_last():
    claims = [Claim(9, 9, Span(FIRST - DAY), ALWAYS), *_claims(4)]
    assert [c.key for c in rules.beyond_cap(FIRST, claims, THREE)] == [3, 4]
    assert rules.beyond_cap(FIRST - DAY, claims, THREE) == []
    assert rules.beyond_cap(FIRST, claims, Room([])) == []


def _fourth(first: date, last: date | None) -> Claim:
    return Claim(10, 10, Span(first, last), ALWAYS)


@pytest.mark.parametrize(
    ("span", "over_on"),
    [
        (Span(FIRST - DAY, FIRST - DAY), None),
        (Span(FIRST - DAY), FIRST),
        (Span(LAST, LAST), LAST),
        (Span(LAST + DAY), None),
    ],
)
def test_fourth_is_judged_on_every_day_it_shares_with_three_others(span: Span, over_on: date | None):
    assert rules.first_day_over(span, _fourth(span.first, span.last), _claims(3), THREE) == over_on


def test_fourth_is_judged_on_the_day_a_lower_limit_begins():
    room = Room([Number(4, Span(date(2017, 1, 1), FIRST)), Number(3, Span(FIRST + DAY))])
    new = _fourth(FIRST, None)
    assert rules.first_day_over(new.span, new, _claims(3), room) == FIRST + DAY


def test_the_end_of_an_exception_is_flagged_and_not_refused():
    room = Room(THREE.limits, [Number(4, Span(FIRST, FIRST + DAY))])
    new = _fourth(FIRST, None)
    assert rules.first_day_over(new.span, new, _claims(3), room) is None
    assert rules.is_over_cap(FIRST + 2 * DAY, [*_claims(3), new], room) is True
    # Longer than it was is a new claim, and is judged.
    assert rules.first_day_over(Span(FIRST + 2 * DAY), new, _claims(3), room) == FIRST + 2 * DAY


def test_municipality_that_begins_later_is_judged_when_it_does():
    new = Claim(10, 10, Span(FIRST), Span(FIRST + 5 * DAY))
    assert rules.first_day_over(new.span, new, _claims(3), THREE) == FIRST + 5 * DAY


@pytest.mark.parametrize(
    ("day", "since"),
    [
        (FIRST - DAY, date(2017, 1, 1)),
        (FIRST, None),
        (LAST, None),
        (LAST + DAY, LAST + DAY),
        (LAST + 100 * DAY, LAST + DAY),
    ],
)
def test_municipality_is_without_from_the_day_after_the_last_one_ended(day: date, since: date | None):
    assert rules.uncovered_since(day, [YEAR], ALWAYS) == since
    assert rules.is_covered(day, [YEAR]) is (since is None)


def test_municipality_that_is_not_there_is_not_without():
    assert rules.uncovered_since(FIRST - DAY, [], Span(FIRST)) is None
    assert rules.uncovered_since(FIRST, [Span(date(2020, 1, 1), date(2021, 1, 1))], Span(FIRST)) == FIRST
    assert rules.last_before(FIRST, [YEAR, Span(FIRST)]) is None


@pytest.mark.parametrize(("days", "asked"), [(0, False), (60, False), (61, True)])
def test_deputy_is_asked_about_after_sixty_days_without_a_primary(days: int, *, asked: bool):
    day, deputy = LAST + days * DAY, Span(FIRST)
    covering = rules.days_covering(day, deputy, [YEAR], ALWAYS)
    assert (covering, rules.is_in_fact_primary(covering)) == (days, asked)
    assert rules.DEPUTY_DAYS == 60


def test_deputy_covers_only_while_standing_in():
    assert rules.days_covering(LAST + DAY, Span(FIRST, LAST), [YEAR], ALWAYS) == 0
    assert rules.days_covering(LAST + 9 * DAY, Span(LAST + 5 * DAY), [YEAR], ALWAYS) == 5


@pytest.mark.parametrize(
    ("percents", "total", "is_too_much"),
    [([], 0, False), ([60, None, 40], 100, False), ([60, 41], 101, True)],
)
def test_roles_that_take_more_than_a_position_give_advice(
    percents: list[int | None], total: int, *, is_too_much: bool
):
    assert (rules.total_percent(percents), rules.is_overbooked(percents)) == (total, is_too_much)
    assert rules.FULL_POSITION == 100
    assert rules.MOST_TRAVEL_MINUTES == 600


def test_sole_role_is_for_whoever_holds_no_other_function():
    assert (rules.may_be_sole_role(0), rules.may_be_sole_role(1)) == (True, False)


def test_mandate_is_clarified_within_thirty_days():
    due = rules.mandate_due_on(FIRST)
    assert (due, rules.MANDATE_DAYS) == (date(2027, 1, 31), 30)
    assert [rules.lacks_mandate(day, FIRST, []) for day in (due - DAY, due)] == [False, True]
    assert [rules.lacks_mandate(due, FIRST, [day]) for day in (due, due + DAY)] == [False, True]


@pytest.mark.parametrize(
    ("valid_from", "longest"),
    [
        (date(2026, 12, 1), date(2028, 11, 30)),
        (date(2027, 1, 1), date(2028, 12, 31)),
        (date(2028, 2, 29), date(2030, 2, 27)),
    ],
)
def test_exception_is_proposed_for_two_years_at_most(valid_from: date, longest: date):
    assert (rules.longest_until(valid_from), rules.MOST_EXCEPTION_MONTHS) == (longest, 24)
    assert rules.is_long_period(valid_from, longest) is False
    assert rules.is_long_period(valid_from, longest + DAY) is True


@pytest.mark.parametrize(
    ("before", "reminder"),
    [(61, None), (60, 60), (53, 60), (52, None), (14, 14), (7, 14), (6, None), (0, 0), (-7, 0), (-8, None)],
)
def test_people_are_reminded_before_an_exception_ends(before: int, reminder: int | None):
    assert rules.expiry_reminder(LAST, LAST - before * DAY) == reminder
    assert (rules.EXPIRY_REMINDER_DAYS, rules.REMINDER_LATE_DAYS) == ((60, 14, 0), 7)


@pytest.mark.parametrize(
    ("before", "warning"), [(91, None), (90, 90), (83, 90), (82, None), (30, 30), (0, 0), (-7, 0), (-8, None)]
)
def test_districts_are_warned_before_the_map_changes(before: int, warning: int | None):
    assert rules.change_warning(LAST, LAST - before * DAY) == warning
    assert rules.CHANGE_WARNING_DAYS == (90, 30, 0)


def test_what_is_decided_may_only_be_withdrawn():
    moves = {(a, b) for a in ExceptionState for b in ExceptionState if rules.may_move_exception(a, b)}
    applied = {(ExceptionState.APPLIED, to) for to in ExceptionState if to != ExceptionState.APPLIED}
    assert moves == applied | {(state, ExceptionState.WITHDRAWN) for state in rules.GRANTED}
    assert rules.EXCEPTION_MOVES.keys() == set(ExceptionState)


def test_nobody_decides_on_their_own_application_or_on_themselves():
    assert [rules.may_decide(1, about, by) for about, by in ((2, 3), (1, 3), (2, 1))] == [True, False, False]


def test_states_and_kinds_are_these():
    assert [*rules.Kind] == ["primary", "deputy"]
    assert [*rules.AssignmentState] == ["active", "awaiting_approval"]
