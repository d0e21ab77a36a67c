"""What was done of a commitment."""

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.forms.fields import number_field
from politirad.web.fields import GuardedCharField, NorwegianDateField


class EvidenceForm(forms.Form):
    """What was done of a commitment, and when (G05)."""

    done_on = NorwegianDateField(label=_("Når?"))
    amount = number_field(_("Hvor mye?"), 0, 9999)
    note = GuardedCharField(label=_("Hva ble gjort?"), max_length=200, required=False)
