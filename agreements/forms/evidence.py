"""What was done of a commitment."""

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import GuardedCharField, NorwegianDateField
from politirad.web.number_fields import NumberField


class EvidenceForm(forms.Form):
    """What was done of a commitment, and when (G05)."""

    done_on = NorwegianDateField(label=_("Når?"))
    amount = NumberField(0, 9999, label=_("Hvor mye?"))
    note = GuardedCharField(label=_("Hva ble gjort?"), max_length=200, required=False)
