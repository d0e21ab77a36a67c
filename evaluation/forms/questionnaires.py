"""A question of the national questionnaire, in both language forms, and what it is compared with (G79)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from evaluation.actions import NOT_A_CODE
from evaluation.documents import FACT_WORDS, SOURCE_WORDS
from evaluation.models import Question
from evaluation.rules import LONGEST_CODE, LONGEST_QUESTION, Main, is_code_of, kinds_of, next_code
from politirad.web.fields import FROM_LIST, GuardedCharField


class QuestionForm(forms.Form):
    """What is asked and how; `seen` is the fingerprint a change starts from.

    `earlier` are the questions of the version before that stand under the same main question.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    text_nb = GuardedCharField(
        label=_("Spørsmålet på bokmål"),
        max_length=LONGEST_QUESTION,
        missing=_("Skriv spørsmålet på bokmål."),
    )
    text_nn = GuardedCharField(
        label=_("Spørsmålet på nynorsk"),
        max_length=LONGEST_QUESTION,
        missing=_("Skriv spørsmålet på nynorsk."),
    )
    code = GuardedCharField(
        label=_("Kode"),
        max_length=LONGEST_CODE,
        missing=_("Skriv en kode."),
    )
    kind = forms.ChoiceField(label=_("Svares med"), widget=forms.RadioSelect, error_messages=FROM_LIST)
    source = forms.ChoiceField(
        label=_("Liste å velge fra"),
        required=False,
        choices=[("", _("Ingen liste")), *((key.value, words) for key, words in SOURCE_WORDS.items())],
        help_text=_("Bare for spørsmål med valg fra liste. Hvert råd får sin egen liste."),
        error_messages=FROM_LIST,
    )
    facts = forms.MultipleChoiceField(
        label=_("Dette vises ved siden av"),
        required=False,
        choices=[(key.value, words) for key, words in FACT_WORDS.items()],
        widget=forms.CheckboxSelectMultiple,
        error_messages=FROM_LIST,
    )
    follows_id = forms.TypedChoiceField(
        label=_("Sammenlignes med"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Da står årene side om side, også når ordene eller koden er endret."),
        error_messages=FROM_LIST,
    )

    def __init__(self, *args: Any, main: Main, earlier: Sequence[Question], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.main = main
        kinds = [(kind.value, Question.Kind(kind).label) for kind in kinds_of(main)]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
        self.fields["follows_id"].choices = [  # type: ignore[attr-defined]
            ("", _("Ingen. Spørsmålet er nytt.")),
            *((each.pk, format_lazy("{} {}", each.code, each)) for each in earlier),
        ]

    @staticmethod
    def written(question: Question) -> dict[str, Any]:
        """What a question says, by field."""
        said = {name: getattr(question, name) for name in Question.SAID_OF_ITSELF}
        return {**said, "seen": question.fingerprint}

    def clean_code(self) -> str:
        """The code of its main question; a comma is a full stop, and a small letter a large one."""
        written: str = self.cleaned_data["code"]
        code = written.replace(",", ".").replace(" ", "").upper()
        if not is_code_of(self.main, code):
            raise forms.ValidationError(NOT_A_CODE % {"code": next_code(self.main, ())})
        return code

    def said(self) -> dict[str, Any]:
        """What the question says of itself."""
        return {name: self.cleaned_data[name] for name in Question.SAID_OF_ITSELF}

    def in_words(self, said: dict[str, Any]) -> list[tuple[Any, Any, Any]]:
        """Each field by its name, with what this form says and what `said` does, as a reader knows it."""
        return [
            (self.fields[name].label, _named(self.fields[name], mine), _named(self.fields[name], said[name]))
            for name, mine in self.said().items()
        ]


def _named(field: Any, value: Any) -> str:
    names = {str(key): str(words) for key, words in getattr(field, "choices", ())}
    values = value if isinstance(value, list) else ["" if value is None else value]
    return ", ".join(names.get(str(each), str(each)) for each in values)
