"""One row of a list of staff."""

from django.utils.translation import gettext_lazy as _

from contacts.forms.rows import RowForm
from contacts.rules import FULL_POSITION
from politirad.web.fields import EmailAddressField, GuardedCharField, NorwegianDateField
from politirad.web.number_fields import NumberField


class StaffRowForm(RowForm):
    """A person, what they hold, and its days."""

    NAMED_BY = "full_name"

    full_name = GuardedCharField(label=_("Navn"), max_length=120, missing=_("Skriv navnet."))
    email = EmailAddressField(label=_("E-post"), missing=_("Skriv e-postadressen."))
    function = GuardedCharField(label=_("Funksjon"), max_length=120, missing=_("Skriv funksjonen."))
    unit = GuardedCharField(label=_("Enhet"), max_length=80, required=False)
    percent = NumberField(1, FULL_POSITION, label=_("Prosent av stillingen"), required=False)
    valid_from = NorwegianDateField(label=_("Gjelder fra"), required=False)
    valid_until = NorwegianDateField(label=_("Gjelder til og med"), required=False)

    def clean_email(self) -> str:
        """The address as accounts have it."""
        address: str = self.cleaned_data["email"]
        return address.lower()
