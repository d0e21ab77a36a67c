"""Assent, declaration and possible partners."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from politirad.councils import rules
from politirad.councils.models import Forum, PartnerMapping, Sphere
from politirad.web.fields import GuardedCharField, GuardedTextField, NorwegianDateField


class AssentForm(forms.Form):
    """That one's own side agrees to extend the council."""

    assented_on = NorwegianDateField(label=_("Når ble dere enige?"), missing=_("Skriv datoen."))
    note = GuardedCharField(
        label=_("Merknad"),
        max_length=200,
        required=False,
        help_text=_("For eksempel hvilket møte det var i."),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.initial.setdefault("assented_on", today)

    def clean_assented_on(self) -> date:
        """Refuse a day that has not come."""
        assented_on: date = self.cleaned_data["assented_on"]
        if assented_on > self.today:
            raise ValidationError(_("Datoen er ikke kommet ennå."))
        return assented_on


class WithdrawalForm(forms.Form):
    """From when one's own side no longer agrees, and why."""

    withdrawn_on = NorwegianDateField(
        label=_("Fra hvilken dag?"),
        missing=_("Skriv datoen."),
        help_text=_("Fra da ser de ingenting i rådet, og blir ikke innkalt."),
    )
    reason = GuardedTextField(
        label=_("Hvorfor?"),
        max_length=300,
        rows=3,
        missing=_("Skriv kort hvorfor."),
        help_text=_("Den andre parten får begrunnelsen på e-post, og den står på siden om utvidet råd."),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.initial.setdefault("withdrawn_on", today)

    def clean_withdrawn_on(self) -> date:
        """Refuse a day that is past: what was open then has been read."""
        withdrawn_on: date = self.cleaned_data["withdrawn_on"]
        if withdrawn_on < self.today:
            raise ValidationError(_("Velg i dag eller en senere dag."))
        return withdrawn_on


class DeclarationForm(forms.Form):
    """One tick, and one press."""

    is_read = forms.BooleanField(
        label=_("Jeg har lest og forstått taushetserklæringen, og vil følge den."),
        error_messages={"required": _("Kryss av for at du har lest taushetserklæringen.")},
    )


class PartnerForm(forms.ModelForm):
    """What the council has found out about a possible partner (R104)."""

    organisation = GuardedCharField(label=_("Virksomhet"), max_length=80, missing=_("Skriv navnet."))
    sphere = forms.ChoiceField(
        label=_("Slags virksomhet"), choices=[(s.value, Sphere(s).label) for s in rules.SPHERES_OF_EXTENSION]
    )
    relevance = GuardedTextField(
        label=_("Hva kan de bidra med?"),
        max_length=300,
        rows=2,
        missing=_("Skriv kort hva de kan bidra med."),
    )
    contact = GuardedCharField(
        label=_("Kontaktperson"), max_length=120, required=False, help_text=_("Navn og e-post eller telefon.")
    )
    assessment = GuardedTextField(label=_("Vurdering"), max_length=500, rows=3, required=False)

    class Meta:
        model = PartnerMapping
        fields = ("organisation", "sphere", "relevance", "contact", "assessment", "decision")
        labels = {"decision": _("Hva gjør vi?")}

    def __init__(self, *args: Any, forum: Forum, others: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.forum, self.others = forum, others

    def clean_organisation(self) -> str:
        """Refuse a second line about the same organisation."""
        name: str = self.cleaned_data["organisation"]
        same = self.others.filter(organisation=name).exclude(pk=self.instance.pk)
        if same.exists():
            raise ValidationError(_("Virksomheten står i listen fra før."))
        return name
