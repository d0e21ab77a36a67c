"""Making somebody politikontakt on a page, and ending, prolonging, changing and taking it back."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from contacts import actions
from contacts.documents import load_words
from contacts.forms.assigning import first_day
from contacts.models import PoliceContactAssignment
from contacts.querysets import person_with_load
from politirad.tenancy.models import PopulationFigure
from tests.contacts.making import DAY, DEPUTY, END, START, TODAY, Register
from tests.contacts.test_register_pages import LONG_AGO, client_of
from tests.meetings.reading import text_of


def filled(register: Register, town: int, **said: Any) -> dict[str, Any]:
    return {
        "person": register.contact.pk,
        "municipality": register.towns[town].pk,
        "kind": "primary",
        "valid_from": f"{START:%d.%m.%Y}",
        **said,
    }


def send(register: Register, client: Client | None = None, **said: Any) -> Any:
    url = reverse("contacts:assign", args=[register.district.pk])
    return (client or client_of(register.manager)).post(url, said)


def change(register: Register, of: PoliceContactAssignment, what: str, **said: str) -> Any:
    url = reverse("contacts:change_assignment", args=[of.pk, what])
    return client_of(register.manager).post(url, said or {"x": "x"})


def test_somebody_from_the_list_is_assigned_once_whoever_presses_twice(register: Register):
    client = client_of(register.manager)
    said = filled(register, 0, unit=register.unit.pk, percent="40", is_sole_role="on")
    register.assign(1)
    answers = [send(register, client, **said) for _press in range(2)]
    made = PoliceContactAssignment.objects.get(municipality=register.towns[0])
    assert {answer.headers["Location"] for answer in answers} == {
        reverse("contacts:assignment", args=[made.pk])
    }
    assert (made.is_active, made.unit, made.percent, made.is_sole_role) == (True, register.unit, 40, True)
    assert "Contact er politikontakt i Elvestrand." in text_of(client.get(answers[0].headers["Location"]))


def test_the_list_says_how_many_each_one_has(register: Register):
    PopulationFigure.objects.create(municipality=register.towns[0], year=2026, persons=46200)
    register.assign(0, valid_from=LONG_AGO)
    url = reverse("contacts:assign", args=[register.district.pk])
    asked = {"kommune": register.towns[5].pk, "fra": "2027-01-01"}
    said = client_of(register.manager).get(url, asked).content.decode()
    assert "Contact: 1 av 3 kommuner, 46\xa0200 innbyggere" in said
    assert "Manager: ingen kommuner" in said
    assert f'value="{register.towns[5].pk}" selected>Havneset' in said
    assert 'value="01.01.2027"' in said


def test_somebody_new_is_made_by_name_and_address(register: Register):
    said = filled(register, 0, person="", full_name="Ny Kontakt", email="Ny.Kontakt@midtkyst.example")
    assert send(register, **said).status_code == 302
    made = PoliceContactAssignment.objects.get()
    assert (made.user.full_name, made.user.email) == ("Ny Kontakt", "ny.kontakt@midtkyst.example")
    assert made.user.has_usable_password() is False


def test_a_fourth_is_said_to_wait_before_it_does(register: Register):
    register.fill()
    said = filled(register, 3)
    asked = send(register, **said)
    words = text_of(asked)
    assert "Contact har 3 av 3 kommuner fra før." in words
    assert "venter på godkjenning fra Politidirektoratet" in words
    assert "Tindeland regnes som uten politikontakt" in words
    assert PoliceContactAssignment.objects.awaiting().count() == 0
    yes = asked.context["form"]["confirmed"].value()
    elsewhere = send(register, **filled(register, 4, confirmed=yes))
    assert (elsewhere.status_code, PoliceContactAssignment.objects.awaiting().count()) == (200, 0)
    answer = send(register, **said, confirmed=yes)
    made = PoliceContactAssignment.objects.awaiting().get()
    assert answer.headers["Location"] == reverse("contacts:assignment", args=[made.pk])
    assert "gir ingen rettigheter før Politidirektoratet" in text_of(
        client_of(register.manager).get(answer.headers["Location"])
    )


def test_a_deputy_never_waits(register: Register):
    register.fill()
    answer = send(register, **filled(register, 3, kind="deputy"))
    made = PoliceContactAssignment.objects.deputies().get()
    assert (answer.status_code, made.is_active) == (302, True)


@pytest.mark.parametrize(
    ("said", "field", "sentence"),
    [
        ({"person": ""}, "full_name", "Skriv navnet."),
        ({"municipality": ""}, "municipality", "Velg fra listen."),
        ({"valid_from": ""}, "valid_from", "Skriv første dag."),
        ({"valid_until": "1.11.2026"}, "valid_until", "Siste dag kan ikke være før første dag."),
        ({"percent": "150"}, "percent", "Skriv et helt tall fra 1 til 100."),
    ],
)
def test_what_is_wrong_stands_at_its_field(
    register: Register, said: dict[str, str], field: str, sentence: str
):
    register.assign(1)
    answer = send(register, **filled(register, 0, **said))
    assert (answer.status_code, answer.context["form"].errors[field]) == (422, [sentence])


def test_a_municipality_of_the_neighbour_is_no_choice(register: Register):
    answer = send(register, **filled(register, 0, municipality=register.far_town.pk))
    assert answer.context["form"].errors["municipality"] == ["Velg fra listen."]


def test_an_assignment_is_ended_and_prolonged_with_its_history(register: Register):
    made = register.assign(0, valid_from=LONG_AGO)
    assert change(register, made, "avslutt", on="31.12.2026").status_code == 302
    assert change(register, made, "forleng", until="30.12.2026").status_code == 422
    assert change(register, made, "forleng", until="").status_code == 302
    made.refresh_from_db()
    assert made.valid_until is None
    found = client_of(register.manager).get(reverse("contacts:assignment", args=[made.pk]))
    assert [each.valid_until for each in found.context["changes"]] == [None, date(2026, 12, 31), None]
    assert [each.who for each in found.context["changes"][:2]] == ["Manager", "Manager"]
    assert found.context["sign"] == "assignment_running"


def test_days_beyond_the_limit_are_refused_at_the_field_with_another_way(register: Register):
    made = register.assign(0, valid_until=START + 30 * DAY)
    for town in range(1, 4):
        register.assign(town, valid_from=START + 31 * DAY)
    answer = change(register, made, "forleng", until="")
    assert "Tildel kommunen på nytt fra dagen etter" in answer.context["form"].errors["until"][0]


def test_a_last_day_outside_the_assignment_is_refused_at_the_field(register: Register):
    made = register.assign(0)
    answer = change(register, made, "avslutt", on="1.1.2026")
    assert answer.context["form"].errors["on"] == ["Siste dag må være i tiden tildelingen gjelder."]


def test_a_deputy_becomes_politikontakt_from_a_day(register: Register):
    made = register.assign(0, valid_from=LONG_AGO, kind=DEPUTY)
    shown = client_of(register.manager).get(reverse("contacts:change_assignment", args=[made.pk, "type"]))
    assert "Stedfortrederen blir politikontakt" in text_of(shown)
    answer = change(register, made, "type", on="1.12.2026")
    new = PoliceContactAssignment.objects.primaries().get()
    assert answer.headers["Location"] == reverse("contacts:assignment", args=[new.pk])
    made.refresh_from_db()
    assert (new.valid_from, made.valid_until) == (START, START - DAY)


def test_what_has_not_begun_is_taken_back_and_what_has_is_not(register: Register):
    begun, coming = register.assign(0, valid_from=LONG_AGO), register.assign(1)
    assert change(register, begun, "trekk").status_code == 422
    answer = change(register, coming, "trekk")
    assert answer.headers["Location"] == reverse("contacts:register", args=[register.district.pk])
    assert PoliceContactAssignment.objects.get() == begun


def test_only_what_makes_sense_is_offered(register: Register):
    register.fill(valid_from=LONG_AGO)
    ended = register.assign(4, register.colleague, valid_from=LONG_AGO, valid_until=TODAY - DAY)
    coming = register.assign(5, register.colleague, valid_until=END)
    running = PoliceContactAssignment.objects.get(municipality=register.towns[0])
    offered = {}
    for each in (running, ended, coming, register.assign(3)):
        found = client_of(register.manager).get(reverse("contacts:assignment", args=[each.pk]))
        offered[found.context["sign"]] = [what for what, _deed in found.context["deeds"]]
    assert offered == {
        "assignment_running": ["avslutt", "type", "reisetid"],
        "assignment_over": [],
        "contact_coming": ["avslutt", "forleng", "type", "reisetid", "trekk"],
        "contact_awaiting": ["reisetid", "trekk"],
    }


def test_others_read_and_strangers_know_of_nothing(register: Register):
    made = register.assign(0, valid_from=LONG_AGO)
    url = reverse("contacts:assignment", args=[made.pk])
    for reader in (register.reader, register.decider, register.mayor):
        found = client_of(reader).get(url)
        assert (found.status_code, found.context["deeds"]) == (200, [])
    shown = text_of(client_of(register.mayor).get(url))
    assert ("Politikontakter, Midtkyst" in shown, "Hvem kontakter jeg?" in shown) == (False, True)
    assert client_of(register.far_manager).get(url).status_code == 404
    assert client_of(register.manager).get(f"{url}endre/tull/").status_code == 404


def test_the_municipality_reads_nothing_of_what_waited_and_what_the_person_has_elsewhere(register: Register):
    for town in range(1, 4):
        register.assign(town, valid_from=LONG_AGO)
    waiting = register.assign(0)
    register.grant(0, valid_from=TODAY, valid_until=END)
    url = reverse("contacts:assignment", args=[waiting.pk])
    for reader, reads in ((register.manager, True), (register.mayor, False)):
        words = text_of(client_of(reader).get(url))
        for said in ("av 3 kommuner", "Venter på godkjenning", "Historikk"):
            assert (said in words) == reads, (reader, said)


@pytest.mark.parametrize("changes", [1, 4])
def test_the_district_reads_it_in_the_same_queries_however_often_it_was_changed(
    register: Register, changes: int, django_assert_num_queries: Any
):
    made = register.assign(0, valid_from=LONG_AGO, valid_until=TODAY)
    for day in range(1, changes):
        made = actions.prolong_assignment(made, until=TODAY + day * DAY, by=register.manager)
    client = client_of(register.manager)
    with django_assert_num_queries(10):
        client.get(reverse("contacts:assignment", args=[made.pk]))


def test_more_than_a_whole_position_is_said(register: Register):
    for town in range(2):
        made = register.assign(town, valid_from=LONG_AGO, percent=60)
    url = reverse("contacts:assignment", args=[made.pk])
    assert "Rollene til Contact tar 120 prosent av en stilling." in text_of(
        client_of(register.manager).get(url)
    )


def test_what_waits_is_judged_without_writing(register: Register):
    register.fill()
    held = {"valid_from": START, "valid_until": None}
    town: Any = register.towns[3]
    kinds = {
        kind: actions.needs_approval(register.contact, town, kind=kind, **held)
        for kind in ("primary", "deputy")
    }
    assert kinds == {"primary": True, "deputy": False}
    assert PoliceContactAssignment.objects.count() == 3


def test_words_for_what_somebody_has():
    def words(load: int, limit: int | None, population: int, travel: int = 0) -> str:
        return load_words(SimpleNamespace(load=load, limit=limit, population=population, travel=travel))

    assert words(0, 3, 0) == "ingen kommuner"
    assert words(1, None, 1) == "1 kommune, 1 innbygger"
    assert words(2, 3, 66900) == "2 av 3 kommuner, 66\xa0900 innbyggere"
    assert words(2, 3, 66900, 95) == "2 av 3 kommuner, 66\xa0900 innbyggere, 95 min reise én vei i alt"
    assert words(1, 3, 0, 40) == "1 av 3 kommuner, 40 min reise én vei i alt"
    assert [first_day(asked, TODAY) for asked in ("2027-01-01", "i morgen")] == [
        TODAY + timedelta(days=38),
        TODAY,
    ]


def test_travel_is_said_when_assigning_changed_and_shown_beside_the_limit(register: Register):
    register.assign(1)
    assert send(register, **filled(register, 0, travel_minutes="35")).status_code == 302
    made = PoliceContactAssignment.objects.get(municipality=register.towns[0])
    url = reverse("contacts:change_assignment", args=[made.pk, "reisetid"])
    assert 'value="35"' in client_of(register.manager).get(url).content.decode()
    refused = change(register, made, "reisetid", travel_minutes="601")
    assert "Skriv et helt tall fra 0 til 600." in text_of(refused)
    assert change(register, made, "reisetid", travel_minutes="40").status_code == 302
    page = text_of(client_of(register.manager).get(reverse("contacts:assignment", args=[made.pk])))
    assert "Reisetid én vei 40 minutter" in page
    assert change(register, made, "reisetid", travel_minutes="").status_code == 302
    made.refresh_from_db()
    assert made.travel_minutes is None


def test_travel_to_all_stands_with_the_load_and_nobody_elses(register: Register):
    for town, minutes in ((0, 20), (1, 45)):
        actions.set_travel(register.assign(town), travel_minutes=minutes, by=register.manager)
    person = person_with_load(register.contact.pk, START)
    assert (person.load, person.travel) == (2, 65)
    assert person_with_load(register.contact.pk, START - DAY).travel == 0
