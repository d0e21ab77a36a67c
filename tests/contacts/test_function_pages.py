"""Functions of a district: who holds which, what it lacks, and the history of roles (R028, R029, G20)."""

import csv
import io
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from contacts.models import FunctionAbsence, FunctionAssignment, FunctionType
from politirad.tenancy.actions import appoint, end_appointment
from politirad.tenancy.permissions import Role
from tests.contacts.making import DAY, DEPUTY, EARLY, START, TODAY, Register
from tests.meetings.reading import text_of


def at(register: Register, name: str) -> str:
    return reverse(f"contacts:{name}", args=[register.district.pk])


def send(client: Client, url: str, **said: object) -> HttpResponse:
    answer: HttpResponse = client.post(url, {name: str(value) for name, value in said.items()}, follow=True)
    return answer


@pytest.fixture
def manager(register: Register, client: Client) -> Client:
    client.force_login(register.manager)
    return client


def test_somebody_new_gets_a_function_and_ends_it(register: Register, manager: Client):
    kind = FunctionType.objects.get(code="business_contact")
    said = {"function": kind.pk, "valid_from": "01.11.2026", "percent": 50, "unit": register.unit.pk}
    refused = send(manager, at(register, "give_function"), **said)
    assert (refused.status_code, "Skriv navnet." in text_of(refused)) == (422, True)
    shown = text_of(
        send(manager, at(register, "give_function"), **said, full_name="Kari Ås", email="k@x.example")
    )
    told = ("Funksjonen er ført.", "Kari Ås", "Midtkyst driftsenhet", "50 prosent", "Siden 1. november 2026")
    assert [words for words in told if words not in shown] == []
    held = FunctionAssignment.objects.get()
    url = reverse("contacts:end_holding", args=[held.pk])
    refused = send(manager, url, on="1.10.2026")
    assert refused.context["form"].errors == {"on": ["Siste dag kan ikke være før første dag."]}
    shown = text_of(send(manager, url, on="30.11.2026"))
    assert "1. november 2026 til 30. november 2026" in shown
    assert "Kari Ås" not in text_of(manager.get(at(register, "functions") + "?per=01.12.2026"))


def test_a_function_that_is_not_there_is_an_answer(register: Register, manager: Client):
    kind = FunctionType.objects.get(code="diversity_coordinator")
    said = {"function": kind.pk, "valid_from": "01.01.2026", "instead": "Enhet for forebygging"}
    shown = text_of(send(manager, at(register, "mark_absent"), **said))
    assert [w for w in ("Finnes ikke her", "Spør i stedet: Enhet for forebygging") if w not in shown] == []
    again = text_of(send(manager, at(register, "mark_absent"), **said))
    assert "Det står allerede at funksjonen ikke finnes i denne tiden." in again
    held = {"function": kind.pk, "valid_from": "01.02.2026", "person": register.manager.pk}
    assert "Avslutt det først." in text_of(send(manager, at(register, "give_function"), **held))
    absence = FunctionAbsence.objects.get()
    url = reverse("contacts:end_absence", args=[absence.pk])
    assert "Siste dag uten funksjonen" in text_of(manager.get(url))
    send(manager, url, on="31.01.2026")
    assert "Funksjonen er ført." in text_of(send(manager, at(register, "give_function"), **held))
    assert FunctionAssignment.objects.get().user == register.manager
    again = send(manager, at(register, "mark_absent"), function=kind.pk, valid_from="01.03.2026")
    words = "Noen har funksjonen i tiden du har valgt. Avslutt det først."
    assert again.context["form"].errors == {"function": [words]}


def test_those_who_read_the_register_read_the_functions_and_change_nothing(
    register: Register, client: Client
):
    client.force_login(register.reader)
    shown = client.get(at(register, "functions"))
    assert (shown.status_code, "Før en person" in text_of(shown)) == (200, False)
    assert client.get(at(register, "give_function")).status_code == 403
    client.force_login(register.mayor)
    assert client.get(at(register, "functions")).status_code == 404


def test_the_history_of_roles_is_exported_for_each_municipality(register: Register, client: Client):
    town = register.towns[0]
    earlier = appoint(register.colleague, Role.SLT_COORDINATOR, town, valid_from=EARLY)
    end_appointment(earlier, on=date(2024, 6, 30))
    register.assign(0, valid_from=TODAY - DAY)
    register.assign(0, register.colleague, kind=DEPUTY, valid_from=START)
    client.force_login(register.mayor)
    url = reverse("contacts:roles_file", args=[town.pk])
    rows = list(
        csv.reader(io.StringIO(client.get(f"{url}?format=csv").content.decode("utf-8-sig")), delimiter=";")
    )
    assert rows == [
        ["Rolle", "Navn", "Part", "Første dag", "Siste dag"],
        ["Politikontakt", "Contact", "Politi", "23.11.2026", ""],
        ["Ordfører", "Mayor", "Kommune", "01.01.2020", ""],
        ["Politikontakt, stedfortreder", "Colleague", "Politi", "01.12.2026", ""],
        ["SLT-koordinator", "Colleague", "Kommune", "01.01.2020", "30.06.2024"],
    ]
    shown = text_of(client.get(reverse("contacts:roles", args=[town.pk])))
    assert [
        words for words in ("Roller i Elvestrand", "30. juni 2024", "Ikke bestemt") if words not in shown
    ] == []
    client.force_login(register.far_manager)
    assert client.get(url).status_code == 404


def test_one_who_awaits_approval_has_no_role_in_the_history(register: Register, client: Client):
    register.fill(valid_from=TODAY)
    register.assign(3, valid_from=TODAY)
    client.force_login(register.manager)
    answer = client.get(reverse("contacts:roles", args=[register.towns[3].pk]))
    assert "Ingen har eller har hatt en rolle i kommunen her." in text_of(answer)
