"""How often a council aims to meet, and when its notice is due."""

from datetime import date

import pytest

from politirad.councils.rules import (
    LEAST_MEETINGS_A_YEAR,
    LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING,
    NOTICE_DAYS,
    meetings_target,
    notice_due_on,
)


@pytest.mark.parametrize(
    ("agreed", "is_slt_steering", "target"),
    [
        (None, False, LEAST_MEETINGS_A_YEAR),
        (1, False, LEAST_MEETINGS_A_YEAR),
        (3, False, 3),
        (None, True, LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING),
        (3, True, LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING),
        (5, True, 5),
    ],
)
def test_target_is_what_is_agreed_but_never_under_the_least(
    agreed: int | None, target: int, *, is_slt_steering: bool
):
    assert meetings_target(agreed, is_slt_steering=is_slt_steering) == target


def test_least_numbers_are_those_of_the_guide_and_the_slt_handbook():
    assert (LEAST_MEETINGS_A_YEAR, LEAST_MEETINGS_A_YEAR_AS_SLT_STEERING) == (2, 4)


def test_notice_is_due_a_week_before_or_as_the_council_says():
    meeting_on = date(2027, 1, 5)
    assert [NOTICE_DAYS, notice_due_on(meeting_on), notice_due_on(meeting_on, 14)] == [
        7,
        date(2026, 12, 29),
        date(2026, 12, 22),
    ]
