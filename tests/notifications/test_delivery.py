"""Messages are rows first, go out once, and survive a mail server, a broker or a worker that dies."""

import threading
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from celery import current_app
from django.db import connections, transaction
from django.utils import timezone

from politirad.notifications import rules
from politirad.notifications.actions import deliver, send_again
from politirad.notifications.models import Message
from politirad.notifications.tasks import deliver_message, deliver_waiting_messages
from tests.notifications.conftest import Mailbox

State = Message.State
CALENDAR = ("mote.ics", "text/calendar; method=REQUEST", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")


def test_a_message_reaches_its_receiver_whole(write: Any, mailbox: Mailbox) -> None:
    message = write(attachments=[CALENDAR])

    assert deliver_message(message.pk) is True

    (mail,) = mailbox.mails
    assert mail["To"] == "kari@elvestrand.example"
    assert mail["Subject"] == "Kommer du, Kári Šalldás?"
    assert mail["Message-ID"] == f"<{message.pk}.test@politirad>"
    text, html = (mail.get_body((kind,)).get_content().strip() for kind in ("plain", "html"))
    assert (text, html) == ("Møte på Kárášjohka.", "<p>Møte på Kárášjohka.</p>")
    assert [part.get_filename() for part in mail.iter_attachments()] == ["mote.ics"]
    message.refresh_from_db()
    assert (message.state, message.attempts, message.last_error) == (State.SENT, 1, "")


def test_the_same_key_is_one_message(write: Any, mailbox: Mailbox) -> None:
    first, second = write("same"), write("same")

    assert first.pk == second.pk
    assert deliver_waiting_messages() == 1
    assert deliver_waiting_messages() == 0
    assert len(mailbox.mails) == 1


def test_a_message_of_a_failed_transaction_is_never_sent(write: Any, mailbox: Mailbox) -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)

    assert deliver_waiting_messages() == 0
    assert mailbox.mails == []


def test_a_message_waits_while_the_mail_server_is_down(write: Any, mailbox: Mailbox) -> None:
    mailbox.stop()
    message = write()
    assert deliver(message.pk) is False
    message.refresh_from_db()
    assert (message.state, message.attempts) == (State.WAITING, 1)
    assert message.last_error != ""
    assert deliver_waiting_messages() == 0, "it must wait a minute"

    mailbox.start()
    with time_machine.travel(timezone.now() + rules.WAITS[0] + timedelta(seconds=1)):
        assert deliver_waiting_messages() == 1
    assert len(mailbox.mails) == 1


def test_a_message_is_given_up_after_the_last_attempt_and_can_be_sent_by_hand(
    write: Any, mailbox: Mailbox
) -> None:
    mailbox.stop()
    message = write()
    Message.objects.update(attempts=rules.MOST_ATTEMPTS - 1)
    assert deliver(message.pk) is False
    message.refresh_from_db()
    assert message.state == State.FAILED

    mailbox.start()
    assert deliver_waiting_messages() == 0
    send_again(message)
    assert deliver_waiting_messages() == 1
    assert len(mailbox.mails) == 1


@pytest.mark.django_db(transaction=True)
def test_a_broker_that_is_down_delays_and_never_loses(write: Any, mailbox: Mailbox, settings: Any) -> None:
    # pytest's settings reach Celery through its own configuration, so the address is set there.
    current_app.conf.broker_url = "redis://127.0.0.1:1/0"
    message = write()

    assert Message.objects.get(pk=message.pk).state == State.WAITING
    assert deliver_waiting_messages() == 1
    assert len(mailbox.mails) == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_one_copy(write: Any, mailbox: Mailbox) -> None:
    message = write()
    start = threading.Barrier(2)
    results: list[bool] = []

    def work() -> None:
        start.wait()
        results.append(deliver(message.pk))
        connections.close_all()

    workers = [threading.Thread(target=work) for _each in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert sorted(results) == [False, True]
    assert len(mailbox.mails) == 1


def test_a_worker_that_died_is_relieved_after_its_lease(write: Any, mailbox: Mailbox) -> None:
    message = write()
    Message.objects.filter(pk=message.pk).update(
        state=State.SENDING, attempts=1, next_attempt_at=timezone.now() + rules.LEASE
    )
    assert deliver_waiting_messages() == 0

    with time_machine.travel(timezone.now() + rules.LEASE + timedelta(seconds=1)):
        assert deliver_waiting_messages() == 1
    assert len(mailbox.mails) == 1
