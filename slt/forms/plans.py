"""What is asked for when a network's plan is begun and shared (G74)."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.councils.models import Forum
from politirad.web.fields import FROM_LIST, GuardedCharField, GuardedTextField
from politirad.web.number_fields import YearField


class SharingForm(forms.Form):
    """Where the plan is read beside the steering group."""

    shared_with = forms.MultipleChoiceField(
        label=_("Hvem andre skal lese planen?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Styringsgruppa leser og skriver den. De dere velger her, leser mål, tiltak og status."),
        error_messages=FROM_LIST,
    )

    def __init__(self, *args: Any, forums: Iterable[Forum], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(forum.pk): forum for forum in forums}
        offered = [(pk, forum.name) for pk, forum in self.offered.items()]
        self.fields["shared_with"].choices = offered  # type: ignore[attr-defined]
        if not offered:
            del self.fields["shared_with"]

    def clean_shared_with(self) -> list[Forum]:
        """The chosen forums."""
        return [self.offered[pk] for pk in self.cleaned_data["shared_with"]]


class NewPlanForm(SharingForm):
    """A plan for a year, perhaps with what is left of the last one."""

    year = YearField(label=_("År"))
    title = GuardedCharField(label=_("Tittel"), max_length=140, missing=_("Skriv hva planen heter."))
    background = GuardedTextField(
        label=_("Bakgrunn"),
        required=False,
        max_length=8000,
        rows=5,
        help_text=_("Hva vet dere om barn og unge hos dere, og hvorfor gjør dere dette sammen?"),
    )
    carries_on = forms.BooleanField(label=_("Ta med mål og tiltak som ikke er avsluttet"), required=False)

    field_order = ("year", "title", "background", "carries_on", "shared_with")

    def __init__(self, *args: Any, earlier: str, **kwargs: Any) -> None:
        """Offer to carry on from the plan called `earlier`, where there is one."""
        super().__init__(*args, **kwargs)
        if earlier:
            self.fields["carries_on"].help_text = earlier
        else:
            del self.fields["carries_on"]
