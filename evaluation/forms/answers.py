"""One page of a questionnaire: the questions under a main question, none of which has to be answered."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from evaluation.documents import UNKNOWN_WORDS, words_of
from evaluation.models import WaveQuestion
from evaluation.rules import LONGEST_ANSWER, MOST_FOCUS_AREAS, UNKNOWN, Kind, Source
from politirad.web.fields import FROM_LIST, GuardedTextField

_AS_A_LIST = (Kind.SCALE, Kind.DEGREE, Kind.STEPS)


class _SomeOfField(forms.MultipleChoiceField):
    """Some of a list, and no more than `most`."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most = most

    def validate(self, value: Any) -> None:
        """Refuse what is not on the list, and too much of it."""
        super().validate(value)
        if len(value) > self.most:
            raise forms.ValidationError(_("Velg høyst %(most)s."), params={"most": self.most}, code="most")


class AnswerForm(forms.Form):
    """The answers to the questions of one page, by the question's number in the wave."""

    def __init__(
        self, *args: Any, asked: Sequence[WaveQuestion], answers: Mapping[str, Any], **kwargs: Any
    ) -> None:
        initial = {f"q{each.question_id}": answers.get(str(each.question_id)) for each in asked}
        super().__init__(*args, initial=initial, **kwargs)
        self.asked = [each for each in asked if each.question.answers_with == Kind.TEXT or words_of(each)]
        for each in self.asked:
            self.fields[f"q{each.question_id}"] = _field(each)

    @property
    def rows(self) -> list[tuple[WaveQuestion, forms.BoundField]]:
        """Each question that can be answered, with its field."""
        return [(each, self[f"q{each.question_id}"]) for each in self.asked]

    def said(self) -> dict[str, Any]:
        """The answers by question; an empty one takes back an earlier one."""
        return {str(each.question_id): self.cleaned_data[f"q{each.question_id}"] for each in self.asked}


def _field(asked: WaveQuestion) -> forms.Field:
    kind = asked.question.answers_with
    if kind == Kind.TEXT:
        return GuardedTextField(label=asked.question.text, required=False, max_length=LONGEST_ANSWER, rows=4)
    options = {"label": asked.question.text, "required": False, "error_messages": FROM_LIST}
    words = [*words_of(asked), (UNKNOWN, UNKNOWN_WORDS)]
    if kind in _AS_A_LIST:
        return forms.ChoiceField(choices=words, widget=forms.RadioSelect, **options)
    most = MOST_FOCUS_AREAS if asked.question.source == Source.FOCUS_AREAS else len(words)
    return _SomeOfField(most=most, choices=words[:-1], widget=forms.CheckboxSelectMultiple, **options)
