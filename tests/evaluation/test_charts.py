"""The charts of an evaluation: every mark in its box, the sides apart, and a gap where there is no mean."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from evaluation import rules
from evaluation.rules import GRID, Column, Dumbbell, Mark, Track, YearMark
from evaluation.rules.charts import HIGHEST, LOWEST

MEANS = st.one_of(st.none(), st.floats(LOWEST, HIGHEST))
FIRST = 2020
TALLEST = 40
NEAREST = 12


def _places(mark: Mark) -> tuple[float, float]:
    return float(mark.x), float(mark.y)


@given(MEANS, MEANS, MEANS, MEANS)
def test_a_dumbbell_shows_the_sides_or_the_mean_and_stays_on_the_grid(
    town: float | None, police: float | None, whole: float | None, before: float | None
):
    found: Dumbbell = rules.dumbbell(town, police, whole, before)
    assert (found.municipality is None, found.police is None) == (town is None, police is None)
    assert found.is_joined == (town is not None and police is not None)
    assert found.whole is None or not (found.municipality or found.police)
    marks = [mark for mark in (found.municipality, found.police, found.whole, found.before) if mark]
    assert all(GRID[0] <= _places(mark)[0] <= GRID[-1] for mark in marks)


@given(st.floats(LOWEST, HIGHEST), st.floats(LOWEST, HIGHEST))
def test_the_marks_of_the_sides_never_hide_each_other(town: float, police: float):
    found = rules.dumbbell(town, police, None, None)
    assert found.municipality
    assert found.police
    (x, y), (other_x, other_y) = _places(found.municipality), _places(found.police)
    assert abs(x - other_x) + abs(y - other_y) >= NEAREST


@given(st.lists(st.integers(0, 50), max_size=7))
def test_columns_are_as_high_as_their_counts_and_the_most_chosen_fills_the_box(counts: list[int]):
    found: tuple[Column, ...] = rules.columns(counts)
    heights = [float(column.height) for column in found]
    assert all(float(column.y) + float(column.height) == TALLEST for column in found)
    assert [height > 0 for height in heights] == [count > 0 for count in counts]
    assert not any(counts) or max(heights) == TALLEST


@given(st.lists(MEANS, min_size=1, max_size=6))
def test_a_year_without_a_mean_is_a_gap_in_the_line(means: list[float | None]):
    found: Track = rules.track(list(enumerate(means, FIRST)))
    years: tuple[YearMark, ...] = found.years
    assert [each.mark is None for each in years] == [mean is None for mean in means]
    assert [each.year for each in years if each.is_last] == [FIRST + len(means) - 1]
    joined = sum(line.count("L") for line in found.lines)
    assert joined == sum(None not in pair for pair in itertools.pairwise(means))
