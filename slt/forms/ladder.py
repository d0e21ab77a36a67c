"""What is asked for when something goes up a level, and when it comes back."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models import Topic
from meetings.models.reference import topics_on
from politirad.web.fields import FROM_LIST, ComingDateField, GuardedCharField, GuardedTextField
from slt import rules
from slt.models import ConcernLink

_NO_PERSONS = _("Ikke skriv navn, alder eller annet som kan peke på en person.")


class ConcernForm(forms.Form):
    """What a member sees, in two sentences and without persons; with a question it goes up at once."""

    title = GuardedCharField(
        label=_("Hva ser dere?"),
        max_length=120,
        missing=_("Skriv kort hva dere ser."),
        help_text=_NO_PERSONS,
    )
    text = GuardedTextField(
        label=_("Fortell litt mer"),
        required=False,
        max_length=300,
        rows=3,
        help_text=_("To setninger holder."),
    )
    topic = forms.ChoiceField(label=_("Tema"), required=False, error_messages=FROM_LIST)
    question = GuardedCharField(
        label=_("Hva vil dere ha svar på?"),
        max_length=300,
        required=False,
        help_text=_("Skriver dere et spørsmål, går saken til nivået over, og svaret kommer tilbake hit."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        self.topics = {str(topic.pk): topic for topic in topics_on(timezone.localdate())}
        labels = [(pk, topic.label) for pk, topic in self.topics.items()]
        fields["topic"].choices = [("", _("Velg")), *labels]

    def clean_topic(self) -> Topic | None:
        """The topic that was chosen."""
        return self.topics.get(self.cleaned_data["topic"])


class SendUpForm(forms.Form):
    """To whom, what is asked, and by when the answer should be here (G71)."""

    to: Any = forms.ModelChoiceField(
        queryset=None, label=_("Til"), empty_label=None, error_messages=FROM_LIST
    )
    question = GuardedCharField(
        label=_("Hva vil dere ha svar på?"), max_length=300, missing=_("Skriv hva dere spør om.")
    )
    due_on = ComingDateField(label=_("Svar innen"), missing=_("Skriv når dere trenger svaret."))

    def __init__(self, *args: Any, forums: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["to"].queryset = forums


class AnswerForm(forms.Form):
    """What the receiver does with what was sent up; words where somebody waits for them (G72)."""

    ACCEPTED, MERGED, ANSWERED, RETURNED = (
        rules.LinkState.ACCEPTED.value,
        rules.LinkState.MERGED.value,
        rules.LinkState.ANSWERED.value,
        rules.LinkState.RETURNED.value,
    )
    decision = forms.ChoiceField(
        choices=[(each, each) for each in (ACCEPTED, MERGED, ANSWERED, RETURNED)],
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hva som skal skje.")),
    )
    answer = GuardedTextField(label=_("Svar"), required=False, max_length=2000, rows=4, help_text=_NO_PERSONS)
    into = forms.ChoiceField(label=_("Slå sammen med"), required=False, error_messages=FROM_LIST)

    def __init__(self, *args: Any, others: Sequence[ConcernLink], **kwargs: Any) -> None:
        """Offer to merge with `others`, read once; where there are none, ask nothing."""
        super().__init__(*args, **kwargs)
        self.others = {str(link.pk): link for link in others}
        fields: Any = self.fields
        titles = [(pk, link.concern.title) for pk, link in self.others.items()]
        fields["into"].choices = [("", _("Velg en annen sak")), *titles]
        if not others:
            del fields["into"]

    def clean_into(self) -> ConcernLink | None:
        """The step that was chosen."""
        return self.others.get(self.cleaned_data["into"])

    def clean(self) -> dict[str, Any]:
        """Ask for the words of an answer, and for what to merge with."""
        data = super().clean() or {}
        decision = data.get("decision")
        if decision == self.ANSWERED and not data.get("answer") and "answer" not in self.errors:
            self.add_error("answer", _("Skriv svaret til dem som spurte."))
        if decision == self.RETURNED and not data.get("answer") and "answer" not in self.errors:
            self.add_error("answer", _("Skriv hvorfor dere sender saken tilbake."))
        if decision == self.MERGED and not data.get("into") and "into" not in self.errors:
            field = "into" if "into" in self.fields else None
            self.add_error(field, _("Velg saken den skal slås sammen med."))
        return data


class ReasonForm(forms.Form):
    """Why something is taken back or put away."""

    reason = GuardedCharField(label=_("Hvorfor?"), max_length=300, missing=_("Skriv kort hvorfor."))
