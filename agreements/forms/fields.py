"""What several forms about agreements ask for."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from politirad.tenancy.models import Municipality
from politirad.web.fields import GuardedCharField

LANGUAGES = [("nb", _("bokmål")), ("nn", _("nynorsk"))]
FROM_LIST = dict.fromkeys(("required", "invalid_choice"), _("Velg fra listen."))


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


def number_field(label: Any, least: int, most: int, *, required: bool = True) -> forms.IntegerField:
    """A whole number within bounds, which the message names."""
    wrong = format_lazy(_("Skriv et helt tall fra {least} til {most}."), least=least, most=most)
    return forms.IntegerField(
        label=label,
        min_value=least,
        max_value=most,
        required=required,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong),
    )
