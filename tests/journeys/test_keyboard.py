"""The critical parts of the main job without a mouse: focus is seen, and is where the next key is needed."""

import pytest
from playwright.sync_api import Page, expect

from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.keyboard import choose, replace, settled, tab_to
from tests.journeys.pages import announced, headed, says, titles_on_agenda
from tests.world import CLOSED_TITLE, OPEN_TITLE

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_meeting_is_planned_by_keyboard(town: Town) -> None:
    page = town.sign_in(Role.POLICE_CONTACT)
    page.goto(f"/politirad/{town.world.forum.pk}/moter/")
    tab_to(page, page.get_by_role("link", name="Nytt møte"))
    page.keyboard.press("Enter")
    headed(page, "Nytt møte")
    tab_to(page, page.get_by_label("Dato", exact=True))
    replace(page, "13.1.27")
    page.keyboard.press("Enter")
    headed(page, "Politirådsmøte 1/2027")

    title = page.get_by_label("Hva skal dere snakke om?")
    tab_to(page, title)
    page.keyboard.press("Enter")
    expect(page.locator("ds-error-summary")).to_be_focused()
    tab_to(page, title)
    for name in ("Trafikk ved skolene", "Natteravner"):
        _write_item(page, name)
        expect(title).to_be_focused()
        expect(title).to_have_value("")
    assert titles_on_agenda(page) == ["Trafikk ved skolene", "Natteravner"]

    tab_to(page, page.get_by_role("button", name="Flytt sak 2, Natteravner"))
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    announced(page, "Natteravner er nå sak 1 av 2. Lagret.")
    expect(page.get_by_role("button", name="Flytt sak 1, Natteravner")).to_be_focused()


def test_a_notice_is_sent_by_keyboard(town: Town) -> None:
    page = town.sign_in(Role.POLICE_CONTACT)
    page.goto(f"/moter/{town.world.meeting(State.DRAFT).pk}/dagsorden/")
    tab_to(page, page.get_by_role("link", name="Send innkalling"))
    page.keyboard.press("Enter")
    opener = page.get_by_role("button", name="Send til 8 personer")
    expect(opener).to_be_visible()
    tab_to(page, opener)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("dialog").get_by_role("button", name="Send til 8 personer"))
    page.keyboard.press("Enter")
    says(page, "Innkallingen er sendt til 8 personer.")


def test_a_notice_is_answered_by_keyboard(town: Town) -> None:
    page = town.sign_in(Role.MAYOR)
    answers = page.get_by_role("form", name="Svar på innkallingen til 9.")
    tab_to(page, answers.get_by_role("button", name="Ja", exact=True))
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Endre svaret")).to_be_focused()


def test_minutes_are_written_by_keyboard(town: Town) -> None:
    page = town.sign_in(Role.POLICE_CONTACT)
    meeting = town.world.meeting(State.IN_SESSION)
    page.goto(f"/moter/{meeting.pk}/direkte/?sak={town.world.open_item(State.IN_SESSION).pk}")
    headed(page, OPEN_TITLE)
    _write_conclusion(page, "Partene er enige om natteravner.")
    _write_action_item(page, "Lage vaktliste")
    page.keyboard.press("Alt+Shift+KeyN")
    headed(page, CLOSED_TITLE)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page).to_have_title("Møtet pågår, sak 2 av 2 – Elvestrand")


def test_minutes_are_approved_by_keyboard(town: Town) -> None:
    page = town.sign_in(Role.MAYOR)
    page.goto(f"/moter/{town.world.meeting(State.IN_REVIEW).pk}/referat/")
    opener = page.get_by_role("link", name="Godkjenn referatet")
    tab_to(page, opener)
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name="Godkjenn referatet?")
    expect(heading).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    expect(heading).to_be_focused()
    settled(page)
    tab_to(page, page.get_by_role("dialog").get_by_role("button", name="Godkjenn referatet"))
    page.keyboard.press("Enter")
    says(page, "Begge parter har godkjent. Referatet er låst.")


def _write_item(page: Page, title: str) -> None:
    """Fill in the form under the agenda, from its first field, and send it."""
    page.keyboard.type(title)
    tab_to(page, page.get_by_label("Type"))
    choose(page, "Dr")
    tab_to(page, page.get_by_label("Hvem kan lese saken?"))
    choose(page, "Alle")
    tab_to(page, page.get_by_label("Saken gjelder ikke enkeltpersoner"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Legg til", exact=True))
    page.keyboard.press("Enter")
    announced(page, f"Saken «{title}» står nå på dagsordenen.")
    settled(page)


def _write_conclusion(page: Page, text: str) -> None:
    """From wherever focus is; afterwards it is where the next conclusion is written."""
    page.keyboard.press("Alt+Shift+KeyK")
    conclusion = page.get_by_label("Ny konklusjon")
    expect(conclusion).to_be_focused()
    page.keyboard.type(text)
    tab_to(page, page.get_by_role("button", name="Legg til konklusjon"))
    page.keyboard.press("Enter")
    announced(page, "Konklusjonen er lagt til.")
    settled(page)
    expect(conclusion).to_be_focused()


def _write_action_item(page: Page, text: str) -> None:
    """First without a deadline: focus goes to what is missing, and Enter adds the action item."""
    page.keyboard.press("Alt+Shift+KeyO")
    what, when = page.get_by_label("Hva skal gjøres?"), page.get_by_label("Når?", exact=True)
    expect(what).to_be_focused()
    page.keyboard.type(text)
    tab_to(page, page.get_by_label("Hvem?"))
    choose(page, "Arne")
    tab_to(page, when)
    page.keyboard.press("Enter")
    says(page, "Skriv en frist for oppgaven.")
    settled(page)
    expect(when).to_be_focused()
    page.keyboard.type("15.1.27")
    page.keyboard.press("Enter")
    announced(page, "Oppgaven er lagt til.")
    settled(page)
    expect(what).to_be_focused()
