"""The register with every municipality of the country in it: paged, filtered and sorted on the server."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.contacts.filling import fill_register
from tests.contacts.making import TODAY, Register
from tests.meetings.reading import text_of

PAGE = 50
QUERIES = 15


def shown(register: Register, client: Client, **asked: str) -> tuple[int, str, Any]:
    """How many questions the page asked, what it says, and what it was drawn from."""
    url = reverse("contacts:register", args=[register.district.pk])
    with CaptureQueriesContext(connection) as asked_of_it:
        answer = client.get(url, asked)
    return len(asked_of_it), text_of(answer), answer.context


@pytest.mark.parametrize(("towns", "contacts"), [(60, 60), (357, 400)])
def test_a_page_asks_and_shows_the_same_whatever_the_size(
    register: Register, client: Client, towns: int, contacts: int
):
    fill_register(register, towns=towns, contacts=contacts)
    client.force_login(register.manager)
    queries, _text, context = shown(register, client)
    assert (queries, len(context["rows"]), context["numbers"].contacts) == (QUERIES, PAGE, contacts)
    assert context["numbers"].covered == towns


def test_filters_and_order_are_the_databases(register: Register, client: Client):
    fill_register(register, towns=357, contacts=400)
    for town in range(3):
        register.assign(town, valid_from=TODAY)
    client.force_login(register.manager)
    _queries, _text, context = shown(register, client)
    # Those who are full stand before those with room, whoever came last.
    assert [row.person.full_name for row in context["rows"]][:2] == ["Contact", "Kontakt 000"]
    queries, _text, context = shown(register, client, q="storkommune 35")
    assert (queries, {row.person.full_name for row in context["rows"]}) == (
        QUERIES,
        {f"Kontakt {number}" for number in range(350, 357)},
    )
    _queries, _text, context = shown(register, client, side="8")
    assert (len(context["rows"]), context["rows"][-1].person.full_name) == (PAGE, "Kontakt 398")
    _queries, _text, context = shown(register, client, side="9")
    assert [row.person.full_name for row in context["rows"]] == ["Kontakt 399"]
