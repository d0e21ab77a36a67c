"""What waits of evaluations, said in words."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from politirad.overview.querysets import Waiting


def answer_evaluation(wait: Waiting) -> tuple[str, str, str, str]:
    """The title, the note, the button and its address."""
    evaluation: Any = wait.evaluation
    return (
        _("Svar på evalueringen av %(year)s") % {"year": evaluation.year},
        _("Du kan stoppe når du vil, og fortsette senere"),
        _("Svar nå"),
        reverse("evaluation:answer_first", args=[evaluation.pk]),
    )
