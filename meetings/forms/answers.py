"""What a person answers to the notice, and who comes in their place."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.actions import Candidate
from meetings.models import Participant
from politirad.accounts.models import User

_CHOOSE = _("Velg ja, ja på video, nei eller hvem som møter for deg.")


class AnswerForm(forms.Form):
    """Yes, yes by video, no, or one of `candidates` comes instead."""

    answer = forms.ChoiceField(error_messages={"required": _CHOOSE, "invalid_choice": _CHOOSE})
    deputy = forms.TypedChoiceField(
        label=_("Hvem møter for deg?"),
        help_text=_("Personen får innkallingen med en gang, og kan lese sakene til en uke etter møtet."),
        empty_value=None,
        error_messages={
            "required": _("Velg hvem som møter for deg."),
            "invalid_choice": _("Velg en person fra lista."),
        },
    )

    def __init__(self, *args: Any, candidates: Sequence[Candidate] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answers = [a for a in Participant.Answer if a != Participant.Answer.NONE]
        if not candidates:
            answers.remove(Participant.Answer.DEPUTY)
        by_id = {str(each.user.pk): each for each in candidates}
        names = ((pk, f"{each.user.full_name}, {each.title}") for pk, each in by_id.items())
        field = self.fields["deputy"]
        self.fields["answer"].choices = [(a.value, a.label) for a in answers]
        # With another answer the list says nothing.
        field.required = not self.is_bound or self.data.get("answer") == Participant.Answer.DEPUTY
        field.choices = [("", _("Velg")), *names]
        field.coerce = lambda pk: by_id[pk].user

    def said(self) -> dict[str, Any]:
        """What the action needs."""
        is_deputy = self.cleaned_data["answer"] == Participant.Answer.DEPUTY
        deputy: User | None = self.cleaned_data["deputy"] if is_deputy else None
        return {"answer": self.cleaned_data["answer"], "deputy": deputy}
