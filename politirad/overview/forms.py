"""The one box for search, and what the yearly report is about."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.documents import ReportEdition
from politirad.web.fields import GuardedCharField


class SearchForm(forms.Form):
    """Words to look for; an identity number is not looked for either (BR22)."""

    q = GuardedCharField(
        label=_("Søk i møter, saker og oppgaver"),
        max_length=100,
        missing=_("Skriv minst ett ord å søke etter."),
    )


class YearReportForm(forms.Form):
    """The year and the edition of the yearly report; what is not said is the newest year, for everyone."""

    aar = forms.TypedChoiceField(label=_("År"), coerce=int)
    utgave = forms.ChoiceField(
        label=_("Hvem er rapporten til?"), choices=ReportEdition.choices, widget=forms.RadioSelect
    )

    def __init__(self, data: Any, *, years: Sequence[int]) -> None:
        """Offer the years there is something to report of, and fill in what the address does not say."""
        usual = {"aar": str(years[0]), "utgave": ReportEdition.OPEN.value}
        super().__init__({name: data.get(name, value) for name, value in usual.items()}, auto_id="rapport_%s")
        self.fields["aar"].choices = [(year, str(year)) for year in years]  # type: ignore[attr-defined]
        for field in self.fields.values():
            field.error_messages["invalid_choice"] = _("Velg fra listen.")

    @property
    def is_internal(self) -> bool:
        """Whether the edition is for the two parties themselves."""
        return bool(self.cleaned_data["utgave"] == ReportEdition.INTERNAL)
