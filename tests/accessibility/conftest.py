"""One browser page for all pages of the site, which may become any person."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page

from politirad.tenancy.permissions import Role
from tests.world import World

RULES: dict[str, Any] = {
    "light": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    # The dark look has the same elements in other colours.
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
LOWEST = 900
OUTSIDE = """() => {
    const room = document.documentElement.clientWidth;
    return [...document.querySelectorAll("body *")]
        .filter((each) => each.getBoundingClientRect().right > room + 1)
        .map((each) => `${each.tagName.toLowerCase()}.${each.className}`).slice(0, 4);
}"""


@dataclass
class Inspector:
    """Opens a page as somebody who uses it, and says what is wrong with it."""

    world: World
    url: str
    page: Page
    _axe: Axe = field(default_factory=Axe)
    _keys: dict[Role, str] = field(default_factory=dict)

    def open(self, path: str, role: Role | None) -> int:
        """Go there as the person in `role`, or as nobody; returns the status."""
        self.page.context.clear_cookies()
        if role is not None:
            self.page.context.add_cookies(
                [{"name": settings.SESSION_COOKIE_NAME, "value": self._key(role), "url": self.url}]
            )
        response = self.page.goto(f"{self.url}{path}")
        assert response is not None
        return response.status

    def look(self, scheme: Any, width: int) -> list[str]:
        """What axe finds in this look at this width, on the whole page at once.

        The page is as high as its content, for a bar that sticks to the window covers what
        lies under it.
        """
        self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        self._stretch(width)
        options = {"runOnly": RULES[scheme], "resultTypes": ["violations"]}
        found = self._axe.run(self.page, options=options).response["violations"]
        return [f"{each['id']}: {' '.join(map(str, each['nodes'][0]['target']))}" for each in found]

    def sideways(self, width: int, *, text_size: str = "") -> list[str]:
        """What sticks out of a window this wide, perhaps with larger text; nothing when all fits."""
        self._stretch(width)
        self.page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", text_size)
        fits = self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        outside = [] if fits else self.page.evaluate(OUTSIDE)
        self.page.evaluate("() => { document.documentElement.style.fontSize = ''; }")
        return outside

    def _stretch(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": LOWEST})
        height = int(self.page.evaluate("document.documentElement.scrollHeight"))
        self.page.set_viewport_size({"width": width, "height": max(height, LOWEST)})

    def _key(self, role: Role) -> str:
        if role not in self._keys:
            client = Client()
            client.force_login(self.world.users[role])
            self._keys[role] = client.cookies[settings.SESSION_COOKIE_NAME].value
        return self._keys[role]


@pytest.fixture
def inspector(world: World, live_server: Any, page: Page) -> Iterator[Inspector]:
    """The running site, and somebody to look at it; what breaks the security policy fails the test."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on(
        "console", lambda message: said.append(message.text) if "Security Policy" in message.text else None
    )
    yield Inspector(world, live_server.url, page)
    assert said == []
