"""Why an agenda may go out although it shows signs of a person."""

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import GuardedTextField


class ReasonForm(forms.Form):
    """One sentence that is kept in the meeting's log; `cleaned_data["reason"]` goes to `keep_reason`."""

    reason = GuardedTextField(
        label=_("Hvorfor kan det stå slik?"),
        max_length=500,
        rows=2,
        missing=_("Skriv hvorfor sakene kan stå slik, eller skriv dem om."),
        help_text=_("Begrunnelsen står i møtets logg. Ikke skriv navn eller annet om personen her."),
    )
