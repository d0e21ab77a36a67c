"""A new version of the questionnaire in a real browser: from a draft to the answers of a council."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from evaluation.models import Questionnaire, Wave
from evaluation.rules import Mode
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.pages import follow, headed, press_button, says
from tests.world import NOW
from tests.world_evaluation import closed_wave

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
YEAR = NOW.year
OLD = "I hvilken grad ble tiltakene gjennomført slik vi ble enige om?"
NEW, NEW_NN = "Ble tiltakene som avtalt?", "Vart tiltaka som avtalte?"
MISSED, MISSED_NN = "Hvem savnet dere i arbeidet?", "Kven sakna de i arbeidet?"


@pytest.mark.django_db(transaction=True)
def test_the_directorate_publishes_a_version_and_a_council_asks_it(town: Town) -> None:
    last = last_year(town)
    analyst = town.sign_in(Role.DIRECTORATE_ANALYST, viewport=DESK)
    begin(analyst)
    reword(analyst)
    add(analyst)
    publish(analyst)
    assert not Message.objects.exists()

    secretary = town.sign_in(Role.POLICE_CONTACT, viewport=DESK)
    start(secretary, town)
    town.deliver_mail()
    wave = Wave.objects.get(closed_on=None)
    mayor = town.sign_in(Role.MAYOR, viewport=PHONE)
    answer_in_the_new_words(mayor, wave)
    close_and_compare(secretary, wave)
    keep_the_old_words(mayor, last)


def last_year(town: Town) -> Wave:
    """The council has evaluated once before, by the first version."""
    users = [town.world.users[role] for role in (Role.MAYOR, Role.UNIT_LEADER)]
    wave = closed_wave(
        town.world.forum, users, [{"2.4": "2"}, {"2.4": "2"}], by=users[1], mode=Mode.OPEN, year=YEAR - 1
    )
    Message.objects.all().delete()
    return wave


def begin(page: Page) -> None:
    page.goto(reverse("evaluation:questionnaires"))
    headed(page, "Spørreskjema for evaluering")
    says(page, "Brukt i 1 evaluering")
    press_button(page, "Lag ny versjon")
    headed(page, "Spørreskjema, versjon 2")


def reword(page: Page) -> None:
    """The nynorsk is forgotten at first, and nothing that was written is lost."""
    follow(page, "Endre 2.4")
    headed(page, "Endre spørsmål 2.4")
    page.get_by_label("Spørsmålet på bokmål").fill(NEW)
    page.get_by_label("Spørsmålet på nynorsk").fill("")
    press_button(page, "Lagre")
    expect(page.get_by_label("Spørsmålet på nynorsk")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Spørsmålet på bokmål")).to_have_value(NEW)
    page.get_by_label("Spørsmålet på nynorsk").fill(NEW_NN)
    press_button(page, "Lagre")
    says(page, "Spørsmålet er lagret.")
    expect(page.get_by_role("row").filter(has_text=NEW)).to_contain_text("Ny ordlyd")


def add(page: Page) -> None:
    page.get_by_role("region", name="2 Tiltak").get_by_role("link", name="Nytt spørsmål").click()
    expect(page.get_by_label("Kode")).to_have_value("2.7")
    page.get_by_label("Spørsmålet på bokmål").fill(MISSED)
    page.get_by_label("Spørsmålet på nynorsk").fill(MISSED_NN)
    page.get_by_role("radio", name="Tekst").check()
    press_button(page, "Lagre")
    page.get_by_role("button", name="Flytt 2.7 opp").click()
    says(page, "Spørsmålet er flyttet.")
    page.get_by_role("button", name="Fjern 5.3").click()
    says(page, "Spørsmålet er fjernet.")
    says(page, "Ikke med videre fra versjon 1")


def publish(page: Page) -> None:
    follow(page, "Se over og publiser")
    headed(page, "Publiser versjon 2")
    for words in (OLD, NEW, f"2.7 {MISSED}", "5.3 Hva bør vi slutte med?"):
        expect(page.get_by_role("main")).to_contain_text(words)
    press_button(page, "Publiser versjon 2")
    says(page, "Versjon 2 er publisert. Evalueringer som starter fra nå, bruker den.")
    expect(page.get_by_role("link", name="Se over og publiser")).to_have_count(0)
    assert Questionnaire.objects.get(number=2).published_on == NOW.date()


def start(page: Page, town: Town) -> None:
    page.goto(reverse("evaluation:start", args=[town.world.forum.pk]))
    expect(page.get_by_role("main")).to_contain_text("Spørsmålene er fra versjon 2 av spørreskjemaet")
    page.get_by_role("textbox", name="Svarfrist").fill(f"31.12.{YEAR}")
    page.get_by_role("radio", name="Hver for seg, med kommune og politi side om side").check()
    press_button(page, "Start evalueringen")
    says(page, "Evalueringen er startet.")


def answer_in_the_new_words(page: Page, wave: Wave) -> None:
    page.goto(reverse("evaluation:answer", args=[wave.pk, 2]))
    expect(page.get_by_text(OLD)).to_have_count(0)
    page.get_by_label(MISSED).fill("Den videregående skolen")
    page.get_by_role("group", name=NEW).get_by_role("radio", name="4 I stor grad").check()
    press_button(page, "Neste spørsmål")
    headed(page, "Hvordan er samarbeidsklimaet, og hva fremmer og hemmer?")
    page.goto(reverse("evaluation:send", args=[wave.pk]))
    press_button(page, "Send svarene")
    says(page, "Takk. Svarene er sendt.")


def close_and_compare(page: Page, wave: Wave) -> None:
    """The question has other words this year, and last year's answers stand beside it all the same."""
    page.goto(reverse("evaluation:close", args=[wave.pk]))
    press_button(page, "Avslutt og tell opp")
    says(page, "Evalueringen er avsluttet. Svarene er talt opp.")
    page.goto(reverse("evaluation:answers", args=[wave.pk]))
    says(page, NEW)
    says(page, f"Snitt: 4,0. I {YEAR - 1}: 2,0.")


def keep_the_old_words(page: Page, last: Wave) -> None:
    page.goto(reverse("evaluation:answers", args=[last.pk]))
    says(page, OLD)
    expect(page.get_by_text(NEW)).to_have_count(0)
