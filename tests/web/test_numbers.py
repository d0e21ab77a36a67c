"""Whole numbers that somebody may have written by hand in an address."""

import pytest

from politirad.web.rules import whole_number


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("17", 17), ("9" * 5000, 10**18 - 1), ("", None), ("-1", None), ("x", None)],
)
def test_only_digits_that_a_key_can_have_are_a_number(text: str, number: int | None):
    assert whole_number(text) == number


@pytest.mark.parametrize("text", ["٣", "²", "1 ", "1.0"])
def test_other_digits_than_ours_are_none(text: str):
    assert whole_number(text) is None
