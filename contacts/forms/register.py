"""The filters of a district's register."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from contacts.forms.units import DayForm
from contacts.querysets import InRegister, named, standing_as
from contacts.rules import Standing
from politirad.web.fields import FROM_LIST, GuardedCharField
from politirad.web.states import LOOKS

_LONG = _("Stedfortreder i over 60 dager")
_STANDINGS = [
    (each.value, _LONG if each == Standing.IN_FACT_PRIMARY else LOOKS[each].word) for each in Standing
]


class RegisterForm(DayForm):
    """Which day, and what is looked for; what makes no sense filters nothing."""

    q = GuardedCharField(label=_("Navn eller kommune"), required=False, max_length=60)
    status = forms.ChoiceField(
        label=_("Status"), choices=[("", _("Alle")), *_STANDINGS], required=False, error_messages=FROM_LIST
    )

    field_order = ("q", "status", "per")

    @property
    def is_narrow(self) -> bool:
        """Whether a filter is set."""
        return bool(self.cleaned_data.get("q") or self.cleaned_data.get("status"))

    def narrow(self, people: QuerySet[Any], register: InRegister) -> QuerySet[Any]:
        """Those of the people that the filters leave."""
        said: dict[str, Any] = self.cleaned_data
        if said.get("q"):
            people = named(people, register, said["q"])
        if said.get("status"):
            people = standing_as(people, Standing(said["status"]))
        return people
