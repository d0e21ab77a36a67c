"""Every page asks the database the same number of questions for one row as for three."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from politirad.tenancy.permissions import Role
from tests.architecture.door_table import COLUMNS, TABLE
from tests.architecture.growth import grow
from tests.architecture.routes import address, routes
from tests.world import World

MOST = 10
NOT_ALLOWED = 405
OPENED = {"200", "302", "422"}

# One line for each page; a page without one fails, and so does a line without its page.
QUERY_COUNTS: dict[str, int] = {}

# Pages that ask more often than the performance goal, and why.
ABOVE_THE_GOAL: dict[str, str] = {}


@pytest.mark.parametrize("rows", [1, 3])
def test_page_asks_as_often_as_its_line_says(world: World, rows: int):
    if rows > 1:
        grow(world, times=rows - 1)
    counted = {name: count for name in routes() if (count := _count(world, name)) is not None}
    assert counted == QUERY_COUNTS


def test_no_page_asks_more_often_than_the_goal():
    assert {name for name, count in QUERY_COUNTS.items() if count > MOST} == ABOVE_THE_GOAL.keys()


def _reader(name: str) -> Role:
    """Somebody who gets the page: the police contact, or the first in the table who does."""
    row = TABLE.get(f"GET {name}") or TABLE.get(f"POST {name}") or ""
    answers = dict(zip(COLUMNS, row.split(), strict=False))
    opened = [
        Role(role) for role, answer in answers.items() if answer in {"200", "302", "422"} and role in Role
    ]
    return opened[0] if opened and Role.POLICE_CONTACT not in opened else Role.POLICE_CONTACT


def _count(world: World, name: str) -> int | None:
    """How often the page asks, once what lives longer than a request is there; None for no page."""
    client, url = world.client(_reader(name)), address(world, name)
    if client.get(url).status_code == NOT_ALLOWED:
        return None
    with CaptureQueriesContext(connection) as queries:
        response: Any = client.get(url)
        b"".join(response.streaming_content) if response.streaming else response.content
    return len(queries)
