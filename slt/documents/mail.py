"""What a mail about a matter on the ladder says: that there is one and where to read it, never its words."""

from typing import Any

from django.conf import settings
from django.urls import reverse

from politirad.accounts.models import User
from politirad.councils.models import Forum
from slt.models import Concern


def concern_context(concern: Concern, forum: Forum, person: User) -> dict[str, Any]:
    """Whom it is to, on behalf of which forum, and where to read."""
    return {
        "forum": forum,
        "origin": concern.forum,
        "first_name": person.full_name.split()[0],
        "concern_url": f"{settings.SITE_URL}{reverse('slt:concern', args=[concern.pk])}",
    }
