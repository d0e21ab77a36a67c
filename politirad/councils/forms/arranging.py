"""Setting up a forum, one section at a time."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from politirad.councils.models import Forum, Seat
from politirad.councils.querysets.people import places_to_arrange, units_of
from politirad.tenancy.models import Municipality
from politirad.web.fields import ClockField, GuardedCharField, NorwegianDateField

_PLACES = _("Velg minst én kommune.")
# A district makes its arena from its own page, once, and it stays one (R131).
_COUNCILS = [kind for kind in Forum.Kind if kind != Forum.Kind.ARENA]


class NewForumForm(forms.Form):
    """The few facts a new forum needs; everything else begins as usual and can be changed."""

    kind = forms.ChoiceField(
        label=_("Hva slags forum?"), choices=[(kind.value, capfirst(kind.label)) for kind in _COUNCILS]
    )
    municipalities = forms.ModelMultipleChoiceField(
        queryset=None,
        label=_("Hvilke kommuner?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _PLACES, "invalid_choice": _PLACES},
    )
    unit = forms.ModelChoiceField(
        queryset=None,
        label=_("Hvilken politienhet?"),
        empty_label=None,
        error_messages={"required": _("Velg politienhet."), "invalid_choice": _("Velg politienhet.")},
    )
    name = GuardedCharField(
        label=_("Navn"),
        max_length=120,
        required=False,
        help_text=_("Lar du feltet stå tomt, får det navn etter kommunen."),
    )
    is_seated = forms.BooleanField(label=_("Gi meg plass som sekretær"), required=False, initial=True)

    def __init__(self, *args: Any, user: Any, today: date, may_sit: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        towns = places_to_arrange(user, today)
        chosen: dict[str, Any] = self.fields
        chosen["municipalities"].queryset = towns
        chosen["unit"].queryset = units_of(towns, today)
        if not may_sit:
            del self.fields["is_seated"]

    def plan(self) -> dict[str, Any]:
        """What the action needs, with a name made from the municipalities where none is given."""
        data = dict(self.cleaned_data)
        towns = " og ".join(town.display_name for town in data["municipalities"])
        kind = Forum.Kind(data["kind"]).label
        data["name"] = data["name"] or f"{towns} {kind}"[:120]
        return {"is_seated": False, **data, "short_name": towns[:60]}


class FrameForm(forms.ModelForm):
    """What the forum is, for whom, and how often it meets."""

    name = GuardedCharField(label=_("Navn"), max_length=120, missing=_("Skriv et navn."))
    short_name = GuardedCharField(label=_("Kort navn"), max_length=60, missing=_("Skriv et kort navn."))
    municipalities = forms.ModelMultipleChoiceField(
        queryset=None,
        label=_("Kommuner"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _PLACES, "invalid_choice": _PLACES},
    )
    rationale = forms.MultipleChoiceField(
        label=_("Hvorfor felles for flere kommuner?"),
        choices=Forum.Rationale.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Gjelder når flere kommuner er med."),
    )

    class Meta:
        model = Forum
        fields = (
            "name",
            "short_name",
            "kind",
            "unit",
            "agreed_meetings",
            "is_slt_steering",
            "rationale",
            "counts_for_local",
        )
        labels = {
            "kind": _("Hva slags forum?"),
            "unit": _("Politienhet"),
            "agreed_meetings": _("Møter i året"),
            "is_slt_steering": _("Er styringsgruppe for SLT"),
            "counts_for_local": _("Møtene teller med for politirådene i kommunene"),
        }
        help_texts = {"agreed_meetings": _("Målet er minst to, og minst fire for en styringsgruppe for SLT.")}

    def __init__(self, *args: Any, user: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind: Any = self.fields["kind"]
        kind.choices = [(each.value, each.label) for each in _COUNCILS]
        if not self.instance.is_council:
            del self.fields["counts_for_local"]
        links = self.instance.municipality_links.valid_on(today).values("municipality")
        may = places_to_arrange(user, today) | Municipality.objects.visible_to(user).filter(pk__in=links)
        towns: Any = self.fields["municipalities"]
        towns.queryset = may.distinct()
        self.initial["municipalities"] = [link["municipality"] for link in links]
        unit: Any = self.fields["unit"]
        unit.queryset = units_of(towns.queryset, today)
        unit.empty_label = None


class ArenaForm(forms.ModelForm):
    """What the arena of a district is called, and how often it meets; the rest it cannot choose (R131)."""

    name = GuardedCharField(label=_("Navn"), max_length=120, missing=_("Skriv et navn."))
    short_name = GuardedCharField(label=_("Kort navn"), max_length=60, missing=_("Skriv et kort navn."))

    class Meta:
        model = Forum
        fields = ("name", "short_name", "agreed_meetings")
        labels = {"agreed_meetings": _("Møter i året")}


class DeadlineForm(forms.ModelForm):
    """How far ahead proposals and notices go, and when and where the forum usually meets."""

    usual_place = GuardedCharField(label=_("Vanlig møtested"), max_length=120, required=False)
    usual_starts_at = ClockField(label=_("Vanlig start"), missing=_("Skriv når møtene starter."))

    class Meta:
        model = Forum
        fields = ("proposal_days", "notice_days", "usual_place", "usual_starts_at", "usual_minutes")
        labels = {
            "proposal_days": _("Siste dag for forslag: dager før møtet"),
            "notice_days": _("Innkallingen sendes senest: dager før møtet"),
            "usual_minutes": _("Vanlig varighet i minutter"),
        }


class MinutesForm(forms.ModelForm):
    """When the minutes should be out, how long both parties have, and when they are approved."""

    class Meta:
        model = Forum
        fields = ("minutes_days", "comment_days", "minutes_rule")
        labels = {
            "minutes_days": _("Referatet sendes senest: dager etter møtet"),
            "comment_days": _("Frist for merknader og godkjenning: dager"),
            "minutes_rule": _("Når er referatet godkjent?"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rule: Any = self.fields["minutes_rule"]
        rule.choices = self.instance.minutes_rules


class ConductForm(forms.ModelForm):
    """Who may listen, when the forum agrees, and how its items are numbered."""

    decision_rule_text = GuardedCharField(label=_("Beskriv regelen"), max_length=300, required=False)

    class Meta:
        model = Forum
        fields = ("openness", "decision_rule", "decision_rule_text", "numbering")
        labels = {
            "openness": _("Hvem kan høre på møtene?"),
            "decision_rule": _("Når har dere en konklusjon?"),
            "numbering": _("Hvordan nummereres sakene?"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.is_arena:
            del self.fields["openness"]
            rule: Any = self.fields["decision_rule"]
            offered = [each for each in Forum.DecisionRule if each != Forum.DecisionRule.BOTH_AGREE]
            rule.choices = [(each.value, each.label) for each in offered]

    def clean(self) -> dict[str, Any]:
        """Ask for the rule in words where none of ours fits."""
        data = super().clean() or {}
        if data.get("decision_rule") == Forum.DecisionRule.OTHER and not data.get("decision_rule_text"):
            self.add_error("decision_rule_text", _("Beskriv når dere har en konklusjon."))
        return data


class ChairForm(forms.Form):
    """Who leads, and who keeps the secretariat (BR17, R170)."""

    secretariat = forms.ChoiceField(label=_("Hvem er sekretariat?"), choices=Forum.Secretariat.choices)
    model = forms.ChoiceField(
        label=_("Hvordan finnes lederen?"), choices=Forum.ChairModel.choices, widget=forms.RadioSelect
    )
    chair = forms.ModelChoiceField(
        queryset=None,
        label=_("Hvem leder?"),
        required=False,
        empty_label=_("Velg"),
        help_text=_("Når den samme leder hele tiden."),
        error_messages={"invalid_choice": _("Velg en som har plass her.")},
    )
    since_on = NorwegianDateField(
        label=_("Omgangen starter"), required=False, help_text=_("Når ledelsen går på omgang.")
    )

    def __init__(self, *args: Any, seats: Any, is_arena: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seats: list[Seat] = [] if is_arena else list(seats)
        chair: Any = self.fields["chair"]
        chair.queryset = seats
        if is_arena:
            self.lead_alone()
        for seat in self.seats:
            self.fields[f"turn_{seat.pk}"] = forms.IntegerField(
                label=str(seat),
                required=False,
                min_value=1,
                max_value=99,
                initial=seat.chair_turn,
                error_messages={"min_value": _("Tell fra 1."), "invalid": _("Skriv et tall.")},
            )

    def lead_alone(self) -> None:
        """Ask only who leads: whoever leads an arena approves its minutes, and the police are alone in it."""
        for name in ("secretariat", "model", "since_on"):
            del self.fields[name]
        self.fields["chair"].required = True
        self.fields["chair"].help_text = ""
        self.fields["chair"].error_messages["required"] = _("Velg hvem som leder.")

    @property
    def turns(self) -> list[Any]:
        """The fields of the order, as the seats stand."""
        return [self[f"turn_{seat.pk}"] for seat in self.seats]

    def order(self) -> list[Seat]:
        """The seats that take turns, first to last."""
        turns = [(self.cleaned_data.get(f"turn_{seat.pk}"), seat) for seat in self.seats]
        return [seat for _turn, seat in sorted(((t, s) for t, s in turns if t), key=lambda pair: pair[0])]

    def clean(self) -> dict[str, Any]:
        """Ask for somebody to lead, or for an order and its beginning."""
        data = super().clean() or {}
        if data.get("model") == Forum.ChairModel.FIXED and not data.get("chair"):
            self.add_error("chair", _("Velg hvem som er leder."))
        if data.get("model") in (Forum.ChairModel.BY_MEETING, Forum.ChairModel.BY_YEAR):
            if not self.errors and not self.order():
                raise ValidationError(_("Skriv 1 ved den som leder først, 2 ved den neste, og så videre."))
            if not data.get("since_on") and "since_on" not in self.errors:
                self.add_error("since_on", _("Skriv hvilken dag omgangen starter."))
        return data


class OverrideChairForm(forms.Form):
    """Another chair for some days, with the reason."""

    seat = forms.ModelChoiceField(
        queryset=None,
        label=_("Hvem leder i stedet?"),
        empty_label=None,
        error_messages={"required": _("Velg hvem som leder."), "invalid_choice": _("Velg hvem som leder.")},
    )
    valid_from = NorwegianDateField(label=_("Fra og med"), missing=_("Skriv første dag."))
    valid_until = NorwegianDateField(label=_("Til og med"), missing=_("Skriv siste dag."))
    reason = GuardedCharField(label=_("Hvorfor?"), max_length=200, missing=_("Skriv kort hvorfor."))

    def __init__(self, *args: Any, seats: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seat: Any = self.fields["seat"]
        seat.queryset = seats

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        data = super().clean() or {}
        first, last = data.get("valid_from"), data.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", _("Siste dag kan ikke være før første dag."))
        return data
