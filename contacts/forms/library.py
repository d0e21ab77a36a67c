"""A document of the library."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contacts.models import LibraryDocument
from politirad.web.fields import FROM_LIST, AttachmentField, GuardedCharField, NorwegianDateField


class DocumentForm(forms.Form):
    """The file, what it is for, and what it takes the place of."""

    kind = forms.ChoiceField(label=_("Type"), choices=LibraryDocument.Kind.choices, error_messages=FROM_LIST)
    title = GuardedCharField(label=_("Tittel"), max_length=120, missing=_("Skriv hva dokumentet heter."))
    about = GuardedCharField(label=_("Hva er den til?"), max_length=300, required=False)
    file = AttachmentField(
        label=_("Fil"), help_text=_("PDF, Word, Excel, PowerPoint eller bilde, høyst 20 MB.")
    )
    valid_from = NorwegianDateField(label=_("Gjelder fra"), missing=_("Skriv hvilken dag det gjelder fra."))
    replaces = forms.ModelChoiceField(
        queryset=None,
        label=_("Erstatter"),
        required=False,
        empty_label=_("Ingenting"),
        error_messages=FROM_LIST,
        help_text=_("Det som blir erstattet, står til dagen før."),
    )

    def __init__(self, *args: Any, documents: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["replaces"].queryset = documents


class LastDayOfDocumentForm(forms.Form):
    """The last day of a document in the library."""

    on = NorwegianDateField(label=_("Siste dag"), missing=_("Skriv siste dag."))
