"""Signing in with e-mail and password, what goes wrong in one sentence, and the way back."""

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, reverse

from politirad.accounts.models import User
from tests.accounts.conftest import PASSWORD

_ERRORS = re.compile(
    r'<p class="ds-validation-message"[^>]*>(.*?)</p>|<ul class="ds-list">\s*<li>([^<]*)</li>'
)


def _sentences(page: str) -> list[str]:
    return [first or second for first, second in _ERRORS.findall(page)]


def test_the_right_password_leads_to_the_page_that_was_asked_for(person: User) -> None:
    client = Client()
    asked = client.get("/profil/?a=b")
    assert asked.headers["Location"] == "/logg-inn/?next=/profil/%3Fa%3Db"
    assert 'name="next" value="/profil/?a=b"' in client.get(asked.headers["Location"]).content.decode()

    response = client.post(
        "/logg-inn/", {"login": "KARI@elvestrand.example", "password": PASSWORD, "next": "/profil/?a=b"}
    )

    assert (response.status_code, response.headers["Location"]) == (302, "/profil/?a=b")
    assert client.get("/profil/").status_code == 200


def test_without_a_page_asked_for_one_comes_to_ones_own(person: User) -> None:
    response = Client().post("/logg-inn/", {"login": person.email, "password": PASSWORD})
    assert response.headers["Location"] == "/min-side/"


def test_the_way_back_never_leaves_the_house(person: User) -> None:
    form = {"login": person.email, "password": PASSWORD, "next": "https://evil.example/"}
    assert Client().post("/logg-inn/", form).headers["Location"] == "/min-side/"


@pytest.mark.parametrize(
    ("login", "password", "sentences"),
    [
        ("", "", ["Skriv e-postadressen din.", "Skriv passordet ditt."]),
        ("kari", PASSWORD, ["Skriv hele e-postadressen, for eksempel navn@kommune.no."]),
        (
            "kari@elvestrand.example",
            "galt passord her",
            ["E-postadressen og passordet hører ikke sammen. Prøv igjen, eller lag et nytt passord."],
        ),
        (
            "ukjent@elvestrand.example",
            PASSWORD,
            ["E-postadressen og passordet hører ikke sammen. Prøv igjen, eller lag et nytt passord."],
        ),
        ("kari\0@elvestrand.example", PASSWORD, ["Skriv hele e-postadressen, for eksempel navn@kommune.no."]),
    ],
    ids=["empty", "half an address", "wrong password", "unknown person", "a NUL"],
)
def test_what_goes_wrong_is_said_in_one_sentence(
    person: User, login: str, password: str, sentences: list[str]
) -> None:
    page = Client().post("/logg-inn/", {"login": login, "password": password}).content.decode()
    assert _sentences(page) == sentences
    assert PASSWORD not in page


def test_someone_whose_account_is_closed_is_told_so_when_the_password_is_right(person: User) -> None:
    User.objects.update(is_active=False)
    client = Client()

    right = client.post("/logg-inn/", {"login": person.email, "password": PASSWORD}, follow=True)
    assert right.redirect_chain == [("/konto/stengt/", 302)]
    assert '<h1 class="ds-heading">Kontoen er stengt</h1>' in right.content.decode()
    assert client.get("/profil/").status_code == 302
    wrong = client.post("/logg-inn/", {"login": person.email, "password": "galt passord"})
    assert wrong.status_code == 200, "a stranger must not learn that the account exists"


def test_guessing_is_stopped_with_a_sentence_that_says_for_how_long(person: User) -> None:
    cache.clear()
    client = Client()
    pages = [
        client.post("/logg-inn/", {"login": person.email, "password": f"galt passord {number}"})
        for number in range(12)
    ]
    cache.clear()

    assert "Vent fem minutter, og prøv igjen." in pages[-1].content.decode()


def test_the_session_ends_with_the_browser_and_within_ten_hours(person: User) -> None:
    client = Client()
    client.post("/logg-inn/", {"login": person.email, "password": PASSWORD})

    assert client.session.get_expire_at_browser_close()
    assert client.session.get_expiry_age() == 10 * 3600


@pytest.mark.parametrize("name", ["account_signup", "account_email", "account_confirm_email"])
def test_nobody_signs_up_or_changes_their_address_by_themselves(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_signing_out_ends_the_session(person: User) -> None:
    client = Client()
    client.force_login(person)
    assert client.get("/logg-ut/").status_code == 405, "a link must not sign anyone out"
    assert client.get("/profil/").status_code == 200

    assert client.post("/logg-ut/").headers["Location"] == "/logg-inn/"
    assert client.get("/profil/").status_code == 302
    assert client.post("/logg-ut/").headers["Location"] == "/logg-inn/", "twice is as good as once"


@pytest.mark.parametrize(
    ("headers", "way_back"),
    [
        ({"Referer": "http://testserver/profil/?a=b"}, "/profil/%3Fa%3Db"),
        ({"HX-Current-URL": "http://testserver/varsler/", "Referer": "http://testserver/"}, "/varsler/"),
        ({"Referer": "https://evil.example/x/"}, "/min-side/"),
        ({}, "/min-side/"),
    ],
    ids=["a form", "htmx", "from elsewhere", "from nowhere"],
)
def test_a_form_sent_after_the_session_ended_leads_back_to_its_page(
    db: None, headers: dict[str, str], way_back: str
) -> None:
    response = Client().post("/profil/utseende/", {"appearance": "dark"}, headers=headers)
    assert response.headers["Location"] == f"/logg-inn/?next={way_back}"


def test_the_sign_in_page_asks_the_database_for_nothing(db: None, django_assert_num_queries: Any) -> None:
    client = Client()
    with django_assert_num_queries(0):
        assert client.get("/logg-inn/").status_code == 200
