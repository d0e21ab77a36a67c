"""The secret address of a person's own calendar: made, made anew, stopped and read (G40)."""

import hashlib
import secrets

from django.db import transaction
from django.utils import timezone

from meetings.models import CalendarFeed
from politirad.accounts.models import User

_SECRET_BYTES = 32


@transaction.atomic
def renew_feed(user: User) -> str:
    """Make the person's secret address, and end the one before it; the secret is told this once."""
    token = secrets.token_urlsafe(_SECRET_BYTES)
    CalendarFeed.objects.update_or_create(
        user=user, defaults={"token_sha256": _digest(token), "made_at": timezone.now()}
    )
    return token


def stop_feed(user: User) -> None:
    """End the person's secret address."""
    CalendarFeed.objects.filter(user=user).delete()


def feed_of(user: User) -> CalendarFeed | None:
    """The person's feed, if they have one."""
    return CalendarFeed.objects.filter(user=user).first()


def owner_of_feed(token: str) -> User | None:
    """Whose calendar the secret opens; nobody's when the person may not sign in any more."""
    feed = CalendarFeed.objects.select_related("user").filter(token_sha256=_digest(token)).first()
    return feed.user if feed and feed.user.is_active else None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
