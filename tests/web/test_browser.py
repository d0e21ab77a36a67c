"""The error pages in a real browser: accessible in both looks and widths, and within the security policy."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.web.urls import ANSWERS

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


@pytest.mark.urls("tests.web.urls")
@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_error_pages_are_accessible(site: str, page: Page, look: Any, width: int) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.emulate_media(color_scheme=look)
    page.set_viewport_size({"width": width, "height": 900})
    found: dict[int, list[str]] = {}
    for status in ANSWERS:
        page.goto(f"{site}/feil/{status}/")
        violations = Axe().run(page, options=RULES).response["violations"]
        found[status] = [violation["id"] for violation in violations]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found[status].append("scrolls sideways")
    assert found == {status: [] for status in ANSWERS}
    assert said == []
