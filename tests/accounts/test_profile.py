"""One's own profile, language and look."""

from typing import Any

import pytest
from django.test import Client
from pghistory.models import Events

from politirad.accounts.models import User

REMINDERS = {"reminder_pace": "weekly", "reminder_days": 14}
PROFILE = {"full_name": "Kari Ås", "phone": "", "language": "nb", "appearance": "auto", **REMINDERS}


@pytest.fixture
def client(person: User) -> Client:
    """Kari's browser."""
    client = Client()
    client.force_login(person)
    return client


def test_a_profile_is_saved_and_answered_in_the_new_language(client: Client, person: User) -> None:
    form = {
        "full_name": "Kari Ås Vik",
        "phone": "+47 400 00 000",
        "language": "nn",
        "appearance": "dark",
        **REMINDERS,
    }
    response = client.post("/profil/", form, follow=True)

    assert response.redirect_chain == [("/profil/", 302)]
    assert response.headers["Content-Language"] == "nn"
    assert 'data-color-scheme="dark"' in response.content.decode()
    person.refresh_from_db()
    assert {name: getattr(person, name) for name in form} == form


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"full_name": ""}, "Skriv navnet ditt."),
        ({"full_name": "Kari 13097248022"}, "fødselsnummer"),
        ({"full_name": "K" * 121}, "120"),
        ({"phone": "4" * 21}, "20"),
        ({"language": "xx"}, "Velg"),
        ({"appearance": "rosa"}, "Velg"),
    ],
    ids=["no name", "an identity number", "a long name", "a long number", "no such language", "no such look"],
)
def test_a_profile_that_cannot_be_saved_keeps_what_was_typed(
    client: Client, person: User, wrong: dict[str, str], sentence: str
) -> None:
    response = client.post("/profil/", {**PROFILE, "phone": "12345678", **wrong})

    assert response.status_code == 422
    page = response.content.decode()
    assert sentence in page
    assert all(
        f'value="{text}"' in page for name, text in wrong.items() if name in {"full_name", "phone"} and text
    )
    person.refresh_from_db()
    assert (person.full_name, person.phone) == ("Kari Ås", "")


def test_the_look_is_chosen_with_one_press(client: Client, person: User) -> None:
    response = client.post("/profil/utseende/", {"appearance": "dark", "next": "/profil/"})
    assert response.headers["Location"] == "/profil/"
    client.post("/profil/utseende/", {"appearance": "rosa"})

    person.refresh_from_db()
    assert person.appearance == "dark"


def test_changes_are_kept_and_passwords_are_not(client: Client, person: User) -> None:
    client.post("/profil/", {**PROFILE, "full_name": "Kari Vik"})
    person.refresh_from_db()
    person.set_password("et helt nytt passord")
    person.save()

    events = Events.objects.tracks(person).order_by("pgh_created_at")
    assert [event.pgh_data["full_name"] for event in events] == ["Kari Ås", "Kari Vik"]
    assert all({"password", "last_login"}.isdisjoint(event.pgh_data) for event in events)


@pytest.mark.parametrize("path", ["/om/tilgjengelighet/", "/om/personvern/"])
def test_the_open_pages_are_open(db: None, path: str, django_assert_num_queries: Any) -> None:
    client = Client()
    with django_assert_num_queries(0):
        assert client.get(path).status_code == 200
