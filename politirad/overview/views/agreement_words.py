"""What waits of agreements, said in words."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from politirad.overview.querysets import Waiting
from politirad.web.sentences import inside


def sign_agreement(wait: Waiting) -> tuple[str, str, str, str]:
    """The title, the note, the button and its address."""
    agreement: Any = wait.agreement
    return (
        _("Signer %(agreement)s") % {"agreement": inside(agreement.title)},
        _("Versjon %(number)s er klar til å signeres") % {"number": agreement.number},
        _("Les og signer"),
        reverse("agreements:agreement", args=[agreement.pk]),
    )
