"""Starting a wave, adding questions of one's own, and writing what to do better."""

from collections.abc import Collection, Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evaluation.models import Main, Question, Wave
from evaluation.rules import Kind
from evaluation.rules import Main as LockedMain
from politirad.councils.models import Seat
from politirad.web.fields import FROM_LIST, ComingDateField, GuardedCharField
from politirad.web.number_fields import YearField

_MODES = (
    (Wave.Mode.ANONYMOUS, _("Hver for seg, anonymt. En part vises bare når minst fem fra parten har svart.")),
    (
        Wave.Mode.OPEN,
        _("Hver for seg, med kommune og politi side om side, uansett hvor få som svarer. Alle får vite det."),
    ),
    (Wave.Mode.TOGETHER, _("Sammen i et møte. Dere gir ett felles svar, og den som ordner møtet, skriver.")),
)


class StartForm(forms.Form):
    """What is evaluated, how it is answered, by when, and which questions are asked.

    `version` is the id of the national version they are chosen from; `unfit` are the ids of those that are
    not chosen from the start.
    """

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    year = YearField(label=_("År dere evaluerer"))
    mode = forms.ChoiceField(
        label=_("Hvordan vil dere svare?"),
        choices=_MODES,
        widget=forms.RadioSelect,
        error_messages=FROM_LIST,
    )
    due_on = ComingDateField(label=_("Svarfrist"))

    def __init__(
        self, *args: Any, questions: Sequence[Question], unfit: Collection[int] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(question.pk): question for question in questions}
        self.mains = [main for main in Main if any(q.main == main for q in questions)]
        for main in self.mains:
            own = [(pk, _line(q)) for pk, q in self.offered.items() if q.main == main]
            self.fields[f"main_{main.value}"] = forms.MultipleChoiceField(
                label=_named(main),
                choices=own,
                required=False,
                initial=[pk for pk, _words in own if int(pk) not in unfit],
                widget=forms.CheckboxSelectMultiple,
                error_messages=FROM_LIST,
            )

    @property
    def question_fields(self) -> list[forms.BoundField]:
        """The questions, a field for each main question."""
        return [self[f"main_{main.value}"] for main in self.mains]

    def clean_year(self) -> int:
        """What has not happened cannot be evaluated."""
        year: int = self.cleaned_data["year"]
        if year > timezone.localdate().year:
            raise forms.ValidationError(_("Året har ikke begynt ennå."))
        return year

    def chosen(self) -> list[Question]:
        """The questions in the order they are asked."""
        picked = {pk for main in self.mains for pk in self.cleaned_data[f"main_{main.value}"]}
        return [question for pk, question in self.offered.items() if pk in picked]


class OwnQuestionForm(forms.Form):
    """A question the forum asks beside the national ones (R153)."""

    KINDS = (Kind.SCALE, Kind.DEGREE, Kind.TEXT)

    main = forms.TypedChoiceField(
        label=_("Under hvilket hovedspørsmål?"), coerce=int, error_messages=FROM_LIST
    )
    kind = forms.ChoiceField(
        label=_("Hvordan skal det besvares?"), widget=forms.RadioSelect, error_messages=FROM_LIST
    )
    text_nb = GuardedCharField(label=_("Spørsmålet på bokmål"), max_length=200)
    text_nn = GuardedCharField(label=_("Spørsmålet på nynorsk"), max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["main"].choices = [  # type: ignore[attr-defined]
            (main.value, _named(main)) for main in Main if main != LockedMain.REFLECTION
        ]
        self.fields["kind"].choices = [(kind, Question.Kind(kind).label) for kind in self.KINDS]  # type: ignore[attr-defined]


class ImprovementForm(forms.Form):
    """What the forum agrees to do better."""

    text = GuardedCharField(
        label=_("Hva vil dere gjøre bedre?"), max_length=300, missing=_("Skriv hva dere vil gjøre bedre.")
    )
    main = forms.TypedChoiceField(
        label=_("Hvilket hovedspørsmål gjelder det?"), coerce=int, error_messages=FROM_LIST
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["main"].choices = [(main.value, _named(main)) for main in Main]  # type: ignore[attr-defined]


class TaskForm(forms.Form):
    """Who sees to an improvement, and by when (BR24)."""

    responsible = forms.ChoiceField(label=_("Hvem har ansvaret?"), error_messages=FROM_LIST)
    due_on = ComingDateField(label=_("Frist"))

    def __init__(self, *args: Any, takers: Sequence[Seat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.takers = {str(seat.user_id): seat.user for seat in takers}
        self.fields["responsible"].choices = [  # type: ignore[attr-defined]
            ("", _("Velg")),
            *((pk, user.full_name) for pk, user in self.takers.items()),
        ]

    def said(self) -> dict[str, Any]:
        """The person and the day."""
        return {
            "responsible": self.takers[self.cleaned_data["responsible"]],
            "due_on": self.cleaned_data["due_on"],
        }


def _named(main: Main) -> str:
    number = f"{main.value}. " if main != LockedMain.REFLECTION else ""
    return f"{number}{main.label}"


def _line(question: Question) -> str:
    return f"{question.code} {question.text}".strip() if question.forum_id is None else question.text
