"""One row of a list of units."""

from functools import cache

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from contacts.forms.rows import RowForm
from politirad.tenancy.models import PoliceUnit
from politirad.web.fields import GuardedCharField, NorwegianDateField

_KIND = PoliceUnit.Kind
_SHORT = {"gde": _KIND.GEOGRAPHIC, "fde": _KIND.FUNCTIONAL}
_KINDS_ARE = _("Skriv geografisk driftsenhet, funksjonell driftsenhet, tjenesteenhet eller tjenestested.")


class UnitRowForm(RowForm):
    """A unit, its place in the tree and its days."""

    NAMED_BY = "name"

    code = GuardedCharField(label=_("Enhetsnummer"), max_length=20, required=False)
    name = GuardedCharField(label=_("Navn"), max_length=80, missing=_("Skriv hva enheten heter."))
    kind = GuardedCharField(label=_("Type"), missing=_KINDS_ARE)
    parent = GuardedCharField(label=_("Ligger under"), max_length=80, required=False)
    valid_from = NorwegianDateField(label=_("Gjelder fra"), required=False)
    valid_until = NorwegianDateField(label=_("Gjelder til og med"), required=False)

    def clean_kind(self) -> str:
        """The kind of unit, in any of our languages, or as GDE and FDE."""
        found = _kinds().get(self.cleaned_data["kind"].lower())
        if found is None:
            raise ValidationError(_KINDS_ARE)
        return found


@cache
def _kinds() -> dict[str, str]:
    words = {short: kind.value for short, kind in _SHORT.items()}
    for code, _name in settings.LANGUAGES:
        with override(code):
            words |= {str(kind.label).lower(): kind.value for kind in _KIND}
    return words
