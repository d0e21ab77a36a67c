"""The demo's mail server: a table one can read."""

import email
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage as ParsedMail
from email.policy import default

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from politirad.demo.models import SentMail

_SUBJECT_LENGTH = 200
_MOST_RECEIVERS = 200


class SentMailBackend(BaseEmailBackend):
    """Keep each mail for «Sendt e-post» and send nothing."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep one row for each receiver; returns how many mails were kept."""
        for mail in email_messages:
            html = next((part.content for part in getattr(mail, "alternatives", [])), "")
            raw = mail.message().as_bytes()
            subject = mail.subject[:_SUBJECT_LENGTH]
            SentMail.objects.bulk_create(
                SentMail(to=to, subject=subject, text=mail.body, html=html, raw=raw)
                for to in mail.recipients()
            )
        return len(email_messages)


@dataclass(frozen=True)
class MailFile:
    """A file that came with a mail."""

    number: int
    name: str
    media_type: str
    content: bytes


def receivers() -> list[str]:
    """Those who have been sent something, by address; a list to choose from has an end."""
    addresses = SentMail.objects.order_by("to").values_list("to", flat=True)
    return list(addresses.distinct()[:_MOST_RECEIVERS])


def files_of(sent: SentMail) -> list[MailFile]:
    """The files of a mail as its receiver's program would find them."""
    message = email.message_from_bytes(bytes(sent.raw), _class=ParsedMail, policy=default)
    return [
        MailFile(
            number=number,
            name=part.get_filename() or str(number),
            media_type=part.get_content_type(),
            content=part.get_payload(decode=True),
        )
        for number, part in enumerate(message.iter_attachments())
    ]
