"""The sign-in library's mail as messages of ours: written at once, delivered when mail can be delivered."""

import hashlib
from typing import Any

from politirad.accounts.adapters import InvitedPeopleAdapter
from politirad.notifications.actions import send_message

# The library's name of each mail that we send, and ours.
_MAILS = {"account/email/password_reset_key": "new_password"}


class QueuedMailAdapter(InvitedPeopleAdapter):
    """Sends the link for a new password; a mail server that is down delays it and stops no page."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:  # noqa: ARG002
        """Write the message in the place of the library's mail."""
        name = _MAILS[template_prefix]
        url = context["password_reset_url"]
        send_message(
            recipient=context["user"],
            key=f"{name}-{hashlib.sha256(url.encode()).hexdigest()}",
            kind=name,
            template=f"accounts/mail/{name}",
            context={"url": url},
            opens_account=True,
        )
