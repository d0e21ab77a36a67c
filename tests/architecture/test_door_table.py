"""The table ring: who gets which answer from which page. A right given too widely shows here."""

import pytest
from django.test import Client

from politirad.tenancy.permissions import Role
from tests.architecture.door_table import COLUMNS, TABLE
from tests.architecture.routes import address, ask, routes
from tests.world import World

NOT_ALLOWED = "405"


def test_every_role_has_a_column():
    assert set(COLUMNS) - {"stranger", "nobody"} == set(Role)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_everybody_gets_exactly_the_answers_of_the_table(world: World, method: str):
    clients = {role: world.client(Role(role)) for role in COLUMNS if role in Role}
    clients |= {"stranger": world.strangers_client(), "nobody": Client()}
    rows = {
        f"{method} {name}": [_answer(clients[c], method, address(world, name)) for c in COLUMNS]
        for name in routes()
    }
    measured = {row: " ".join(answers) for row, answers in rows.items() if NOT_ALLOWED not in answers}
    expected = {row: " ".join(cells.split()) for row, cells in TABLE.items() if row.startswith(method)}
    assert measured == expected


def _answer(client: Client, method: str, url: str) -> str:
    response, _body = ask(client, method, url)
    return str(response.status_code)
