"""Four short texts about an occasion, what is begun of them, sharing them, and finding what is shared."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from evaluation.documents import Subject
from evaluation.forms.agreed import AgreedForm
from evaluation.models import Reflection
from evaluation.rules import LONGEST_TEXT, needs
from meetings.models import Meeting
from politirad.plans.models import Measure
from politirad.web.dates import day
from politirad.web.fields import FROM_LIST, GuardedCharField, GuardedTextField, NorwegianDateField

_LONGEST_TITLE = 140
_LONGEST_CHOICE = 20
_REFERENCES = ("meeting", "measure", "title", "from_on", "until_on")
_HIDDEN = ("about", "version", "seen")
_KEY = RegexValidator(r"^(mote|tiltak|ovelse|periode)(-\d+)?$|^endring-\d+$")
_TOGETHER = _("Vi fyller ut dette sammen")


class ReflectionForm(forms.Form):
    """What was done, learned and smart; `seen` is the version a change starts from.

    The meeting or the measure is chosen among those offered, unless `subject` says which it is.
    """

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    about = forms.CharField(required=False, widget=forms.HiddenInput)
    meeting = forms.TypedChoiceField(label=_("Hvilket møte?"), coerce=int, error_messages=FROM_LIST)
    measure = forms.TypedChoiceField(label=_("Hvilket tiltak?"), coerce=int, error_messages=FROM_LIST)
    title = GuardedCharField(
        label=_("Hvilken øvelse?"), max_length=_LONGEST_TITLE, missing=_("Skriv hvilken øvelse det var.")
    )
    from_on = NorwegianDateField(label=_("Fra og med"), missing=_("Skriv første dag."))
    until_on = NorwegianDateField(label=_("Til og med"), missing=_("Skriv siste dag."))
    done = GuardedTextField(
        label=_("Hva har vi gjort?"),
        max_length=LONGEST_TEXT,
        rows=3,
        missing=_("Skriv kort hva dere har gjort."),
        help_text=_("Kort og konkret."),
    )
    learned = GuardedTextField(
        label=_("Hva har vi lært?"),
        max_length=LONGEST_TEXT,
        rows=3,
        required=False,
        help_text=_("Hva vet dere nå som dere ikke visste før?"),
    )
    smart = GuardedTextField(
        label=_("Hva var lurt?"),
        max_length=LONGEST_TEXT,
        rows=3,
        required=False,
        help_text=_("Det som virket, og som andre kan ha nytte av."),
    )
    onward = GuardedTextField(
        label=_("Hva er lurt å gjøre videre?"),
        max_length=LONGEST_TEXT,
        rows=3,
        required=False,
        help_text=_("Mer av, mindre av eller annerledes."),
    )
    is_joint = forms.BooleanField(label=_TOGETHER, required=False)

    def __init__(
        self,
        *args: Any,
        subject: Subject,
        meetings: Iterable[Meeting] = (),
        measures: Iterable[Measure] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.subject = subject
        asked = set() if subject.thing else needs(subject.occasion)
        for name in set(_REFERENCES) - asked:
            del self.fields[name]
        offered = {
            "meeting": [(each.pk, f"{each.title}, {day(each.starts_at)}") for each in meetings],
            "measure": [(each.pk, each.title) for each in measures],
        }
        for name in asked & offered.keys():
            self.fields[name].choices = offered[name]  # type: ignore[attr-defined]

    @staticmethod
    def written(reflection: Reflection) -> dict[str, Any]:
        """What a written one says, by field."""
        said = {name: getattr(reflection, name) for name in ("title", "from_on", "until_on", "is_joint")}
        return said | reflection.texts | {"seen": reflection.version}

    def clean_until_on(self) -> date:
        """A period does not end before it begins."""
        last: date = self.cleaned_data["until_on"]
        if last < (self.cleaned_data.get("from_on") or last):
            raise forms.ValidationError(_("Siste dag kan ikke være før første dag."))
        return last

    def said(self) -> dict[str, Any]:
        """What it says of itself, with its meeting or measure by id."""
        said = {name: value for name, value in self.cleaned_data.items() if name not in _HIDDEN}
        for name in ("meeting", "measure"):
            if name in said:
                said[f"{name}_id"] = said.pop(name)
        if self.subject.thing:
            said[f"{self.subject.occasion}_id"] = self.subject.thing.pk
        return said


class DraftForm(forms.Form):
    """What is written so far, as it stands: only what may never be kept is refused."""

    about = forms.CharField(max_length=24, validators=[_KEY], widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    seen = forms.CharField(required=False, max_length=9, widget=forms.HiddenInput)
    meeting = GuardedCharField(required=False, max_length=_LONGEST_CHOICE)
    measure = GuardedCharField(required=False, max_length=_LONGEST_CHOICE)
    title = GuardedCharField(required=False, max_length=_LONGEST_TITLE)
    from_on = GuardedCharField(required=False, max_length=_LONGEST_CHOICE)
    until_on = GuardedCharField(required=False, max_length=_LONGEST_CHOICE)
    done = GuardedTextField(required=False, max_length=LONGEST_TEXT)
    learned = GuardedTextField(required=False, max_length=LONGEST_TEXT)
    smart = GuardedTextField(required=False, max_length=LONGEST_TEXT)
    onward = GuardedTextField(required=False, max_length=LONGEST_TEXT)
    is_joint = forms.BooleanField(required=False)

    def said(self) -> dict[str, Any]:
        """What there is of it, by field."""
        return {name: value for name, value in self.cleaned_data.items() if value and name not in _HIDDEN[:2]}

    def beside(self, kept: dict[str, Any]) -> dict[str, str]:
        """What another window has kept, in the fields this one sent."""
        return {
            name: str(kept.get(name, "")) for name in (*_REFERENCES, *Reflection.TEXTS) if name in self.data
        }


class ShareForm(AgreedForm):
    """That the forum has agreed to share, on which day, and whether it is named."""

    field_order = ("seen", "heading", "shows_name", "agreed_on", "is_agreed")

    seen = forms.IntegerField(widget=forms.HiddenInput)
    heading = GuardedCharField(
        label=_("Overskrift"),
        max_length=_LONGEST_TITLE,
        missing=_("Skriv en overskrift."),
        help_text=_("Det andre ser først. Skriv hva det handler om."),
    )
    shows_name = forms.TypedChoiceField(
        label=_("Skal andre se hvem dere er?"),
        coerce=lambda value: value == "ja",
        choices=[("nei", _("Nei, del uten navn")), ("ja", _("Ja, vis navnet"))],
        widget=forms.RadioSelect,
        initial="nei",
        error_messages=FROM_LIST,
    )
    is_agreed = forms.BooleanField(
        label=_("Dere er enige om å dele"),
        error_messages={"required": _("Bekreft at dere er enige om å dele.")},
    )

    def said(self) -> dict[str, Any]:
        """What was agreed, and about which version."""
        return {name: self.cleaned_data[name] for name in ("seen", "heading", "agreed_on", "shows_name")}


class LibraryForm(forms.Form):
    """What somebody looks for among what is shared."""

    q = GuardedCharField(label=_("Søk"), required=False, max_length=100)
    om = forms.ChoiceField(
        label=_("Om"),
        required=False,
        choices=[("", _("Alt")), *Reflection.Occasion.choices],
        error_messages=FROM_LIST,
    )

    @property
    def is_narrow(self) -> bool:
        """Whether anything is asked for."""
        return any(self.cleaned_data.values())

    def asked(self) -> tuple[str, str]:
        """The words and the occasion; what cannot be searched for narrows nothing."""
        self.is_valid()
        return self.cleaned_data.get("q", ""), self.cleaned_data.get("om", "")
