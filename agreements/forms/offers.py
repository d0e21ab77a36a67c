"""What is begun and offered, and what the municipality answers."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.forms.fields import LANGUAGES, language_of
from agreements.models import Agreement, Offer
from politirad.tenancy.models import Municipality
from politirad.web.fields import FROM_LIST, GuardedCharField, NorwegianDateField


class StartForm(forms.Form):
    """Which agreement, with whom, and in which language (R051)."""

    kind = forms.ChoiceField(label=_("Type"), error_messages=FROM_LIST)
    municipalities = forms.MultipleChoiceField(
        label=_("Kommuner"), widget=forms.CheckboxSelectMultiple, required=False, error_messages=FROM_LIST
    )
    school = GuardedCharField(
        label=_("Skole"), max_length=120, required=False, help_text=_("Bare for skoleavtaler.")
    )
    above = forms.TypedChoiceField(
        label=_("Hører under"),
        coerce=int,
        empty_value=None,
        required=False,
        error_messages=FROM_LIST,
        help_text=_("Bare for skoleavtaler som hører under en fylkeskommuneavtale."),
    )
    topic = GuardedCharField(
        label=_("Hva gjelder særavtalen?"),
        max_length=60,
        required=False,
        help_text=_("Bare for særavtaler. For eksempel russetid eller uteliv."),
    )
    language = forms.ChoiceField(
        label=_("Språk i avtalen"), choices=LANGUAGES, widget=forms.RadioSelect, error_messages=FROM_LIST
    )

    def __init__(
        self, *args: Any, municipalities: Sequence[Municipality], above: Sequence[Agreement]
    ) -> None:
        everyone = [str(town.pk) for town in municipalities]
        said = {
            "kind": rules.Kind.MAIN.value,
            "language": language_of(municipalities),
            "municipalities": everyone,
        }
        super().__init__(*args, initial=said)
        self.towns = {str(town.pk): town for town in municipalities}
        kinds = [choice for choice in Agreement.Kind.choices if choice[0] not in rules.LEGACY]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
        names = [(pk, town.display_name) for pk, town in self.towns.items()]
        self.fields["municipalities"].choices = names  # type: ignore[attr-defined]
        self.above = {each.pk: each for each in above}
        wider = [("", _("Ingen")), *((pk, each.title) for pk, each in self.above.items())]
        self.fields["above"].choices = wider  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Each kind has its own other party (BR10)."""
        said: dict[str, Any] = super().clean() or {}
        kind = said.get("kind")
        if kind in {rules.Kind.MAIN, rules.Kind.LIMITED, rules.Kind.COUNTY} and not said.get(
            "municipalities"
        ):
            self.add_error("municipalities", _("Velg minst én kommune."))
        if kind == rules.Kind.SCHOOL and not said.get("school"):
            self.add_error("school", _("Skriv navnet på skolen."))
        if kind == rules.Kind.LIMITED and not said.get("topic"):
            self.add_error("topic", _("Skriv hva avtalen gjelder."))
        return said

    def said(self) -> dict[str, Any]:
        """What an agreement is begun with; what another kind is asked for does not count."""
        said = self.cleaned_data
        is_school = said["kind"] == rules.Kind.SCHOOL
        return {
            "kind": rules.Kind(said["kind"]),
            "municipalities": [self.towns[pk] for pk in said["municipalities"]],
            "school": said["school"] if is_school else "",
            "above": self.above.get(said["above"]) if is_school else None,
            "topic": said["topic"] if said["kind"] == rules.Kind.LIMITED else "",
            "language": said["language"],
        }


class OfferForm(forms.Form):
    """How an agreement is offered."""

    channel = forms.ChoiceField(
        label=_("Hvordan er den tilbudt?"), choices=Offer.Channel.choices, error_messages=FROM_LIST
    )


class AnswerForm(forms.Form):
    """What the municipality answers, and why (G03)."""

    answer = forms.ChoiceField(
        label=_("Hva svarer kommunen?"),
        choices=Offer.Answer.choices,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg et svar.")),
    )
    reasons = forms.MultipleChoiceField(
        label=_("Hvorfor?"),
        choices=Offer.Reason.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages=FROM_LIST,
        help_text=_("Trengs bare når kommunen ikke vil ha avtalen nå. Grunnene telles, uten navn."),
    )
    text = GuardedCharField(label=_("Med egne ord"), max_length=300, required=False)
    offer_again_on = NorwegianDateField(label=_("Når kan politiet tilby den igjen?"), required=False)

    def clean(self) -> dict[str, Any]:
        """An answer that is no yes says why."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("answer") in rules.NEEDS_REASON and not said.get("reasons"):
            self.add_error("reasons", _("Velg minst én grunn."))
        return said
