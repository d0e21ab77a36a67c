"""What may be told of many councils together, and who has evaluated in time."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.rules import add_months
from evaluation.rules import (
    DUE,
    FIRST_SHARED_YEAR,
    Mode,
    Standing,
    Tally,
    leaves_council,
    may_publish,
    may_show_whole,
    next_due_on,
    shown_places,
    standing_on,
)

LIMIT = 5
sizes = st.dictionaries(st.integers(1, 12), st.integers(1, 12), max_size=12)
few = st.dictionaries(st.integers(1, 4), st.integers(1, 6), max_size=4).filter(
    lambda found: sum(found.values()) <= 14
)
days = st.dates(date(2016, 1, 1), date(2030, 12, 31))
maybe_days = st.none() | days


@given(sizes)
def test_no_place_is_shown_with_too_few_and_the_rest_is_never_too_few(councils: dict[int, int]) -> None:
    shown = shown_places(councils, limit=LIMIT)
    rest = sum(count for place, count in councils.items() if place not in shown)
    assert all(councils[place] >= LIMIT for place in shown)
    assert rest == 0 or rest >= LIMIT or not may_show_whole(councils.values(), limit=LIMIT)


@given(sizes)
def test_as_much_is_shown_as_may_be(councils: dict[int, int]) -> None:
    big = {place for place, count in councils.items() if count >= LIMIT}
    hidden = big - shown_places(councils, limit=LIMIT)
    assert len(hidden) <= 1
    if hidden:
        assert 0 < sum(councils.values()) - sum(councils[place] for place in big) < LIMIT


@settings(max_examples=60, deadline=None)
@given(few)
def test_no_sum_of_what_is_published_leaves_fewer_than_five_councils(councils: dict[int, int]) -> None:
    """Whatever is added to and subtracted from what, each council that is left is among five or more."""
    rows = _published(councils)
    total = sum(councils.values())
    for size in range(1, LIMIT):
        for group in combinations(range(total), min(size, total)):
            outside = [council for council in range(total) if council not in group]
            kept = [[row[council] for council in outside] for row in rows]
            # A combination that is nothing outside the group, and something in it, would lower the rank.
            assert _rank(kept) == _rank(rows)


def test_the_smallest_is_hidden_too_when_the_rest_could_be_reckoned() -> None:
    assert shown_places({1: 9, 2: 6, 3: 4}, limit=LIMIT) == {1}
    assert shown_places({1: 9, 2: 6, 3: 4, 4: 1}, limit=LIMIT) == {1, 2}
    assert shown_places({1: 9, 2: 6}, limit=LIMIT) == {1, 2}
    assert shown_places({1: 6, 2: 1}, limit=LIMIT) == frozenset()
    assert shown_places({}, limit=LIMIT) == frozenset()
    assert may_show_whole([6, 1], limit=LIMIT)
    assert not may_show_whole([2, 2], limit=LIMIT)


@pytest.mark.parametrize(
    ("counts", "mode", "leaves"),
    [
        ({"4": 5}, Mode.ANONYMOUS, True),
        ({"4": 4, "0": 3}, Mode.ANONYMOUS, False),
        ({"4": 4}, Mode.OPEN, False),
        ({"4": 3, "2": 2}, Mode.OPEN, True),
        ({"4": 1}, Mode.TOGETHER, True),
        ({"0": 1}, Mode.TOGETHER, False),
    ],
)
def test_what_leaves_a_council_needs_five_answers_or_one_given_together(
    counts: dict[str, int], mode: Mode, *, leaves: bool
) -> None:
    assert leaves_council(Tally("", sum(counts.values()), counts), mode, limit=LIMIT) is leaves


@given(days, maybe_days, maybe_days, st.integers(1, 60))
def test_a_council_stands_in_one_way_and_is_late_only_after_its_day(
    day: date, last: date | None, since: date | None, months: int
) -> None:
    found = standing_on(day, last, since, months)
    start = last or since
    if start is None:
        assert found == Standing.NOT_AGREED
        return
    due = next_due_on(last, start, months)
    assert (found == Standing.LATE) == (due < day)
    assert (found == Standing.IN_TIME) == (due >= day and last is not None)
    assert found in DUE or (last is None and due >= day)


def test_the_last_day_is_in_time_and_the_next_is_late() -> None:
    last = date(2025, 3, 1)
    due = add_months(last, 12)
    assert standing_on(due, last, None, 12) == Standing.IN_TIME
    assert standing_on(due + timedelta(days=1), last, None, 12) == Standing.LATE


def test_a_year_is_published_when_it_is_over() -> None:
    assert may_publish(2025, date(2026, 1, 1))
    assert not may_publish(2025, date(2025, 12, 31))
    assert may_publish(FIRST_SHARED_YEAR, date(2026, 1, 1))
    assert not may_publish(FIRST_SHARED_YEAR - 1, date(2026, 1, 1))


def _published(councils: dict[int, int]) -> list[list[int]]:
    """Each published figure as which councils are in it: the shown districts, and the nation."""
    home = [place for place, count in councils.items() for _each in range(count)]
    shown = sorted(shown_places(councils, limit=LIMIT))
    rows = [[int(place == each) for each in home] for place in shown]
    if may_show_whole(councils.values(), limit=LIMIT):
        rows.append([1] * len(home))
    return rows


def _rank(rows: Sequence[Sequence[int]]) -> int:
    left, rank = [[Fraction(cell) for cell in row] for row in rows], 0
    for column in range(len(left[0]) if left else 0):
        found = next((row for row in left[rank:] if row[column]), None)
        if found is None:
            continue
        left.remove(found)
        left.insert(rank, found)
        for place in range(rank + 1, len(left)):
            factor = left[place][column] / found[column]
            left[place] = [a - factor * b for a, b in zip(left[place], found, strict=True)]
        rank += 1
    return rank
