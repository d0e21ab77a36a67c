"""The law of the way up, without a database."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from slt.rules import (
    CLOSED,
    OPEN,
    Level,
    LinkState,
    Step,
    holder_of,
    is_age_range,
    is_answer_late,
    may_move_link,
)

STATES = st.sampled_from(LinkState)
STEPS = st.lists(st.builds(Step, st.integers(0, 3), st.integers(0, 3), STATES), max_size=6)
DAY = date(2026, 11, 28)


@given(STEPS)
def test_somebody_always_has_the_matter(steps: list[Step[int]]):
    holder = holder_of(9, steps)
    assert holder == 9 or any(step.receiver == holder and step.state in OPEN for step in steps)


@given(STEPS, st.data())
def test_a_step_taken_back_below_takes_nothing_from_whoever_has_the_matter(
    steps: list[Step[int]], data: st.DataObject
):
    still_open = [place for place, step in enumerate(steps) if step.state in OPEN]
    if len(still_open) < 2:
        return
    below = data.draw(st.sampled_from(still_open[:-1]))
    gone = [step._replace(state=LinkState.WITHDRAWN) if n == below else step for n, step in enumerate(steps)]
    assert holder_of(9, gone) == holder_of(9, steps)


@given(STATES, STATES)
def test_what_is_answered_returned_or_withdrawn_stays_so(state: LinkState, to: LinkState):
    assert not (state in CLOSED and may_move_link(state, to))


@given(STATES)
def test_every_open_step_can_be_answered_and_taken_back(state: LinkState):
    assert (state in OPEN) == may_move_link(state, LinkState.ANSWERED)
    assert (state in OPEN) == may_move_link(state, LinkState.WITHDRAWN)


@given(st.integers(-40, 40), STATES)
def test_an_answer_is_late_the_day_after_its_day_while_it_is_owed(days: int, state: LinkState):
    late = is_answer_late(DAY, today=DAY + timedelta(days=days), state=state)
    assert late == (state in OPEN and days > 0)


def test_the_levels_stand_in_order():
    assert Level.STEERING < Level.COORDINATING < Level.EXECUTING


def test_ages_run_from_the_lower_to_the_higher_and_may_be_open():
    assert is_age_range(12, 25)
    assert is_age_range(None, 18)
    assert is_age_range(12, None)
    assert not is_age_range(25, 12)
