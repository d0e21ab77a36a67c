"""What a person does on the pages, told with the words they see there."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.papers import a_pdf

EVERYONE = "Alle"
MAIN_PARTIES = "Bare kommune og politi"


@dataclass(frozen=True)
class Item:
    """An item as somebody types it."""

    title: str
    audience: str = EVERYONE
    purpose: str = "Drøfting"
    minutes: str = "20"


def press_button(page: Page | Locator, name: str) -> None:
    """Click the button called exactly `name`."""
    page.get_by_role("button", name=name, exact=True).click()


def follow(page: Page | Locator, name: str) -> None:
    """Click the link called exactly `name`."""
    page.get_by_role("link", name=name, exact=True).click()


def says(page: Page, text: str) -> None:
    """Wait until the page tells its reader `text`."""
    expect(page.get_by_role("main").get_by_text(text, exact=True).first).to_be_visible()


def announced(page: Page, text: str) -> None:
    """Wait until a screen reader has been given `text`; the region has no look and no name."""
    expect(page.locator("#status")).to_have_text(text)


def headed(page: Page, text: str) -> None:
    """Wait until the page with this heading is there."""
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


# --- Planning ---------------------------------------------------------------------------------


def fill_in_meeting(page: Page, *, on: str, starts: str, ends: str, place: str) -> None:
    """Say when and where."""
    page.get_by_label("Dato", exact=True).fill(on)
    page.get_by_label("Fra", exact=True).fill(starts)
    page.get_by_label("Til", exact=True).fill(ends)
    page.get_by_label("Sted", exact=True).fill(place)


def add_item(page: Page, item: Item) -> None:
    """Write an item in the form under the agenda."""
    form = page.get_by_role("form", name="Ny sak")
    form.get_by_label("Hva skal dere snakke om?").fill(item.title)
    form.get_by_label("Type").select_option(item.purpose)
    form.get_by_label("Minutter").fill(item.minutes)
    form.get_by_label("Hvem kan lese saken?").select_option(item.audience)
    form.get_by_label("Saken gjelder ikke enkeltpersoner").check()
    press_button(form, "Legg til")
    announced(page, f"Saken «{item.title}» står nå på dagsordenen.")


def titles_on_agenda(page: Page) -> list[str]:
    """The titles, in the order they stand."""
    items = page.get_by_role("region", name="Saker", exact=True).get_by_role("listitem")
    return items.get_by_role("heading", level=3).all_inner_texts()


def move_by_keyboard(page: Page, title: str, *, place: int, steps: int, total: int) -> None:
    """Lift the item at `place`, move it `steps` up and drop it, with keys alone."""
    # A key pressed before the page's scripts have run would be lost.
    page.wait_for_load_state()
    page.get_by_role("button", name=f"Flytt sak {place}, {title}").focus()
    page.keyboard.press("Enter")
    for _step in range(steps):
        page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    to = place - steps
    announced(page, f"{title} er nå sak {to} av {total}. Lagret.")
    expect(page.get_by_role("button", name=f"Flytt sak {to}, {title}")).to_be_focused()


# --- Minutes ----------------------------------------------------------------------------------


def write_summary(page: Page, text: str) -> None:
    """Write the text of the item and wait until it is stored."""
    page.get_by_label("Kort oppsummert").fill(text)
    page.get_by_label("Kort oppsummert").blur()
    saved(page)


def saved(page: Page) -> None:
    """Wait until everything written is stored."""
    expect(page.get_by_role("region", name="Møtestatus").get_by_text("Lagret kl.")).to_be_visible()


def fill_in_action_item(page: Page, *, what: str, responsible: str, due_on: str) -> None:
    """Write one promise and add it."""
    form = page.get_by_role("form", name="Ny oppgave")
    form.get_by_label("Hva skal gjøres?").fill(what)
    who = form.get_by_label("Hvem?")
    who.select_option(responsible)
    form.get_by_label("Når?", exact=True).fill(due_on)
    expect(who.locator("option:checked")).to_have_text(responsible)
    press_button(form, "Legg til")


# --- Files ------------------------------------------------------------------------------------


def fetch_pdf(page: Page) -> bytes:
    """The bytes behind «Last ned PDF»."""
    link = page.get_by_role("link", name="Last ned PDF")
    response = page.request.get(link.get_attribute("href") or "")
    assert response.headers["content-type"] == "application/pdf"
    return response.body()


def real_pdf(folder: Path, name: str) -> Path:
    """A PDF file with one page."""
    path = folder / name
    path.write_bytes(a_pdf("Notat"))
    return path
