"""What several forms about agreements ask for."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from politirad.tenancy.models import Municipality
from politirad.web.fields import GuardedCharField

LANGUAGES = [("nb", _("bokmål")), ("nn", _("nynorsk"))]


def language_of(municipalities: Sequence[Municipality]) -> str:
    """The language most of them write in."""
    nynorsk = sum(town.mail_language == "nn" for town in municipalities)
    return "nn" if nynorsk * 2 > len(municipalities) else "nb"


def reason_field(label: Any, *, required: bool = True, help_text: Any = "") -> GuardedCharField:
    """Why, in a line."""
    return GuardedCharField(
        label=label,
        max_length=300,
        required=required,
        missing=_("Skriv en kort begrunnelse."),
        help_text=help_text,
    )
