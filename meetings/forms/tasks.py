"""A task a forum is given outside its meetings."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.forms.action_items_details import DEADLINE, WHEN
from politirad.councils.models import Seat
from politirad.plans.models import Measure
from politirad.web.fields import FROM_LIST, ComingDateField, GuardedCharField


class TaskForm(forms.Form):
    """What, who and when. `seats` are those who can be given it, and `measures` what it may be part of."""

    what = GuardedCharField(
        label=_("Hva skal gjøres?"), max_length=300, missing=_("Skriv hva som skal gjøres.")
    )
    responsible = forms.TypedChoiceField(
        label=_("Ansvarlig"),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hvem som er ansvarlig.")),
    )
    kind = forms.ChoiceField(
        label=_("Når"), choices=WHEN, initial=DEADLINE, widget=forms.RadioSelect, error_messages=FROM_LIST
    )
    on = ComingDateField(label=_("Dag"), missing=_("Skriv en frist for oppgaven."))
    measure = forms.TypedChoiceField(
        label=_("Del av tiltaket"), required=False, coerce=int, empty_value=None, error_messages=FROM_LIST
    )

    def __init__(
        self, *args: Any, seats: Iterable[Seat], measures: Iterable[Measure] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        people = {str(seat.user_id): seat.user for seat in seats}
        responsible: Any = self.fields["responsible"]
        named = [(pk, user.full_name) for pk, user in people.items()]
        responsible.choices = [("", _("Velg")), *named]
        responsible.coerce = people.__getitem__
        offered = [(each.pk, each.title) for each in measures]
        if offered:
            self.fields["measure"].choices = [("", _("Ikke valgt")), *offered]  # type: ignore[attr-defined]
        else:
            del self.fields["measure"]

    def details(self) -> dict[str, Any]:
        """What the form says, as the action takes it."""
        said = self.cleaned_data
        is_deadline = said["kind"] == DEADLINE
        return {
            "what": said["what"],
            "responsible": said["responsible"],
            "due_on": said["on"] if is_deadline else None,
            "review_on": None if is_deadline else said["on"],
            "measure_id": said.get("measure"),
        }
