"""Where an agreement has been treated."""

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.models import Anchoring
from politirad.web.fields import FROM_LIST, GuardedCharField, NorwegianDateField


class AnchoringForm(forms.Form):
    """Who decided, in which case and when (R045)."""

    kind = forms.ChoiceField(
        label=_("Hva slags?"),
        choices=Anchoring.Kind.choices,
        widget=forms.RadioSelect,
        error_messages=FROM_LIST,
    )
    body = GuardedCharField(
        label=_("Hvem?"),
        max_length=120,
        missing=_("Skriv hvem som har behandlet avtalen."),
        help_text=_("For eksempel kommunestyret eller driftsenhetslederen."),
    )
    case_number = GuardedCharField(label=_("Saksnummer"), max_length=40, required=False)
    decided_on = NorwegianDateField(label=_("Når?"))
