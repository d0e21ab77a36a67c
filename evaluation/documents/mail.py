"""What a mail about an evaluation says: which one, where to answer and by when."""

from typing import Any

from django.conf import settings
from django.urls import reverse

from evaluation.models import Wave
from politirad.accounts.models import User


def invitation_context(wave: Wave, person: User) -> dict[str, Any]:
    """Who is asked, on behalf of which forum, and where to answer."""
    return {
        "wave": wave,
        "forum": wave.forum,
        "first_name": person.full_name.split()[0],
        "answer_url": f"{settings.SITE_URL}{reverse('evaluation:answer_first', args=[wave.pk])}",
    }
