"""Making somebody politikontakt, and changing it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.documents import load_words
from contacts.models import PoliceContactAssignment
from contacts.rules import FULL_POSITION, MOST_TRAVEL_MINUTES, Kind
from politirad.accounts.models import User
from politirad.web.fields import FROM_LIST, NorwegianDateField
from politirad.web.number_fields import NumberField
from politirad.web.somebody import add_somebody, ask_for_somebody

_NO_END = _("La feltet stå tomt når ingen sluttdag er bestemt.")


class TravelForm(forms.Form):
    """How long it takes to get to the municipality."""

    travel_minutes = NumberField(
        0,
        MOST_TRAVEL_MINUTES,
        label=_("Reisetid én vei i minutter"),
        required=False,
        help_text=_("Fra arbeidsstedet til kommunen, slik personen vanligvis reiser."),
    )


class AssignForm(TravelForm):
    """Who becomes politikontakt or deputy where; `confirmed` is what was said yes to (BR02)."""

    confirmed = forms.CharField(required=False, widget=forms.HiddenInput)
    municipality = forms.ModelChoiceField(
        queryset=None, label=_("Kommune"), empty_label=_("Velg kommune"), error_messages=FROM_LIST
    )
    kind = forms.ChoiceField(
        label=_("Type"),
        choices=PoliceContactAssignment.Kind.choices,
        error_messages=FROM_LIST,
        help_text=_("En stedfortreder teller ikke med i grensen."),
    )
    valid_from = NorwegianDateField(label=_("Første dag"), missing=_("Skriv første dag."))
    valid_until = NorwegianDateField(label=_("Siste dag"), required=False, help_text=_NO_END)
    unit = forms.ModelChoiceField(
        queryset=None,
        label=_("Geografisk driftsenhet"),
        required=False,
        empty_label=_("Ikke valgt"),
        error_messages=FROM_LIST,
    )
    percent = NumberField(
        1,
        FULL_POSITION,
        label=_("Prosent av stillingen"),
        required=False,
        help_text=_("Det denne kommunen tar av stillingen."),
    )
    is_sole_role = forms.BooleanField(label=_("Har ingen annen rolle i politiet"), required=False)

    field_order = ("person", "full_name", "email")

    def __init__(self, *args: Any, people: Any, towns: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        add_somebody(self, label=_("Hvem?"), people=people)
        fields: Any = self.fields
        fields["municipality"].queryset = towns
        fields["unit"].queryset = units
        fields["person"].label_from_instance = with_load_beside

    def clean(self) -> dict[str, Any]:
        """Ask for name and address of somebody new."""
        data = super().clean() or {}
        ask_for_somebody(self)
        return data

    @property
    def signature(self) -> str:
        """What is asked for, so that a yes counts for this and nothing else."""
        said = self.cleaned_data
        person = said["person"].pk if said["person"] else said["email"].lower()
        parts = (person, said["municipality"].pk, said["kind"], said["valid_from"], said["valid_until"])
        return ":".join(str(part) for part in parts)

    def said(self) -> dict[str, Any]:
        """What the action needs beside the person and the municipality."""
        names = ("valid_from", "valid_until", "unit", "percent", "travel_minutes", "is_sole_role")
        return {**{name: self.cleaned_data[name] for name in names}, "kind": Kind(self.cleaned_data["kind"])}


class LastDayForm(forms.Form):
    """The last day of an assignment."""

    on = NorwegianDateField(label=_("Siste dag"), missing=_("Skriv siste dag."))


class ProlongForm(forms.Form):
    """A later last day, or none."""

    until = NorwegianDateField(label=_("Ny siste dag"), required=False, help_text=_NO_END)


class ChangeKindForm(forms.Form):
    """From which day the assignment is of the other kind."""

    on = NorwegianDateField(label=_("Gjelder fra"), missing=_("Skriv hvilken dag det gjelder fra."))


def with_load_beside(person: User) -> str:
    """«Ida Brattli: 3 av 3 kommuner, 66 900 innbyggere»; `person` has its load."""
    return f"{person.full_name}: {load_words(person)}"


def first_day(asked: str, today: date) -> date:
    """The day an address proposes, or today."""
    try:
        return date.fromisoformat(asked)
    except ValueError:
        return today
