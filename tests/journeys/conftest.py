"""A running site over the test world, with a clock to turn, and a browser for each person who uses it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
import time_machine
from celery import current_app
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from politirad.notifications.tasks import deliver_waiting_messages
from politirad.tenancy.permissions import Role
from tests.world import NOW, World

# Two slow cores, with the server in the same process as the test.
PATIENCE_MS = 15_000


@dataclass
class Town:
    """The world with its site running: people sign in, time passes, mail is delivered."""

    world: World
    url: str
    clock: time_machine.Traveller
    new_context: Callable[..., BrowserContext]
    complaints: list[str] = field(default_factory=list)

    def sign_in(self, role: Role, **options: Any) -> Page:
        """A browser of the person in `role`, signed in, at their first page."""
        page = self.anonymous(**options)
        self.renew_login(page, role)
        page.goto("/min-side/")
        return page

    def renew_login(self, page: Page, role: Role) -> None:
        """Sign in the person in `role`, in a browser that may have been signed in before."""
        client = Client()
        client.force_login(self.world.users[role])
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": self.url}])

    def anonymous(self, **options: Any) -> Page:
        """A browser nobody has signed in with."""
        page = self.new_context(base_url=self.url, **options).new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)
        return page

    def it_is(self, moment: datetime) -> None:
        """Turn the clock."""
        self.clock.move_to(moment)

    def deliver_mail(self) -> None:
        """Do what the queue does: every message that is due goes out."""
        deliver_waiting_messages()

    def _hear(self, message: ConsoleMessage) -> None:
        if "Security Policy" in message.text:
            self.complaints.append(message.text)


@pytest.fixture(autouse=True)
def _patience() -> Iterator[None]:
    expect.set_options(timeout=PATIENCE_MS)
    yield
    expect.set_options(timeout=None)


@pytest.fixture
def queue() -> Iterator[None]:
    """A queue that takes every call and has no worker: `deliver_mail` is what does the work."""
    usual = current_app.conf.broker_url
    _point_celery_at("memory://")
    yield
    _point_celery_at(usual)


def _point_celery_at(address: str) -> None:
    current_app.conf.broker_url = address
    # Connections to the old address are kept in pools, as after a fork.
    current_app._after_fork()


@pytest.fixture
def town(
    world: World, queue: None, live_server: Any, settings: Any, new_context: Callable[..., BrowserContext]
) -> Iterator[Town]:
    """The running site; a script error or a breach of the security policy in any browser fails the test."""
    settings.SITE_URL = live_server.url
    settings.MAILERS = {"default": {"BACKEND": "politirad.demo.mail.SentMailBackend"}}
    with time_machine.travel(NOW, tick=True) as clock:
        found = Town(world, live_server.url, clock, new_context)
        yield found
    assert found.complaints == []
