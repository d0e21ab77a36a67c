"""Form fields for whole numbers, which say in one sentence what fits."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import FIRST_YEAR, LAST_YEAR

_ALL = ("required", "invalid", "min_value", "max_value")


class NumberField(forms.IntegerField):
    """A whole number from `least` to `most`; `wrong` says what to write where the bounds alone do not."""

    def __init__(self, least: int, most: int, *, wrong: Any = None, **kwargs: Any) -> None:
        bounds = format_lazy(_("Skriv et helt tall fra {least} til {most}."), least=least, most=most)
        super().__init__(
            min_value=least,
            max_value=most,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
            error_messages=dict.fromkeys(_ALL, wrong or bounds),
            **kwargs,
        )


class YearField(NumberField):
    """A year in four digits."""

    def __init__(self, **kwargs: Any) -> None:
        wrong = _("Skriv et år mellom 2000 og 2100.")
        super().__init__(FIRST_YEAR, LAST_YEAR, wrong=wrong, **kwargs)
