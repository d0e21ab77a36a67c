"""Asking an agency for knowledge, releasing what it answers, and using that in items."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from meetings.documents import proposed_due_on
from meetings.fields import QuestionsForm, in_time
from meetings.models import AgendaItem, KnowledgeRequest, Meeting
from meetings.models.knowledge import USUAL_QUESTIONS
from politirad.tenancy.permissions import Party
from politirad.web.fields import (
    GuardedCharField,
    GuardedTextField,
    NorwegianDateField,
)

Agency = KnowledgeRequest.Agency

SIDES: Mapping[str, Party] = {
    Agency.POLICE: Party.POLICE,
    Agency.NAV: Party.EXTERNAL,
    Agency.OTHER: Party.EXTERNAL,
}


class AskForm(QuestionsForm):
    """Whom to ask, for what, and by when; `seats` are those of the forum on the day."""

    field_order = ("agency", "agency_name")

    agency = forms.ChoiceField(
        choices=Agency.choices,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hvem dere spør.")),
    )
    agency_name = GuardedCharField(
        label=_("Hvem spør dere?"), max_length=80, missing=_("Skriv hvem dere spør.")
    )

    def __init__(self, *args: Any, meeting: Meeting, agency: str = "", **kwargs: Any) -> None:
        self.meeting = meeting
        chosen = agency if agency in Agency.values else Agency.POLICE.value
        super().__init__(*args, initial=_proposal(meeting, chosen), **kwargs)
        if chosen != Agency.OTHER:
            del self.fields["agency_name"]

    def clean_due_on(self) -> date:
        """Refuse a deadline that is over, or is not before the meeting."""
        return in_time(self.cleaned_data["due_on"], self.meeting)

    def asked(self) -> dict[str, Any]:
        """What the action needs: the agency, the questions, the deadline and the person."""
        data = self.cleaned_data
        said = {name: data[name] for name in ("agency", "questions", "due_on")}
        return {**said, **self.person(), "agency_name": data.get("agency_name", "")}


class EditRequestForm(forms.Form):
    """What is asked for and by when, with the fingerprint of what the writer started from."""

    questions = GuardedTextField(
        label=_("Spørsmål"), max_length=4000, rows=6, missing=_("Skriv hva dere vil vite.")
    )
    due_on = NorwegianDateField(label=_("Frist"), missing=_("Skriv en frist."))
    seen = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, asked: KnowledgeRequest, **kwargs: Any) -> None:
        initial = {"questions": asked.questions, "due_on": asked.due_on, "seen": asked.fingerprint}
        super().__init__(*args, initial=initial, **kwargs)
        self.meeting = asked.meeting

    def clean_due_on(self) -> date:
        """Refuse a new deadline that is over, or is not before the meeting."""
        due_on: date = self.cleaned_data["due_on"]
        return due_on if due_on == self.initial["due_on"] else in_time(due_on, self.meeting)


class ReleaseForm(forms.Form):
    """That the answer has been judged fit to share, and with whom (R097)."""

    is_shareable = forms.BooleanField(
        label=_("Jeg har vurdert at svaret kan deles"),
        error_messages={"required": _("Bekreft at svaret er vurdert som delbart.")},
    )
    is_for_everyone = forms.BooleanField(
        label=_("Kan vises for alle som er innkalt"),
        required=False,
        help_text=_("Medlemmer utenfor kommune og politi leser svaret i sakene det brukes i."),
    )

    def __init__(self, *args: Any, is_extended: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_extended:
            del self.fields["is_for_everyone"]

    @property
    def is_meant_for_everyone(self) -> bool:
        """Whether the extended council may read it."""
        return bool(self.cleaned_data.get("is_for_everyone"))


class UseForm(forms.Form):
    """Which of the meeting's items the answer belongs to; `items` are those the reader may see."""

    items = forms.TypedMultipleChoiceField(
        label=_("Brukes i sakene"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Velg saker fra dette møtet.")},
    )

    def __init__(
        self, *args: Any, items: Iterable[AgendaItem], used: Iterable[int] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, initial={"items": [str(pk) for pk in used]}, **kwargs)
        by_id = {str(item.pk): item for item in items}
        field = self.fields["items"]
        field.choices = [(pk, item.title) for pk, item in by_id.items()]
        field.coerce = by_id.__getitem__


class RelevanceForm(forms.Form):
    """Whether an answer is needed."""

    is_relevant = forms.TypedChoiceField(
        choices=[("ja", "ja"), ("nei", "nei")],
        coerce=lambda said: said == "ja",
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg om svaret trengs.")),
    )


def _proposal(meeting: Meeting, agency: str) -> dict[str, Any]:
    """What is usually asked, in the language the forum writes, and the deadline by rule."""
    with override(meeting.forum.language):
        questions = str(USUAL_QUESTIONS[agency])
    return {
        "agency": agency,
        "questions": questions,
        "due_on": proposed_due_on(meeting),
        "guest_side": SIDES.get(agency, Party.MUNICIPALITY),
    }
