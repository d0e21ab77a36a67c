"""Why an agreement gets another state."""

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.forms.fields import reason_field
from politirad.web.fields import NorwegianDateField


class ReasonForm(forms.Form):
    """Why the agreement gets another status."""

    reason = reason_field(_("Begrunnelse"))


class OptionalReasonForm(forms.Form):
    """Why, if there is something to say."""

    reason = reason_field(_("Begrunnelse"), required=False)


class TerminateForm(ReasonForm):
    """Why an agreement ends before its time, and when."""

    last_day = NorwegianDateField(label=_("Siste dag avtalen gjelder"))


class NothingForm(forms.Form):
    """Nothing is asked; the button is the answer."""
