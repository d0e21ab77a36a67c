"""The stranger ring: nobody and the neighbour's own people find every door closed, and see no trace."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.shortcuts import resolve_url
from django.test import Client

from politirad.tenancy.permissions import ROLES, Permission, Role, Scope
from tests.architecture.routes import address, ask, routes
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, SEATED, World

METHODS = ("GET", "POST")
NATIONAL = {role for role in Role if ROLES[role].scope == Scope.DIRECTORATE}

# Open to the whole world. The view says the same, or this list is stale.
_DEMO = "the demo lets anyone be anyone, and holds invented data alone"
OPEN = {
    "demo:become": _DEMO,
    "demo:mail": _DEMO,
    "demo:mail_file": _DEMO,
    "demo:mail_html": _DEMO,
    "demo:mails": _DEMO,
    "demo:people": _DEMO,
    "accounts:accessibility": "the law asks for an open accessibility page",
    "accounts:language": "a stranger chooses a language before signing in",
    "accounts:privacy": "people may know what is kept about them before they sign in",
    "meetings:answer": "the link in the notice answers for one person in one meeting, and opens nothing else",
    "health": "load balancers ask whether we are up",
}


def _about_a_council() -> list[str]:
    return [name for name, view in routes().items() if view.access.model]


def _asked(method: str, client: Client, names: list[str], world: World) -> Iterator[tuple[str, int, str]]:
    for name in names:
        response, body = ask(client, method, address(world, name))
        yield name, response.status_code, body


def test_pages_open_to_the_whole_world_are_these_and_no_others():
    declared = {name: view.access.reason for name, view in routes().items() if view.access.is_public}
    assert declared == OPEN


@pytest.mark.parametrize("method", METHODS)
def test_nobody_is_sent_to_sign_in(world: World, method: str):
    nobody, sign_in = Client(), resolve_url(settings.LOGIN_URL)
    answers = {name: ask(nobody, method, address(world, name))[0] for name in routes() if name not in OPEN}
    elsewhere = {
        name: response.status_code
        for name, response in answers.items()
        if response.headers.get("Location", "").split("?")[0] != sign_in
    }
    assert elsewhere == {}


@pytest.mark.parametrize("method", METHODS)
def test_neighbour_with_full_rights_finds_nothing_here(world: World, method: str):
    answers = _asked(method, world.strangers_client(), _about_a_council(), world)
    assert {name: status for name, status, _body in answers if status != 404} == {}


@pytest.mark.parametrize("method", METHODS)
def test_nobody_of_ours_finds_the_neighbour_or_a_trace_of_it(world: World, method: str):
    found = []
    for role in set(Role) - NATIONAL:
        client = world.client(role)
        for name in routes():
            is_theirs = bool(routes()[name].access.model)
            response, body = ask(client, method, address(world, name, next_door=is_theirs))
            if NEIGHBOUR_MARK in body or (is_theirs and response.status_code != 404):
                found.append((role, name, response.status_code))
    assert found == []


@pytest.mark.parametrize("method", METHODS)
def test_whoever_may_not_read_content_sees_no_trace_of_a_closed_item(world: World, method: str):
    readers = {role for role in Role if Permission.VIEW_CONTENT in _held_in(role)}
    seen = [
        (role, name)
        for role in set(Role) - readers
        for name, _status, body in _asked(method, world.client(role), list(routes()), world)
        if CLOSED_MARK in body
    ]
    assert seen == []


def _held_in(role: Role) -> frozenset[Permission]:
    """What the person in the role holds in our council: through the place, and through a seat."""
    rights = ROLES[role]
    return rights.at_place | (rights.in_seat if role in SEATED else frozenset())
