"""The stranger ring: nobody and the neighbour's own people find every door closed, and see no trace."""

import pytest
from django.conf import settings
from django.shortcuts import resolve_url
from django.test import Client

from evaluation.models import Pilot, PilotSource
from politirad.tenancy.permissions import ROLES, Role, Scope
from tests.architecture.routes import address, ask, routes
from tests.world import NEIGHBOUR_MARK, SEATED, World

METHODS = ("GET", "POST")
NOT_FOUND = 404
NATIONAL = {role for role in Role if ROLES[role].scope == Scope.DIRECTORATE}

# Open to the whole world. The view says the same, or this list is stale.
_LEAVING = "whoever is signed out already must not be asked to sign in for it"
_DEMO = "the demo lets anyone be anyone, and holds invented data alone"
_KNOWLEDGE = "the link in the mail answers one request for one person, and opens nothing else"
_FIND = "anybody may find whom to turn to; only what each person allows is shown, where the town has opened"
_FIGURES = "what is published is for everybody: means of at least five councils, and how many have evaluated"
OPEN = {
    "account_logout": _LEAVING,
    "accounts:sign_out": _LEAVING,
    "contacts:find": _FIND,
    "contacts:town_page": _FIND,
    "slt:coordinators": _FIND,
    "demo:become": _DEMO,
    "demo:mail": _DEMO,
    "demo:mail_file": _DEMO,
    "demo:mail_html": _DEMO,
    "demo:mails": _DEMO,
    "demo:signatures": _DEMO,
    "demo:answer_signature": _DEMO,
    "demo:people": _DEMO,
    "accounts:accessibility": "the law asks for an open accessibility page",
    "accounts:language": "a stranger chooses a language before signing in",
    "accounts:privacy": "people may know what is kept about them before they sign in",
    "meetings:report_by_link": (
        "the link in a reminder reports on one action item for one person, and opens nothing else"
    ),
    "meetings:answer": "the link in the notice answers for one person in one meeting, and opens nothing else",
    "meetings:guest_knowledge": _KNOWLEDGE,
    "meetings:preview_guest_knowledge": _KNOWLEDGE,
    "meetings:save_guest_knowledge": _KNOWLEDGE,
    "meetings:calendar_feed": (
        "a calendar cannot sign in; the secret address opens when and where, and nothing else"
    ),
    "evaluation:open_data": _FIGURES,
    "evaluation:open_data_file": _FIGURES,
    "health": "load balancers ask whether we are up",
}


# Closed to nobody who is signed in, so the neighbour's are no secret; the table of doors says who writes.
_SHARED = "what was tried anywhere is experience for the whole country"
FOR_EVERYBODY = {Pilot: _SHARED, PilotSource: _SHARED}


def _about_a_council() -> list[str]:
    models = {name: view.access.model for name, view in routes().items()}
    return [name for name, model in models.items() if model and model not in FOR_EVERYBODY]


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
    client = world.strangers_client()
    answers = {name: ask(client, method, address(world, name))[0] for name in _about_a_council()}
    assert {name for name, response in answers.items() if response.status_code != NOT_FOUND} == set()


@pytest.mark.parametrize("method", METHODS)
def test_nobody_of_ours_finds_the_neighbour(world: World, method: str):
    urls = {name: address(world, name, next_door=True) for name in _about_a_council()}
    found = []
    for role in _one_of_each_kind():
        client = world.client(role)
        for name, url in urls.items():
            response, body = ask(client, method, url)
            if response.status_code != NOT_FOUND or NEIGHBOUR_MARK in body:
                found.append((role, name, response.status_code))
    assert found == []


def _one_of_each_kind() -> list[Role]:
    """One role for each set of rights held here, of those that do not look after the whole country."""
    kinds = {}
    for role in set(Role) - NATIONAL:
        rights = ROLES[role]
        kinds[rights.scope, rights.party, rights.at_place, role in SEATED and rights.in_seat] = role
    return list(kinds.values())
