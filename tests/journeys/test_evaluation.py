"""An evaluation in a real browser: the mayor answers on a phone and the station chief at a desk."""

from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Page, expect

from evaluation.models import Ballot, Improvement, Result, Wave
from evaluation.rules import Mode
from meetings.models import ActionItem
from politirad.demo.models import SentMail
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.pages import follow, headed, press_button, says
from tests.world import NAMES, NOW
from tests.world_evaluation import closed_wave, question

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
YEAR = NOW.year
BOTH = "Hver for seg, med kommune og politi side om side, uansett hvor få som svarer. Alle får vite det."
AGREED = "I hvilken grad ble tiltakene gjennomført slik vi ble enige om?"
RESPECT = "Vi møter hverandre med respekt og tillit."
MISSING = "Hvem burde vært med, men var det ikke? Skriv virksomheten, ikke navn på personer."
BETTER = {
    "Sende sakspapirene to uker før møtet": NAMES[Role.POLICE_CONTACT],
    "Avklare ressurser før vi blir enige": NAMES[Role.MAYOR],
}


@pytest.mark.django_db(transaction=True)
def test_a_council_evaluates_its_year_and_does_two_things_better(town: Town) -> None:
    last_year(town)
    secretary = town.sign_in(Role.POLICE_CONTACT, viewport=DESK)
    start(secretary, town)
    town.deliver_mail()
    mail = told(town)
    wave = Wave.objects.get(closed_on=None)

    mayor = town.sign_in(Role.MAYOR, viewport=PHONE)
    assert reverse("evaluation:answer_first", args=[wave.pk]) in mail.text
    answer_half(mayor, town)
    come_back_and_send(mayor, town, wave)
    chief = town.sign_in(Role.UNIT_LEADER, viewport=DESK)
    answer_as_chief(chief, wave)

    close(secretary, wave)
    see_the_gap_and_last_year(secretary)
    for text, responsible in BETTER.items():
        improve(secretary, text, responsible)
    see_what_was_promised(mayor, wave)


def told(town: Town) -> SentMail:
    """The mail that asks the mayor."""
    to = town.world.users[Role.MAYOR].email
    return SentMail.objects.get(
        subject="Svar på evalueringen", to__contains=to, text__contains=f"sammen i {YEAR}."
    )


def last_year(town: Town) -> None:
    """The council has evaluated once before."""
    users = [town.world.users[role] for role in (Role.MAYOR, Role.UNIT_LEADER)]
    said = [{"2.4": "2", "3.1": "3"}, {"2.4": "2", "3.1": "3"}]
    closed_wave(town.world.forum, users, said, by=users[1], mode=Mode.OPEN, year=YEAR - 1)


def start(page: Page, town: Town) -> None:
    page.goto(reverse("councils:overview", args=[town.world.forum.pk]))
    follow(page.get_by_role("navigation", name="Meny"), "Evaluering")
    follow(page, "Ny evaluering")
    page.get_by_role("textbox", name="Svarfrist").fill("i morgen")
    press_button(page, "Start evalueringen")
    expect(page.get_by_role("textbox", name="Svarfrist")).to_have_attribute("aria-invalid", "true")
    page.get_by_role("textbox", name="Svarfrist").fill(f"31.12.{YEAR}")
    page.get_by_label(BOTH).check()
    press_button(page, "Start evalueringen")
    says(page, "Evalueringen er startet.")


def choose(page: Page, asked: str, value: str) -> None:
    page.get_by_role("group", name=asked).get_by_role("radio", name=value).check()


def answer_half(page: Page, town: Town) -> None:
    """Two pages, the second one with the line gone for a while."""
    page.goto("/min-side/")
    page.get_by_role("link", name="Svar nå").click()
    headed(page, "Hva har vi gjort og fått til?")
    press_button(page, "Neste spørsmål")
    headed(page, "Hvilke tiltak er satt i verk, og hvem har deltatt?")
    page.wait_for_load_state()
    page.context.set_offline(offline=True)
    choose(page, AGREED, "5 I svært stor grad")
    page.get_by_label(MISSING).fill("Videregående skole")
    expect(page.locator("[data-autosave-sign]")).to_contain_text("Ikke lagret. Prøver igjen.")
    page.context.set_offline(offline=False)
    expect(page.locator("[data-autosave-sign]")).to_contain_text("Lagret", timeout=15_000)
    assert Ballot.objects.count() == 1
    # The phone is put away, and the sign-in is over when it comes out again.
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)


def come_back_and_send(page: Page, town: Town, wave: Wave) -> None:
    town.renew_login(page, Role.MAYOR)
    page.goto(reverse("evaluation:answer", args=[wave.pk, 2]))
    expect(page.get_by_role("group", name=AGREED).get_by_role("radio", name="5")).to_be_checked()
    expect(page.get_by_label(MISSING)).to_have_value("Videregående skole")
    press_button(page, "Neste spørsmål")
    choose(page, RESPECT, "4 I stor grad")
    press_button(page, "Neste spørsmål")
    for heading in ("Hvordan fungerer de formelle rammene?", "Hva er de viktigste læringspunktene?"):
        headed(page, heading)
        press_button(page, "Neste spørsmål")
    headed(page, "Hvordan forbedrer vi arbeidet på bakgrunn av svarene?")
    press_button(page, "Gå videre")
    page.get_by_label("Hva har vi lært av det?").fill("Oppgaver uten én ansvarlig blir liggende")
    press_button(page, "Gå videre")
    headed(page, "Send svarene")
    press_button(page, "Send svarene")
    says(page, "Takk. Svarene er sendt.")


def answer_as_chief(page: Page, wave: Wave) -> None:
    page.goto(reverse("evaluation:answer", args=[wave.pk, 6]))
    says(page, "Gå gjennom spørsmål 1 til 5 først. Det siste bygger på dem.")
    page.goto(reverse("evaluation:answer", args=[wave.pk, 2]))
    choose(page, AGREED, "2 I liten grad")
    press_button(page, "Neste spørsmål")
    choose(page, RESPECT, "4 I stor grad")
    press_button(page, "Fortsett senere")
    expect(page.get_by_text("Svarene er lagret. Du kan fortsette når du vil.").first).to_be_visible()
    page.goto(reverse("evaluation:send", args=[wave.pk]))
    press_button(page, "Send svarene")
    says(page, "Takk. Svarene er sendt.")


def close(page: Page, wave: Wave) -> None:
    page.goto(reverse("evaluation:wave", args=[wave.pk]))
    says(page, f"2 av {wave.invitations.count()} har svart.")
    follow(page, "Avslutt evalueringen")
    press_button(page, "Avslutt og tell opp")
    says(page, "Evalueringen er avsluttet. Svarene er talt opp.")
    assert (Ballot.objects.exists(), Result.objects.filter(wave=wave).exists()) == (False, True)


def see_the_gap_and_last_year(page: Page) -> None:
    headed(page, f"Evaluering av {YEAR}")
    says(page, "Kommunen 5,0, politiet 2,0")
    row: Any = page.get_by_role("row").filter(has_text="2 Tiltak").first
    cells = [text.strip() for text in row.locator("td[data-tittel]").all_inner_texts()]
    assert [cell.split()[-1] for cell in cells] == ["5,0", "2,0", "3,5", "1,5"]
    says(page, f"Snitt i {YEAR - 1}")
    page.get_by_text("Vis som tabell").click()
    years = page.get_by_role("region", name="Snitt for hvert år").get_by_role("row").filter(has_text="Tiltak")
    expect(years.get_by_role("cell")).to_have_text(["2,0", "3,5"])


def improve(page: Page, text: str, responsible: str) -> None:
    follow(page, "Ny forbedring")
    press_button(page, "Lagre")
    expect(page.get_by_text("Skriv hva dere vil gjøre bedre.").first).to_be_visible()
    page.get_by_label("Hva vil dere gjøre bedre?").fill(text)
    page.get_by_label("Hvilket hovedspørsmål gjelder det?").select_option(label="2. Tiltak")
    press_button(page, "Lagre")
    page.get_by_role("link", name="Lag oppgave").filter(has_text=text).click()
    page.get_by_label("Hvem har ansvaret?").select_option(label=responsible)
    page.get_by_role("textbox", name="Frist").fill(f"1.3.{YEAR + 1}")
    press_button(page, "Lag oppgaven")
    says(page, "Forbedringen er blitt en oppgave.")


def see_what_was_promised(page: Page, wave: Wave) -> None:
    made = Improvement.objects.filter(wave=wave)
    assert {each.text: each.action_item.responsible.full_name for each in made if each.action_item} == BETTER
    assert ActionItem.objects.filter(what__in=BETTER).count() == 2
    page.goto(reverse("evaluation:wave", args=[wave.pk]))
    for text in BETTER:
        says(page, text)
    assert question("2.4").results.filter(wave=wave, party="police").get().counts == {"2": 1}
