"""Passkeys in a real browser with an authenticator of its own, and every page as axe reads it."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page, expect

from politirad.accounts.models import User
from tests.accounts.conftest import PASSWORD

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
OPEN = (
    "/logg-inn/",
    "/konto/passord/glemt/",
    "/konto/passord/sendt/",
    "/konto/passord/nytt/1-x/",
    "/konto/passord/ferdig/",
    "/konto/stengt/",
    "/om/tilgjengelighet/",
    "/om/personvern/",
    "/demo/",
    "/demo/epost/",
)
OWN = (
    "/profil/",
    "/profil/sikkerhet/",
    "/profil/sikkerhet/passord/nytt/",
    "/profil/sikkerhet/kodeapp/",
    "/profil/sikkerhet/passnokler/",
    "/profil/sikkerhet/passnokler/ny/",
    "/varsler/",
)
_PATIENCE_MS = 15_000
_NARROWEST = 320


@pytest.fixture
def browser_page(live_server: Any, page: Page) -> Iterator[Page]:
    """A page that fails the test when the security policy stops something on it."""
    cache.clear()
    said: list[str] = []
    page.set_default_timeout(_PATIENCE_MS)
    expect.set_options(timeout=_PATIENCE_MS)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    expect.set_options(timeout=None)
    cache.clear()
    assert said == []


def _sign_in(page: Page, url: str, person: User) -> None:
    page.goto(f"{url}/logg-inn/?next=/profil/")
    page.get_by_label("E-post").fill(person.email)
    page.get_by_role("textbox", name="Passord").fill(PASSWORD)
    page.get_by_role("button", name="Logg inn", exact=True).click()
    page.wait_for_url(f"{url}/profil/")


@pytest.fixture
def somebody(transactional_db: None) -> User:
    """Kari, for a server that runs beside the test."""
    return User.objects.create_user("kari@elvestrand.example", PASSWORD, full_name="Kari Ås")


def test_a_passkey_is_added_and_signs_in_alone(live_server: Any, browser_page: Page, somebody: User) -> None:
    page, url = browser_page, live_server.url.replace("127.0.0.1", "localhost")
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
    }
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    _sign_in(page, url, somebody)

    page.get_by_role("link", name="Passnøkler, kodeapp og reservekoder").click()
    page.get_by_role("link", name="Legg til passnøkkel").click()
    page.get_by_role("textbox", name="Passord").fill(PASSWORD)
    page.get_by_role("button", name="Bekreft").click()
    expect(page.get_by_label("Navn")).to_have_value("Passnøkkel 1")
    page.get_by_label("Logg inn med bare denne, uten passord").check()
    page.get_by_role("button", name="Legg til passnøkkel").click()
    expect(page.get_by_text("Passnøkkelen er lagt til.")).to_be_visible()
    expect(page.get_by_role("heading", name="Reservekoder")).to_be_visible()

    page.context.clear_cookies()
    page.goto(f"{url}/logg-inn/?next=/varsler/")
    page.get_by_role("button", name="Logg inn med passnøkkel").click()
    page.wait_for_url(f"{url}/varsler/")
    page.goto(f"{url}/profil/sikkerhet/passnokler/")
    expect(page.get_by_text("Logger inn uten passord.")).to_be_visible()


def test_a_passkey_that_is_not_used_is_said_on_the_page(live_server: Any, browser_page: Page) -> None:
    page, url = browser_page, live_server.url.replace("127.0.0.1", "localhost")
    page.add_init_script("navigator.credentials.get = () => Promise.reject(new Error('avbrutt'))")
    page.goto(f"{url}/logg-inn/")
    page.get_by_role("button", name="Logg inn med passnøkkel").click()

    sentence = "Passnøkkelen ble ikke brukt. Prøv igjen, eller velg en annen måte."
    expect(page.get_by_role("alert").filter(has_text=sentence)).to_be_visible()


@pytest.mark.parametrize(("look", "width"), [("light", 1280), ("dark", 390)])
def test_every_page_is_accessible(live_server: Any, browser_page: Page, look: Any, width: int) -> None:
    page = browser_page
    page.emulate_media(color_scheme=look)
    found = {path: _faults(page, f"{live_server.url}{path}", width) for path in OPEN}

    # Whoever has no password is not asked for it before the pages about safety.
    client = Client()
    client.force_login(User.objects.create_user("kari@elvestrand.example", full_name="Kari Ås"))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    found |= {path: _faults(page, f"{live_server.url}{path}", width) for path in OWN}

    assert found == {path: [] for path in (*OPEN, *OWN)}


def _faults(page: Page, url: str, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 2000})
    answer = page.goto(url)
    assert answer is not None
    assert (answer.status, page.url) == (200, url)
    faults = [each["id"] for each in Axe().run(page, options=RULES).response["violations"]]
    page.set_viewport_size({"width": _NARROWEST, "height": 2000})
    is_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*faults, "scrolls sideways"] if is_wide else faults
