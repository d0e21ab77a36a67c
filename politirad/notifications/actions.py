"""Writing a message to a person, and delivering it at least once and to each person one copy."""

from collections.abc import Iterable, Mapping
from smtplib import SMTPException
from typing import Any

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

_DELIVER = "politirad.notifications.tasks.deliver_message"


@transaction.atomic
def send_message(
    *,
    recipient: User,
    key: str,
    kind: str,
    template: str,
    context: Mapping[str, Any],
    language: str = "",
    attachments: Iterable[tuple[str, str, bytes]] = (),
) -> Message:
    """Write the message in the caller's transaction; it is delivered after commit.

    `template` names three files: `.subject.txt`, `.txt` and `.html`. `language` is the receiver's
    own unless the text goes to a municipality, which has decided its own. `attachments` are
    (file name, media type, bytes). The same `key` again writes nothing new.
    """
    words = {**context, "recipient": recipient, "demo_mode": settings.DEMO}
    with override(language or recipient.language):
        subject = " ".join(render_to_string(f"{template}.subject.txt", words).split())
        text = render_to_string(f"{template}.txt", words)
        html = render_to_string(f"{template}.html", words)
    message, is_new = Message.objects.get_or_create(
        key=key,
        defaults={
            "recipient": recipient,
            "kind": kind,
            "language": language or recipient.language,
            "subject": subject,
            "text": text,
            "html": html,
        },
    )
    if is_new:
        MessageAttachment.objects.bulk_create(
            MessageAttachment(message=message, name=name, media_type=media_type, content=content)
            for name, media_type, content in attachments
        )
        enqueue_on_commit(_DELIVER, message.pk)
    return message


def deliver(message_id: int) -> bool:
    """Deliver the message if it is due and nobody else holds it; returns whether it went out now.

    The worker takes the message under a lease before it speaks to the mail server, and marks it
    sent as soon as the server has accepted it. A worker that dies between those two leaves a
    message that another sends after the lease: the one case in which a server can see it twice,
    with the same Message-ID, which receiving systems fold into one.
    """
    message = _claim(message_id)
    if message is None:
        return False
    try:
        _mail(message).send()
    except (OSError, SMTPException) as problem:
        _postpone(message, str(problem))
        return False
    message.state, message.sent_at, message.last_error = Message.State.SENT, timezone.now(), ""
    message.save(update_fields=["state", "sent_at", "last_error"])
    return True


@transaction.atomic
def send_again(message: Message) -> Message:
    """Start over with a message that was given up."""
    fresh = Message.objects.select_for_update().get(pk=message.pk)
    if fresh.state == Message.State.FAILED:
        fresh.state, fresh.attempts, fresh.next_attempt_at = Message.State.WAITING, 0, timezone.now()
        fresh.save(update_fields=["state", "attempts", "next_attempt_at"])
        enqueue_on_commit(_DELIVER, fresh.pk)
    return fresh


@transaction.atomic
def _claim(message_id: int) -> Message | None:
    due = Message.objects.due(timezone.now()).select_related("recipient")
    message = due.select_for_update(skip_locked=True, of=("self",)).filter(pk=message_id).first()
    if message is not None:
        message.state = Message.State.SENDING
        message.attempts += 1
        message.next_attempt_at = timezone.now() + rules.LEASE
        message.save(update_fields=["state", "attempts", "next_attempt_at"])
    return message


def _postpone(message: Message, error: str) -> None:
    wait = rules.wait_before_next(message.attempts)
    message.state = Message.State.FAILED if wait is None else Message.State.WAITING
    message.next_attempt_at = timezone.now() + (wait or rules.LEASE)
    message.last_error = error[:300]
    message.save(update_fields=["state", "next_attempt_at", "last_error"])


def _mail(message: Message) -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        to=[message.recipient.email],
        headers={
            "Message-ID": f"<{message.pk}.{message.kind}@politirad>",
            "Auto-Submitted": "auto-generated",
        },
    )
    mail.attach_alternative(message.html, "text/html")
    for attachment in message.attachments.all():
        mail.attach(attachment.name, bytes(attachment.content), attachment.media_type)
    return mail
