"""A real mail server on this machine, which can be stopped and started."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from email.message import Message as Mail
from email.parser import BytesParser
from email.policy import default
from socket import socket
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from politirad.accounts.models import User
from politirad.notifications.actions import send_message
from politirad.notifications.models import Message


class Mailbox:
    """An SMTP server on a fixed port, and what it has accepted."""

    def __init__(self) -> None:
        with socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.mails: list[Mail] = []
        self.refuse_with = ""
        self._controller: Controller | None = None

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Take the receiver, or say `refuse_with`; the name is aiosmtpd's."""
        if self.refuse_with:
            return self.refuse_with
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Accept the mail; the name is aiosmtpd's."""
        self.mails.append(BytesParser(policy=default).parsebytes(bytes(envelope.content or b"")))
        return "250 Message accepted"

    def start(self) -> None:
        """Begin to listen."""
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def stop(self) -> None:
        """Stop listening; connections are refused from now on."""
        if self._controller:
            self._controller.stop()
            self._controller = None


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    """A mail server that is running when the test begins."""
    box = Mailbox()
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    settings.MAILERS = {
        "default": {"BACKEND": smtp, "OPTIONS": {"host": "127.0.0.1", "port": box.port, "timeout": 2}}
    }
    box.start()
    yield box
    box.stop()


@pytest.fixture
def backend(settings: Any, mailbox: Mailbox) -> Callable[[type], AbstractContextManager[None]]:
    """Speak to the mail server through another back end for a while."""

    @contextmanager
    def _through(chosen: type) -> Iterator[None]:
        usual = settings.MAILERS
        path = f"{chosen.__module__}.{chosen.__name__}"
        settings.MAILERS = {"default": {**usual["default"], "BACKEND": path}}
        try:
            yield
        finally:
            settings.MAILERS = usual

    return _through


@pytest.fixture
def templates(settings: Any, tmp_path: Any) -> None:
    """A mail of three files, so that these tests know no other app."""
    folder = tmp_path / "notifications" / "mail"
    folder.mkdir(parents=True)
    (folder / "test.subject.txt").write_text("Kommer du,\n{{ recipient.full_name }}?\n")
    (folder / "test.txt").write_text("Møte på {{ place }}.")
    (folder / "test.html").write_text("<p>Møte på {{ place }}.</p>")
    backend = settings.TEMPLATES[0]
    settings.TEMPLATES = [{**backend, "DIRS": [tmp_path, *backend["DIRS"]]}]


@pytest.fixture
def person(db: None) -> User:
    """Somebody to write to."""
    return User.objects.create_user("kari@elvestrand.example", full_name="Kári Šalldás")


@pytest.fixture
def write(person: User, templates: None) -> Any:
    """Write the test message; the same key is the same message."""

    def _write(key: str = "one", **more: Any) -> Message:
        message = {
            "recipient": person,
            "key": key,
            "kind": "test",
            "template": "notifications/mail/test",
            "context": {"place": "Kárášjohka"},
        }
        return send_message(**{**message, **more})

    return _write
