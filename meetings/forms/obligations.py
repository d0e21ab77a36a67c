"""What a forum sees to in a year, and its overall plan."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.forms.year import month_choices
from meetings.models import CouncilPlan, Obligation
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Party
from politirad.web import dates
from politirad.web.fields import GuardedCharField, GuardedTextField, NorwegianDateField
from politirad.web.number_fields import YearField

LONGEST_PERIOD = 10


class ObligationForm(forms.Form):
    """Something the forum sees to in `year`, in a month or by a day."""

    kind = forms.ChoiceField(
        label=_("Hva"),
        choices=[("", _("Velg")), *Obligation.Kind.choices],
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hva dere skal gjøre.")),
    )
    title = GuardedCharField(
        label=_("Egen tekst"),
        required=False,
        max_length=100,
        help_text=_("Brukes i stedet for navnet over. Skriv ikke om enkeltpersoner."),
    )
    month = forms.TypedChoiceField(
        label=_("Måned"),
        required=False,
        choices=lambda: [("", _("Velg")), *month_choices()],
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": _("Velg en måned.")},
    )
    due_on = NorwegianDateField(
        label=_("Frist"), required=False, help_text=_("I stedet for måned, hvis det er en bestemt dag.")
    )
    party = forms.ChoiceField(
        label=_("Ansvarlig part"),
        required=False,
        choices=[("", _("Alle medlemmer")), *Party.choices],
        error_messages={"invalid_choice": _("Velg en part.")},
    )

    def __init__(
        self,
        *args: Any,
        forum: Forum,
        year: int,
        reader: Any,
        obligation: Obligation | None = None,
        **kwargs: Any,
    ) -> None:
        if obligation is not None:
            kwargs["initial"] = {name: getattr(obligation, name) for name in Obligation.SAID_OF_ITSELF}
        super().__init__(*args, **kwargs)
        self.year = year
        if forum.is_arena:
            self.ask_as_in_arena(forum)
        meetings = forum.meetings.visible_to(reader).filter(year=year).exclude(state=rules.State.CANCELLED)
        self.fields["meeting"] = _MeetingField(queryset=meetings.order_by("starts_at", "pk"))

    def ask_as_in_arena(self, forum: Forum) -> None:
        """Offer what an arena sees to, and ask for no party: it has one (R131)."""
        usual = rules.usual_obligations(forum.kind, is_slt_steering=False, year=self.year)
        offered = {kind for kind, _month in usual} | {rules.ObligationKind.OWN}
        kind: Any = self.fields["kind"]
        named = [(each.value, each.label) for each in Obligation.Kind if each.value in offered]
        kind.choices = [("", _("Velg")), *named]
        del self.fields["party"]

    def clean(self) -> dict[str, Any]:
        """Ask for a text of one's own where no name says it, and for a month or a day, not both."""
        data = super().clean() or {}
        if data.get("kind") == Obligation.Kind.OWN and not data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Skriv hva dere skal gjøre."))
        if {"month", "due_on"} & self.errors.keys():
            return data
        month, due_on = data.get("month"), data.get("due_on")
        if month and due_on:
            self.add_error("due_on", _("Velg enten måned eller frist."))
        elif not month and not due_on:
            self.add_error("month", _("Velg en måned, eller skriv en frist."))
        elif due_on and due_on.year != self.year:
            wrong = _("Fristen må være i %(year)s.")
            self.add_error("due_on", ValidationError(wrong, params={"year": self.year}))
        return data

    def said(self) -> dict[str, Any]:
        """What the obligation says of itself."""
        data = self.cleaned_data
        meeting = data["meeting"]
        kept = {name: data.get(name, "") for name in ("kind", "title", "month", "due_on", "party")}
        return {**kept, "meeting_id": meeting.pk if meeting else None}


class EditObligationForm(ObligationForm):
    """An obligation that exists, with the fingerprint of what the writer started from."""

    seen = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, obligation: Obligation, reader: Any) -> None:
        super().__init__(
            *args, forum=obligation.forum, year=obligation.year, reader=reader, obligation=obligation
        )
        self.initial |= {"seen": obligation.fingerprint, "meeting": obligation.meeting_id}


class CouncilPlanForm(forms.Form):
    """The overall plan for a period (R073), with the version the writer started from."""

    first_year = YearField(label=_("Fra og med år"))
    last_year = YearField(label=_("Til og med år"))
    goals = GuardedTextField(
        label=_("Mål"),
        max_length=8000,
        rows=5,
        missing=_("Skriv hva dere vil oppnå."),
        help_text=_("Hva vil dere oppnå i perioden?"),
    )
    focus = GuardedTextField(
        label=_("Satsingsområder"),
        required=False,
        max_length=8000,
        rows=5,
        help_text=_("Hva skal dere bruke mest tid på, og hvorfor?"),
    )
    follow_up = GuardedTextField(
        label=_("Oppfølging"),
        required=False,
        max_length=8000,
        rows=4,
        help_text=_("Hvordan følger dere med på om det virker?"),
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, year: int, plan: CouncilPlan | None, **kwargs: Any) -> None:
        start = {"first_year": year, "last_year": year, "seen": 0}
        if plan is not None:
            start = {name: getattr(plan, name) for name in CouncilPlan.SAID_OF_ITSELF} | {
                "seen": plan.version
            }
        super().__init__(*args, initial=start, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins, or that nobody plans for."""
        data = super().clean() or {}
        if {"first_year", "last_year"} & self.errors.keys():
            return data
        years = data["last_year"] - data["first_year"]
        if years < 0:
            self.add_error("last_year", _("Siste år kan ikke være før det første."))
        elif years >= LONGEST_PERIOD:
            self.add_error("last_year", _("En plan kan gjelde i høyst ti år."))
        return data

    def said(self) -> dict[str, Any]:
        """What the plan says of itself."""
        return {name: self.cleaned_data[name] for name in CouncilPlan.SAID_OF_ITSELF}


class _MeetingField(forms.ModelChoiceField):
    """A meeting of the year, named by its title and day."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Tas opp på møtet"),
            required=False,
            empty_label=_("Ikke bestemt"),
            error_messages={"invalid_choice": _("Velg et av møtene dette året.")},
            **kwargs,
        )

    def label_from_instance(self, obj: Any) -> str:
        """«Møte 3, 16. september»."""
        words = {"number": obj.number, "day": dates.day_month(obj.starts_at)}
        return _now("Møte %(number)s, %(day)s") % words
