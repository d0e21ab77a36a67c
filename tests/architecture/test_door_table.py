"""The table ring: who gets which answer from which page, and sees no trace of what is not for them."""

import pytest
from django.test import Client

from politirad.tenancy.permissions import ROLES, Permission, Role, Scope
from tests.architecture.door_table import COLUMNS, TABLE
from tests.architecture.routes import address, ask, routes
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, SEATED, World

NOT_ALLOWED = "405"

# The neighbour's name is no secret to whoever looks after the whole country.
NATIONAL = {role for role in Role if ROLES[role].scope == Scope.DIRECTORATE}


def test_every_role_has_a_column():
    assert set(COLUMNS) - {"stranger", "nobody"} == set(Role)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_everybody_gets_exactly_the_answers_of_the_table(world: World, method: str):
    clients = {role: world.client(Role(role)) for role in COLUMNS if role in Role}
    clients |= {"stranger": world.strangers_client(), "nobody": Client()}
    measured, traces = {}, []
    # Pages open to the whole world stand in a list of their own, in the stranger ring.
    for name in (name for name, view in routes().items() if not view.access.is_public):
        answers = []
        for column in COLUMNS:
            response, body = ask(clients[column], method, address(world, name))
            answers.append(str(response.status_code))
            traces += [f"{column} sees {mark} in {name}" for mark in _hidden_from(column) if mark in body]
        # A page that does not take the method says so to whoever may open it, and has no row.
        if NOT_ALLOWED not in answers:
            measured[f"{method} {name}"] = " ".join(answers)
    expected = {row: " ".join(cells.split()) for row, cells in TABLE.items() if row.startswith(method)}
    assert traces == []
    assert measured == expected


def _hidden_from(column: str) -> set[str]:
    """The words this reader may never meet in any answer of ours."""
    if column == "stranger":
        return set()
    if column not in Role:
        return {CLOSED_MARK, NEIGHBOUR_MARK}
    neighbour = set() if column in NATIONAL else {NEIGHBOUR_MARK}
    closed = set() if Permission.VIEW_CONTENT in _held(Role(column)) else {CLOSED_MARK}
    return neighbour | closed


def _held(role: Role) -> frozenset[Permission]:
    """What the person in the role holds in our council: through the place, and through a seat."""
    rights = ROLES[role]
    return rights.at_place | (rights.in_seat if role in SEATED else frozenset())
