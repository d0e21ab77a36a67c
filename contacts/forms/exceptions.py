"""Applying for an exception from the limit, answering, withdrawing, and saying that a term is met (BR03)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.actions import TermToMeet
from contacts.models import ExcessAssignmentApproval
from contacts.rules import GRANTED, ExceptionState
from politirad.web.fields import FROM_LIST, GuardedCharField, GuardedTextField, NorwegianDateField, ask_for
from politirad.web.number_fields import NumberField

MOST_TERMS = 5
"""How many terms one page takes."""
_MOST_MUNICIPALITIES = 30
_HOW_MANY = _("Skriv hvor mange kommuner personen skal kunne ha, i tall.")
_STATE = ExcessAssignmentApproval.State


class _NumberOfMunicipalities(NumberField):
    """How many municipalities the person may have in all."""

    def __init__(self, **kwargs: Any) -> None:
        label = _("Antall kommuner til sammen")
        super().__init__(1, _MOST_MUNICIPALITIES, wrong=_HOW_MANY, label=label, **kwargs)


class StateForm(forms.Form):
    """Which exceptions the list shows; what makes no sense there filters nothing."""

    tilstand = forms.ChoiceField(
        label=_("Status"),
        choices=[("", _("Alle")), *_STATE.choices],
        required=False,
        error_messages=FROM_LIST,
    )


class ApplyForm(forms.Form):
    """What the district asks for, and why."""

    max_municipalities = _NumberOfMunicipalities(
        help_text=_("De personen har, og de som venter. Endre tallet hvis det skal være et annet.")
    )
    valid_from = NorwegianDateField(
        label=_("Fra og med"), missing=_("Skriv hvilken dag unntaket skal gjelde fra.")
    )
    valid_until = NorwegianDateField(
        label=_("Til og med"),
        missing=_("Skriv hvilken dag unntaket skal gjelde til og med."),
        help_text=_("Et unntak har alltid en siste dag. Vi anbefaler høyst to år."),
    )
    reason = GuardedTextField(
        label=_("Begrunnelse"),
        max_length=2000,
        rows=6,
        missing=_("Skriv hvorfor det trengs."),
        help_text=_("Hvorfor kan ikke en annen ta kommunen, og hvordan rekker personen over alle?"),
    )
    reference = GuardedCharField(
        label=_("Saksnummer"), required=False, max_length=40, help_text=_("Fra deres eget arkiv.")
    )


class DecisionForm(forms.Form):
    """The directorate's answer."""

    decision = forms.ChoiceField(
        label=_("Svar"),
        choices=[
            (_STATE.APPROVED.value, _("Godkjenn til en dag")),
            (_STATE.APPROVED_ON_TERMS.value, _("Godkjenn med vilkår")),
            (_STATE.REFUSED.value, _("Avslå")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg et svar."), "invalid_choice": _("Velg et svar.")},
    )
    valid_until = NorwegianDateField(label=_("Godkjenn til og med"), required=False)
    max_municipalities = _NumberOfMunicipalities(required=False)
    text = GuardedTextField(
        label=_("Begrunnelse"),
        max_length=2000,
        required=False,
        help_text=_("Må fylles ut når dere avslår. Politidistriktet kan lese den, kommunen kan ikke."),
    )

    def __init__(self, *args: Any, limit: int | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._limit = limit or 0
        for number in range(1, MOST_TERMS + 1):
            said = {"number": number}
            self.fields[f"term_{number}"] = GuardedCharField(
                label=_("Vilkår %(number)s") % said, required=False, max_length=300
            )
            self.fields[f"due_{number}"] = NorwegianDateField(
                label=_("Frist for vilkår %(number)s") % said, required=False
            )

    def term_fields(self) -> Iterator[tuple[forms.BoundField, forms.BoundField]]:
        """Each term with its due date, to be shown together."""
        for number in range(1, MOST_TERMS + 1):
            yield self[f"term_{number}"], self[f"due_{number}"]

    def clean(self) -> dict[str, Any]:
        """Ask for what goes with the answer that was chosen."""
        said = self.cleaned_data
        decision = said.get("decision")
        if decision in GRANTED:
            self._ask_for_the_period()
        if decision == _STATE.REFUSED:
            ask_for(self, {"text": _("Skriv hvorfor dere avslår.")})
        self._ask_for_terms(decision)
        return said

    def said(self) -> dict[str, Any]:
        """What the answer is."""
        said = self.cleaned_data
        decision = ExceptionState(said["decision"])
        answer = {"decision": decision, "text": said["text"]}
        if decision not in GRANTED:
            return answer
        period = {name: said[name] for name in ("valid_until", "max_municipalities")}
        return {**answer, **period, "terms": self._terms()}

    def _ask_for_the_period(self) -> None:
        ask_for(
            self,
            {
                "valid_until": _("Skriv hvilken dag unntaket skal gjelde til og med."),
                "max_municipalities": _HOW_MANY,
            },
        )
        said = self.cleaned_data
        if (said.get("valid_until") or date.max) < timezone.localdate():
            self.add_error("valid_until", _("Velg i dag eller en senere dag."))
        if (said.get("max_municipalities") or self._limit + 1) <= self._limit:
            self.add_error("max_municipalities", _("Antallet er ikke over grensen."))

    def _ask_for_terms(self, decision: str | None) -> None:
        said = self.cleaned_data
        numbers = range(1, MOST_TERMS + 1)
        for number in numbers:
            if said.get(f"due_{number}"):
                ask_for(self, {f"term_{number}": _("Skriv hva vilkåret er.")})
            if said.get(f"term_{number}"):
                ask_for(self, {f"due_{number}": _("Skriv fristen for vilkåret.")})
        has_any = any(said.get(f"term_{number}") for number in numbers)
        if decision == _STATE.APPROVED_ON_TERMS and not has_any:
            ask_for(self, {"term_1": _("Skriv minst ett vilkår, eller godkjenn uten vilkår.")})
        if decision in {_STATE.APPROVED, _STATE.REFUSED} and has_any:
            self.add_error("decision", _("Velg «Godkjenn med vilkår», eller ta bort vilkårene."))

    def _terms(self) -> list[TermToMeet]:
        said = self.cleaned_data
        pairs = ((said[f"term_{number}"], said[f"due_{number}"]) for number in range(1, MOST_TERMS + 1))
        return [TermToMeet(text, due_on) for text, due_on in pairs if text]


class WithdrawForm(forms.Form):
    """From when an exception counts no more, and why."""

    on = NorwegianDateField(label=_("Trukket fra"), missing=_("Skriv hvilken dag det gjelder fra."))
    reason = GuardedCharField(label=_("Hvorfor"), max_length=300, missing=_("Skriv hvorfor."))


class WithdrawApplicationForm(forms.Form):
    """Why an application is taken back; it is so at once."""

    reason = GuardedCharField(label=_("Hvorfor"), max_length=300, missing=_("Skriv hvorfor."))


class MetForm(forms.Form):
    """Since when a term is met."""

    on = NorwegianDateField(label=_("Oppfylt"), missing=_("Skriv hvilken dag vilkåret ble oppfylt."))
