"""The demo's mail server: a table one can read."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from politirad.demo.models import SentMail


class SentMailBackend(BaseEmailBackend):
    """Keep each mail for «Sendt e-post» and send nothing."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep one row for each receiver; returns how many mails were kept."""
        for mail in email_messages:
            html = next((part.content for part in getattr(mail, "alternatives", [])), "")
            raw = mail.message().as_bytes()
            SentMail.objects.bulk_create(
                SentMail(to=to, subject=mail.subject, text=mail.body, html=html, raw=raw)
                for to in mail.recipients()
            )
        return len(email_messages)
