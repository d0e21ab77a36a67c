"""What a forum asks the groups below it to do, and who takes it in each of them (R163)."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.councils.models import Seat
from politirad.web.fields import FROM_LIST, ComingDateField, GuardedCharField
from slt.models import NetworkGroup


class HandDownForm(forms.Form):
    """The task in words, its day, and for each group who takes it, or nobody there."""

    what = GuardedCharField(
        label=_("Hva skal gjøres?"), max_length=300, missing=_("Skriv hva som skal gjøres.")
    )
    due_on = ComingDateField(label=_("Frist"), missing=_("Skriv fristen."))

    def __init__(
        self, *args: Any, groups: Iterable[NetworkGroup], seats: Iterable[Seat], **kwargs: Any
    ) -> None:
        """Offer the people of every group; `seats` are read once, however many groups there are."""
        super().__init__(*args, **kwargs)
        self.group_names: list[str] = []
        self.people = {str(seat.pk): seat for seat in seats}
        for group in groups:
            name = f"group_{group.forum_id}"
            self.group_names.append(name)
            there = [seat for seat in self.people.values() if seat.forum_id == group.forum_id]
            offered = [(str(seat.pk), f"{seat.user.full_name}, {seat.title}") for seat in there]
            self.fields[name] = forms.ChoiceField(
                choices=[("", _("Ingen oppgave her")), *offered],
                label=group.forum.name,
                required=False,
                error_messages=FROM_LIST,
            )

    def clean(self) -> dict[str, Any]:
        """Ask for somebody in one group at least."""
        data = super().clean() or {}
        if not self.takers and not any(name in self.errors for name in self.group_names):
            self.add_error(None, _("Velg minst én gruppe og hvem som tar oppgaven der."))
        return data

    @property
    def takers(self) -> list[Seat]:
        """Whoever was chosen, in the order of the groups."""
        chosen = (self.cleaned_data.get(name) for name in self.group_names)
        return [self.people[pk] for pk in chosen if pk]

    @property
    def group_fields(self) -> list[forms.BoundField]:
        """The choices of the groups, as the page shows them."""
        return [self[name] for name in self.group_names]
