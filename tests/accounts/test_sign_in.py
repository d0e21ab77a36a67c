"""Signing in with e-mail and password, and what goes wrong in one sentence."""

import pytest
from django.test import Client

from politirad.accounts.models import User

PASSWORD = "en lang setning om fjell"


@pytest.fixture
def person(db: None) -> User:
    return User.objects.create_user("kari@elvestrand.example", PASSWORD, full_name="Kari Ås")


def _sign_in(email: str, password: str) -> tuple[int, str]:
    response = Client().post("/logg-inn/?next=/profil/", {"login": email, "password": password})
    return response.status_code, response.headers.get("Location", "")


def test_the_right_password_leads_to_the_page_that_was_asked_for(person: User) -> None:
    client = Client()
    asked = client.get("/profil/")
    assert asked.headers["Location"] == "/logg-inn/?next=/profil/"

    response = client.post(
        "/logg-inn/", {"login": "KARI@elvestrand.example", "password": PASSWORD, "next": "/profil/"}
    )

    assert (response.status_code, response.headers["Location"]) == (302, "/profil/")
    assert client.get("/profil/").status_code == 200


@pytest.mark.parametrize("password", ["galt passord her", ""])
def test_a_wrong_or_empty_password_signs_nobody_in(person: User, password: str) -> None:
    assert _sign_in(person.email, password) == (200, "")


def test_an_inactive_person_is_not_signed_in(person: User) -> None:
    User.objects.update(is_active=False)
    client = Client()
    client.post("/logg-inn/", {"login": person.email, "password": PASSWORD})

    assert client.get("/profil/").status_code == 302


def test_nobody_signs_up_by_themselves(db: None) -> None:
    Client().post("/konto/signup/", {"email": "ny@elvestrand.example", "password1": PASSWORD})

    assert User.objects.count() == 0


def test_signing_out_ends_the_session(person: User) -> None:
    client = Client()
    client.force_login(person)
    client.post("/logg-ut/")

    assert client.get("/profil/").status_code == 302
    assert client.get("/logg-ut/").status_code == 302, "a link must not sign anyone out"


def test_profile_refuses_an_identity_number_as_a_name(person: User) -> None:
    client = Client()
    client.force_login(person)
    response = client.post(
        "/profil/", {"full_name": "Kari 13097248022", "language": "nb", "appearance": "auto"}
    )

    assert response.status_code == 422
    assert "fødselsnummer" in response.content.decode()
