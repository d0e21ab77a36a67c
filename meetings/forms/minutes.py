"""What is written of a meeting: who came, what came up, what was agreed, and what must be put right."""

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.models import Participant
from politirad.web.fields import GuardedTextField

LONGEST_SUMMARY = 20000
LONGEST_CONCLUSION = 1000
LONGEST_REASON = 300
LAST_VERSION = 2**31 - 1


class AttendanceForm(forms.Form):
    """Whether one person is in the room, on video or absent."""

    attendance = forms.ChoiceField(
        choices=[(a.value, a.label) for a in Participant.Attendance if a != Participant.Attendance.UNKNOWN],
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), _("Velg til stede, på video eller forfall.")
        ),
    )


class SummaryForm(forms.Form):
    """What came up under an item, with the version the writer started from."""

    summary = GuardedTextField(
        label=_("Kort oppsummert"),
        required=False,
        max_length=LONGEST_SUMMARY,
        rows=5,
        help_text=_(
            "Skriv hva rådet kom fram til. Ikke skriv hvem som sa hva, og ikke skriv om enkeltpersoner."
        ),
    )
    version = forms.IntegerField(
        min_value=0,
        max_value=LAST_VERSION,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"),
            _("Last siden på nytt, og skriv teksten inn igjen."),
        ),
    )


class ConclusionForm(forms.Form):
    """What the forum agreed on."""

    text = GuardedTextField(
        label=_("Ny konklusjon"),
        max_length=LONGEST_CONCLUSION,
        rows=2,
        missing=_("Skriv hva rådet ble enig om."),
    )


class CorrectionForm(forms.Form):
    """Why the minutes go back to the writer."""

    reason = GuardedTextField(
        label=_("Hva må rettes?"),
        max_length=LONGEST_REASON,
        rows=4,
        missing=_("Skriv hva som må rettes."),
        help_text=_("Skriv hvilken sak det gjelder, og gjerne hva som bør stå der."),
    )
