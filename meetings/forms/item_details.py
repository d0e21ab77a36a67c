"""What some items say besides: text, topic, the ladder of coordination, and exemption by law."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import RECORD_KINDS
from meetings.models.records import Record, places_to_concern, records_of
from meetings.models.reference import legal_bases_on, topics_on
from politirad.councils.models import Forum
from politirad.plans.models import CoordinationStep
from politirad.tenancy.models import Municipality
from politirad.web.fields import GuardedCharField, GuardedTextField


def _number(value: Any) -> int | None:
    return int(value) if value else None


_COORDINATION = ("coordination_step", "step_responsible", "step_resources")
_WRONG = {"invalid_choice": _("Velg fra listen.")}


class DetailFields(forms.Form):
    """The fields of the long form that the quick one leaves out."""

    description = GuardedTextField(
        label=_("Hva saken gjelder"),
        required=False,
        max_length=8000,
        help_text=_("Skriv kort hva dere skal få vite, drøfte eller avklare."),
    )
    outcome = GuardedCharField(
        label=_("Hva ønsker du å oppnå?"),
        required=False,
        max_length=300,
        help_text=_("For eksempel: enighet om hvem som følger opp."),
    )
    topic_id = forms.TypedChoiceField(
        label=_("Tema"), required=False, coerce=_number, empty_value=None, error_messages=_WRONG
    )
    concerns_id = forms.TypedChoiceField(
        label=_("Hvilken kommune gjelder saken?"),
        required=False,
        coerce=_number,
        empty_value=None,
        error_messages=_WRONG,
        help_text=_("Kommunen får saken i sitt utdrag av referatet, sammen med det som er felles."),
    )
    about = forms.ChoiceField(
        label=_("Henger sammen med"),
        required=False,
        error_messages=_WRONG,
        help_text=_("Et tiltak i en felles plan, en prosess i politiet eller politivedtekter."),
    )
    coordination_step = forms.TypedChoiceField(
        label=_("Trinn i samordningstrappen"),
        required=False,
        coerce=_number,
        empty_value=None,
        error_messages=_WRONG,
        choices=[("", _("Ikke valgt")), *CoordinationStep.choices],
        help_text=_("På trinn 3 og 4 trenger dere en ansvarlig, ressurser og en konklusjon fra lederne."),
    )
    step_responsible = GuardedCharField(label=_("Hvem har ansvaret?"), required=False, max_length=120)
    step_resources = GuardedCharField(
        label=_("Hvilke ressurser trengs?"),
        required=False,
        max_length=300,
        help_text=_("Folk, tid eller penger, og fra hvem."),
    )
    is_slt = forms.BooleanField(
        label=_("Saken behandles som styringsgruppe for SLT"),
        required=False,
        help_text=_("Da ser alle hvilken hatt dere har på. Hvem som kan lese saken, velger du for seg."),
    )
    is_exempt = forms.BooleanField(label=_("Saken er unntatt offentlighet"), required=False)
    public_title = GuardedCharField(
        label=_("Offentlig tittel"),
        required=False,
        max_length=140,
        help_text=_("Står i e-post og i det alle kan lese. Den skal ikke røpe det som er unntatt."),
    )
    legal_basis_id = forms.TypedChoiceField(
        label=_("Hjemmel"), required=False, coerce=_number, empty_value=None, error_messages=_WRONG
    )
    exempt_note = GuardedCharField(label=_("Hvorfor er saken unntatt?"), required=False, max_length=500)

    def offer_details(self, forum: Forum, day: date) -> None:
        """Let the writer choose among the topics, municipalities and rules of law that hold on the day."""
        if forum.is_arena:
            # The ladder is what municipality and police climb together.
            for name in _COORDINATION:
                del self.fields[name]
        if not forum.is_slt_steering:
            del self.fields["is_slt"]
        self._offer_places(places_to_concern(forum, day, kept=self.initial.get("concerns_id")))
        self._offer_records(records_of(forum))
        topics: dict[str, list[tuple[int, str]]] = {}
        for topic in topics_on(day):
            topics.setdefault(topic.get_domain_display(), []).append((topic.pk, topic.label))
        bases = [(basis.pk, str(basis)) for basis in legal_bases_on(day)]
        self.fields["topic_id"].choices = [("", _("Ikke valgt")), *topics.items()]  # type: ignore[attr-defined]
        self.fields["legal_basis_id"].choices = [("", _("Velg")), *bases]  # type: ignore[attr-defined]

    def _offer_places(self, places: Sequence[Municipality]) -> None:
        """Let the writer choose whom the item concerns; where there is one municipality, ask nothing."""
        if len(places) > 1:
            named = [(place.pk, place.display_name) for place in places]
            self.fields["concerns_id"].choices = [("", _("Alle")), *named]  # type: ignore[attr-defined]
        else:
            del self.fields["concerns_id"]

    def _offer_records(self, records: Sequence[Record]) -> None:
        """Let the writer choose what the item is about; where there is nothing, ask nothing."""
        if not records:
            del self.fields["about"]
            return
        groups = [
            (label, [(each.key, each.title) for each in records if each.kind == kind])
            for kind, label in RECORD_KINDS.items()
        ]
        chosen = [(label, found) for label, found in groups if found]
        self.fields["about"].choices = [("", _("Ikke valgt")), *chosen]  # type: ignore[attr-defined]

    def record_ids(self) -> dict[str, int | None]:
        """The fields of the item that lead to the record it is about; none of them where nothing is asked."""
        if "about" not in self.fields:
            return {}
        kind, _dash, pk = self.cleaned_data["about"].partition("-")
        return {f"{each}_id": int(pk) if each == kind else None for each in RECORD_KINDS}

    def refuse_half_exemption(self, data: dict[str, Any]) -> None:
        """Ask for whatever an exempt item lacks."""
        missing = {
            "public_title": _("Skriv en tittel alle kan lese."),
            "legal_basis_id": _("Velg hvilken bestemmelse saken er unntatt etter."),
            "exempt_note": _("Skriv kort hvorfor saken er unntatt."),
        }
        for name, sentence in missing.items():
            if data.get("is_exempt") and not data.get(name) and name not in self.errors:
                self.add_error(name, sentence)

    @property
    def opens_exemption(self) -> bool:
        """Whether the group about exemption has something to show or to mend."""
        return self._says_something("is_exempt", "public_title", "legal_basis_id", "exempt_note")

    @property
    def opens_coordination(self) -> bool:
        """Whether the group about coordination has something to show or to mend."""
        return self._says_something(*_COORDINATION)

    def _says_something(self, *names: str) -> bool:
        return any(self[name].value() or self[name].errors for name in names)
