"""Texts a network uses again, and what they say at first in the forms they fill."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import FROM_LIST, GuardedCharField, GuardedTextField
from slt.models import Level, TextTemplate
from slt.models.templates import MOST_DAYS

_DAYS = dict.fromkeys(("invalid", "min_value", "max_value"), _("Skriv et tall fra 1 til 365."))


class _TemplateForm(forms.Form):
    """What every text has; `template` is the one that is changed, with the fingerprint the writer saw."""

    seen = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)
    name = GuardedCharField(
        label=_("Navn på malen"),
        max_length=80,
        missing=_("Skriv hva malen heter."),
        help_text=_("Det du kjenner den igjen på i listen."),
    )
    level = forms.TypedChoiceField(
        label=_("For hvilket nivå?"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", _("Alle nivåer")), *Level.choices],
        error_messages=FROM_LIST,
    )

    def __init__(self, *args: Any, template: TextTemplate | None = None, **kwargs: Any) -> None:
        initial: dict[str, Any] = {}
        if template:
            initial = {name: getattr(template, name) for name in TextTemplate.SAID_OF_ITSELF}
            initial["seen"] = template.fingerprint
        super().__init__(*args, initial=initial, **kwargs)

    def said(self) -> dict[str, Any]:
        """What the text says, without the fingerprint."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class TaskTemplateForm(_TemplateForm):
    """A task to send down."""

    title = GuardedCharField(
        label=_("Hva skal gjøres?"), max_length=300, missing=_("Skriv hva som skal gjøres.")
    )
    due_days = forms.IntegerField(
        label=_("Dager til frist"),
        required=False,
        min_value=1,
        max_value=MOST_DAYS,
        error_messages=_DAYS,
        help_text=_("Fristen settes så mange dager fra den dagen du bruker malen."),
    )
    field_order = ("seen", "name", "title", "due_days", "level")


class LetterTemplateForm(_TemplateForm):
    """A letter to a level, as long as what can be sent."""

    title = GuardedCharField(label=_("Emne"), max_length=120, missing=_("Skriv et emne."))
    text = GuardedTextField(label=_("Tekst"), max_length=4000, rows=8, missing=_("Skriv det du vil si."))
    field_order = ("seen", "name", "title", "text", "level")


FORMS: dict[str, type[_TemplateForm]] = {
    TextTemplate.Kind.TASK: TaskTemplateForm,
    TextTemplate.Kind.LETTER: LetterTemplateForm,
}
"""The form for each kind of text."""
