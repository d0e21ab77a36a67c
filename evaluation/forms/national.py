"""Taking part in the mean of district and nation."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import NorwegianDateField


class MeanConsentForm(forms.Form):
    """That the council has agreed to take part, and on which day."""

    agreed_on = NorwegianDateField(label=_("Når ble dere enige?"))
    is_agreed = forms.BooleanField(
        label=_("Kommunen og politiet er enige om å være med"),
        error_messages={"required": _("Bekreft at dere er enige om å være med.")},
    )

    def clean_agreed_on(self) -> date:
        """Nobody has agreed on a day that is to come."""
        on: date = self.cleaned_data["agreed_on"]
        if on > timezone.localdate():
            raise forms.ValidationError(_("Velg i dag eller en tidligere dag."))
        return on
