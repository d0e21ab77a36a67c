"""What waits for an answer from the SLT network, said in words: title, note, button, and where it leads."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from politirad.overview.querysets import Waiting
from politirad.web.number_words import number_word


def answer_concern(wait: Waiting) -> tuple[str, str, str, str]:
    """What groups below have sent up and the forum has now (G72)."""
    count = ngettext("Svar på %(count)s sak sendt opp", "Svar på %(count)s saker sendt opp", wait.count)
    return (
        count % {"count": number_word(wait.count)},
        _("Noen i SLT-nettverket venter på svar"),
        _("Se og svar"),
        reverse("slt:concerns", args=[wait.forum.pk]),
    )
