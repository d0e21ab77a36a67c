"""«Hvem kontakter jeg?»: who answers about what in a town, and who does what in a district (R137, R138)."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from contacts import actions
from contacts.documents import Faces, faces_shown, topic_answers
from contacts.models import ContactCard, ContactTopic, FunctionType, Responsibility
from contacts.querysets import faces_of
from contacts.rules import Audience, Kind
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint, end_appointment
from politirad.tenancy.models import Municipality, MunicipalityDistrict, PoliceUnit
from politirad.tenancy.permissions import Role
from tests.contacts.making import DAY, EARLY, TODAY, Register
from tests.meetings.reading import text_of
from tests.world import World
from tests.world_contacts import assignment_of

First = Responsibility.AskFirst


def topic(code: str) -> ContactTopic:
    return ContactTopic.objects.get(code=code)


def write(register: Register, code: str = "traffic", **given: Any) -> Responsibility:
    said = {"ask_first": First.CATALOGUE, "unit": None, "contact_does": "", "unit_does": "", **given}
    said.setdefault("seen", 0)
    said.setdefault("by", register.manager)
    return actions.write_responsibility(register.district, topic(code), **said)


def faces(register: Register, audience: Audience = Audience.INTERNAL, day: date = TODAY) -> Faces:
    return faces_shown(faces_of(register.towns[0], day), audience, day)


def answers(register: Register) -> dict[str, list[tuple[str, list[str], str | None]]]:
    """For each topic the functions, who answers, and what to do where the function is absent."""
    return {
        each.topic.code: [
            (
                answer.function.code,
                [card.name for card in answer.people],
                answer.absence.instead if answer.absence else None,
            )
            for answer in each.answers
        ]
        for each in topic_answers(register.district, faces(register).to_ask, TODAY)
    }


def give(register: Register, user: User, code: str, **given: Any) -> None:
    said = {"district": register.district, "valid_from": EARLY, "by": register.manager, **given}
    actions.give_function(user, FunctionType.objects.get(code=code), **said)


def test_every_topic_leads_to_functions_of_the_catalogue(register: Register):
    found = answers(register)
    assert len(found) == 13
    assert all(each for each in found.values())
    assert [code for code, _people, _absent in found["close_relations"]] == [
        "domestic_violence_coordinator",
        "partner_violence_lead",
    ]


def test_topic_is_told_in_the_readers_language(world: World):
    client = world.client(Role.MAYOR)
    url = reverse("contacts:directory", args=[world.municipality.pk])
    client.post(reverse("accounts:language"), {"language": "nn"})
    assert "Vald i nære relasjonar" in text_of(client.get(url))
    client.post(reverse("accounts:language"), {"language": "en"})
    assert "Domestic violence" in text_of(client.get(url))


def test_politikontakt_and_holders_answer_and_an_absence_says_whom_to_ask(register: Register):
    register.assign(0, valid_from=EARLY)
    give(register, register.colleague, "business_contact", unit=register.unit)
    actions.mark_absent(
        FunctionType.objects.get(code="diversity_coordinator"),
        district=register.district,
        valid_from=EARLY,
        instead="familievoldskoordinatoren",
        by=register.manager,
    )
    found = answers(register)
    assert found["traffic"] == [("police_contact", ["Contact"], None)]
    assert found["business"] == [("business_contact", ["Colleague"], None)]
    assert found["diversity"] == [("diversity_coordinator", [], "familievoldskoordinatoren")]


def test_function_of_yesterday_and_of_the_neighbour_are_not_shown(register: Register):
    give(register, register.colleague, "business_contact", valid_until=TODAY - DAY)
    actions.give_function(
        register.colleague,
        FunctionType.objects.get(code="preparedness"),
        district=register.neighbour,
        valid_from=EARLY,
        by=register.far_manager,
    )
    found = answers(register)
    assert (found["business"], found["preparedness"]) == (
        [("business_contact", [], None)],
        [("preparedness", [], None)],
    )


def test_whoever_ended_yesterday_is_gone_and_whoever_ends_today_is_there(register: Register):
    register.assign(0, valid_from=EARLY, valid_until=TODAY)
    assert [card.name for card in faces(register).contacts] == ["Contact"]
    assert faces(register, day=TODAY + DAY).contacts == []
    coordinator = User.objects.create_user("slt@elvestrand.example", full_name="Slt")
    appointment = appoint(coordinator, Role.SLT_COORDINATOR, register.towns[0], valid_from=EARLY)
    assert [card.name for card in faces(register).coordinators] == ["Slt"]
    end_appointment(appointment, on=TODAY - DAY)
    assert faces(register).coordinators == []


def test_fourth_municipality_that_awaits_shows_nobody(register: Register):
    for town in (1, 2, 3):
        register.assign(town, valid_from=EARLY)
    waiting = register.assign(0, valid_from=EARLY)
    assert not waiting.is_active
    for audience in Audience:
        assert faces(register, audience) == Faces([], [], [])


def test_whoever_cannot_sign_in_any_more_is_not_shown(register: Register):
    register.assign(0, valid_from=EARLY)
    User.objects.filter(pk=register.contact.pk).update(is_active=False)
    assert faces(register).contacts == []


def test_deputy_is_asked_while_the_politikontakt_is_away(register: Register):
    register.assign(0, valid_from=EARLY)
    register.assign(0, register.colleague, valid_from=EARLY, kind=Kind.DEPUTY)
    assert [card.name for card in faces(register).to_ask] == ["Contact"]
    ContactCard.objects.create(user=register.contact, away_from_on=TODAY, away_until_on=TODAY + DAY)
    assert [card.name for card in faces(register).to_ask] == ["Colleague"]
    assert faces(register).contacts[0].away_until == TODAY + DAY
    assert faces(register, Audience.PUBLIC).contacts[0].away_until is None
    assert [card.name for card in faces(register, day=TODAY + 2 * DAY).to_ask] == ["Contact"]


def test_district_puts_the_politikontakt_or_its_unit_first(register: Register):
    register.assign(0, valid_from=EARLY)
    write(register, "business", ask_first=First.CONTACT, contact_does="Tar imot.")
    write(register, "traffic", ask_first=First.UNIT, unit=register.unit, unit_does="Er på veien.")
    assert [code for code, _people, _absent in answers(register)["business"]] == [
        "police_contact",
        "business_contact",
    ]
    found = {each.topic.code: each for each in topic_answers(register.district, [], TODAY)}
    assert (found["traffic"].first_unit, found["business"].first_unit) == ("Midtkyst driftsenhet", "")
    PoliceUnit.objects.filter(pk=register.unit.pk).update(valid_until=TODAY - DAY)
    assert {each.first_unit for each in topic_answers(register.district, [], TODAY)} == {""}


def test_only_managers_of_the_district_write_who_does_what(register: Register):
    for person in (register.far_manager, register.reader, register.mayor, register.decider):
        with pytest.raises(ValidationError):
            write(register, by=person)
    assert not Responsibility.objects.exists()


def test_unit_that_is_asked_first_must_be_named_and_be_the_districts_own(register: Register):
    far = PoliceUnit.objects.create(
        district=register.neighbour, kind=PoliceUnit.Kind.FUNCTIONAL, name="Felles", valid_from=EARLY
    )
    for unit in (None, far):
        with pytest.raises(ValidationError) as refusal:
            write(register, ask_first=First.UNIT, unit=unit)
        assert set(refusal.value.message_dict) == {"unit"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Responsibility.objects.create(
            district=register.district,
            topic=topic("traffic"),
            ask_first=First.UNIT,
            written_by=register.manager,
        )


def test_nobody_writes_over_somebody_elses_words(register: Register):
    first = write(register, contact_does="Første.")
    with pytest.raises(actions.ResponsibilityConflictError) as conflict:
        write(register, contact_does="Andre.", by=register.second_manager)
    assert conflict.value.responsibility == first
    assert write(register, contact_does="Første.", by=register.second_manager).version == 1
    assert write(register, contact_does="Andre.", seen=1).version == 2


def _post(client: Client, world: World, **said: str) -> Any:
    url = reverse("contacts:edit_responsibility", args=[world.district.pk, "traffic"])
    return client.post(url, {"seen": "0", "ask_first": "contact", **said})


def test_manager_writes_on_a_page_and_the_municipality_reads_it(world: World):
    manager = world.client(Role.DISTRICT_ADMINISTRATOR)
    assert _post(manager, world, contact_does="Svarer om skolevei.").status_code == 302
    directory = reverse("contacts:directory", args=[world.municipality.pk])
    assert "Svarer om skolevei." in text_of(world.client(Role.MAYOR).get(directory))
    matrix = reverse("contacts:responsibilities", args=[world.district.pk])
    assert "Svarer om skolevei." in text_of(world.client(Role.DISTRICT_READER).get(matrix))


def test_the_municipality_goes_from_its_politikontakt_to_the_mandate(world: World):
    contact = assignment_of(world.municipality, world.users[Role.POLICE_CONTACT])
    mayor = world.client(Role.MAYOR)
    start = reverse("contacts:start", args=[contact.pk])
    assert start in mayor.get(f"/kommuner/{world.municipality.pk}/hvem-kontakter-jeg/").content.decode()
    assert mayor.get(start).status_code == 200
    ContactCard.objects.create(user=contact.user, publishes_name=True)
    openly = faces_shown(faces_of(world.municipality, TODAY), Audience.PUBLIC, TODAY)
    assert [(card.name, card.assignment_pk) for card in openly.contacts] == [("Silje Brekke", None)]


def test_second_writer_sees_both_texts(world: World):
    manager = world.client(Role.DISTRICT_ADMINISTRATOR)
    _post(manager, world, contact_does="Den første.")
    response = _post(manager, world, contact_does="Den andre.")
    assert response.status_code == 409
    page = text_of(response)
    assert ("Den første." in page, "Den andre." in page) == (True, True)
    assert _post(manager, world, contact_does="Den andre.", seen="1").status_code == 302


def test_topic_that_is_not_there_is_not_found(world: World):
    url = reverse("contacts:edit_responsibility", args=[world.district.pk, "ukjent"])
    assert world.client(Role.DISTRICT_ADMINISTRATOR).get(url).status_code == 404


def test_page_always_says_where_to_call(world: World):
    page = text_of(world.client(Role.MAYOR).get(reverse("contacts:directory", args=[world.municipality.pk])))
    assert "02800" in page
    assert "Ring 112 bare når det haster." in page


def test_town_in_no_district_still_says_where_to_call(world: World):
    MunicipalityDistrict.objects.filter(municipality=world.municipality).delete()
    actions.publish_directory(world.municipality, by=world.users[Role.SLT_COORDINATOR])
    url = reverse("contacts:directory", args=[world.municipality.pk])
    assert "02800" in text_of(world.client(Role.DIRECTORATE_ANALYST).get(url))
    assert "02800" in text_of(Client().get(f"/finn/{world.municipality.code}/"))


def test_those_who_reach_more_than_one_municipality_choose(world: World):
    page = text_of(world.client(Role.DIRECTORATE_ANALYST).get("/hvem-kontakter-jeg/"))
    assert "Velg kommunen det gjelder." in page
    assert "Storvåg" in page
    page = text_of(world.client(Role.DISTRICT_READER).get("/hvem-kontakter-jeg/"))
    assert ("Elvestrand" in page, "Storvåg" in page) == (True, False)
    assert "Oversikten er for dem" in text_of(world.client(Role.GUEST).get("/hvem-kontakter-jeg/"))


def test_one_of_many_municipalities_is_found_by_its_name(world: World):
    Municipality.objects.bulk_create(
        Municipality(code=f"{8000 + number}", name=f"Bygda {number}", full_name="", valid_from=EARLY)
        for number in range(60)
    )
    client, url = world.client(Role.DIRECTORATE_ANALYST), reverse("contacts:directories")
    shown = client.get(url)
    assert "Kommune, poststed eller kommunenummer" in text_of(shown)
    assert "Neste" in text_of(shown)
    # All that fit, also where they are more than a stranger is shown.
    assert len(client.get(url, {"q": "bygda"}).context["page"].rows) == 50
    found = client.get(url, {"q": "bygda 59"})
    assert [town.name for town in found.context["page"].rows] == ["Bygda 59"]
    assert "Ingen kommuner passer" in text_of(client.get(url, {"q": "finnes ikke"}))
    mine = world.client(Role.MAYOR)
    assert "Kommune, poststed eller kommunenummer" not in text_of(mine.get(url))
    assert not mine.get(url, {"q": "bygda 59"}).context["page"].rows
