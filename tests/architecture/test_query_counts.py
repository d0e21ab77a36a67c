"""Every page asks the database the same number of questions for one row as for three."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from politirad.tenancy.permissions import Role
from tests.architecture.door_table import COLUMNS, TABLE
from tests.architecture.growth import grow
from tests.architecture.routes import address, routes
from tests.world import World

MOST = 10

# One line for each page; a page without one fails, and so does a line without its page.
QUERY_COUNTS: dict[str, int] = {}

# Pages that ask more often than the performance goal, and why.
ABOVE_THE_GOAL: dict[str, str] = {}


@pytest.mark.parametrize("rows", [1, 3])
def test_page_asks_as_often_as_its_line_says(world: World, rows: int):
    if rows > 1:
        grow(world, times=rows - 1)
    assert {name: _count(world, name) for name in _pages()} == QUERY_COUNTS


def test_no_page_asks_more_often_than_the_goal():
    assert {name for name, count in QUERY_COUNTS.items() if count > MOST} == ABOVE_THE_GOAL.keys()


def _pages() -> list[str]:
    return [name for name in routes() if _reader(name)]


def _reader(name: str) -> Role | None:
    """Somebody who gets the page: the police contact, or the first in the table who does."""
    answers = dict(zip(COLUMNS, TABLE.get(f"GET {name}", "").split(), strict=False))
    opened = [role for role, answer in answers.items() if answer in {"200", "302"} and role in Role]
    return next((role for role in (Role.POLICE_CONTACT, *opened) if role in opened), None)


def _count(world: World, name: str) -> int:
    client, url = world.client(_reader(name)), address(world, name)
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url)
        b"".join(response) if response.streaming else response.content
    return len(queries)
