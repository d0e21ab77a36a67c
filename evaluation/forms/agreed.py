"""A day on which a council agreed to something."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import NorwegianDateField


class AgreedForm(forms.Form):
    """When the council agreed: today or before."""

    agreed_on = NorwegianDateField(label=_("Når ble dere enige?"))

    def clean_agreed_on(self) -> date:
        """Nobody has agreed on a day that is to come."""
        on: date = self.cleaned_data["agreed_on"]
        if on > timezone.localdate():
            raise forms.ValidationError(_("Velg i dag eller en tidligere dag."))
        return on
