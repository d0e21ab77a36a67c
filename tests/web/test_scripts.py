"""The scripts in a real browser: nothing written is lost, and order is kept by hand, key and button."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web import urls

pytestmark = pytest.mark.urls("tests.web.urls")

SIGN = "[data-autosave-sign]"
BOX = "#summary"
DRAFTS = "Object.keys(sessionStorage).filter((name) => name.startsWith('politirad:draft:')).length"


@pytest.fixture
def desk() -> Iterator[urls.Desk]:
    """The server side, as new."""
    urls.desk = urls.Desk()
    yield urls.desk
    urls.desk = urls.Desk()


@pytest.fixture
def sheet(site: str, page: Page, desk: urls.Desk) -> Iterator[Page]:
    """The open page; what the browser complains of fails the test."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on(
        "console", lambda message: said.append(message.text) if "Security Policy" in message.text else None
    )
    page.goto(f"{site}/skript/")
    yield page
    assert said == []


def order(page: Page) -> list[str]:
    return [
        str(item)
        for item in page.evaluate("[...document.querySelectorAll('[data-item]')].map((i) => i.dataset.item)")
    ]


def lift(page: Page, title: str) -> None:
    page.locator(f"[data-item='{title}'] [data-handle]").focus()
    page.keyboard.press("Enter")


def wait_for_move(page: Page, title: str, place: int, desk: urls.Desk) -> None:
    expect(page.locator("#status")).to_have_text(f"{title} er nå sak {place} av 4. Lagret.")
    expect(page.locator("[data-item]").nth(place - 1)).to_have_attribute("data-item", title)
    assert order(page) == desk.titles


# --- Order ------------------------------------------------------------------------------------


def test_an_item_moves_by_keyboard_and_keeps_the_focus(sheet: Page, desk: urls.Desk) -> None:
    lift(sheet, "Natt")
    expect(sheet.locator("#status")).to_have_text("Natt er løftet, plass 4 av 4. Bruk pil opp og pil ned.")
    sheet.keyboard.press("ArrowUp")
    expect(sheet.locator("#status")).to_have_text("Plass 3 av 4.")
    sheet.keyboard.press("ArrowUp")
    sheet.keyboard.press("Enter")
    wait_for_move(sheet, "Natt", 2, desk)
    assert desk.titles == ["Rus", "Natt", "Skole", "Trafikk"]
    expect(sheet.get_by_label("Flytt sak 2, Natt")).to_be_focused()


def test_escape_puts_the_item_back_and_asks_no_server(sheet: Page, desk: urls.Desk) -> None:
    lift(sheet, "Skole")
    sheet.keyboard.press("ArrowDown")
    sheet.keyboard.press("Escape")
    expect(sheet.locator("#status")).to_have_text("Flyttingen er angret. Skole er sak 2.")
    assert (order(sheet), desk.posts) == (["Rus", "Skole", "Trafikk", "Natt"], 0)
    expect(sheet.get_by_label("Flytt sak 2, Skole")).to_be_focused()


def test_the_ends_of_the_list_are_said(sheet: Page) -> None:
    lift(sheet, "Rus")
    sheet.keyboard.press("ArrowUp")
    expect(sheet.locator("#status")).to_have_text("Saken er øverst.")


def test_an_item_moves_by_buttons(sheet: Page, desk: urls.Desk) -> None:
    sheet.locator("[data-item='Rus'] [data-handle]").click()
    sheet.get_by_role("button", name="Ned", exact=True).click()
    expect(sheet.get_by_role("button", name="Ned", exact=True)).to_be_focused()
    sheet.get_by_role("button", name="Ferdig").click()
    wait_for_move(sheet, "Rus", 2, desk)


def test_an_item_moves_by_its_menu_and_the_menu_keeps_the_focus(sheet: Page, desk: urls.Desk) -> None:
    sheet.get_by_label("Flere valg for Skole").click()
    sheet.locator("[data-item='Skole']").get_by_text("Flytt opp").click()
    wait_for_move(sheet, "Skole", 1, desk)
    expect(sheet.get_by_label("Flere valg for Skole")).to_be_focused()


def test_an_item_moves_by_dragging_and_again_after_the_swap(sheet: Page, desk: urls.Desk) -> None:
    for title, over, place in [("Rus", "Trafikk", 3), ("Natt", "Skole", 1)]:
        target = sheet.locator(f"[data-item='{over}']")
        height = (target.bounding_box() or {})["height"]
        spot: Any = {"x": 20, "y": height - 4 if place == 3 else 4}
        sheet.locator(f"[data-item='{title}'] [data-handle]").drag_to(target, target_position=spot)
        wait_for_move(sheet, title, place, desk)


def test_a_refused_move_puts_the_list_back(sheet: Page, desk: urls.Desk) -> None:
    desk.fails_with = 403
    lift(sheet, "Natt")
    sheet.keyboard.press("ArrowUp")
    sheet.keyboard.press("Enter")
    expect(sheet.locator("#status")).to_have_text("Flyttingen ble ikke lagret. Prøv igjen.")
    expect(sheet.locator("#page-message")).to_contain_text("Dette kan du ikke gjøre her")
    assert order(sheet) == ["Rus", "Skole", "Trafikk", "Natt"]


# --- Text -------------------------------------------------------------------------------------


def test_text_is_saved_shortly_after_the_last_key(sheet: Page, desk: urls.Desk) -> None:
    sheet.locator(BOX).press("End")
    sheet.locator(BOX).press_sequentially(" og mer")
    expect(sheet.locator(SIGN)).to_have_text("Lagret kl. 09.42")
    assert (desk.text, desk.version, desk.posts) == ("Fra serveren og mer", 2, 1)
    assert sheet.evaluate(DRAFTS) == 0


def test_leaving_the_field_saves_at_once(sheet: Page, desk: urls.Desk) -> None:
    sheet.fill(BOX, "Ny")
    sheet.locator(BOX).blur()
    expect(sheet.locator(SIGN)).to_have_text("Lagret kl. 09.42", timeout=700)
    assert desk.text == "Ny"


def test_text_survives_a_failing_server_and_a_reload(sheet: Page, desk: urls.Desk) -> None:
    desk.fails_with = 500
    sheet.fill(BOX, "Viktig")
    expect(sheet.locator(SIGN)).to_have_text("Ikke lagret. Prøver igjen.")
    sheet.on("dialog", lambda dialog: dialog.accept())
    desk.fails_with = 0
    sheet.reload()
    expect(sheet.locator(BOX)).to_have_value("Viktig")
    expect(sheet.locator(SIGN)).to_contain_text("Lagret kl. 09.4")
    assert (desk.text, sheet.evaluate(DRAFTS)) == ("Viktig", 0)


def test_a_failing_server_is_asked_again_by_itself(sheet: Page, desk: urls.Desk) -> None:
    desk.fails_with = 503
    sheet.fill(BOX, "Viktig")
    expect(sheet.locator(SIGN)).to_have_text("Ikke lagret. Prøver igjen.")
    desk.fails_with = 0
    expect(sheet.locator(SIGN)).to_have_text("Lagret kl. 09.42", timeout=4000)
    assert desk.text == "Viktig"


def test_a_text_that_comes_too_late_is_told_so_and_not_sent_again(sheet: Page, desk: urls.Desk) -> None:
    desk.fails_with = 410
    sheet.get_by_label("Kort oppsummert").fill("For sent")
    expect(sheet.locator(SIGN)).to_contain_text("Avsluttet. Ikke sendt.")
    sheet.get_by_label("Kort oppsummert").fill("Fortsatt for sent")
    sheet.locator("h1").click()
    sheet.wait_for_timeout(3000)
    assert (desk.posts, sheet.evaluate(DRAFTS)) == (1, 0)
    expect(sheet.locator(SIGN)).to_contain_text("Avsluttet. Ikke sendt.")


def test_the_same_text_twice_is_no_clash(sheet: Page, desk: urls.Desk) -> None:
    desk.text, desk.version = "Likt", 7
    sheet.fill(BOX, "Likt")
    expect(sheet.locator(SIGN)).to_have_text("Lagret kl. 09.40")
    sheet.fill(BOX, "Likt og mer")
    expect(sheet.locator(SIGN)).to_have_text("Lagret kl. 09.42")
    assert desk.text == "Likt og mer"


@pytest.mark.parametrize(
    ("button", "text"),
    [("Behold min", "Min"), ("Bruk teksten til Amina", "Hennes"), ("Slå sammen", "Hennes\n\nMin")],
)
def test_two_writers_choose_and_nothing_is_lost(sheet: Page, desk: urls.Desk, button: str, text: str) -> None:
    desk.text, desk.version = "Hennes", 7
    sheet.fill(BOX, "Min")
    expect(sheet.get_by_role("alert").filter(has_text="Amina endret dette kl. 09.40.")).to_be_visible()
    sheet.get_by_role("button", name=button).click()
    expect(sheet.locator(SIGN)).to_have_text("Lagret kl. 09.42")
    assert desk.text == text


def test_a_refused_text_gets_its_sentence_at_the_field(sheet: Page, desk: urls.Desk) -> None:
    desk.fails_with = 422
    sheet.fill(BOX, "For lang")
    expect(sheet.locator("#summary_autosave_error")).to_have_text("Kort ned teksten.")
    desk.fails_with = 0
    sheet.fill(BOX, "Kort")
    expect(sheet.locator(SIGN)).to_have_text("Lagret kl. 09.42")
    expect(sheet.locator("#summary_autosave_error")).to_have_count(0)


def test_without_script_the_forms_do_the_same(site: str, browser: Browser, desk: urls.Desk) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/skript/")
    page.fill(BOX, "Uten skript")
    page.get_by_role("button", name="Lagre").click()
    page.get_by_label("Flere valg for Skole").click()
    page.locator("[data-item='Skole']").get_by_text("Flytt opp").click()
    assert (desk.text, desk.titles[:2]) == ("Uten skript", ["Skole", "Rus"])
    context.close()


def test_a_day_can_be_chosen_in_the_calendar_and_stays_as_it_is_written(sheet: Page) -> None:
    sheet.fill("#id_on", "1.2.2027")
    sheet.get_by_role("button", name="Velg dato i kalender: Frist").click()
    calendar = sheet.locator(".pr-datovelger__kalender")
    expect(calendar).to_have_value("2027-02-01")
    calendar.evaluate("(it) => { it.value = '2027-02-03'; it.dispatchEvent(new Event('change')); }")
    expect(sheet.locator("#id_on")).to_have_value("03.02.2027")
    expect(sheet.locator("#id_on")).to_be_focused()


def test_an_impatient_reader_sends_once(sheet: Page, desk: urls.Desk) -> None:
    button = sheet.get_by_role("button", name="Send innkalling")
    with sheet.expect_navigation():
        # Timed in the page: on a slow machine a second click from here would come to the next page.
        button.evaluate("(it) => { it.click(); setTimeout(() => it.click(), 150); }")
    assert desk.posts == 1
    expect(button).not_to_have_attribute("aria-busy", "true")


def test_a_form_can_be_sent_again_after_another_script_took_it(sheet: Page, desk: urls.Desk) -> None:
    for place in (3, 2):
        sheet.get_by_label("Flere valg for Natt").click()
        sheet.locator("[data-item='Natt']").get_by_text("Flytt opp").click()
        wait_for_move(sheet, "Natt", place, desk)
    assert desk.posts == 2
