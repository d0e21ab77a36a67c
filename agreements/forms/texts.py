"""What is written in a draft of an agreement, and said of one that is shared."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.models import AgreementVersion, Commitment, Section
from politirad.councils.models import Forum
from politirad.tenancy.permissions import MAIN_PARTIES
from politirad.web.fields import FROM_LIST, GuardedCharField, GuardedTextField, NorwegianDateField
from politirad.web.number_fields import NumberField

_NOT_SAID = ("", _("Ikke avtalt"))


class EditionForm(forms.Form):
    """A row of a draft; `version` is the edition of it that the writer started from (ux.md 7.7)."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def seen(self) -> int:
        """The edition the writer started from; 0 where it did not come along."""
        return self.cleaned_data["version"] or 0

    def said(self) -> dict[str, Any]:
        """What the row says of itself."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class SectionForm(EditionForm):
    """A section of a draft."""

    title = GuardedCharField(label=_("Overskrift"), max_length=120, missing=_("Skriv en overskrift."))
    text = GuardedTextField(
        label=_("Tekst"),
        max_length=20000,
        rows=14,
        missing=_("Skriv hva dere er enige om."),
        help_text=_("La en linje stå tom mellom avsnitt."),
    )

    def __init__(self, *args: Any, row: Section | None = None) -> None:
        said = {"title": row.title, "text": row.text, "version": row.edition} if row else {}
        super().__init__(*args, initial=said)


class FramesForm(EditionForm):
    """What the agreement says of itself and of the council (R052, R057, R064)."""

    valid_from = NorwegianDateField(label=_("Gjelder fra"), required=False)
    valid_until = NorwegianDateField(label=_("Gjelder til og med"), required=False)
    revision_months = NumberField(*rules.MONTHS, label=_("Måneder mellom revisjoner"))
    evaluation_months = NumberField(*rules.MONTHS, label=_("Måneder mellom evalueringer"))
    meetings_per_year = NumberField(1, 24, label=_("Møter i året"), required=False)
    notice_days = NumberField(1, 60, label=_("Dager fra innkalling til møte"), required=False)
    chair_model = forms.ChoiceField(
        label=_("Ledelse"),
        choices=[_NOT_SAID, *Forum.ChairModel.choices],
        required=False,
        error_messages=FROM_LIST,
    )
    openness = forms.ChoiceField(
        label=_("Åpenhet"),
        choices=[_NOT_SAID, *Forum.Openness.choices],
        required=False,
        error_messages=FROM_LIST,
    )

    def __init__(self, *args: Any, row: AgreementVersion) -> None:
        said = {name: getattr(row, name) for name in AgreementVersion.FRAMES}
        super().__init__(*args, initial=said | {"version": row.edition})

    def clean_valid_until(self) -> Any:
        """An agreement does not end before it starts."""
        until, start = self.cleaned_data["valid_until"], self.cleaned_data.get("valid_from")
        if until and not start:
            raise forms.ValidationError(_("Skriv også hvilken dag avtalen gjelder fra."))
        if until and start and until < start:
            raise forms.ValidationError(_("Siste dag kan ikke være før første dag."))
        return until


class CommitmentForm(EditionForm):
    """A promise that can be counted (G04)."""

    section = forms.TypedChoiceField(label=_("Kapittel"), coerce=int, error_messages=FROM_LIST)
    party = forms.ChoiceField(
        label=_("Hvem forplikter seg?"),
        choices=[(party.value, party.label) for party in MAIN_PARTIES],
        widget=forms.RadioSelect,
        error_messages=FROM_LIST,
    )
    what = GuardedCharField(
        label=_("Til hva?"), max_length=200, missing=_("Skriv hva parten forplikter seg til.")
    )
    target = NumberField(1, 9999, label=_("Hvor mye?"))
    unit = forms.ChoiceField(label=_("Av hva?"), choices=Commitment.Unit.choices, error_messages=FROM_LIST)
    rhythm = forms.ChoiceField(
        label=_("Hvor ofte?"), choices=Commitment.Rhythm.choices, error_messages=FROM_LIST
    )
    evidence = GuardedCharField(label=_("Hvordan ser dere at det er holdt?"), max_length=200, required=False)

    def __init__(self, *args: Any, sections: Iterable[Section], row: Commitment | None = None) -> None:
        said: dict[str, Any] = {}
        if row:
            said = {n.removesuffix("_id"): getattr(row, n) for n in Commitment.SAID_OF_ITSELF}
            said["version"] = row.edition
        super().__init__(*args, initial=said)
        choices = [(section.pk, section.title) for section in sections]
        self.fields["section"].choices = choices  # type: ignore[attr-defined]

    def said(self) -> dict[str, Any]:
        """What the commitment says of itself, with its section by id."""
        said = super().said()
        return said | {"section_id": said.pop("section")}


class ShareForm(forms.Form):
    """What is new in a draft that is shared; `seen` is the newest version the writer knew of."""

    note = GuardedCharField(label=_("Hva er endret?"), max_length=300, required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)


class CommentForm(forms.Form):
    """What one's own side says of a section."""

    text = GuardedTextField(
        label=_("Kommentar"),
        max_length=1000,
        rows=4,
        missing=_("Skriv kommentaren."),
        help_text=_("Kommune og politi kan lese kommentaren."),
    )
