"""Each page in its reader's language."""

import pytest
from django.test import Client

from politirad.tenancy.permissions import Role
from tests.world import World


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("nn-NO,nb;q=0.8", "nn"),
        ("no", "nb"),
        ("en-GB", "en"),
        ("de,fr", "nb"),
        ("", "nb"),
        ("se,nn", "nn"),
        ("en;q=0.1,nn;q=0.9", "nn"),
        ("nb;q=0,en", "en"),
        ("*", "nb"),
        ("\x00;q=x,,;", "nb"),
    ],
)
def test_a_stranger_gets_what_the_browser_asks_for(db: None, asked: str, given: str) -> None:
    response = Client().get("/logg-inn/", headers={"Accept-Language": asked})

    assert response.headers["Content-Language"] == given
    assert f'<html lang="{given}"' in response.content.decode()
    assert {"Accept-Language", "Cookie"} <= set(response.headers["Vary"].split(", "))


def test_a_stranger_chooses_once_and_keeps_it(db: None) -> None:
    client = Client()
    client.post("/profil/sprak/", {"language": "nn", "next": "/logg-inn/"})

    assert client.get("/logg-inn/", headers={"Accept-Language": "en"}).headers["Content-Language"] == "nn"


def test_a_person_chooses_once_and_keeps_it(world: World) -> None:
    client = world.client(Role.MAYOR)

    response = client.post("/profil/sprak/", {"language": "nn", "next": "/profil/"})

    assert (response.status_code, response.headers["Location"]) == (302, "/profil/")
    assert client.get("/profil/", headers={"Accept-Language": "en"}).headers["Content-Language"] == "nn"


def test_an_unknown_language_changes_nothing(world: World) -> None:
    client = world.client(Role.MAYOR)
    client.post("/profil/sprak/", {"language": "xx"})

    world.users[Role.MAYOR].refresh_from_db()
    assert world.users[Role.MAYOR].language == "nb"


def test_the_way_back_never_leaves_the_house(world: World) -> None:
    response = world.client(Role.MAYOR).post(
        "/profil/sprak/", {"language": "nn", "next": "https://evil.example/"}
    )

    assert response.headers["Location"] == "/"
