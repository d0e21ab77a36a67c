"""How one body's archive of a forum is set up."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from politirad.archive import adapters
from politirad.archive.models import CouncilArchive, Transfer
from politirad.archive.querysets import TransferQuerySet
from politirad.web.fields import GuardedCharField


class CouncilArchiveForm(forms.ModelForm):
    """How packages come to the archive, and the class they are filed under there."""

    delivery = forms.ChoiceField(
        label=_("Hvordan skal arkivet få pakkene?"),
        choices=CouncilArchive.Delivery.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvordan arkivet skal få pakkene.")},
    )
    class_system = GuardedCharField(
        label=_("Klassifikasjonssystem"),
        max_length=40,
        required=False,
        help_text=_("Navnet slik det står i arkivet, for eksempel K-koder."),
    )
    class_code = GuardedCharField(
        label=_("Klasse"),
        max_length=20,
        required=False,
        help_text=_("Koden sakene skal ligge under. Mange kommuner bruker X31, og F03 for SLT."),
    )
    is_active = forms.BooleanField(label=_("Send nye godkjente referater til arkivet"), required=False)

    sends_earlier = forms.BooleanField(
        label=_("Send også referater som er godkjent tidligere"),
        required=False,
        help_text=_("De som allerede er sendt hit, sendes ikke en gang til."),
    )

    class Meta:
        model = CouncilArchive
        fields = ("delivery", "class_system", "class_code", "is_active")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        download = CouncilArchive.Delivery.DOWNLOAD
        field: Any = self.fields["delivery"]
        field.choices = [
            choice
            for choice in CouncilArchive.Delivery.choices
            if choice[0] == download or adapters.is_in_use(choice[0])
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for the system where a class is named: the code says nothing alone."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("class_code") and not data.get("class_system"):
            self.add_error("class_system", ValidationError(_("Skriv hvilket system klassen hører til i.")))
        return data


class QueueFilter(forms.Form):
    """The filter in the address of the queue."""

    tilstand = forms.ChoiceField(
        label=_("Tilstand"), choices=[("", _("Alle")), *Transfer.State.choices], required=False
    )

    @property
    def is_narrow(self) -> bool:
        """Whether anything is filtered away."""
        return self.is_valid() and bool(self.cleaned_data["tilstand"])

    def narrow(self, rows: TransferQuerySet[Transfer]) -> TransferQuerySet[Transfer]:
        """The rows the filter lets through; all where it makes no sense."""
        return rows.filter(state=self.cleaned_data["tilstand"]) if self.is_narrow else rows


class ReceiptForm(forms.Form):
    """That the archive has what it fetched, with its own number of it."""

    receipt = GuardedCharField(
        label=_("Nummer i arkivet"), max_length=80, required=False, help_text=_("For eksempel 2026/4821-3.")
    )
