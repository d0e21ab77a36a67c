"""When a list may be taken in, and when it may be undone (G92)."""

import pytest

from contacts.rules import MOVES, Outcome, State, may_move, may_take_in


@pytest.mark.parametrize("before", State)
@pytest.mark.parametrize("after", State)
def test_a_list_is_taken_in_and_then_undone_and_nothing_else(before: State, after: State):
    assert may_move(before, after) == ((before, after) in MOVES)
    assert sorted(MOVES) == [(State.IMPORTED, State.UNDONE), (State.PREVIEWED, State.IMPORTED)]


@pytest.mark.parametrize(
    ("outcomes", "may"),
    [
        ([], False),
        ([Outcome.SAME], False),
        ([Outcome.NEW], True),
        ([Outcome.CHANGED, Outcome.SAME], True),
        ([Outcome.NEW, Outcome.WRONG], False),
    ],
)
def test_a_list_is_taken_in_when_no_row_is_wrong_and_some_row_changes_something(
    outcomes: list[Outcome], may: bool
):
    assert may_take_in(outcomes) == may
