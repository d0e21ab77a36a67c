"""The register in a real browser: a staff list, the limit, an exception on terms, and the day it ends."""

from datetime import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import FilePayload, Locator, Page, expect

from contacts.models import ExcessAssignmentApproval, FunctionAssignment
from contacts.rules import ExceptionState
from contacts.tasks import turn_the_day
from politirad.demo.models import SentMail
from politirad.tenancy.permissions import Role
from tests.contacts.lists import csv_of
from tests.contacts.making import make_town
from tests.journeys.conftest import Town
from tests.journeys.pages import follow, headed, press_button, says

HEADS = ("Navn", "E-post", "Funksjon", "Enhet", "Prosent av stillingen", "Gjelder fra")
KARI, FROM = "Kari Bjørnås", "1.1.2026"
RIGHT = [
    (KARI, "kari.bjornas@midtkyst.example", "Politikontakt", "", "100", FROM),
    ("Máret Ánne Sara", "maret@midtkyst.example", "Næringslivskontakt", "", "50", FROM),
    ("Even Sjåstad", "even@midtkyst.example", "Nettpatrulje", "", "", FROM),
    ("Tone Øyen", "tone@midtkyst.example", "Beredskapskontakt", "", "20", FROM),
]
WRONG = [
    RIGHT[0],
    ("Máret Ánne Sara", "maret@midtkyst.example", "Næringslivkontakt", "", "50", FROM),
    ("Even Sjåstad", "even(a)midtkyst.example", "Nettpatrulje", "", "", FROM),
    ("Tone Øyen", "tone@midtkyst.example", "Beredskapskontakt", "Ukjent enhet", "20", FROM),
]
TOWNS = ("Kongshavn", "Tindeland", "Fjellvik")
TERM = "Stedfortreder i hver av kommunene"


@pytest.mark.django_db(transaction=True)
def test_a_district_fills_its_register_and_meets_the_limit(town: Town) -> None:
    for number, name in enumerate(TOWNS):
        make_town(name, f"987{number}", town.world.district)
    manager = town.sign_in(Role.DISTRICT_ADMINISTRATOR)
    a_list_with_three_wrong_rows_writes_nothing(manager, town)
    the_corrected_list_is_taken_in(manager)
    for name in (town.world.municipality.display_name, *TOWNS[:2]):
        assign(manager, town, name)
    the_fourth_awaits_approval(manager, town, TOWNS[2])
    apply_for_an_exception(manager)

    approver = town.sign_in(Role.DIRECTORATE_APPROVER)
    approve_on_terms(approver)
    register(manager, town)
    expect(row_of(manager)).to_contain_text("Unntak til 30.06.27")
    the_municipality_sees_who_to_call(town)

    town.it_is(datetime(2027, 6, 30, 9, tzinfo=timezone.get_current_timezone()))
    assert turn_the_day() >= 1
    town.deliver_mail()
    assert SentMail.objects.filter(subject__icontains="unntak").exists()
    town.it_is(datetime(2027, 7, 1, 9, tzinfo=timezone.get_current_timezone()))
    town.renew_login(manager, Role.DISTRICT_ADMINISTRATOR)
    register(manager, town)
    expect(row_of(manager)).to_contain_text("Over grensen")


def send_list(page: Page, rows: list[tuple[str, ...]]) -> None:
    content = csv_of(rows, heads=HEADS)
    page.get_by_label("Fil", exact=True).set_input_files(
        FilePayload(name="ansatte.csv", mimeType="text/csv", buffer=content)
    )
    press_button(page, "Vis hva som skjer")


def a_list_with_three_wrong_rows_writes_nothing(page: Page, town: Town) -> None:
    page.goto(f"/distrikt/{town.world.district.pk}/importer/")
    follow(page, "Ta inn ansatte fra fil")
    send_list(page, WRONG)
    says(page, "3 rader er feil. Rett dem i filen, og last den opp på nytt.")
    says(page, "Vi kjenner ikke funksjonen «Næringslivkontakt». Skriv den slik den heter i katalogen.")
    says(page, "Vi finner ingen enhet med navnet eller nummeret «Ukjent enhet».")
    expect(page.get_by_role("main")).to_contain_text("E-post: Skriv hele e-postadressen")
    expect(page.get_by_role("button", name="Ta inn", exact=True)).to_have_count(0)
    assert not FunctionAssignment.objects.exists()


def the_corrected_list_is_taken_in(page: Page) -> None:
    follow(page, "Last opp på nytt")
    send_list(page, RIGHT)
    press_button(page, "Ta inn")
    says(page, "Listen er tatt inn.")
    assert FunctionAssignment.objects.count() == len(RIGHT)


def assign(page: Page, town: Town, name: str) -> None:
    register(page, town)
    follow(page, "Ny politikontakt")
    who = page.get_by_label("Hvem?")
    who.select_option(who.locator("option", has_text=KARI).get_attribute("value"))
    page.get_by_label("Kommune", exact=True).select_option(label=name)
    press_button(page, "Tildel")


def the_fourth_awaits_approval(page: Page, town: Town, name: str) -> None:
    assign(page, town, name)
    headed(page, "Ny politikontakt")
    says(page, "Dette må godkjennes først")
    press_button(page, "Tildel, og vent på godkjenning")
    says(page, f"{KARI} venter på godkjenning for {name}.")


def apply_for_an_exception(page: Page) -> None:
    follow(page, "Søk om unntak")
    page.get_by_role("textbox", name="Til og med").fill("30.11.2028")
    press_button(page, "Send søknaden")
    expect(page.get_by_text("Skriv hvorfor det trengs.").first).to_be_visible()
    page.get_by_label("Begrunnelse").fill("Kommunene er små og ligger tett.")
    press_button(page, "Send søknaden")
    assert ExcessAssignmentApproval.objects.get().state == ExceptionState.APPLIED


def approve_on_terms(page: Page) -> None:
    page.goto("/unntak/")
    page.get_by_role("main").get_by_role("link", name=KARI).click()
    follow(page, "Svar på søknaden")
    page.get_by_label("Godkjenn med vilkår").check()
    page.get_by_role("textbox", name="Godkjenn til og med").fill("30.6.2027")
    press_button(page, "Send svaret")
    expect(page.get_by_text("Skriv minst ett vilkår, eller godkjenn uten vilkår.").first).to_be_visible()
    page.get_by_role("textbox", name="Vilkår 1", exact=True).fill(TERM)
    page.get_by_role("textbox", name="Frist for vilkår 1").fill("1.3.2027")
    press_button(page, "Send svaret")
    says(page, TERM)
    assert ExcessAssignmentApproval.objects.get().state == ExceptionState.APPROVED_ON_TERMS


def the_municipality_sees_who_to_call(town: Town) -> None:
    """On a phone, the mayor finds the new politikontakt, and where one can always call."""
    page = town.sign_in(Role.MAYOR, viewport={"width": 390, "height": 844})
    page.goto(f"/kommuner/{town.world.municipality.pk}/hvem-kontakter-jeg/")
    headed(page, "Hvem kontakter jeg?")
    main = page.get_by_role("main")
    expect(main.get_by_text(KARI).first).to_be_visible()
    expect(main.get_by_text("02800").first).to_be_visible()


def register(page: Page, town: Town) -> None:
    page.goto(f"/distrikt/{town.world.district.pk}/politikontakter/")


def row_of(page: Page) -> Locator:
    return page.get_by_role("row").filter(has_text=KARI)
