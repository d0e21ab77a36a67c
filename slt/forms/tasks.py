"""What many tasks get at once."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.lists import ReportForm
from politirad.web.fields import ComingDateField


class ChangeTasksForm(ReportForm):
    """Another day, another status with its words, and a reminder; at least one of them."""

    on = ComingDateField(
        label=_("Ny frist"),
        required=False,
        help_text=_("Løpende oppgaver ses på igjen denne dagen."),
    )
    reminds = forms.BooleanField(
        label=_("Send en påminnelse på e-post"),
        required=False,
        help_text=_("Hver ansvarlig får én e-post med sine oppgaver av dem du valgte."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Let the status be as it is, unless another is chosen."""
        super().__init__(*args, **kwargs)
        status: Any = self.fields["status"]
        status.required = False
        status.label = _("Ny status")
        status.choices = [("", _("Som før")), *status.choices]
        self.fields["note"].help_text = _(
            "Resultatet når oppgavene er fullført, og hvem eller hva dere venter på når de venter."
        )

    def clean(self) -> dict[str, Any]:
        """Ask for something to change."""
        data = super().clean() or {}
        if not self.errors and not (data["on"] or data["status"] or data["reminds"]):
            self.add_error(None, _("Velg en ny frist, en ny status eller en påminnelse."))
        return data
