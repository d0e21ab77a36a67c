"""What is made clear at the start, and the programme for somebody new (BR07, BR08, R129, R133)."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.models import Expectation, ProgrammeTask
from contacts.rules import ONBOARDING_DAYS
from politirad.web.fields import FROM_LIST, GuardedCharField, GuardedTextField, NorwegianDateField
from politirad.web.number_fields import NumberField
from politirad.web.rules import FINGERPRINT_LENGTH, fingerprint

_LONGEST = 1000


class MandateForm(forms.Form):
    """What the politikontakt may decide, and who has said so."""

    scope = GuardedTextField(
        label=_("Hva kan politikontakten avgjøre selv?"),
        max_length=_LONGEST,
        missing=_("Skriv hva politikontakten kan avgjøre."),
        help_text=_("Skriv det slik at kommunen forstår det. For eksempel tid, tiltak og beløp."),
    )
    limits = GuardedTextField(label=_("Hva må lederen avgjøre?"), max_length=_LONGEST, required=False)
    decided_by = GuardedCharField(
        label=_("Hvem har avklart det?"),
        max_length=120,
        missing=_("Skriv hvem som har avklart det."),
        help_text=_("Navn og tittel på lederen."),
    )
    decided_on = NorwegianDateField(label=_("Avklart"), missing=_("Skriv hvilken dag det ble avklart."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"decided_on": timezone.localdate()}, **kwargs)


class ExpectationForm(forms.Form):
    """What the municipality expects of its politikontakt."""

    text = GuardedTextField(
        label=_("Hva forventer kommunen?"),
        max_length=_LONGEST,
        missing=_("Skriv hva kommunen forventer."),
        help_text=_("Én forventning om gangen, så kan politiet svare på hver av dem."),
    )
    comment = GuardedTextField(
        label=_("Kommentar"), max_length=_LONGEST, required=False, help_text=_("Hvorfor det er viktig.")
    )


class _SeenForm(forms.Form):
    """A text that several may write, with the fingerprint of the one the writer started from."""

    seen = forms.CharField(max_length=FINGERPRINT_LENGTH, required=False, widget=forms.HiddenInput)


class CommentForm(_SeenForm):
    """The municipality's comment; an empty one takes it away."""

    comment = GuardedTextField(label=_("Kommentar"), max_length=_LONGEST, required=False)

    def __init__(self, *args: Any, expectation: Expectation, **kwargs: Any) -> None:
        said = expectation.comment
        super().__init__(*args, initial={"comment": said, "seen": fingerprint(said)}, **kwargs)


class AnswerForm(_SeenForm):
    """What the police answer."""

    answer = GuardedTextField(label=_("Svar fra politiet"), max_length=_LONGEST, missing=_("Skriv et svar."))

    def __init__(self, *args: Any, expectation: Expectation, **kwargs: Any) -> None:
        said = expectation.answer
        super().__init__(*args, initial={"answer": said, "seen": fingerprint(said)}, **kwargs)


class ProgrammeTaskForm(_SeenForm):
    """A task of the programme; of one that is there, the fingerprint of what was seen."""

    title = GuardedCharField(label=_("Oppgave"), max_length=120, missing=_("Skriv hva som skal gjøres."))
    why = GuardedCharField(label=_("Hvorfor"), max_length=300, missing=_("Skriv hvorfor."))
    due_days = NumberField(
        0,
        ONBOARDING_DAYS,
        label=_("Dager etter start"),
        help_text=_("Når det bør være gjort. Hele programmet bør være ferdig etter 90 dager."),
    )

    def __init__(self, *args: Any, task: ProgrammeTask | None = None, **kwargs: Any) -> None:
        if task is not None:
            said = {name: getattr(task, name) for name in ("title", "why", "due_days")}
            kwargs["initial"] = {**said, "seen": task.fingerprint}
        super().__init__(*args, **kwargs)

    def said(self) -> dict[str, Any]:
        """What the task says of itself."""
        return {name: self.cleaned_data[name] for name in ("title", "why", "due_days")}


class MentorForm(forms.Form):
    """Another politikontakt, or nobody."""

    mentor = forms.ModelChoiceField(
        queryset=None, label=_("Mentor"), required=False, empty_label=_("Ingen"), error_messages=FROM_LIST
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["mentor"].queryset = people
        fields["mentor"].label_from_instance = lambda person: person.full_name


class OnboardingContactForm(forms.Form):
    """Somebody to meet."""

    name = GuardedCharField(label=_("Navn"), max_length=120, missing=_("Skriv navnet."))
    what = GuardedCharField(
        label=_("Funksjon"),
        max_length=200,
        missing=_("Skriv hva personen arbeider med."),
        help_text=_("For eksempel «leder for barnevernet i Storvåg»."),
    )
