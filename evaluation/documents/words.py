"""What may be answered, in words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from evaluation.documents.options import choices_of
from evaluation.models import WaveQuestion
from evaluation.rules import DEGREES, MUNICIPALITY, POLICE, SCALE, TOGETHER, Kind
from politirad.tenancy.permissions import Party

SCALE_WORDS = dict(
    zip(
        SCALE,
        (
            _("I svært liten grad"),
            _("I liten grad"),
            _("I noen grad"),
            _("I stor grad"),
            _("I svært stor grad"),
        ),
        strict=True,
    )
)
DEGREE_WORDS = dict(zip(DEGREES, (_("Ja"), _("Delvis"), _("Nei")), strict=True))
UNKNOWN_WORDS = _("Vet ikke")
GROUP_WORDS = {
    MUNICIPALITY: _("Kommune"),
    POLICE: _("Politi"),
    Party.COUNTY.value: _("Fylkeskommune"),
    Party.EXTERNAL.value: _("Andre"),
    TOGETHER: _("Alle"),
}
"""The groups that may be shown, as readers know them."""


def words_of(asked: WaveQuestion) -> list[tuple[str, Any]]:
    """What may be answered with its words, «vet ikke» aside."""
    kind = asked.question.answers_with
    if kind == Kind.SCALE:
        return list(SCALE_WORDS.items())
    if kind == Kind.DEGREE:
        return list(DEGREE_WORDS.items())
    return choices_of(asked)
