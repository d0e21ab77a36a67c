"""Parts of forms that an app above asks for too: who answers a question before a meeting, and by when."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models import Meeting
from politirad.councils.models import Seat
from politirad.tenancy.permissions import MAIN_PARTIES, Party
from politirad.web.fields import (
    EmailAddressField,
    GuardedCharField,
    GuardedTextField,
    NorwegianDateField,
    ask_for,
)

_GUEST = "guest"


class QuestionsForm(forms.Form):
    """What is asked, by when, and who answers: a member of the forum, or a guest with a link (R098).

    `seats` are those that may be asked.
    """

    questions = GuardedTextField(
        label=_("Spørsmål"), max_length=4000, rows=6, missing=_("Skriv hva dere vil vite.")
    )
    due_on = NorwegianDateField(label=_("Frist"), missing=_("Skriv en frist."))
    member = forms.TypedChoiceField(
        label=_("Hvem svarer?"),
        help_text=_("Medlemmer logger inn og svarer. Andre svarer med en personlig lenke på e-post."),
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), _("Velg et medlem, eller skriv navn og e-post.")
        ),
    )
    guest_name = GuardedCharField(label=_("Navn"), max_length=120, required=False)
    guest_email = EmailAddressField(label=_("E-post"), required=False)
    guest_side = forms.ChoiceField(
        label=_("Part"),
        required=False,
        choices=[(p.value, p.label) for p in (*MAIN_PARTIES, Party.EXTERNAL)],
        error_messages={"invalid_choice": _("Velg kommune, politi eller ekstern.")},
    )

    def __init__(self, *args: Any, seats: Iterable[Seat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by_id = {str(seat.pk): seat for seat in seats}
        field: Any = self.fields["member"]
        members = [(pk, f"{seat.user.full_name}, {seat.title}") for pk, seat in by_id.items()]
        field.choices = [(_GUEST, _("En som ikke er medlem")), *members]
        field.coerce = by_id.get

    def clean(self) -> dict[str, Any]:
        """Ask for somebody to write to, where no member is chosen."""
        data = super().clean() or {}
        if "member" in data and data["member"] is None:
            ask_for(
                self,
                {
                    "guest_name": _("Skriv navnet på den som skal svare."),
                    "guest_email": _("Skriv e-postadressen lenken skal sendes til."),
                    "guest_side": _("Velg kommune, politi eller ekstern."),
                },
            )
        return data

    def person(self) -> dict[str, Any]:
        """Who is asked, as `ask_for_knowledge` takes it."""
        data = self.cleaned_data
        seat: Seat | None = data["member"]
        if seat is None:
            names = {"asked_name": data["guest_name"], "asked_email": data["guest_email"]}
            return {"asked_user": None, **names, "side": data["guest_side"]}
        names = {"asked_name": seat.user.full_name, "asked_email": ""}
        return {"asked_user": seat.user, **names, "side": seat.party}


def in_time(due_on: date, meeting: Meeting) -> date:
    """The deadline, unless it is over or not before the meeting."""
    if due_on < timezone.localdate():
        raise ValidationError(_("Fristen er passert. Velg en dag fram i tid."))
    if due_on >= timezone.localdate(meeting.starts_at):
        raise ValidationError(_("Fristen må være før møtet."))
    return due_on
