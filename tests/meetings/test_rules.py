"""The law of meetings: moves, gaps, deadlines, time and who must be there."""

from datetime import UTC, date, datetime, timedelta

import pytest

from meetings import rules
from meetings.rules import DueGroup, Gap, State

TODAY = date(2026, 11, 24)
START = datetime(2026, 12, 9, 8, 0, tzinfo=UTC)


def test_every_state_has_its_moves():
    allowed = {(state, to) for state in State for to in State if rules.may_move(state, to)}
    assert allowed == {
        (State.DRAFT, State.CALLED),
        (State.DRAFT, State.CANCELLED),
        (State.CALLED, State.IN_SESSION),
        (State.CALLED, State.CANCELLED),
        (State.IN_SESSION, State.WRITING),
        (State.WRITING, State.IN_REVIEW),
        (State.IN_REVIEW, State.WRITING),
        (State.IN_REVIEW, State.APPROVED),
        (State.APPROVED, State.WRITING),
    }
    assert rules.MOVES.keys() == set(State)


def test_states_are_sorted_by_what_can_be_done_in_them():
    assert {State.DRAFT, State.CALLED} == rules.PLANNING
    assert {State.IN_SESSION, State.WRITING} == rules.WRITABLE_MINUTES
    assert {State.WRITING, State.IN_REVIEW, State.APPROVED} == rules.HELD
    assert rules.HAS_MINUTES == rules.HELD | rules.WRITABLE_MINUTES


@pytest.mark.parametrize(
    ("minutes", "is_proper"), [(-1, False), (0, False), (1, True), (720, True), (721, False)]
)
def test_a_meeting_ends_after_it_starts_and_within_twelve_hours(minutes: int, *, is_proper: bool):
    assert rules.ends_properly(START, START + timedelta(minutes=minutes)) is is_proper
    assert timedelta(hours=12) == rules.LONGEST_MEETING


def test_next_meeting_is_a_quarter_on_but_never_too_soon_or_in_a_holiday():
    def proposed(last: date | None) -> date:
        return rules.next_meeting_on(last, today=TODAY, notice_days=7)

    assert proposed(date(2026, 11, 18)) == date(2027, 2, 17)
    assert proposed(date(2026, 1, 7)) == date(2026, 12, 9)
    assert proposed(date(2026, 9, 23)) == date(2027, 1, 6)
    assert proposed(date(2027, 4, 7)) == date(2027, 8, 18)
    assert proposed(None) == date(2026, 12, 9)


def test_a_notice_needs_items_people_and_time():
    now = START - timedelta(days=7)
    assert rules.notice_gaps(items=1, invited=1, starts_at=START, now=now) == []
    found = rules.notice_gaps(items=0, invited=0, starts_at=START, now=START)
    assert found == [Gap.NO_ITEMS, Gap.NOBODY_INVITED, Gap.IN_THE_PAST]


def test_minutes_need_people_results_and_deadlines():
    whole = {"present": 1, "items_without_result": 0, "action_items_without_deadline": 0}
    assert rules.minutes_gaps(**whole) == []
    found = rules.minutes_gaps(present=0, items_without_result=1, action_items_without_deadline=1)
    assert found == [Gap.NOBODY_PRESENT, Gap.ITEM_WITHOUT_RESULT, Gap.ACTION_ITEM_WITHOUT_DEADLINE]


@pytest.mark.parametrize(
    ("present", "missing"),
    [
        (["municipality", "police"], []),
        (["police", "police"], ["municipality"]),
        (["municipality", "external"], ["police"]),
        ([], ["municipality", "police"]),
    ],
)
def test_a_main_party_without_its_leader_is_named(present: list[str], missing: list[str]):
    assert rules.party_without_leader(("municipality", "police"), present) == missing


@pytest.mark.parametrize(
    ("due_on", "review_on", "has_one"),
    [(TODAY, None, True), (None, TODAY, True), (None, None, False), (TODAY, TODAY, False)],
)
def test_an_action_item_has_either_a_deadline_or_a_review(
    due_on: date | None, review_on: date | None, *, has_one: bool
):
    assert rules.has_deadline(due_on, review_on) is has_one


@pytest.mark.parametrize(
    ("days", "is_overdue", "is_soon"),
    [(-1, True, False), (0, False, True), (7, False, True), (8, False, False)],
)
def test_the_day_of_the_deadline_still_counts(days: int, *, is_overdue: bool, is_soon: bool):
    due_on = TODAY + timedelta(days=days)
    assert rules.is_overdue(due_on, today=TODAY, is_open=True) is is_overdue
    assert rules.is_due_soon(due_on, today=TODAY, is_open=True) is is_soon
    assert rules.is_overdue(due_on, today=TODAY, is_open=False) is False
    assert rules.is_due_soon(due_on, today=TODAY, is_open=False) is False
    assert rules.DUE_SOON_DAYS == 7


@pytest.mark.parametrize(
    ("days", "group"),
    [(-1, DueGroup.OVERDUE), (0, DueGroup.SOON), (30, DueGroup.SOON), (31, DueGroup.LATER)],
)
def test_open_action_items_stand_under_their_deadline(days: int, group: DueGroup):
    due_on = TODAY + timedelta(days=days)
    assert rules.due_group(due_on, due_on, today=TODAY) == group
    assert rules.DUE_GROUP_DAYS == 30


def test_a_review_that_is_past_is_soon_and_never_overdue():
    assert rules.due_group(TODAY - timedelta(days=1), None, today=TODAY) == DueGroup.SOON


def test_minutes_are_due_ten_days_after_the_meeting():
    assert rules.minutes_due_on(TODAY) == TODAY + timedelta(days=10)
    assert rules.minutes_due_on(TODAY, 12) == TODAY + timedelta(days=12)


def test_minutes_are_approved_when_both_main_parties_have():
    required = ("municipality", "police")
    assert rules.is_approved(required, ["police"]) is False
    assert rules.is_approved(required, ["police", "municipality"]) is True
    assert rules.is_approved(required, ["police", "external"]) is False


def test_each_item_begins_when_those_before_it_are_over():
    starts = rules.clock_times(START, [15, 30, 10])
    assert [(at - START).seconds // 60 for at in starts] == [0, 15, 45]
    assert rules.clock_times(START, []) == []


@pytest.mark.parametrize(("seconds", "over"), [(0, -45), (44 * 60 + 59, -1), (2700, 0), (49 * 60, 4)])
def test_time_is_held_against_the_planned_end_of_the_item(seconds: int, over: int):
    assert rules.minutes_over_plan(START, [15, 30], START + timedelta(seconds=seconds)) == over


@pytest.mark.parametrize(("to", "order"), [(0, [3, 1, 2]), (1, [1, 3, 2]), (9, [1, 2, 3]), (-4, [3, 1, 2])])
def test_an_item_moves_to_its_place_or_the_nearest_end(to: int, order: list[int]):
    assert rules.moved([1, 2, 3], 3, to) == order
