"""Who does what in a district, a person's own card, and the search for a municipality."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.models import Responsibility
from politirad.tenancy.models import PoliceUnit
from politirad.web.fields import FROM_LIST, GuardedCharField, GuardedTextField, NorwegianDateField


class ResponsibilityForm(forms.Form):
    """Who does what about one topic, and the version that was seen."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    ask_first = forms.ChoiceField(
        label=_("Hvem skal kommunen spørre først?"),
        choices=Responsibility.AskFirst.choices,
        widget=forms.RadioSelect,
        error_messages=FROM_LIST,
    )
    unit = forms.ModelChoiceField(
        queryset=None,
        label=_("Forebyggende enhet"),
        required=False,
        empty_label=_("Ingen"),
        error_messages=FROM_LIST,
    )
    contact_does = GuardedTextField(
        label=_("Dette gjør politikontakten"), max_length=300, rows=3, required=False
    )
    unit_does = GuardedTextField(
        label=_("Dette gjør forebyggende enhet"), max_length=300, rows=3, required=False
    )

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]

    def said(self) -> dict[str, Any]:
        """What is said, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}

    @staticmethod
    def of(responsibility: Responsibility | None) -> dict[str, Any]:
        """What the form begins with."""
        if responsibility is None:
            return {"seen": 0, "ask_first": Responsibility.AskFirst.CATALOGUE}
        unit: PoliceUnit | None = responsibility.unit
        return {
            "seen": responsibility.version,
            "ask_first": responsibility.ask_first,
            "unit": unit.pk if unit else None,
            "contact_does": responsibility.contact_does,
            "unit_does": responsibility.unit_does,
        }


class CardForm(forms.Form):
    """What one lets be shown, inside and openly; and when one is away."""

    workplace = GuardedCharField(
        label=_("Hvor og når du er å treffe"),
        required=False,
        max_length=200,
        help_text=_("For eksempel «Rådhuset, tirsdag og torsdag»."),
    )
    away_from_on = NorwegianDateField(label=_("Borte fra"), required=False)
    away_until_on = NorwegianDateField(label=_("Borte til og med"), required=False)
    shows_phone = forms.BooleanField(label=_("Telefon"), required=False)
    shows_email = forms.BooleanField(label=_("E-post"), required=False)
    shows_workplace = forms.BooleanField(label=_("Hvor og når jeg er å treffe"), required=False)
    publishes_name = forms.BooleanField(label=_("Navn"), required=False)
    publishes_phone = forms.BooleanField(label=_("Telefon"), required=False)
    publishes_email = forms.BooleanField(label=_("E-post"), required=False)
    publishes_workplace = forms.BooleanField(label=_("Hvor og når jeg er å treffe"), required=False)
