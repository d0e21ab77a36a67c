"""Writing a message to a person, and delivering it at least once and to each person one copy."""

import hashlib
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPResponseException
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from politirad.accounts.models import User
from politirad.notifications import rules
from politirad.notifications.models import Message, MessageAttachment
from politirad.web.background import enqueue_on_commit

logger = logging.getLogger(__name__)

_DELIVER = "politirad.notifications.tasks.deliver_message"
_SUBJECT_LENGTH = 200
_NAME_LENGTH = 120
_ERROR_LENGTH = 300
_CALENDAR = "text/calendar"


@dataclass(frozen=True)
class Guest:
    """A receiver without an account."""

    full_name: str
    email: str
    language: str = User.Language.BOKMAL


class Outcome(StrEnum):
    """What became of one attempt."""

    SENT = "sent"
    NOT_OURS = "not ours"
    """Not due, or another worker holds it."""
    REFUSED = "refused"
    """This one message could not be sent."""
    UNREACHABLE = "unreachable"
    """The mail server did not answer, so no other message would get through either."""


@transaction.atomic
def send_message(
    *,
    recipient: User | Guest,
    key: str,
    kind: str,
    template: str,
    context: Mapping[str, Any],
    language: str = "",
    attachments: Iterable[tuple[str, str, bytes]] = (),
    opens_account: bool = False,
) -> Message:
    """Write the message in the caller's transaction; it is delivered after commit.

    `template` names three files: `.subject.txt`, `.txt` and `.html`. `language` is the receiver's
    own unless the text goes to a municipality, which has decided its own. `attachments` are
    (file name, media type, bytes). The same `key` again writes nothing new.
    """
    chosen = language or recipient.language
    words = {**context, "recipient": recipient, "demo_mode": settings.DEMO}
    with override(chosen):
        subject = " ".join(render_to_string(f"{template}.subject.txt", words).split())
        text = render_to_string(f"{template}.txt", words)
        html = render_to_string(f"{template}.html", words)
    message, is_new = Message.objects.get_or_create(
        key=key,
        defaults={
            **_receiver(recipient),
            "kind": kind,
            "language": chosen,
            "subject": subject[:_SUBJECT_LENGTH],
            "text": text,
            "html": html,
            "opens_account": opens_account,
        },
    )
    if is_new:
        MessageAttachment.objects.bulk_create(
            MessageAttachment(message=message, name=name, media_type=media_type, content=content)
            for name, media_type, content in attachments
        )
        enqueue_on_commit(_DELIVER, message.pk)
    return message


def deliver(message_id: int) -> Outcome:
    """Deliver the message if it is due and nobody else holds it.

    The worker takes the message under a lease before it speaks to the mail server, and marks it
    sent as soon as the server has accepted it. Between those two stands the one window no outbox
    can close: a worker that dies after the server's 250 and before the mark, or hangs in between
    for longer than the lease, leaves a message that another worker sends again. Both copies carry
    the same Message-ID, made from the key, which receiving systems fold into one.
    """
    message = _claim(message_id)
    if message is None:
        return Outcome.NOT_OURS
    try:
        _mail(message).send()
    except (SMTPRecipientsRefused, SMTPDataError) as problem:
        _postpone(message, problem, is_final=rules.is_refused_for_good(_codes(problem)))
        return Outcome.REFUSED
    except OSError as problem:
        _postpone(message, problem)
        return Outcome.UNREACHABLE
    except Exception as problem:
        # A message that cannot be made into mail must not stop the ones behind it.
        logger.exception("Message %s cannot be made into mail", message.pk)
        _postpone(message, problem)
        return Outcome.REFUSED
    _mark_sent(message)
    return Outcome.SENT


def deliver_due() -> int:
    """Deliver what is due, oldest first; returns how many went out.

    A mail server that is down is asked once and not once for each message.
    """
    due = Message.objects.due(timezone.now()).order_by("next_attempt_at", "pk")
    sent = 0
    for pk in due.values_list("pk", flat=True)[: rules.SWEEP_SIZE]:
        outcome = deliver(pk)
        sent += outcome is Outcome.SENT
        if outcome is Outcome.UNREACHABLE:
            break
    return sent


@transaction.atomic
def send_again(message: Message) -> Message:
    """Start over with a message that was given up; one that is under way is left alone."""
    fresh = Message.objects.select_for_update().get(pk=message.pk)
    if fresh.state == Message.State.FAILED:
        fresh.state, fresh.attempts, fresh.next_attempt_at = Message.State.WAITING, 0, timezone.now()
        fresh.save(update_fields=["state", "attempts", "next_attempt_at"])
        enqueue_on_commit(_DELIVER, fresh.pk)
    return fresh


def _receiver(recipient: User | Guest) -> dict[str, Any]:
    if isinstance(recipient, Guest):
        return {"address": recipient.email, "name": recipient.full_name[:_NAME_LENGTH]}
    return {"recipient": recipient}


@transaction.atomic
def _claim(message_id: int) -> Message | None:
    due = Message.objects.due(timezone.now()).select_related("recipient")
    message = due.select_for_update(skip_locked=True, of=("self",)).filter(pk=message_id).first()
    if message is None:
        return None
    if rules.is_spent(message.attempts):
        # Each of its workers died while it was being sent; it goes to a person, not to the next one.
        Message.objects.filter(pk=message.pk).update(state=Message.State.FAILED)
        return None
    message.state = Message.State.SENDING
    message.attempts += 1
    message.next_attempt_at = timezone.now() + rules.LEASE
    message.save(update_fields=["state", "attempts", "next_attempt_at"])
    return message


def _mark_sent(message: Message) -> None:
    """Mark at once and whoever holds it by now, so that nobody begins another copy."""
    wiped = {"text": "", "html": ""} if message.opens_account else {}
    Message.objects.filter(pk=message.pk).update(
        state=Message.State.SENT, sent_at=timezone.now(), last_error="", **wiped
    )


def _postpone(message: Message, problem: Exception, *, is_final: bool = False) -> None:
    wait = None if is_final else rules.wait_before_next(message.attempts)
    # The number of the attempt tells whether the message is still ours: after the lease it may not be.
    ours = Message.objects.filter(pk=message.pk, state=Message.State.SENDING, attempts=message.attempts)
    ours.update(
        state=Message.State.FAILED if wait is None else Message.State.WAITING,
        next_attempt_at=timezone.now() + (wait or timedelta()),
        last_error=_answer_of(problem)[:_ERROR_LENGTH],
    )


def _codes(problem: SMTPRecipientsRefused | SMTPDataError) -> list[int]:
    if isinstance(problem, SMTPRecipientsRefused):
        return [code for code, _answer in problem.recipients.values()]
    return [problem.smtp_code]


def _answer_of(problem: Exception) -> str:
    """What an operator reads: the mail server's own words, else what went wrong on the way to it."""
    answer: tuple[int, bytes | str] | None = None
    if isinstance(problem, SMTPRecipientsRefused):
        answer = next(iter(problem.recipients.values()), None)
    elif isinstance(problem, SMTPResponseException):
        answer = (problem.smtp_code, problem.smtp_error)
    if answer is None:
        return str(problem) or type(problem).__name__
    code, words = answer
    return f"{code} {words.decode(errors='replace') if isinstance(words, bytes) else words}"


def _mail(message: Message) -> EmailMultiAlternatives:
    address = message.recipient.email if message.recipient else message.address
    digest = hashlib.sha256(message.key.encode()).hexdigest()[:32]
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        to=[address],
        headers={
            "Message-ID": f"<{digest}@{urlsplit(settings.SITE_URL).hostname}>",
            "Auto-Submitted": "auto-generated",
        },
    )
    mail.attach_alternative(message.html, "text/html")
    for attachment in message.attachments.all():
        content, media_type = bytes(attachment.content), attachment.media_type
        if media_type.startswith(_CALENDAR):
            # Outlook and Gmail take up an invitation that is another form of the text; the rest open a file.
            mail.attach_alternative(content.decode(), media_type)
            media_type = "application/ics"
        mail.attach(attachment.name, content, media_type)
    return mail
