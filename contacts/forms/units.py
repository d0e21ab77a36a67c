"""What is said of one unit."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from politirad.tenancy.models import PoliceDistrict, PoliceUnit
from politirad.tenancy.querysets import UnitQuerySet
from politirad.tenancy.rules import UNITS_ABOVE
from politirad.web.fields import FROM_LIST, GuardedCharField, NorwegianDateField

_HAS_UNITS_BELOW = frozenset().union(*UNITS_ABOVE.values())


class DayForm(forms.Form):
    """The day the tree is shown for."""

    per = NorwegianDateField(label=_("Per dato"), required=False)


class UnitForm(forms.Form):
    """A unit, and where in the district's tree it lies; of one that is there, the version that was seen."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    name = GuardedCharField(label=_("Navn"), max_length=80, missing=_("Skriv hva enheten heter."))
    kind = forms.ChoiceField(label=_("Type"), choices=PoliceUnit.Kind.choices, error_messages=FROM_LIST)
    parent = forms.TypedChoiceField(
        label=_("Ligger under"), required=False, coerce=int, empty_value=None, error_messages=FROM_LIST
    )
    code = GuardedCharField(
        label=_("Enhetsnummer"),
        required=False,
        max_length=20,
        help_text=_("Distriktets eget nummer på enheten."),
    )
    valid_from = NorwegianDateField(
        label=_("Gjelder fra"), missing=_("Skriv hvilken dag enheten gjelder fra.")
    )
    valid_until = NorwegianDateField(
        label=_("Gjelder til og med"),
        required=False,
        help_text=_("La feltet stå tomt når enheten gjelder inntil videre."),
    )

    def __init__(
        self,
        *args: Any,
        district: PoliceDistrict,
        units: UnitQuerySet[PoliceUnit],
        unit: PoliceUnit | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        above = [each for each in units.of_district(district) if each.kind in _HAS_UNITS_BELOW]
        choices = [(each.pk, f"{each.name} ({each.get_kind_display()})") for each in above if each != unit]
        kinds = [(value, capfirst(label)) for value, label in PoliceUnit.Kind.choices]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
        self.fields["parent"].choices = [("", district.name), *choices]  # type: ignore[attr-defined]

    def said(self) -> dict[str, Any]:
        """What the unit says of itself, with the unit above by id."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "seen"}
        return said | {"parent_id": said.pop("parent")}


class EndForm(forms.Form):
    """The last day of a unit."""

    last_day = NorwegianDateField(label=_("Siste dag"), missing=_("Skriv den siste dagen enheten gjelder."))
