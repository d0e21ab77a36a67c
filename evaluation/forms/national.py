"""Taking part in the mean of district and nation."""

from django import forms
from django.utils.translation import gettext_lazy as _

from evaluation.forms.agreed import AgreedForm


class MeanConsentForm(AgreedForm):
    """That the council has agreed to take part, and on which day."""

    is_agreed = forms.BooleanField(
        label=_("Kommunen og politiet er enige om å være med"),
        error_messages={"required": _("Bekreft at dere er enige om å være med.")},
    )
