"""With the queue down the page works and the message waits; with it up a worker delivers at once."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any

import pytest
from celery import current_app
from celery.contrib.testing.worker import start_worker

from politirad.notifications.models import Message
from politirad.notifications.tasks import deliver_waiting_messages
from politirad.supervisor import valkey
from politirad.supervisor.processes import stop
from politirad.supervisor.state import State as Folder
from tests.notifications.conftest import Mailbox

State = Message.State
_DEADLINE_SECONDS = 15
_A_PAGE_MAY_WAIT_SECONDS = 2


class Queue:
    """A Valkey of our own, which can be stopped and started."""

    def __init__(self, folder: Path) -> None:
        for name in ("log", "data"):
            (folder / name).mkdir()
        self.state = Folder(home=folder, servers=folder / "data", sockets=folder)
        self.address = valkey.address(self.state)
        self._server: Any = None

    def start(self) -> None:
        """Begin to take calls."""
        self._server = valkey.part(self.state).launch()
        valkey.wait_until_ready(self.state, self._server)

    def stop(self) -> None:
        """Stop; connections are refused from now on."""
        if self._server:
            stop(self._server)
            self._server = None


@pytest.fixture
def queue() -> Iterator[Queue]:
    """A queue that is not running when the test begins, and that Celery is sent to."""
    with TemporaryDirectory(prefix="politirad-", dir="/tmp") as folder:
        own = Queue(Path(folder))
        usual = current_app.conf.broker_url
        _point_celery_at(own.address)
        yield own
        own.stop()
        _point_celery_at(usual)


@pytest.mark.django_db(transaction=True)
def test_a_queue_that_is_down_delays_and_never_loses(write: Any, mailbox: Mailbox, queue: Queue) -> None:
    began = monotonic()
    waiting = write("one")
    assert monotonic() - began < _A_PAGE_MAY_WAIT_SECONDS
    assert Message.objects.get(pk=waiting.pk).state == State.WAITING
    assert mailbox.mails == []

    queue.start()
    assert deliver_waiting_messages() == 1
    assert Message.objects.get(pk=waiting.pk).state == State.SENT

    with start_worker(current_app, pool="solo", perform_ping_check=False, shutdown_timeout=30):
        write("two")
        _wait_for(mailbox, 2)

    queue.stop()
    write("three")
    assert deliver_waiting_messages() == 1
    assert len(mailbox.mails) == 3


def _wait_for(mailbox: Mailbox, mails: int) -> None:
    deadline = monotonic() + _DEADLINE_SECONDS
    while len(mailbox.mails) < mails and monotonic() < deadline:
        sleep(0.05)
    assert len(mailbox.mails) == mails


def _point_celery_at(address: str) -> None:
    current_app.conf.broker_url = address
    # Connections to the old address are kept in pools, as after a fork.
    current_app._after_fork()
