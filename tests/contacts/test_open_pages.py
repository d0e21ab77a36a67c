"""The open pages: of anybody only what they allow, and nothing where the town is not open (G19, R177)."""

import csv
from itertools import product
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from contacts import actions
from contacts.documents import shown_card
from contacts.models import ContactCard, DirectoryPublication, FunctionType
from contacts.rules import Audience, CardField
from politirad.accounts.models import User
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Role
from tests.contacts.making import DAY, EARLY, TODAY
from tests.meetings.reading import text_of
from tests.world import World
from tests.world_contacts import assignment_of

WORDS = {
    CardField.NAME: "Silje Brekke",
    CardField.PHONE: "000 00 101",
    CardField.EMAIL: "police_contact@elvestrand.example",
    CardField.WORKPLACE: "Kontoret bak torget",
}
PAGE = "/finn/9901/"


@pytest.fixture
def contact(world: World) -> User:
    """The politikontakt of the world, in the register, with something in every field."""
    person = world.users[Role.POLICE_CONTACT]
    assignment_of(world.municipality, person)
    person.phone = WORDS[CardField.PHONE]
    person.save()
    return person


def publish(world: World) -> None:
    actions.publish_directory(world.municipality, by=world.users[Role.MUNICIPAL_ADMINISTRATOR])


def card_with(person: User, allowed: set[CardField], how: str) -> ContactCard:
    said = {f"{how}_{field.value}": field in allowed for field in CardField}
    said.pop("shows_name", None)
    defaults = {"workplace": WORDS[CardField.WORKPLACE], **said}
    return ContactCard.objects.update_or_create(user=person, defaults=defaults)[0]


@pytest.mark.parametrize("allowed", list(product([False, True], repeat=4)))
def test_open_page_shows_exactly_what_is_allowed(world: World, contact: User, allowed: tuple[bool, ...]):
    chosen = {field for field, is_allowed in zip(CardField, allowed, strict=True) if is_allowed}
    if CardField.EMAIL in chosen and CardField.NAME not in chosen:
        with pytest.raises(IntegrityError), transaction.atomic():
            card_with(contact, chosen, "publishes")
        return
    card_with(contact, chosen, "publishes")
    publish(world)
    page = Client().get(PAGE).content.decode()
    assert {field for field, words in WORDS.items() if words in page} == chosen
    assert "Politikontakt" in page
    assert "02800" in page


@pytest.mark.parametrize("allowed", list(product([False, True], repeat=3)))
def test_inside_shows_what_is_allowed_and_the_name(world: World, contact: User, allowed: tuple[bool, ...]):
    optional = (CardField.PHONE, CardField.EMAIL, CardField.WORKPLACE)
    chosen = {field for field, is_allowed in zip(optional, allowed, strict=True) if is_allowed}
    card_with(contact, chosen, "shows")
    url = reverse("contacts:directory", args=[world.municipality.pk])
    page = world.client(Role.MAYOR).get(url).content.decode()
    assert {field for field, words in WORDS.items() if words in page} == chosen | {CardField.NAME}


def test_without_a_card_nothing_of_the_person_is_open(world: World, contact: User):
    publish(world)
    page = Client().get(PAGE).content.decode()
    assert [words for words in WORDS.values() if words in page] == []
    shown = shown_card(contact, None, "Politikontakt", Audience.PUBLIC, unit="Driftsenheten", day=TODAY)
    assert (shown.says_something, shown.unit) == (False, "")


def test_title_address_and_headers_name_nobody(world: World, contact: User):
    card_with(contact, set(CardField), "publishes")
    publish(world)
    response = Client().get(PAGE)
    title = response.content.decode().split("<title>")[1].split("</title>")[0]
    assert title.strip() == "Hvem kontakter jeg?, Elvestrand – Politiråd"
    assert "Silje" not in f"{response.headers}"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Cache-Control"] == "private, max-age=300"


def test_town_that_is_not_open_shows_the_switchboard_alone(world: World, contact: User):
    card_with(contact, set(CardField), "publishes")
    page = text_of(Client().get(PAGE))
    assert [words for words in WORDS.values() if words in page] == []
    assert ("Kontakter i kommunen" in page, "Åpne tilbud" in page, "02800" in page) == (False, False, True)


def test_closing_the_page_takes_everything_away_at_once(world: World, contact: User):
    card_with(contact, set(CardField), "publishes")
    publish(world)
    publish(world)
    assert DirectoryPublication.objects.count() == 1
    assert "Silje Brekke" in text_of(Client().get(PAGE))
    actions.withdraw_directory(world.municipality, by=world.users[Role.SLT_COORDINATOR])
    assert "Silje Brekke" not in text_of(Client().get(PAGE))
    publish(world)
    assert DirectoryPublication.objects.count() == 2


def test_whoever_ended_yesterday_is_not_open(world: World, contact: User):
    card_with(contact, set(CardField), "publishes")
    publish(world)
    for rows in (contact.contact_assignments, contact.appointments):
        rows.update(valid_until=TODAY - DAY)
    assert "Silje Brekke" not in text_of(Client().get(PAGE))


def test_coordinator_is_open_with_what_they_allow(world: World):
    person = world.users[Role.SLT_COORDINATOR]
    publish(world)
    assert "Ring kommunens sentralbord" in text_of(Client().get(PAGE))
    card_with(person, {CardField.NAME, CardField.EMAIL}, "publishes")
    page = text_of(Client().get(PAGE))
    assert ("Amina Yusuf" in page, "slt_coordinator@elvestrand.example" in page) == (True, True)


@pytest.mark.parametrize(
    "role", sorted(set(Role) - {Role.SLT_COORDINATOR, Role.MUNICIPAL_ADMINISTRATOR}, key=str)
)
def test_nobody_else_opens_the_page(world: World, role: Role):
    with pytest.raises(ValidationError):
        actions.publish_directory(world.municipality, by=world.users[role])
    assert not DirectoryPublication.objects.exists()


def test_administrator_opens_and_closes_on_a_page(world: World):
    client = world.client(Role.MUNICIPAL_ADMINISTRATOR)
    url = reverse("contacts:publication", args=[world.municipality.pk])
    assert "Siden er ikke åpen" in text_of(client.get(url))
    client.post(url, {"apen": "ja"})
    assert "Berit Aas åpnet den 24. november 2026." in text_of(client.get(url))
    assert client.get(PAGE)["Cache-Control"] == "private, max-age=0"
    client.post(url, {"apen": "nei"})
    page = text_of(client.get(url))
    assert ("Siden er ikke åpen" in page, "Åpnet av Berit Aas, stengt av Berit Aas" in page) == (True, True)


def test_public_channels_are_told_of_and_so_is_their_absence(world: World):
    publish(world)
    assert "Nettpatrulje" in text_of(Client().get(PAGE))
    actions.mark_absent(
        FunctionType.objects.get(code="children_house"),
        district=world.district,
        valid_from=EARLY,
        instead="nabodistriktet",
        by=world.users[Role.DISTRICT_ADMINISTRATOR],
    )
    page = text_of(Client().get(PAGE))
    assert ("Krever at saken er anmeldt." in page, "Spør i stedet: nabodistriktet" in page) == (False, True)


@pytest.mark.parametrize("code", ["0000", "990", "99011", "abcd", "elvestrand"])
def test_number_of_no_municipality_is_not_found(world: World, code: str):
    assert Client().get(f"/finn/{code}/").status_code == 404


@pytest.mark.parametrize(
    ("form", "asked", "spoken"),
    [("nb", "nb", "nb"), ("nn", "nb", "nn"), ("nn", "en", "en"), ("neutral", "nn", "nb"), ("nb", "nn", "nb")],
)
def test_page_speaks_the_language_of_the_municipality(world: World, form: str, asked: str, spoken: str):
    Municipality.objects.filter(pk=world.municipality.pk).update(language_form=form)
    response = Client().get(PAGE, headers={"Accept-Language": asked})
    heading = {"nb": "Hvem kontakter jeg?", "nn": "Kven kontaktar eg?", "en": "Whom do I contact?"}[spoken]
    assert (response["Content-Language"], heading in text_of(response)) == (spoken, True)
    assert f'<html lang="{spoken}"' in response.content.decode()


def test_reader_who_has_chosen_a_language_keeps_it(world: World):
    Municipality.objects.filter(pk=world.municipality.pk).update(language_form="nn")
    client = Client()
    client.post(reverse("accounts:language"), {"language": "nb"})
    assert client.get(PAGE)["Content-Language"] == "nb"


def _town(world: World, code: str, name: str, full_name: str, **parallel: str) -> None:
    Municipality.objects.create(
        code=code,
        name=name,
        display_name=name,
        full_name=full_name,
        parallel_names=parallel,
        language_form="nb",
        valid_from=EARLY,
    )


def _hits(asked: str) -> list[str]:
    response: Any = Client().get("/finn/", {"q": asked})
    return [hit.town.name for hit in response.context["hits"]]


def test_towns_are_found_in_every_language_and_on_any_keyboard(world: World):
    _town(world, "5610", "Karasjok", "Kárášjohka - Karasjok", se="Kárášjohka")
    _town(world, "5612", "Kautokeino", "Guovdageaidnu - Kautokeino", se="Guovdageaidnu")
    _town(world, "5501", "Tromsø", "Tromsø")
    _town(world, "1508", "Ålesund", "Ålesund")
    expected = {
        "Karasjohka": ["Karasjok"],
        "kárášjohka": ["Karasjok"],
        "Guovdageaidnu": ["Kautokeino"],
        "tromso": ["Tromsø"],
        "Tromssa": ["Tromsø"],
        "romsa": ["Tromsø"],
        "Aalesund": ["Ålesund"],
        "5612": ["Kautokeino"],
        "ka": ["Karasjok", "Kautokeino", "Tromsø"],
        "k": [],
        "%": [],
        "Sápmi": [],
    }
    assert {asked: _hits(asked) for asked in expected} == expected


def test_towns_are_found_by_their_postal_towns_which_stand_beside_them(world: World):
    _town(world, "1833", "Rana", "Rana")
    _town(world, "5622", "Porsanger", "Porsanger - Porsángu - Porsanki", se="Porsángu", fkv="Porsanki")
    _town(world, "5501", "Tromsø", "Tromsø")
    expected = {"mo i rana": ["Rana"], "Lakselv": ["Porsanger", "Tromsø"], "Lakselvbukt": ["Tromsø"]}
    assert {asked: _hits(asked) for asked in expected} == expected
    page = text_of(Client().get("/finn/", {"q": "Lakselv"}))
    assert "Poststed: Lakselv Tromsø Poststed: Lakselvbukt" in page


def test_every_postal_town_lies_in_a_municipality_of_today():
    rows = _table("contacts", "postal_towns")
    known = {row["code"] for row in _table("politirad/tenancy", "municipalities")}
    assert {row["code"] for row in rows} - known == set()
    assert len(rows) == len({(row["code"], row["name"]) for row in rows}) > 1500


def _table(app: str, name: str) -> list[dict[str, str]]:
    with (settings.BASE_DIR / app / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_search_page_answers_without_words_and_refuses_an_identity_number(world: World):
    assert Client().get("/finn/").status_code == 200
    page = text_of(Client().get("/finn/", {"q": "01010750160"}))
    assert "fødselsnummer" in page
    assert "Ingen kommuner passer" in text_of(Client().get("/finn/", {"q": "Finnesikke"}))


def test_open_pages_ask_the_database_as_often_as_these_lines_say(
    world: World, contact: User, django_assert_num_queries: DjangoAssertNumQueries
):
    with django_assert_num_queries(1):
        Client().get("/finn/", {"q": "elvestrand"})
    with django_assert_num_queries(2):
        Client().get(PAGE)
    publish(world)
    with django_assert_num_queries(6):
        Client().get(PAGE)
