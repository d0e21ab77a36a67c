"""One's own contact card: nothing is published by itself, and what is allowed is dated (G19)."""

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from contacts import actions
from contacts.models import ContactCard
from contacts.models.history import card_saved_at
from politirad.accounts.models import User
from politirad.tenancy.permissions import Role
from tests.contacts.making import Register
from tests.meetings.reading import text_of
from tests.world import World
from tests.world_contacts import assignment_of

PUBLISHED = ("publishes_name", "publishes_phone", "publishes_email", "publishes_workplace")
URL = "/profil/kontaktkort/"


def said(**given: Any) -> dict[str, Any]:
    """What the form says when everything is shown inside and nothing openly."""
    inside = dict.fromkeys(("shows_phone", "shows_email", "shows_workplace"), True)
    openly = dict.fromkeys(PUBLISHED, False)
    return {"workplace": "", "away_from_on": None, "away_until_on": None, **inside, **openly, **given}


def test_postgresql_publishes_nothing_by_itself(register: Register):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO contacts_contactcard (user_id, workplace) VALUES (%s, '')", [register.contact.pk]
        )
    card = ContactCard.objects.get(user=register.contact)
    assert [getattr(card, name) for name in PUBLISHED] == [False] * 4
    assert (card.shows_phone, card.shows_email, card.shows_workplace) == (True, True, True)


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({"publishes_email": True}, "publishes_email"),
        ({"away_from_on": date(2026, 12, 1)}, "away_until_on"),
        ({"away_until_on": date(2026, 12, 1)}, "away_from_on"),
        ({"away_from_on": date(2026, 12, 2), "away_until_on": date(2026, 12, 1)}, "away_until_on"),
    ],
)
def test_card_that_does_not_hang_together_is_refused_in_code_and_in_postgresql(
    register: Register, given: dict[str, Any], where: str
):
    with pytest.raises(ValidationError) as refusal:
        actions.save_card(register.contact, **said(**given))
    assert set(refusal.value.message_dict) == {where}
    with pytest.raises(IntegrityError), transaction.atomic():
        ContactCard.objects.create(user=register.contact, **said(**given))


def test_each_change_of_what_is_allowed_is_kept_with_its_moment(register: Register):
    assert card_saved_at(register.contact) is None
    actions.save_card(register.contact, **said(publishes_name=True))
    actions.save_card(register.contact, **said())
    assert list(_events(register.contact)) == [("insert", True), ("update", False)]
    assert card_saved_at(register.contact) is not None


def _events(person: User) -> Any:
    kept: Any = apps.get_model("contacts", "ContactCardEvent").objects
    return kept.filter(user=person).order_by("pgh_id").values_list("pgh_label", "publishes_name")


def test_page_says_where_the_card_is_shown(world: World):
    assignment_of(world.municipality, world.users[Role.POLICE_CONTACT])
    actions.publish_directory(world.municipality, by=world.users[Role.SLT_COORDINATOR])
    page = text_of(world.client(Role.POLICE_CONTACT).get(URL))
    assert "Elvestrand" in page
    assert "Inne i løsningen, og på kommunens åpne side" in page
    assert "Bare funksjonen og sentralbordet" in page
    assert "Ingen steder nå." in text_of(world.client(Role.EXTENDED_MEMBER).get(URL))


def test_page_keeps_what_is_ticked_and_shows_it(world: World):
    client = world.client(Role.POLICE_CONTACT)
    sent = {"workplace": "Rådhuset", "publishes_name": "on", "publishes_workplace": "on"}
    assert client.post(URL, sent).status_code == 302
    card = ContactCard.objects.get(user=world.users[Role.POLICE_CONTACT])
    assert (card.publishes_name, card.publishes_phone, card.shows_phone) == (True, False, False)
    page = client.get(URL).content.decode()
    assert page.count("Silje Brekke") >= 2
    assert "Gjelder slik siden" in page


def test_page_refuses_an_address_without_the_name_at_its_field(world: World):
    response = world.client(Role.POLICE_CONTACT).post(URL, {"publishes_email": "on"})
    assert response.status_code == 422
    assert "E-postadressen viser navnet ditt." in response.content.decode()
    assert not ContactCard.objects.exists()


def test_page_refuses_an_identity_number(world: World):
    response = world.client(Role.POLICE_CONTACT).post(URL, {"workplace": "01010750160"})
    assert response.status_code == 422
    assert not ContactCard.objects.exists()


def test_profile_leads_to_the_card(world: World):
    assert reverse("contacts:card") == URL
    assert URL in world.client(Role.MAYOR).get("/profil/").content.decode()
