"""What is asked of whoever signs an agreement, or sends it to signing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.actions import Signer
from agreements.forms.fields import reason_field
from agreements.models import Approval
from politirad.web.fields import FROM_LIST, AttachmentField, GuardedCharField, NorwegianDateField
from politirad.web.files import ending_of

_IN_ANOTHER_WAY = [(how.value, how.label) for how in (Approval.How.PAPER, Approval.How.ON_BEHALF)]


class AskToSignForm(forms.Form):
    """The version that is put to signing, and why there may be a gap or an overlap (BR13)."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    exception_reason = reason_field(
        _("Hvorfor blir det opphold eller overlapp?"),
        required=False,
        help_text=_("Fyll ut bare hvis avtalen ikke følger rett etter den forrige."),
    )


class SignForm(forms.Form):
    """The checksum of the text that was read."""

    sha256 = forms.CharField(max_length=64, widget=forms.HiddenInput)


class OnBehalfForm(SignForm):
    """Who signed, and in which other way than here (G08)."""

    how = forms.ChoiceField(
        label=_("Hvordan er den signert?"),
        choices=_IN_ANOTHER_WAY,
        widget=forms.RadioSelect,
        error_messages=FROM_LIST,
    )
    name = GuardedCharField(label=_("Hvem har signert?"), max_length=120, missing=_("Skriv navnet."))
    title = GuardedCharField(label=_("Tittel"), max_length=80, missing=_("Skriv tittelen."))
    signed_on = NorwegianDateField(label=_("Når?"))
    reason = reason_field(
        _("Hvorfor fører du det på vegne av parten?"),
        required=False,
        help_text=_("Trengs når du signerer på vegne av noen. Begge parter kan lese det."),
    )

    def clean(self) -> dict[str, object]:
        """Whoever acts for others says why."""
        said: dict[str, object] = super().clean() or {}
        if said.get("how") == Approval.How.ON_BEHALF and not said.get("reason"):
            self.add_error("reason", _("Skriv en kort begrunnelse."))
        return said

    def signer(self) -> Signer:
        """Whose answer it is."""
        return Signer(**{name: said for name, said in self.cleaned_data.items() if name != "sha256"})


class SignedCopyForm(forms.Form):
    """A PDF that was signed elsewhere."""

    pdf = AttachmentField(label=_("Signert PDF"), missing=_("Velg PDF-filen."))

    def clean_pdf(self) -> bytes:
        """The bytes of the file; only a PDF keeps what was signed."""
        file = self.cleaned_data["pdf"]
        if ending_of(file.name) != "pdf":
            raise forms.ValidationError(_("Legg ved en PDF."))
        file.seek(0)
        return bytes(file.read())


class RefuseForm(SignForm):
    """Why the party does not sign."""

    reason = reason_field(
        _("Hvorfor signerer dere ikke?"), help_text=_("Begge parter kan lese begrunnelsen.")
    )
