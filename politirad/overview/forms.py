"""The one box for search."""

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import GuardedCharField


class SearchForm(forms.Form):
    """Words to look for; an identity number is not looked for either (BR22)."""

    q = GuardedCharField(
        label=_("Søk i møter, saker og oppgaver"),
        max_length=100,
        missing=_("Skriv minst ett ord å søke etter."),
    )
