"""What an improvement or a Gjort, lært, lurt becomes: a task, a question to somebody, part of a revision."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement
from evaluation.forms.waves import TaskForm
from meetings.documents import proposed_due_on
from meetings.fields import QuestionsForm, in_time
from meetings.models import KnowledgeRequest, Meeting
from politirad.web.dates import day
from politirad.web.fields import FROM_LIST, GuardedCharField, ask_for

Agency = KnowledgeRequest.Agency
LONGEST_TASK = 300


class KnowledgeForm(QuestionsForm):
    """To which meeting, whom to ask, for what, by when, and who answers."""

    field_order = ("meeting", "questions", "due_on", "agency", "agency_name")

    meeting = forms.ChoiceField(label=_("Til hvilket møte?"), error_messages=FROM_LIST)
    agency = forms.ChoiceField(
        label=_("Hvem spør dere?"), choices=[("", _("Velg")), *Agency.choices], error_messages=FROM_LIST
    )
    agency_name = GuardedCharField(label=_("Hvem, hvis det er en annen?"), max_length=80, required=False)

    def __init__(self, *args: Any, text: str, meetings: Sequence[Meeting], **kwargs: Any) -> None:
        proposed = {"meeting": meetings[0].pk, "questions": text, "due_on": proposed_due_on(meetings[0])}
        super().__init__(*args, initial=proposed, **kwargs)
        self.coming = {str(meeting.pk): meeting for meeting in meetings}
        self.fields["meeting"].choices = [  # type: ignore[attr-defined]
            (pk, f"{meeting.title}, {day(meeting.starts_at)}") for pk, meeting in self.coming.items()
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for the name of another agency, and for a day before the meeting."""
        data = super().clean()
        if data.get("agency") == Agency.OTHER:
            ask_for(self, {"agency_name": _("Skriv hvem dere spør.")})
        if "meeting" in data and "due_on" in data:
            try:
                in_time(data["due_on"], self.meeting_asked_for())
            except ValidationError as refusal:
                self.add_error("due_on", refusal)
        return data

    def meeting_asked_for(self) -> Meeting:
        """The meeting the answer is for."""
        return self.coming[self.cleaned_data["meeting"]]

    def asked(self) -> dict[str, Any]:
        """What `ask_for_knowledge` takes."""
        data = self.cleaned_data
        is_other = data["agency"] == Agency.OTHER
        said = {name: data[name] for name in ("agency", "questions", "due_on")}
        return {**said, **self.person(), "agency_name": data["agency_name"] if is_other else ""}


class RevisionForm(forms.Form):
    """Which agreement is revised, where the forum has more than one."""

    agreement = forms.ChoiceField(
        label=_("Hvilken avtale?"), widget=forms.RadioSelect, error_messages=FROM_LIST
    )

    def __init__(self, *args: Any, agreements: Sequence[Agreement], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.binding = {str(agreement.pk): agreement for agreement in agreements}
        field: Any = self.fields["agreement"]
        field.choices = [
            (pk, f"{each.title} ({each.get_state_display()})") for pk, each in self.binding.items()
        ]
        if len(self.binding) == 1:
            field.widget, field.initial = forms.HiddenInput(), next(iter(self.binding))

    def chosen(self) -> Agreement:
        """The agreement to revise."""
        return self.binding[self.cleaned_data["agreement"]]


class OnwardTaskForm(TaskForm):
    """A task from what is smart from here: what, who and when."""

    what = GuardedCharField(
        label=_("Hva skal gjøres?"), max_length=LONGEST_TASK, missing=_("Skriv hva som skal gjøres.")
    )
    field_order = ("what", "responsible", "due_on")

    def said(self) -> dict[str, Any]:
        """What, the person and the day."""
        return {"what": self.cleaned_data["what"], **super().said()}
