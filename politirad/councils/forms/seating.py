"""Giving somebody a seat, and changing it."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from politirad.councils import rules
from politirad.councils.models import Forum, Seat, Sphere
from politirad.councils.querysets.people import people_near, unseated_near
from politirad.tenancy.permissions import ROLES, Role
from politirad.web.fields import GuardedCharField, NorwegianDateField
from politirad.web.somebody import add_somebody, ask_for_somebody

SEATING_ROLES = (
    Role.MAYOR,
    Role.DEPUTY_MAYOR,
    Role.CHIEF_EXECUTIVE,
    Role.SECTOR_DIRECTOR,
    Role.SLT_COORDINATOR,
    Role.UNIT_LEADER,
    Role.POLICE_CONTACT,
    Role.EXTENDED_MEMBER,
    Role.GUEST,
)
"""Roles somebody is seated in; the others reach the council through their place."""

SEATING_ROLES_IN_ARENA = (
    Role.DISTRICT_ADMINISTRATOR,
    Role.UNIT_LEADER,
    Role.POLICE_CONTACT,
    Role.DISTRICT_READER,
)
"""Roles somebody is seated in where the police meet alone (R131)."""

SEATING_ROLES_IN_SLT = (
    Role.SLT_MEMBER,
    Role.SLT_COORDINATOR,
    Role.SECTOR_DIRECTOR,
    Role.UNIT_LEADER,
    Role.POLICE_CONTACT,
    Role.GUEST,
)
"""Roles somebody is seated in in a group of an SLT network (R143)."""
_SPHERES_IN_SLT = (rules.Sphere.ADMINISTRATIVE, rules.Sphere.POLICE, *rules.SPHERES_OF_EXTENSION)

_DEPUTY = _("Kommer når personen ikke kan.")


class _SeatFields(forms.Form):
    """What every seat says, new or old."""

    title = GuardedCharField(
        label=_("Tittel"),
        max_length=80,
        required=False,
        help_text=_("Slik den står i innkalling og referat."),
    )
    organisation = GuardedCharField(
        label=_("Virksomhet"), max_length=80, required=False, help_text=_("For dem utenfra.")
    )
    deputy = forms.ModelChoiceField(
        queryset=None,
        label=_("Vara"),
        required=False,
        empty_label=_("Ingen"),
        help_text=_DEPUTY,
        error_messages={"invalid_choice": _("Velg en fra listen.")},
    )
    is_secretary = forms.BooleanField(label=_("Er sekretær"), required=False)
    valid_from = NorwegianDateField(label=_("Fra og med"), missing=_("Skriv første dag."))
    valid_until = NorwegianDateField(
        label=_("Til og med"), required=False, help_text=_("La stå tomt når ingen sluttdag er bestemt.")
    )

    def __init__(self, *args: Any, forum: Forum, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.forum, self.today = forum, today
        deputy: Any = self.fields["deputy"]
        deputy.queryset = people_near(forum, today)
        if forum.is_arena:
            del self.fields["organisation"]

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins, and a person who is their own deputy."""
        data = super().clean() or {}
        first, last = data.get("valid_from"), data.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", _("Siste dag kan ikke være før første dag."))
        if data.get("deputy") and data["deputy"] == self.holder(data):
            self.add_error("deputy", _("Velg en annen enn personen selv."))
        return data

    def holder(self, data: dict[str, Any]) -> Any:
        """Whose seat it is."""
        return data.get("person")


class NewSeatForm(_SeatFields):
    """Who gets a seat, and as what; somebody new is invited by name and address."""

    role = forms.ChoiceField(
        label=_("Rolle"), choices=[(role.value, capfirst(role.label)) for role in SEATING_ROLES]
    )
    sphere = forms.ChoiceField(
        label=_("Snakker for"),
        required=False,
        choices=[("", _("Velg")), *((s.value, Sphere(s).label) for s in rules.SPHERES_OF_EXTENSION)],
        help_text=_("For medlemmer av utvidet råd og gjester."),
    )

    field_order = ("person", "full_name", "email", "role", "sphere", "title", "organisation")

    def __init__(self, *args: Any, forum: Forum, today: date, **kwargs: Any) -> None:
        super().__init__(*args, forum=forum, today=today, **kwargs)
        add_somebody(self, label=_("Hvem?"), people=unseated_near(forum, today))
        self.initial.setdefault("valid_from", today)
        if forum.is_arena:
            del self.fields["sphere"]
            role: Any = self.fields["role"]
            role.choices = [(each.value, capfirst(each.label)) for each in SEATING_ROLES_IN_ARENA]
        if forum.is_slt_level:
            self._ask_as_in_slt()

    def _ask_as_in_slt(self) -> None:
        """In an SLT group most come from the services, on either side, and say which (R143)."""
        fields: Any = self.fields
        fields["role"].choices = [(each.value, capfirst(each.label)) for each in SEATING_ROLES_IN_SLT]
        fields["sphere"].choices = [("", _("Velg")), *((s.value, Sphere(s).label) for s in _SPHERES_IN_SLT)]
        fields["sphere"].help_text = _("For medlemmer i SLT-gruppe og gjester.")

    def clean(self) -> dict[str, Any]:
        """Ask for name and address of somebody new, and what an outsider speaks for."""
        data = super().clean()
        ask_for_somebody(self)
        role = Role(data["role"]) if data.get("role") else None
        if role and role not in rules.SPHERE_OF_ROLE and not data.get("sphere"):
            self.add_error("sphere", _("Velg hva personen snakker for."))
        if (
            role
            and ROLES[role].needs_end
            and not data.get("valid_until")
            and "valid_until" not in self.errors
        ):
            self.add_error("valid_until", _("Skriv hvilken dag tilgangen slutter."))
        return data

    def seat_fields(self) -> dict[str, Any]:
        """What the action needs beside the person and the role."""
        data = self.cleaned_data
        names = ("sphere", "organisation", "deputy", "is_secretary", "valid_from", "valid_until")
        title = data["title"] or str(Role(data["role"]).label).capitalize()
        return {**{name: data[name] for name in names if name in data}, "title": title}


class SeatForm(_SeatFields):
    """What a seat is called, when it holds, and its deputy; another person or role is another seat."""

    def __init__(self, *args: Any, seat: Seat, today: date, **kwargs: Any) -> None:
        names = ("title", "organisation", "deputy", "is_secretary", "valid_from", "valid_until")
        initial = {name: getattr(seat, name) for name in names}
        self.seat = seat
        super().__init__(*args, forum=seat.forum, today=today, initial=initial, **kwargs)

    def clean_title(self) -> str:
        """Ask for the title where it was taken away."""
        title: str = self.cleaned_data["title"]
        if not title:
            raise ValidationError(_("Skriv tittelen."))
        return title

    def holder(self, _data: dict[str, Any]) -> Any:
        """Whose seat it is."""
        return self.seat.user
