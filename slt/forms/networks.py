"""What is asked for about networks, their groups and coordinators."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import FROM_LIST, GuardedCharField, GuardedTextField, NorwegianDateField
from slt import rules
from slt.models import Level, OtherModel, SltNetwork

_OLDEST = 99
_AGE = {"invalid": _("Skriv alderen med tall."), "max_value": _("Skriv en alder på høyst 99 år.")}
_AGE["min_value"] = _AGE["invalid"]


class NetworkForm(forms.Form):
    """What a network says of itself (R139, R140, R142)."""

    name = GuardedCharField(label=_("Navn på nettverket"), max_length=120, missing=_("Skriv hva det heter."))
    model_name = GuardedCharField(
        label=_("Hva heter modellen hos dere?"),
        max_length=60,
        missing=_("Skriv hva modellen heter, for eksempel SLT."),
        help_text=_("De fleste sier SLT. Oslo sier SaLTo."),
    )
    area = GuardedCharField(
        label=_("Bydel"), max_length=80, required=False, help_text=_("Når nettverket bare er for en bydel.")
    )
    target_group = GuardedCharField(
        label=_("Hvem er det for?"),
        max_length=300,
        required=False,
        help_text=_("For eksempel barn og unge og de voksne rundt dem."),
    )
    age_from = forms.IntegerField(
        label=_("Fra alder"), required=False, min_value=0, max_value=_OLDEST, error_messages=_AGE
    )
    age_to = forms.IntegerField(
        label=_("Til alder"), required=False, min_value=0, max_value=_OLDEST, error_messages=_AGE
    )
    established_on = NorwegianDateField(label=_("Etablert"), required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse ages the wrong way round."""
        data = super().clean() or {}
        if not rules.is_age_range(data.get("age_from"), data.get("age_to")):
            self.add_error("age_to", _("Til alder kan ikke være lavere enn fra alder."))
        return data


class NewNetworkForm(NetworkForm):
    """A new network, and whether the council steers it (R146)."""

    is_steered = forms.BooleanField(
        label=_("Politirådet er styringsgruppe"),
        required=False,
        initial=True,
        help_text=_("Da blir målet fire møter i året."),
    )


class EditNetworkForm(NetworkForm):
    """A network that exists, with the fingerprint of what the writer started from."""

    seen = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, network: SltNetwork, **kwargs: Any) -> None:
        initial = {name: getattr(network, name) for name in SltNetwork.SAID_OF_ITSELF}
        super().__init__(*args, initial={**initial, "seen": network.fingerprint}, **kwargs)


class OtherModelForm(forms.Form):
    """What a municipality has instead of SLT (R147)."""

    municipality: Any = forms.ModelChoiceField(
        queryset=None, label=_("Kommune"), empty_label=None, error_messages=FROM_LIST
    )
    answer = forms.ChoiceField(
        label=_("Hva har kommunen?"),
        choices=OtherModel.Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg ett av svarene."), "invalid_choice": _("Velg fra listen.")},
    )
    name = GuardedCharField(label=_("Hva heter modellen?"), max_length=120, required=False)
    contact = GuardedCharField(
        label=_("Hvem kan man spørre?"),
        max_length=160,
        required=False,
        help_text=_("En stilling eller en avdeling, ikke et navn."),
    )

    def __init__(self, *args: Any, towns: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["municipality"].queryset = towns

    def clean(self) -> dict[str, Any]:
        """Ask for the name of another model."""
        data = super().clean() or {}
        if data.get("answer") == OtherModel.Answer.OTHER and not data.get("name"):
            self.add_error("name", _("Skriv hva modellen heter."))
        return data


class GroupForm(forms.Form):
    """A group on a level: a new one by name, or a forum there is (R143)."""

    level = forms.TypedChoiceField(
        label=_("Nivå"), choices=Level.choices, coerce=int, error_messages=FROM_LIST
    )
    forum: Any = forms.ModelChoiceField(
        queryset=None,
        label=_("Forum som finnes"),
        required=False,
        empty_label=_("Ny gruppe"),
        error_messages=FROM_LIST,
    )
    name = GuardedCharField(
        label=_("Navn på ny gruppe"), max_length=60, required=False, help_text=_("For eksempel Uteteamet.")
    )

    def __init__(self, *args: Any, forums: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["forum"].queryset = forums

    def clean(self) -> dict[str, Any]:
        """Ask for a name where no forum is chosen."""
        data = super().clean() or {}
        if not data.get("forum") and not data.get("name") and "forum" not in self.errors:
            self.add_error("name", _("Skriv hva gruppa heter, eller velg et forum som finnes."))
        return data


class CoordinatorForm(forms.Form):
    """Who coordinates, as what, and how much of a position it is (R144)."""

    user: Any = forms.ModelChoiceField(
        queryset=None, label=_("Hvem?"), empty_label=_("Velg"), error_messages=FROM_LIST
    )
    title = GuardedCharField(
        label=_("Tittel"),
        max_length=80,
        missing=_("Skriv tittelen slik dere bruker den."),
        help_text=_("For eksempel SLT-koordinator eller kriminalitetsforebyggende rådgiver."),
    )
    percent = forms.IntegerField(
        label=_("Stillingsprosent"),
        required=False,
        min_value=1,
        max_value=100,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), _("Skriv et tall fra 1 til 100.")
        ),
    )
    valid_from = NorwegianDateField(label=_("Fra og med"), missing=_("Skriv første dag."))

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["user"].queryset = people


class HandoverForm(forms.Form):
    """Who takes over, and the last day of whoever leaves."""

    to: Any = forms.ModelChoiceField(
        queryset=None, label=_("Hvem overtar?"), empty_label=_("Velg"), error_messages=FROM_LIST
    )
    on = NorwegianDateField(label=_("Siste dag for den som slutter"), missing=_("Skriv siste dag."))

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["to"].queryset = people


class LetterForm(forms.Form):
    """What everybody on a level is told by mail."""

    subject = GuardedCharField(label=_("Emne"), max_length=120, missing=_("Skriv et emne."))
    text = GuardedTextField(
        label=_("Tekst"),
        max_length=4000,
        rows=8,
        missing=_("Skriv det du vil si."),
        help_text=_("E-post kan leses av andre. Ikke skriv navn eller annet som kan peke på en person."),
    )
