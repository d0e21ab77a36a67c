"""Messages are rows first, go out once, and survive a mail server or a worker that dies."""

import threading
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.mail.backends.smtp import EmailBackend
from django.db import IntegrityError, connections, transaction
from django.utils import timezone

from politirad.notifications import rules
from politirad.notifications.actions import Guest, Outcome, deliver, send_again
from politirad.notifications.models import Message
from politirad.notifications.tasks import deliver_message, deliver_waiting_messages
from tests.notifications.conftest import Mailbox

State = Message.State
CALENDAR = ("mote.ics", "text/calendar; method=REQUEST", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")


class DiesBeforeSending(EmailBackend):
    """The worker is killed while the mail server waits for the mail."""

    def send_messages(self, _mails: Any) -> int:
        """Die."""
        raise SystemExit


class DiesAfterSending(EmailBackend):
    """The worker is killed when the mail server has said yes, and before it could write so."""

    def send_messages(self, mails: Any) -> int:
        """Send and die."""
        super().send_messages(mails)
        raise SystemExit


class LosesItsLease(EmailBackend):
    """The mail server is so slow that another worker has sent the message meanwhile."""

    def send_messages(self, _mails: Any) -> int:
        """Come too late."""
        Message.objects.update(state=State.SENT, attempts=2)
        raise TimeoutError


def test_a_message_reaches_its_receiver_whole(write: Any, mailbox: Mailbox) -> None:
    message = write(attachments=[CALENDAR])

    assert deliver_message(message.pk) == "sent"

    (mail,) = mailbox.mails
    assert mail["To"] == "kari@elvestrand.example"
    assert mail["Subject"] == "Kommer du, Kári Šalldás?"
    assert mail["Auto-Submitted"] == "auto-generated"
    text, html = (mail.get_body((kind,)).get_content().strip() for kind in ("plain", "html"))
    assert (text, html) == ("Møte på Kárášjohka.", "<p>Møte på Kárášjohka.</p>")
    (file,) = mail.iter_attachments()
    assert (file.get_filename(), file.get_content_type()) == ("mote.ics", "application/ics")
    assert file.get_content() == CALENDAR[2]
    invitation = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    assert [(part.get_param("method"), part.get_content_disposition()) for part in invitation] == [
        ("REQUEST", None)
    ]
    assert invitation[0].get_payload(decode=True) == CALENDAR[2]
    message.refresh_from_db()
    assert (message.state, message.attempts, message.last_error) == (State.SENT, 1, "")


def test_the_same_key_is_one_message_with_one_set_of_files(write: Any, mailbox: Mailbox) -> None:
    first = write("same", attachments=[CALENDAR])
    second = write("same", attachments=[CALENDAR], context={"place": "Elvestrand"})

    assert (first.pk, second.text) == (second.pk, "Møte på Kárášjohka.")
    assert first.attachments.count() == 1
    assert [deliver_waiting_messages(), deliver_waiting_messages()] == [1, 0]
    assert len(mailbox.mails) == 1


def test_the_message_id_follows_the_key_alone(write: Any, mailbox: Mailbox) -> None:
    message = write("one")
    deliver(message.pk)
    message.delete()
    deliver(write("one").pk)
    deliver(write("two").pk)

    first, again, other = (mail["Message-ID"] for mail in mailbox.mails)
    assert (first == again, first == other) == (True, False)


def test_a_guest_without_an_account_is_written_to_in_their_language(write: Any, mailbox: Mailbox) -> None:
    message = write(recipient=Guest("Nils Gáski", "nils@elvestrand.example", "nn"))
    deliver(message.pk)

    (mail,) = mailbox.mails
    assert (mail["To"], mail["Subject"]) == ("nils@elvestrand.example", "Kommer du, Nils Gáski?")
    assert (message.language, message.recipient, message.name) == ("nn", None, "Nils Gáski")


def test_a_municipality_is_written_to_in_its_own_language_form(write: Any) -> None:
    assert write(language="nn").language == "nn"


def test_a_message_without_a_receiver_cannot_be_stored(db: None) -> None:
    with pytest.raises(IntegrityError):
        Message.objects.create(key="x", kind="test", language="nb", subject="", text="", html="")


def test_a_subject_that_is_too_long_is_cut(write: Any) -> None:
    message = write(recipient=Guest("Å" * 300, "a@elvestrand.example"))

    assert message.subject == f"Kommer du, {'Å' * 189}"


def test_a_message_of_a_failed_transaction_is_never_sent(write: Any, mailbox: Mailbox) -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)

    assert deliver_waiting_messages() == 0
    assert mailbox.mails == []


def test_a_message_waits_while_the_mail_server_is_down(write: Any, mailbox: Mailbox) -> None:
    mailbox.stop()
    message = write()
    assert deliver(message.pk) is Outcome.UNREACHABLE
    message.refresh_from_db()
    assert (message.state, message.attempts) == (State.WAITING, 1)
    assert message.last_error != ""
    assert deliver_waiting_messages() == 0, "it must wait a minute"

    mailbox.start()
    with time_machine.travel(timezone.now() + rules.WAITS[0] + timedelta(seconds=1)):
        assert deliver_waiting_messages() == 1
    assert len(mailbox.mails) == 1


def test_a_mail_server_that_is_down_is_asked_once_in_a_sweep(write: Any, mailbox: Mailbox) -> None:
    mailbox.stop()
    messages = [write(key) for key in ("one", "two", "three")]

    assert deliver_waiting_messages() == 0
    attempts = Message.objects.order_by("pk").values_list("attempts", flat=True)
    assert list(attempts) == [1, 0, 0]

    mailbox.start()
    assert deliver_waiting_messages() == 2
    with time_machine.travel(timezone.now() + rules.WAITS[0] + timedelta(seconds=1)):
        assert deliver_waiting_messages() == 1
    assert len(mailbox.mails) == len(messages)


@pytest.mark.parametrize(
    ("answer", "state"),
    [("450 Try later", State.WAITING), ("550 No such user", State.FAILED)],
    ids=["for now", "for good"],
)
def test_a_refused_receiver_holds_up_nobody_else(
    write: Any, mailbox: Mailbox, answer: str, state: str
) -> None:
    refused, behind = write("one"), write("two")
    mailbox.refuse_with = answer
    assert deliver(refused.pk) is Outcome.REFUSED
    refused.refresh_from_db()
    assert (refused.state, refused.attempts, refused.last_error) == (state, 1, answer)

    mailbox.refuse_with = ""
    assert deliver_waiting_messages() == 1
    behind.refresh_from_db()
    assert behind.state == State.SENT


def test_a_message_that_cannot_be_made_into_mail_holds_up_nobody_else(write: Any, mailbox: Mailbox) -> None:
    broken = write("one", recipient=Guest("Kari", "kari@x.example\nBcc: alle@x.example"))
    write("two")

    assert deliver_waiting_messages() == 1
    broken.refresh_from_db()
    assert (broken.state, broken.attempts, len(mailbox.mails)) == (State.WAITING, 1, 1)


def test_a_message_is_given_up_after_the_last_attempt_and_can_be_sent_by_hand(
    write: Any, mailbox: Mailbox
) -> None:
    mailbox.stop()
    message = write()
    Message.objects.update(attempts=rules.MOST_ATTEMPTS - 1)
    assert deliver(message.pk) is Outcome.UNREACHABLE
    message.refresh_from_db()
    assert message.state == State.FAILED

    mailbox.start()
    assert deliver_waiting_messages() == 0
    assert (send_again(message).state, send_again(message).attempts) == (State.WAITING, 0)
    assert deliver_waiting_messages() == 1
    assert send_again(message).state == State.SENT, "what is sent is not sent again"
    assert deliver_waiting_messages() == 0
    assert len(mailbox.mails) == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_one_copy(write: Any, mailbox: Mailbox) -> None:
    message = write()
    start = threading.Barrier(2)
    results: list[Outcome] = []

    def work() -> None:
        start.wait()
        results.append(deliver(message.pk))
        connections.close_all()

    workers = [threading.Thread(target=work) for _each in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert sorted(results) == [Outcome.NOT_OURS, Outcome.SENT]
    assert len(mailbox.mails) == 1


def test_a_worker_that_died_is_relieved_after_its_lease(write: Any, mailbox: Mailbox, backend: Any) -> None:
    message = write()
    with backend(DiesBeforeSending), pytest.raises(SystemExit):
        deliver(message.pk)
    assert deliver_waiting_messages() == 0

    with time_machine.travel(timezone.now() + rules.LEASE + timedelta(seconds=1)):
        assert deliver_waiting_messages() == 1
    assert len(mailbox.mails) == 1


def test_a_worker_that_died_too_late_sends_a_copy_with_the_same_number(
    write: Any, mailbox: Mailbox, backend: Any
) -> None:
    message = write()
    with backend(DiesAfterSending), pytest.raises(SystemExit):
        deliver(message.pk)
    with time_machine.travel(timezone.now() + rules.LEASE + timedelta(seconds=1)):
        assert deliver_waiting_messages() == 1

    first, second = (mail["Message-ID"] for mail in mailbox.mails)
    assert first == second


def test_a_message_that_kills_each_worker_ends_with_a_person(
    write: Any, mailbox: Mailbox, backend: Any
) -> None:
    message = write()
    Message.objects.update(attempts=rules.MOST_ATTEMPTS - 1)
    with backend(DiesBeforeSending), pytest.raises(SystemExit):
        deliver(message.pk)
    with time_machine.travel(timezone.now() + rules.LEASE + timedelta(seconds=1)):
        assert deliver_waiting_messages() == 0

    message.refresh_from_db()
    assert message.state == State.FAILED


def test_a_slow_worker_does_not_undo_what_another_has_sent(
    write: Any, mailbox: Mailbox, backend: Any
) -> None:
    message = write()
    with backend(LosesItsLease):
        assert deliver(message.pk) is Outcome.UNREACHABLE

    message.refresh_from_db()
    assert (message.state, message.attempts) == (State.SENT, 2)


def test_a_link_that_opens_an_account_goes_when_it_is_delivered(write: Any, mailbox: Mailbox) -> None:
    message = write(opens_account=True)
    deliver(message.pk)

    message.refresh_from_db()
    assert (message.state, message.text, message.html) == (State.SENT, "", "")
    assert "Kárášjohka" in mailbox.mails[0].get_body(("plain",)).get_content()
