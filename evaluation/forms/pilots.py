"""Looking for pilots, writing one, saying where it is, and its reports and other sources (R084, R103)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from evaluation.documents import Where
from evaluation.models import Pilot, PilotSource
from evaluation.models.pilots import LONGEST_LINE, LONGEST_SOURCE_LINK, LONGEST_TITLE
from evaluation.rules import LONGEST_PILOT_TEXT
from politirad.tenancy.models import PoliceDistrict
from politirad.web.fields import (
    FROM_LIST,
    GuardedCharField,
    GuardedTextField,
    NorwegianDateField,
    WebAddressField,
)
from politirad.web.number_fields import NumberField

_FIRST_PRINTED, _LAST_PRINTED = 1900, 2100
_LACKS = "mangler"
_ON_THE_WEB = ("http://", "https://")


def _text(label: Any, *, rows: int = 4, **kwargs: Any) -> GuardedTextField:
    return GuardedTextField(label=label, max_length=LONGEST_PILOT_TEXT, rows=rows, required=False, **kwargs)


def _line(label: Any, **kwargs: Any) -> GuardedCharField:
    return GuardedCharField(label=label, max_length=LONGEST_LINE, required=False, **kwargs)


class PilotForm(forms.Form):
    """What a pilot says, and in which of the writer's own districts it is.

    `seen` is the version a change starts from.
    """

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    title = GuardedCharField(
        label=_("Hva heter piloten?"), max_length=LONGEST_TITLE, missing=_("Skriv hva piloten heter.")
    )
    what = GuardedTextField(
        label=_("Hva prøver dere ut?"),
        max_length=LONGEST_PILOT_TEXT,
        missing=_("Skriv hva dere prøver ut."),
        help_text=_("Så konkret at andre kan gjøre det samme."),
    )
    why = _text(
        _("Hvorfor?"),
        rows=3,
        help_text=_("Hva dere vil gjøre noe med, og hvorfor det som finnes, ikke er nok."),
    )
    goal = _text(_("Hva er målet?"), rows=3, help_text=_("Det dere skal måle piloten mot."))
    districts = forms.TypedMultipleChoiceField(
        label=_("Politidistrikter"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=FROM_LIST,
    )
    leader = _line(_("Hvem leder piloten?"), help_text=_("En virksomhet eller en stilling, ikke et navn."))
    starts_on = NorwegianDateField(label=_("Første dag"), required=False)
    ends_on = NorwegianDateField(label=_("Siste dag"), required=False)
    evaluation_method = _text(
        _("Hvordan skal den evalueres?"),
        rows=3,
        help_text=_("For eksempel spørreskjema før og etter, eller intervjuer."),
    )
    evaluated_by = _line(_("Hvem evaluerer?"), help_text=_("En virksomhet eller en stilling, ikke et navn."))
    evaluated_when = _line(_("Når?"), help_text=_("For eksempel våren 2028."))
    result = _text(_("Hva kom ut av den?"), help_text=_("Skriv også det som ikke virket."))
    recommendations = _text(_("Hva anbefaler dere andre?"), rows=3)
    outcome = forms.ChoiceField(
        label=_("Hva ble utfallet?"),
        choices=Pilot.Outcome.choices,
        widget=forms.RadioSelect,
        initial=Pilot.Outcome.UNDECIDED,
        error_messages=FROM_LIST,
    )

    def __init__(self, *args: Any, districts: Sequence[PoliceDistrict], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["districts"].choices = [(each.pk, each.name) for each in districts]  # type: ignore[attr-defined]

    @staticmethod
    def written(pilot: Pilot, where: Iterable[Where], own: Iterable[PoliceDistrict]) -> dict[str, Any]:
        """What a written one says, by field, with those of its districts that are the writer's own."""
        kept = {each.pk for each in own}
        said = {name: getattr(pilot, name) for name in Pilot.SAID_OF_ITSELF}
        there = [each.district.pk for each in where if each.district.pk in kept]
        return said | {"districts": there, "seen": pilot.version}

    def said(self) -> dict[str, Any]:
        """What it says of itself and where it is, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class PilotTownsForm(forms.Form):
    """In which municipalities of each of the writer's own districts a pilot is; none is the whole of it."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        districts: Sequence[PoliceDistrict],
        towns: Mapping[int, Sequence[tuple[str, str]]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for district in districts:
            self.fields[_name_of(district.pk)] = forms.TypedMultipleChoiceField(
                label=district.name,
                coerce=int,
                choices=towns[district.pk],
                required=False,
                widget=forms.CheckboxSelectMultiple,
                error_messages=FROM_LIST,
            )
        self.districts = districts

    @staticmethod
    def written(pilot: Pilot, where: Iterable[Where]) -> dict[str, Any]:
        """Where a written one is, by field."""
        said: dict[str, Any] = {
            _name_of(each.district.pk): [town.pk for town in each.towns] for each in where
        }
        return said | {"seen": pilot.version}

    @property
    def town_fields(self) -> list[forms.BoundField]:
        """The municipalities, a field for each district."""
        return [self[_name_of(each.pk)] for each in self.districts]

    def said(self) -> dict[int, list[int]]:
        """The municipalities chosen in each district."""
        return {each.pk: self.cleaned_data[_name_of(each.pk)] for each in self.districts}


def _name_of(district_id: int) -> str:
    return f"district_{district_id}"


class PilotSourceForm(forms.Form):
    """A report with what it recommends, or another source."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label=_("Hva er det?"),
        choices=PilotSource.Kind.choices,
        widget=forms.RadioSelect,
        initial=PilotSource.Kind.EVALUATION,
        error_messages=FROM_LIST,
    )
    title = GuardedCharField(label=_("Tittel"), max_length=LONGEST_LINE, missing=_("Skriv tittelen."))
    publisher = GuardedCharField(
        label=_("Utgiver"),
        max_length=LONGEST_TITLE,
        required=False,
        help_text=_("Virksomheten som står bak, ikke et navn."),
    )
    year = NumberField(_FIRST_PRINTED, _LAST_PRINTED, label=_("År"), required=False)
    address = WebAddressField(
        label=_("Lenke"),
        required=False,
        max_length=LONGEST_SOURCE_LINK,
        example="https://www.politiet.no/rapport",
        help_text=_("La stå tom hvis den bare finnes på papir."),
    )
    recommendations = _text(_("Det viktigste den anbefaler"), help_text=_("Skriv det med egne ord."))

    @staticmethod
    def written(source: PilotSource) -> dict[str, Any]:
        """What a written one says, by field."""
        said = {name: getattr(source, name) for name in PilotSource.SAID_OF_ITSELF}
        return said | {"seen": source.version}

    def clean_address(self) -> str:
        """Only what a browser opens is a link here."""
        address: str = self.cleaned_data["address"]
        if address and not address.lower().startswith(_ON_THE_WEB):
            raise forms.ValidationError(_("Lenken må begynne med https:// eller http://."))
        # The scheme is the same in capital letters; the table knows the small ones.
        scheme, mark, rest = address.partition("://")
        return f"{scheme.lower()}{mark}{rest}"

    def said(self) -> dict[str, Any]:
        """What it says, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class PilotFilterForm(forms.Form):
    """What somebody looks for in the register."""

    q = GuardedCharField(label=_("Søk"), required=False, max_length=100)
    tilstand = forms.ChoiceField(
        label=_("Status"),
        required=False,
        choices=[("", _("Alle")), *Pilot.State.choices, (_LACKS, _("Avsluttet, mangler resultat"))],
        error_messages=FROM_LIST,
    )
    distrikt = forms.TypedChoiceField(
        label=_("Politidistrikt"), required=False, coerce=int, empty_value=None, error_messages=FROM_LIST
    )

    def __init__(self, *args: Any, districts: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["distrikt"].choices = [("", _("Alle")), *districts]  # type: ignore[attr-defined]
        # What cannot be looked for narrows nothing.
        self.is_valid()

    @property
    def is_narrow(self) -> bool:
        """Whether anything is asked for."""
        return any(self.cleaned_data.values())

    def narrowed(self, pilots: Any, today: Any) -> Any:
        """Those of the pilots that are asked for."""
        asked = self.cleaned_data
        found = pilots.with_words(asked.get("q", ""))
        if asked.get("distrikt"):
            found = found.in_district(asked["distrikt"])
        state = asked.get("tilstand")
        if not state:
            return found
        return found.without_result(today) if state == _LACKS else found.in_state(state, today)
