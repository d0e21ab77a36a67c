"""Saying that somebody holds a function, or that the district does not have it (R028, R029)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.rules import FULL_POSITION
from politirad.web.fields import FROM_LIST, GuardedCharField, NorwegianDateField
from politirad.web.number_fields import NumberField
from politirad.web.somebody import add_somebody, ask_for_somebody

_NO_END = _("La feltet stå tomt når ingen sluttdag er bestemt.")


class _FunctionForm(forms.Form):
    """A function of the catalogue, from a day to a day."""

    function = forms.ModelChoiceField(
        queryset=None, label=_("Funksjon"), empty_label=_("Velg funksjon"), error_messages=FROM_LIST
    )
    valid_from = NorwegianDateField(label=_("Gjelder fra"), missing=_("Skriv hvilken dag det gjelder fra."))
    valid_until = NorwegianDateField(label=_("Gjelder til og med"), required=False, help_text=_NO_END)

    def __init__(self, *args: Any, functions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["function"].queryset = functions


class GiveForm(_FunctionForm):
    """Who holds which function, and where in the district."""

    unit = forms.ModelChoiceField(
        queryset=None, label=_("Enhet"), required=False, empty_label=_("Ikke valgt"), error_messages=FROM_LIST
    )
    percent = NumberField(1, FULL_POSITION, label=_("Prosent av stillingen"), required=False)

    field_order = ("function", "person", "full_name", "email", "unit", "percent", "valid_from", "valid_until")

    def __init__(self, *args: Any, people: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["unit"].queryset = units
        add_somebody(self, label=_("Hvem?"), people=people)

    def clean(self) -> dict[str, Any]:
        """Ask for name and address of somebody new."""
        data = super().clean() or {}
        ask_for_somebody(self)
        return data


class AbsentForm(_FunctionForm):
    """That the district does not have the function, and whom to ask instead."""

    instead = GuardedCharField(
        label=_("Hvem kan man spørre i stedet?"),
        required=False,
        max_length=200,
        help_text=_("En funksjon, en enhet eller et annet sted. Ikke navn på personer."),
    )


class LastDayOfFunctionForm(forms.Form):
    """The last day somebody holds a function."""

    on = NorwegianDateField(label=_("Siste dag"), missing=_("Skriv siste dag."))


class LastDayOfAbsenceForm(forms.Form):
    """The last day the district does without a function."""

    on = NorwegianDateField(
        label=_("Siste dag uten funksjonen"), missing=_("Skriv siste dag uten funksjonen.")
    )
