"""Preparing a meeting in a real browser: from the plan of the year to a notice everyone has answered."""

import re
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page, expect

from meetings.models import Meeting, Participant
from meetings.rules import State
from politirad.demo.mail import files_of
from politirad.demo.models import SentMail
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.pages import (
    MAIN_PARTIES,
    Item,
    add_item,
    follow,
    headed,
    press_button,
    real_pdf,
    says,
    titles_on_agenda,
)
from tests.world import NAMES

PHONE = {"viewport": {"width": 390, "height": 844}}
MEETING = "Politirådsmøte 1/2027"
MAYOR = "mayor@elvestrand.example"
SECRET = "TRUSSELBILDE"
TITLES = [
    "Godkjenne dagsorden",
    "Krimbildet i 2026",
    "Trygt uteliv i sentrum",
    f"{SECRET} for utsatte møteplasser",
    "Trafikk ved skolene",
    "Russetid og 17. mai",
    "Vold i nære relasjoner",
    "Øvelse ved ungdomsskolen",
    "Møteplan for høsten",
    "Eventuelt",
]
WITH_PAPERS = TITLES[1:6]
KNOWN = "Færre meldte lovbrudd ved skolene enn i fjor."
TABLE = "Type;2024;2025;2026\nSkadeverk;41;38;29\nVold;17;3;12"


@pytest.mark.django_db(transaction=True)
def test_preparing_a_meeting_from_the_years_plan_to_its_answers(town: Town, tmp_path: Path) -> None:
    desk = town.sign_in(Role.POLICE_CONTACT)
    plan_the_year(desk)
    build_an_agenda_of_ten(desk)
    attach_five_papers(desk, tmp_path)
    ask_for_knowledge(desk)

    answer_and_release(town)
    send(desk)
    meeting = Meeting.objects.get(year=2027, number=1)
    town.deliver_mail()

    the_mayor_answers_on_a_phone(town)
    the_mayor_sends_a_deputy(town)
    town.deliver_mail()
    the_deputy_is_told(town)

    move(desk)
    town.deliver_mail()
    call_off(desk)
    town.deliver_mail()
    the_calendar_followed(meeting)


# --- The year ---------------------------------------------------------------------------------


def plan_the_year(page: Page) -> None:
    follow(page, "Elvestrand")
    headed(page, "Elvestrand politiråd")
    follow(page, "Årshjul")
    headed(page, "Årshjul")
    page.get_by_role("link", name="2027").first.click()
    expect(page.get_by_role("region", name="Årshjul")).to_contain_text("2027")
    page.goto(re.sub(r"\d{4}/$", "2027/moter/", page.url))
    headed(page, "Planlegg møtene for 2027")
    page.get_by_label("Hvilken i måneden").select_option("Den tredje")
    page.get_by_label("Ukedag").select_option("onsdag")
    for month in ("Mars", "Juni", "September", "Desember"):
        page.get_by_label(month).check()
    page.get_by_label("Fra", exact=True).fill("09.00")
    page.get_by_label("Til", exact=True).fill("11.00")
    page.get_by_label("Sted", exact=True).fill("Elvestrand rådhus")
    press_button(page, "Foreslå datoer")
    press_button(page, "Lag møtene som kladd")
    headed(page, "Årshjul")


# --- The agenda -------------------------------------------------------------------------------


def build_an_agenda_of_ten(page: Page) -> None:
    meeting = Meeting.objects.get(year=2027, number=1)
    meeting.items.all().delete()
    page.goto(f"/moter/{meeting.pk}/dagsorden/")
    headed(page, MEETING)
    for title in TITLES:
        item = Item(title, audience=MAIN_PARTIES) if SECRET in title else Item(title)
        add_item(page, item)
    assert titles_on_agenda(page) == TITLES


def attach_five_papers(page: Page, folder: Path) -> None:
    for number, title in enumerate(WITH_PAPERS):
        paper = real_pdf(folder, f"Notat {number}.pdf")
        follow(page.get_by_role("main"), title)
        page.get_by_label("Fil").set_input_files(paper)
        press_button(page, "Legg ved")
        says(page, f"«{paper.name}» er lagt ved saken.")
        follow(page.get_by_role("navigation", name="Du er her"), MEETING)
        headed(page, MEETING)


# --- The knowledge basis ----------------------------------------------------------------------


def ask_for_knowledge(page: Page) -> None:
    follow(page.get_by_role("navigation", name="Deler av møtet"), "Kunnskapsgrunnlag")
    follow(page, "Oppvekst")
    headed(page, "Be om kunnskap")
    page.get_by_label("Hvem svarer?").select_option(label=f"{NAMES[Role.SLT_COORDINATOR]}, SLT-koordinator")
    press_button(page, "Send spørsmålene")
    expect(page.get_by_role("main")).to_contain_text("Bedt om")


def answer_and_release(town: Town) -> None:
    page = town.sign_in(Role.SLT_COORDINATOR)
    meeting = Meeting.objects.get(year=2027, number=1)
    page.goto(f"/moter/{meeting.pk}/kunnskapsgrunnlag/")
    page.get_by_role("link", name=re.compile("^Lever")).click()
    headed(page, "Svar fra Oppvekst")
    page.get_by_label("Utvikling").fill(KNOWN)
    page.get_by_label(re.compile("^Tabell")).fill(TABLE)
    page.get_by_label("Hva tabellen viser").fill("Meldte lovbrudd ved skolene")
    page.get_by_label("Kilde").fill("Kommunens egne tall")
    page.get_by_role("textbox", name="Tallene er fra").fill("1.11.2026")
    page.get_by_label("Inneholder ikke opplysninger om enkeltpersoner").check()
    press_button(page, "Lever")
    expect(page.get_by_role("main")).to_contain_text("Bare egen part ser svaret til det er frigitt.")

    police = town.sign_in(Role.UNIT_LEADER)
    police.goto(page.url)
    expect(police.get_by_role("main")).not_to_contain_text(KNOWN)

    follow(page, "Frigi svaret")
    page.get_by_label("Jeg har vurdert at svaret kan deles").check()
    press_button(page, "Frigi svaret")
    expect(page.get_by_role("main")).to_contain_text("Vurdert delbart og frigitt av")
    police.reload()
    expect(police.get_by_role("main")).to_contain_text(KNOWN)
    numbers = police.get_by_role("table", name="Meldte lovbrudd ved skolene")
    expect(numbers.get_by_role("row", name="Vold")).to_have_text("Vold17under 512")


# --- The notice and the answers ---------------------------------------------------------------


def send(page: Page) -> None:
    meeting = Meeting.objects.get(year=2027, number=1)
    page.goto(f"/moter/{meeting.pk}/innkalling/")
    press_button(page, "Send til 7 personer")
    press_button(page.get_by_role("dialog", name="Send innkalling"), "Send til 7 personer")
    says(page, "Innkallingen er sendt til 7 personer.")


def the_mayor_answers_on_a_phone(town: Town) -> None:
    page = open_the_letter(town, MAYOR, "Kommer du på møtet 17. mars?")
    follow(page, "Ja")
    headed(page, "Kommer du på møtet 17. mars?")
    press_button(page, "Ja")
    expect(page.get_by_role("main")).to_contain_text("Du svarte 24. november 2026")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["viewport"]["width"]


def the_mayor_sends_a_deputy(town: Town) -> None:
    page = open_the_letter(town, MAYOR, "Kommer du på møtet 17. mars?")
    follow(page, "Ja")
    follow(page, "Endre svaret")
    page.get_by_text("Noen andre møter for meg").click()
    page.get_by_label("Hvem møter for deg?").select_option(label=f"{NAMES[Role.DEPUTY_MAYOR]}, varaordfører")
    press_button(page, "Send vara")
    expect(page.get_by_role("main")).to_contain_text(
        f"{NAMES[Role.DEPUTY_MAYOR]} møter for deg og har fått innkallingen."
    )


def the_deputy_is_told(town: Town) -> None:
    letter = SentMail.objects.get(to="deputy_mayor@elvestrand.example")
    assert NAMES[Role.MAYOR] in letter.text
    page = town.sign_in(Role.DEPUTY_MAYOR, **PHONE)
    meeting = Meeting.objects.get(year=2027, number=1)
    page.goto(f"/moter/{meeting.pk}/dagsorden/")
    assert titles_on_agenda(page) == TITLES


def open_the_letter(town: Town, to: str, subject: str) -> Page:
    page = town.anonymous(**PHONE)
    page.set_content(SentMail.objects.get(to=to, subject=subject).html)
    return page


# --- Changes ----------------------------------------------------------------------------------


def move(page: Page) -> None:
    meeting = Meeting.objects.get(year=2027, number=1)
    page.goto(f"/moter/{meeting.pk}/innkalling/")
    follow(page, "Flytt møtet")
    page.get_by_label("Dato", exact=True).fill("24.03.2027")
    press_button(page, "Se hva som skjer")
    headed(page, "Flytt møtet")
    press_button(page, "Flytt og si fra")
    says(page, "Endringen er lagret, og alle som er innkalt, får beskjed.")
    # Whoever sends a deputy still does; the deputy is asked anew, as everyone else is.
    asked = meeting.participants.exclude(answer=Participant.Answer.DEPUTY)
    assert set(asked.values_list("answer", flat=True)) == {Participant.Answer.NONE}


def call_off(page: Page) -> None:
    meeting = Meeting.objects.get(year=2027, number=1)
    page.goto(f"/moter/{meeting.pk}/innkalling/")
    follow(page, "Avlys møtet")
    page.get_by_label("Grunn").select_option("operative")
    press_button(page, "Avlys møtet")
    expect(page.get_by_role("main")).to_contain_text("Møtet er avlyst")
    meeting.refresh_from_db()
    assert meeting.state == State.CANCELLED


def the_calendar_followed(meeting: Meeting) -> None:
    """Called, moved and called off: one event, each time with a higher number."""
    told = [files_of(letter)[0].content for letter in SentMail.objects.filter(to=MAYOR).order_by("pk")]
    calendars = [icalendar.Calendar.from_ical(content) for content in told]
    events = [calendar.walk("VEVENT")[0] for calendar in calendars]
    assert [str(calendar["METHOD"]) for calendar in calendars] == ["REQUEST", "REQUEST", "CANCEL"]
    assert {str(event["UID"]) for event in events} == {f"meeting-{meeting.pk}@politirad"}
    sequences = [int(event["SEQUENCE"]) for event in events]
    assert sequences == sorted(set(sequences))
