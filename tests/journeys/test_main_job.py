"""The main job in a real browser: a council meeting from agenda to approved, sealed minutes."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest
from django.db import DatabaseError, connection, transaction
from playwright.sync_api import Page, expect

from meetings.models import Meeting, SealedMinutes
from meetings.tasks import seal_approved_minutes
from politirad.demo.mail import files_of
from politirad.demo.models import SentMail
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.pages import (
    EVERYONE,
    MAIN_PARTIES,
    Item,
    add_item,
    announced,
    fetch_pdf,
    fill_in_action_item,
    fill_in_meeting,
    follow,
    headed,
    move_by_keyboard,
    press_button,
    real_pdf,
    says,
    titles_on_agenda,
    write_summary,
)
from tests.papers import texts_of
from tests.world import CLOSED_MARK, NAMES, OSLO

MEETING_DAY = datetime(2027, 1, 13, 9, 0, tzinfo=OSLO)
MEETING = "Politirådsmøte 1/2027"
SECRET = "TRUSSELBILDE"
CLOSED = Item(f"{SECRET} for utsatte møteplasser", audience=MAIN_PARTIES)
OPEN_ITEMS = [
    Item("Godkjenne dagsorden", purpose="Avklaring", minutes="5"),
    Item("Trygt uteliv i sentrum"),
    Item("Trafikk ved skolene", purpose="Orientering"),
    Item("Planer for russetiden", minutes="30"),
]
ORDER = [OPEN_ITEMS[0], OPEN_ITEMS[3], OPEN_ITEMS[1], CLOSED, OPEN_ITEMS[2]]
"""As they stand once the last one is moved up to the second place."""

CONCLUSION = "Partene er enige om faste natteravner fra mars."
LIGHTS = "Bestille bedre lys ved torget"
PATROL = "Sette opp vaktliste for helgene"


@pytest.mark.django_db(transaction=True)
def test_the_main_job_from_agenda_to_sealed_minutes(town: Town, tmp_path: Path) -> None:
    desk = town.sign_in(Role.POLICE_CONTACT)
    open_the_council(desk)
    create_the_next_meeting(desk)
    put_five_items_on_the_agenda(desk)
    attach_a_paper(desk, real_pdf(tmp_path, "Uteliv i tall.pdf"))
    move_the_last_item_up_by_keyboard(desk)
    send_the_notice(desk)
    meeting = Meeting.objects.get(year=2027, number=1)

    town.deliver_mail()
    letter = the_mayor_gets_a_mail_with_a_calendar_file()
    the_business_members_mail_names_the_open_items_alone()
    the_mayor_answers_without_signing_in(town, letter)

    town.it_is(MEETING_DAY)
    room = town.sign_in(Role.POLICE_CONTACT)
    start_the_meeting(room)
    record_who_came(room)
    write_the_text_of_each_item(room)
    write_the_conclusion(room)
    write_two_action_items(room)
    end_the_meeting(room)
    send_the_minutes_for_approval(room)

    town.deliver_mail()
    approve(town, Role.MAYOR, "Du har godkjent for kommunen.")
    approve(town, Role.UNIT_LEADER, "Begge parter har godkjent. Referatet er låst.")
    seal_approved_minutes()
    the_sealed_file_is_the_one_on_the_page(town, meeting)
    nobody_can_change_what_is_sealed(meeting)

    the_action_item_waits_on_min_side(town, Role.SECTOR_DIRECTOR, LIGHTS)
    the_action_item_waits_on_min_side(town, Role.UNIT_LEADER, PATROL)
    the_business_member_sees_the_open_items_and_no_trace_of_the_closed_one(town, meeting)


# --- Before the meeting -----------------------------------------------------------------------


def open_the_council(page: Page) -> None:
    follow(page, "Elvestrand")
    headed(page, "Elvestrand politiråd")


def create_the_next_meeting(page: Page) -> None:
    follow(page, "Nytt møte")
    fill_in_meeting(page, on="13.01.2027", starts="09.00", ends="11.00", place="Elvestrand rådhus")
    press_button(page, "Lag møtet")
    headed(page, MEETING)
    says(page, "Dagsordenen er tom")


def put_five_items_on_the_agenda(page: Page) -> None:
    for item in [OPEN_ITEMS[0], OPEN_ITEMS[1], CLOSED, OPEN_ITEMS[2], OPEN_ITEMS[3]]:
        add_item(page, item)
    assert len(titles_on_agenda(page)) == 5


def attach_a_paper(page: Page, paper: Path) -> None:
    follow(page, "Trygt uteliv i sentrum")
    page.get_by_label("Fil").set_input_files(paper)
    press_button(page, "Legg ved")
    says(page, f"«{paper.name}» er lagt ved saken.")
    follow(page.get_by_role("navigation", name="Du er her"), MEETING)
    headed(page, MEETING)


def move_the_last_item_up_by_keyboard(page: Page) -> None:
    move_by_keyboard(page, "Planer for russetiden", place=5, steps=3, total=5)
    page.reload()
    assert titles_on_agenda(page) == [item.title for item in ORDER]


def send_the_notice(page: Page) -> None:
    follow(page, "Send innkalling")
    press_button(page, "Send til 8 personer")
    dialog = page.get_by_role("dialog", name="Send innkalling")
    expect(dialog).to_contain_text("8 personer blir innkalt til møtet onsdag 13. januar 2027.")
    press_button(dialog, "Send til 8 personer")
    says(page, "Innkallingen er sendt til 8 personer.")


def the_mayor_gets_a_mail_with_a_calendar_file() -> SentMail:
    letter = SentMail.objects.get(to="mayor@elvestrand.example", subject="Kommer du på møtet 13. januar?")
    (file,) = files_of(letter)
    (event,) = icalendar.Calendar.from_ical(file.content).walk("VEVENT")
    assert (file.name, event["LOCATION"]) == ("mote.ics", "Elvestrand rådhus")
    assert event["DTSTART"].dt.astimezone(UTC) == datetime(2027, 1, 13, 8, 0, tzinfo=UTC)
    return letter


def the_business_members_mail_names_the_open_items_alone() -> None:
    letter = SentMail.objects.get(to="extended_member@elvestrand.example")
    titles = [item.title for item in ORDER if item.audience == EVERYONE]
    assert [title for title in titles if title in letter.text and title in letter.html] == titles
    assert SECRET not in f"{letter.subject}{letter.text}{letter.html}{files_of(letter)[0].content!r}"


def the_mayor_answers_without_signing_in(town: Town, letter: SentMail) -> None:
    mail = town.anonymous()
    mail.set_content(letter.html)
    follow(mail, "Ja")
    headed(mail, "Kommer du på møtet 13. januar?")
    press_button(mail, "Ja")
    expect(mail.get_by_role("main")).to_contain_text("Du svarte 24. november 2026")


# --- In the room ------------------------------------------------------------------------------


def start_the_meeting(page: Page) -> None:
    follow(page, "Elvestrand")
    follow(page.get_by_role("navigation", name="Hovedmeny"), "Møter")
    follow(page, MEETING)
    press_button(page, "Start møtet")
    headed(page, ORDER[0].title)


def record_who_came(page: Page) -> None:
    here = page.get_by_role("region", name="Til stede,")
    mayor = here.get_by_role("button", name=NAMES[Role.MAYOR]).first
    expect(mayor).to_have_attribute("aria-pressed", "true")  # she said yes to the notice
    for role in (Role.UNIT_LEADER, Role.SECTOR_DIRECTOR, Role.POLICE_CONTACT, Role.EXTENDED_MEMBER):
        button = here.get_by_role("button", name=f"Til stede: {NAMES[role]}")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("heading", name="Til stede, 5 av 8")).to_be_visible()


def write_the_text_of_each_item(page: Page) -> None:
    for item, following in zip(ORDER, [*ORDER[1:], None], strict=True):
        headed(page, item.title)
        write_summary(page, f"Rådet snakket om dette: {item.title}.")
        if following:
            follow(page, f"Neste sak: {following.title}")


def write_the_conclusion(page: Page) -> None:
    items = page.get_by_role("navigation", name="Saker og oppmøte")
    items.get_by_role("link", name="Trygt uteliv i sentrum").click()
    headed(page, "Trygt uteliv i sentrum")
    expect(page.get_by_label("Kort oppsummert")).to_have_value(
        "Rådet snakket om dette: Trygt uteliv i sentrum."
    )
    page.get_by_label("Ny konklusjon").fill(CONCLUSION)
    press_button(page, "Legg til konklusjon")
    announced(page, "Konklusjonen er lagt til.")
    says(page, CONCLUSION)
    expect(page.get_by_label("Ny konklusjon")).to_be_focused()


def write_two_action_items(page: Page) -> None:
    director, leader = NAMES[Role.SECTOR_DIRECTOR], NAMES[Role.UNIT_LEADER]
    fill_in_action_item(page, what=LIGHTS, responsible=director, due_on="")
    says(page, "Skriv en frist for oppgaven.")
    form = page.get_by_role("form", name="Ny oppgave")
    expect(form.get_by_label("Når?", exact=True)).to_be_focused()
    expect(form.get_by_label("Hva skal gjøres?")).to_have_value(LIGHTS)
    form.get_by_label("Når?", exact=True).fill("1.3.27")
    press_button(form, "Legg til")
    announced(page, "Oppgaven er lagt til.")
    fill_in_action_item(page, what=PATROL, responsible=leader, due_on="15.02.2027")
    expect(page.get_by_role("region", name="Oppgaver").get_by_role("listitem")).to_have_count(2)


def end_the_meeting(page: Page) -> None:
    page.get_by_role("region", name="Møtestatus").get_by_role("link", name="Avslutt møtet").click()
    press_button(page.get_by_role("dialog", name="Avslutt møtet?"), "Avslutt møtet")
    says(page, "Møtet er avsluttet. Skriv referatet ferdig, og send det til godkjenning.")


def send_the_minutes_for_approval(page: Page) -> None:
    page.get_by_role("region", name="Møtestatus").get_by_role("link", name="Send til godkjenning").click()
    dialog = page.get_by_role("dialog", name="Send referatet til godkjenning?")
    expect(dialog).to_contain_text("Ingrid Solvang og Arne Myklebust får e-post og skal godkjenne.")
    expect(dialog).to_contain_text("Referatet fra et tidligere møte er ikke godkjent.")
    dialog.get_by_label("Hvorfor sende det slik?").fill("Det forrige referatet tas i neste møte.")
    press_button(dialog, "Send til godkjenning")
    says(page, "Referatet er sendt til godkjenning.")


# --- After the meeting ------------------------------------------------------------------------


def approve(town: Town, role: Role, what_happens: str) -> None:
    """As the leader of one side, from the card on Min side."""
    page = town.sign_in(role)
    card = page.get_by_role("listitem").filter(has_text="Godkjenn referatet fra 13. januar")
    card.get_by_role("link", name="Les og godkjenn").click()
    expect(page.get_by_role("main")).to_contain_text(CONCLUSION)
    follow(page, "Godkjenn referatet")
    press_button(page.get_by_role("dialog", name="Godkjenn referatet?"), "Godkjenn referatet")
    expect(page.get_by_role("main")).to_contain_text(what_happens)


def the_sealed_file_is_the_one_on_the_page(town: Town, meeting: Meeting) -> None:
    page = town.sign_in(Role.MAYOR)
    page.goto(f"/moter/{meeting.pk}/referat/")
    says(page, "Referatet er godkjent og kan ikke endres.")
    pdf = fetch_pdf(page)
    says(page, f"SHA-256 {hashlib.sha256(pdf).hexdigest()}")
    text = " ".join(texts_of(pdf))
    assert [CONCLUSION in text, LIGHTS in text, PATROL in text, SECRET in text] == [True] * 4


def nobody_can_change_what_is_sealed(meeting: Meeting) -> None:
    changes = [
        "update meetings_agendaitem set summary = 'Noe annet' where meeting_id = %s",
        "update meetings_meeting set place = 'Et annet sted' where id = %s",
        "update meetings_sealedminutes set sha256 = repeat('0', 64) where meeting_id = %s",
        "delete from meetings_sealedminutes where meeting_id = %s",
    ]
    for change in changes:
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change, [meeting.pk])


def the_action_item_waits_on_min_side(town: Town, role: Role, what: str) -> None:
    page = town.sign_in(role)
    own = page.get_by_role("region", name="Oppgavene dine")
    expect(own.get_by_role("link", name=what)).to_be_visible()


def the_business_member_sees_the_open_items_and_no_trace_of_the_closed_one(
    town: Town, meeting: Meeting
) -> None:
    page = town.sign_in(Role.EXTENDED_MEMBER)
    of_forum, of_meeting = f"/politirad/{meeting.forum_id}", f"/moter/{meeting.pk}"
    for path in ("/min-side/", f"{of_forum}/moter/", f"{of_meeting}/dagsorden/", f"{of_meeting}/referat/"):
        page.goto(path)
        seen = page.content()
        assert [mark for mark in (SECRET, CLOSED_MARK) if mark in seen] == [], path
    open_titles = [item.title for item in ORDER if item.audience == EVERYONE]
    page.goto(f"/moter/{meeting.pk}/dagsorden/")
    assert titles_on_agenda(page) == open_titles
    page.goto(f"/moter/{meeting.pk}/referat/")
    expect(page.get_by_role("main")).to_contain_text(CONCLUSION)
    pdf = fetch_pdf(page)
    text = " ".join(texts_of(pdf))
    assert [title for title in open_titles if title in text] == open_titles
    assert SECRET not in text
    assert SECRET.encode() not in pdf
    assert hashlib.sha256(pdf).hexdigest() in page.content()
    assert SealedMinutes.objects.filter(meeting=meeting).count() == 2
