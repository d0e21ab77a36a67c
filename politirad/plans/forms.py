"""What is written of plans, measures, processes and by-laws."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.councils.models import Forum
from politirad.plans.models import CoordinationStep, Goal, Measure, Process, Written
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Party
from politirad.web.fields import (
    FROM_LIST,
    GuardedCharField,
    GuardedTextField,
    NorwegianDateField,
    WebAddressField,
)
from politirad.web.number_fields import YearField


class RecordForm(forms.Form):
    """A record with the version the writer started from; each form below adds what it says of itself."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, record: Written, **kwargs: Any) -> None:
        initial: dict[str, Any] = {"seen": record.version}
        if record.pk:
            initial |= {name.removesuffix("_id"): getattr(record, name) for name in record.SAID_OF_ITSELF}
        super().__init__(*args, initial=initial, **kwargs)
        self.record = record

    @property
    def choices(self) -> dict[str, Any]:
        """What the form was given to choose among, for making another like it."""
        return {}

    def said(self) -> dict[str, Any]:
        """What the record says of itself."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class PlanForm(RecordForm):
    """A joint action plan for some years (R074)."""

    title = GuardedCharField(label=_("Tittel"), max_length=140, missing=_("Skriv hva planen heter."))
    first_year = YearField(label=_("Fra og med år"))
    last_year = YearField(label=_("Til og med år"))
    background = GuardedTextField(
        label=_("Bakgrunn"),
        required=False,
        max_length=8000,
        rows=5,
        help_text=_("Hva vet dere, og hvorfor gjør dere dette sammen?"),
    )
    adopted_on = NorwegianDateField(label=_("Dere sluttet dere til planen"), required=False)
    closed_on = NorwegianDateField(label=_("Planen ble avsluttet"), required=False)

    def clean_last_year(self) -> int:
        """A plan does not end before it begins."""
        last: int = self.cleaned_data["last_year"]
        if last < self.cleaned_data.get("first_year", last):
            raise forms.ValidationError(_("Siste år kan ikke være før første år."))
        return last


class GoalForm(RecordForm):
    """What a plan wants to reach, and what of the agreement and the council's plan it serves (G74)."""

    text = GuardedCharField(label=_("Mål"), max_length=300, missing=_("Skriv hva dere vil oppnå."))
    focus_area = GuardedCharField(
        label=_("Satsingsområde"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"list": "satsingsomrader"}),
        help_text=_("Velg et satsingsområde fra samarbeidsavtalen, eller skriv deres eget."),
    )
    serves = forms.TypedChoiceField(
        label=_("Mål i politirådets plan"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Velg målet dette støtter. Da ser rådet hvordan det går."),
        error_messages=FROM_LIST,
    )

    def __init__(
        self, *args: Any, record: Goal, focus_areas: Iterable[str], above: Iterable[Goal], **kwargs: Any
    ) -> None:
        """Suggest the focus areas of the agreement in force, and offer the goals above.

        Without any, or when it serves a goal that the writer cannot see, what it serves is left as it is.
        """
        super().__init__(*args, record=record, **kwargs)
        self.goal, self.focus_areas, self.above = record, list(focus_areas), list(above)
        known = [goal.pk for goal in self.above]
        if known and (record.serves_id is None or record.serves_id in known):
            _offer(self, "serves", [(goal.pk, goal.text) for goal in self.above])
        else:
            del self.fields["serves"]

    @property
    def choices(self) -> dict[str, Any]:
        """The focus areas and the goals above."""
        return {"focus_areas": self.focus_areas, "above": self.above}

    def said(self) -> dict[str, Any]:
        """What the goal says of itself, with the goal above by id."""
        said = super().said()
        return said | {"serves_id": said.pop("serves", self.goal.serves_id)}


class MeasureForm(RecordForm):
    """What is done, who does it, with what, by when, and how one knows (R074)."""

    title = GuardedCharField(label=_("Tiltak"), max_length=140, missing=_("Skriv hva tiltaket er."))
    goal = forms.TypedChoiceField(
        label=_("Mål"), required=False, coerce=int, empty_value=None, error_messages=FROM_LIST
    )
    process = forms.TypedChoiceField(
        label=_("Prosess i politiet"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Velg prosessen tiltaket kommer fra, hvis politiet har en."),
        error_messages=FROM_LIST,
    )
    description = GuardedTextField(label=_("Hva skal gjøres?"), required=False, max_length=4000)
    party = forms.ChoiceField(label=_("Ansvarlig part"), choices=Party.choices, error_messages=FROM_LIST)
    group = forms.TypedChoiceField(
        label=_("Gruppe som gjennomfører"),
        required=False,
        coerce=int,
        empty_value=None,
        error_messages=FROM_LIST,
    )
    responsible = GuardedCharField(
        label=_("Ansvarlig"),
        required=False,
        max_length=120,
        help_text=_("Skriv rollen, for eksempel kommunalsjef oppvekst."),
    )
    contributors = GuardedCharField(label=_("Hvem bidrar?"), required=False, max_length=300)
    step = forms.TypedChoiceField(
        label=_("Trinn i samordningstrappen"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", _("Ikke valgt")), *CoordinationStep.choices],
        help_text=_("Trinn 3 og 4 trenger ansvarlig, ressurser, frist og en konklusjon i et møte."),
        error_messages=FROM_LIST,
    )
    resources = GuardedCharField(
        label=_("Ressurser"), required=False, max_length=300, help_text=_("Tid, stillinger eller penger.")
    )
    indicator = GuardedCharField(label=_("Hvordan vet dere om det virker?"), required=False, max_length=300)
    due_on = NorwegianDateField(label=_("Frist"), required=False)
    is_concluded = forms.BooleanField(label=_("Dere har konkludert om tiltaket"), required=False)

    def __init__(
        self,
        *args: Any,
        goals: Iterable[Goal],
        processes: Iterable[Process],
        groups: Iterable[Forum],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.goals, self.processes, self.groups = list(goals), list(processes), list(groups)
        _offer(self, "goal", [(goal.pk, goal.text) for goal in self.goals])
        _offer(self, "process", [(process.pk, process.title) for process in self.processes])
        _offer(self, "group", [(group.pk, group.name) for group in self.groups])

    @property
    def choices(self) -> dict[str, Any]:
        """The goals of the plan, the processes the forum follows, and the groups near it."""
        return {"goals": self.goals, "processes": self.processes, "groups": self.groups}

    def said(self) -> dict[str, Any]:
        """What the measure says of itself, with its goal, process and group by id."""
        said = super().said()
        return said | {f"{name}_id": said.pop(name) for name in ("goal", "process", "group")}


class MeasureStateForm(forms.Form):
    """How a measure goes; one that ends says what was done, learned and clever (R155, R158)."""

    state = forms.ChoiceField(label=_("Status"), choices=Measure.State.choices, error_messages=FROM_LIST)
    result = GuardedCharField(
        label=_("Hva ble gjort, og hva ble resultatet?"),
        required=False,
        max_length=300,
        help_text=_("Trengs når tiltaket er gjennomført eller stanset."),
    )
    learned = GuardedCharField(label=_("Hva lærte dere?"), required=False, max_length=300)
    clever = GuardedCharField(label=_("Hva var lurt?"), required=False, max_length=300)


class ProcessForm(RecordForm):
    """One of the police's processes (R101, R102)."""

    kind = forms.ChoiceField(label=_("Type"), choices=Process.Kind.choices, error_messages=FROM_LIST)
    title = GuardedCharField(
        label=_("Hva gjelder den?"), max_length=140, missing=_("Skriv hva prosessen gjelder.")
    )
    started_on = NorwegianDateField(label=_("Startet"))
    municipality_from_on = NorwegianDateField(
        label=_("Kommunen med fra"),
        required=False,
        help_text=_("Kommunen skal være med fra starten der den er aktør."),
    )
    ended_on = NorwegianDateField(label=_("Avsluttet"), required=False)
    outcome = GuardedTextField(label=_("Hva førte den til?"), required=False, max_length=4000)

    def clean_ended_on(self) -> Any:
        """A process does not end before it starts."""
        ended_on = self.cleaned_data["ended_on"]
        started_on = self.cleaned_data.get("started_on")
        if ended_on and started_on and ended_on < started_on:
            raise forms.ValidationError(_("Prosessen kan ikke være avsluttet før den startet."))
        return ended_on


class BylawsForm(RecordForm):
    """A municipality's politivedtekter (R075)."""

    municipality = forms.TypedChoiceField(label=_("Kommune"), coerce=int, error_messages=FROM_LIST)
    title = GuardedCharField(label=_("Navn"), max_length=140, missing=_("Skriv hva politivedtektene heter."))
    link = WebAddressField(label=_("Lenke til teksten"), required=False, example="https://lovdata.no")
    adopted_on = NorwegianDateField(label=_("Fastsatt av kommunestyret"), required=False)
    case_number = GuardedCharField(label=_("Saksnummer i kommunestyret"), required=False, max_length=40)
    sent_on = NorwegianDateField(label=_("Sendt til godkjenning"), required=False)
    approved_on = NorwegianDateField(label=_("Godkjent"), required=False)
    in_force_on = NorwegianDateField(label=_("I kraft"), required=False)
    next_review_on = NorwegianDateField(label=_("Skal ses på igjen"), required=False)

    def __init__(self, *args: Any, municipalities: Iterable[Municipality], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.municipalities = list(municipalities)
        choices = [(town.pk, town.name) for town in self.municipalities]
        self.fields["municipality"].choices = choices  # type: ignore[attr-defined]

    @property
    def choices(self) -> dict[str, Any]:
        """The municipalities of the forum."""
        return {"municipalities": self.municipalities}

    def said(self) -> dict[str, Any]:
        """What the by-laws say of themselves, with the municipality by id."""
        said = super().said()
        return said | {"municipality_id": said.pop("municipality")}


def _offer(form: forms.Form, name: str, choices: Sequence[tuple[int, str]]) -> None:
    """Let an optional field be one of `choices`, or nothing."""
    form.fields[name].choices = [("", _("Ikke valgt")), *choices]  # type: ignore[attr-defined]
