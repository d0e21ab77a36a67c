"""Pages of twenty: nothing is counted, and any number in the address is a page."""

from typing import Any

import pytest
from django.test import RequestFactory

from politirad.web.paging import Page, page_of


class Rows(list[int]):
    """A list that remembers how it was read."""

    asked: slice

    def __getitem__(self, key: Any) -> Any:
        self.asked = key
        return super().__getitem__(key)


def page(query: str, total: int) -> Page[int]:
    return page_of(RequestFactory().get(f"/moter/{query}"), Rows(range(total)))  # type: ignore[arg-type]


def test_the_first_page_shows_twenty_and_leads_on() -> None:
    assert page("", 21) == Page(list(range(20)), 1, "", "/moter/?side=2")


def test_the_last_page_leads_back_and_keeps_the_filter() -> None:
    assert page("?q=rus&side=2", 21) == Page([20], 2, "/moter/?q=rus", "")


def test_exactly_one_page_leads_nowhere() -> None:
    assert page("", 20) == Page(list(range(20)), 1, "", "")


def test_one_row_more_than_shown_is_read() -> None:
    rows = Rows(range(100))
    page_of(RequestFactory().get("/?side=3"), rows)  # type: ignore[arg-type]
    assert rows.asked == slice(40, 61)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 1), ("-1", 1), ("to", 1), ("", 1), ("²", 1), ("٢", 1), ("999999999", 500), ("9" * 5000, 500)],
)
def test_any_number_in_the_address_is_a_page(typed: str, number: int) -> None:
    assert page(f"?side={typed}", 0).number == number
