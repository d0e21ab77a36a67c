"""Code app, passkeys, recovery codes and passwords: from the profile to the next sign-in."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client

from politirad.accounts.models import User
from tests.accounts.conftest import PASSWORD

_SAFETY_QUERIES = 5
NEW_PASSWORD = "en annen setning om hav"

PAGES = (
    "/profil/sikkerhet/",
    "/profil/sikkerhet/passord/",
    "/profil/sikkerhet/passnokler/",
    "/profil/sikkerhet/passnokler/ny/",
    "/profil/sikkerhet/reservekoder/nye/",
)


@pytest.fixture
def client(person: User) -> Iterator[Client]:
    """Kari's browser, where she has just typed her password."""
    cache.clear()
    client = Client()
    client.post("/logg-inn/", {"login": person.email, "password": PASSWORD})
    client.post("/konto/bekreft/", {"password": PASSWORD})
    yield client
    cache.clear()


def _code(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return f"{hotp_value(secret, counter):06}"


def _take_up_code_app(client: Client) -> str:
    page = client.get("/profil/sikkerhet/kodeapp/").content.decode()
    (secret,) = re.findall(r'<code class="pr-nokkel">(\w+)</code>', page)
    client.post("/profil/sikkerhet/kodeapp/", {"code": _code(secret)})
    return secret


def _page(client: Client, path: str) -> str:
    response = client.get(path)
    assert (response.status_code, response.headers.get("Location", "")) == (200, "")
    return response.content.decode()


@pytest.mark.parametrize("path", PAGES)
def test_each_page_is_in_our_look_and_language(client: Client, path: str) -> None:
    _take_up_code_app(client)
    page = _page(client, path)

    assert '<nav class="ds-breadcrumbs pr-brodsmuler"' in page
    for english in ("Security Key", "Authenticator", "Recovery", "Password", "Are you sure"):
        assert english not in page


def test_a_code_app_is_asked_for_at_the_next_sign_in(client: Client, person: User) -> None:
    secret = _take_up_code_app(client)
    again = Client()

    asked = again.post(
        "/logg-inn/", {"login": person.email, "password": PASSWORD, "next": "/varsler/"}, follow=True
    )
    assert asked.redirect_chain[-1][0].startswith("/logg-inn/kode/")
    assert again.get("/profil/").status_code == 302, "half a sign-in opens nothing"
    wrong = again.post("/logg-inn/kode/", {"code": "000000"}).content.decode()
    assert "Koden stemmer ikke. Skriv koden som står i appen nå." in wrong
    empty = again.post("/logg-inn/kode/", {"code": ""}).content.decode()
    assert "Skriv koden." in empty

    cache.clear()
    done = again.post("/logg-inn/kode/", {"code": _code(secret)})
    assert (done.status_code, done.headers["Location"]) == (302, "/varsler/")
    assert again.get("/profil/").status_code == 200


def test_a_recovery_code_replaces_the_app_once(client: Client, person: User) -> None:
    _take_up_code_app(client)
    page = _page(client, "/profil/sikkerhet/reservekoder/")
    codes = re.findall(r"<li><code>(\w+)</code></li>", page)
    assert len(codes) == 10
    file = client.get("/profil/sikkerhet/reservekoder/last-ned/")
    assert file.content.decode().split() == codes

    answers = []
    for _each in range(2):
        again = Client()
        again.post("/logg-inn/", {"login": person.email, "password": PASSWORD})
        answers.append(again.post("/logg-inn/kode/", {"code": codes[0]}).status_code)
        cache.clear()
    assert answers == [302, 200]


def test_a_code_app_is_taken_away(client: Client, person: User) -> None:
    _take_up_code_app(client)
    assert "Fjern kodeappen" in _page(client, "/profil/sikkerhet/kodeapp/fjern/")

    client.post("/profil/sikkerhet/kodeapp/fjern/")
    assert Authenticator.objects.filter(user=person).count() == 0


def test_before_something_that_matters_one_is_asked_again(person: User) -> None:
    client = Client()
    client.force_login(person)

    asked = client.get("/profil/sikkerhet/kodeapp/")
    assert asked.headers["Location"] == "/konto/bekreft/?next=%2Fprofil%2Fsikkerhet%2Fkodeapp%2F"
    page = client.post(asked.headers["Location"], {"password": "galt"}).content.decode()
    assert "Passordet stemmer ikke." in page
    answer = client.post(asked.headers["Location"], {"password": PASSWORD})
    assert answer.headers["Location"] == "/profil/sikkerhet/kodeapp/"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("", NEW_PASSWORD, "Skriv passordet du har nå."),
        ("galt", NEW_PASSWORD, "Dette er ikke passordet du har nå."),
        (PASSWORD, "", "Skriv et nytt passord."),
        (PASSWORD, "kort", "Bruk minst tolv tegn."),
    ],
    ids=["no old", "wrong old", "no new", "short"],
)
def test_a_password_that_cannot_be_changed_says_why(
    client: Client, person: User, old: str, new: str, sentence: str
) -> None:
    page = client.post("/profil/sikkerhet/passord/", {"oldpassword": old, "password1": new}).content.decode()

    assert sentence in page
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


def test_a_password_is_changed_and_one_stays_signed_in(client: Client, person: User) -> None:
    form = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD}
    page = client.post("/profil/sikkerhet/passord/", form, follow=True)

    assert "Passordet er byttet." in page.content.decode()
    person.refresh_from_db()
    assert person.check_password(NEW_PASSWORD)


def test_the_safety_page_asks_the_same_number_of_questions_with_more_keys(
    client: Client, person: User, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(_SAFETY_QUERIES):
        client.get("/profil/sikkerhet/")
    _take_up_code_app(client)
    with django_assert_num_queries(_SAFETY_QUERIES):
        client.get("/profil/sikkerhet/")
    assert Authenticator.objects.count() == 2
