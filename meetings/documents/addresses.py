"""Addresses in mail and calendar files: full ones, and the personal link that answers for one person."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import timezone

from meetings.models import Participant

_ANSWER_SALT = "meetings.answer"


def today() -> date:
    """Today in Oslo."""
    return timezone.localdate()


def address(name: str, **kwargs: Any) -> str:
    """The full address of a page, for mail and calendar files."""
    return f"{settings.SITE_URL}{reverse(name, kwargs=kwargs)}"


def answer_token(participant: Participant) -> str:
    """The personal token that opens the answer, and nothing but the answer, without signing in."""
    return signing.dumps(participant.pk, salt=_ANSWER_SALT)


def participant_of(token: str) -> Participant | None:
    """Whose answer `token` opens; None for a forged one."""
    try:
        pk = signing.loads(token, salt=_ANSWER_SALT)
    except signing.BadSignature:
        return None
    called = Participant.objects.select_related("meeting__forum", "user", "deputy_for")
    return called.filter(pk=pk).first()
