"""The register's filters, and what is registered about one conclusion."""

from collections.abc import Collection
from datetime import date
from operator import itemgetter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models import AgendaItem, Conclusion, Lift
from meetings.querysets import ConclusionQuerySet
from politirad.tenancy.permissions import Party
from politirad.web.fields import GuardedCharField, GuardedTextField, NorwegianDateField

_CHOOSE = _("Velg fra listen.")
_FROM_LIST = dict.fromkeys(("required", "invalid_choice"), _CHOOSE)
_LONGEST_SEARCH = 100


class Standing(TextChoices):
    """The states the register is filtered by, as they stand in the address."""

    HOLDING = "gjelder", _("Gjelder")
    LIFTED = "loftet", _("Løftet videre")
    WAITING = "venter", _("Venter på svar")
    WITHDRAWN = "trukket", _("Trukket")


class RegisterForm(forms.Form):
    """What the reader looks for; a filter that makes no sense is left out."""

    q = GuardedCharField(
        label=_("Søk i konklusjonene"),
        required=False,
        max_length=_LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    aar = forms.TypedChoiceField(label=_("År"), required=False, coerce=int, empty_value=None)
    tema = forms.TypedChoiceField(label=_("Tema"), required=False, coerce=int, empty_value=None)
    part = forms.ChoiceField(label=_("Enig part"), required=False)
    tilstand = forms.ChoiceField(
        label=_("Tilstand"), required=False, choices=[("", _("Alle")), *Standing.choices]
    )

    def __init__(self, *args: Any, items: Collection[AgendaItem], **kwargs: Any) -> None:
        """Offer the years and topics of `items`, which the reader may know."""
        super().__init__(*args, auto_id="filter_%s", **kwargs)
        years = sorted({item.meeting.year for item in items}, reverse=True)
        topics = {item.topic.pk: str(item.topic) for item in items if item.topic}
        offered = {
            "aar": [(year, str(year)) for year in years],
            "tema": sorted(topics.items(), key=itemgetter(1)),
            "part": Party.choices,
        }
        for name, choices in offered.items():
            self.fields[name].choices = [("", _("Alle")), *choices]  # type: ignore[attr-defined]

    def narrow(self, found: ConclusionQuerySet[Conclusion]) -> ConclusionQuerySet[Conclusion]:
        """The rows the filters leave."""
        asked = self.cleaned_data
        if year := asked.get("aar"):
            found = found.filter(item__meeting__year=year)
        if topic := asked.get("tema"):
            found = found.filter(item__topic=topic)
        if party := asked.get("part"):
            found = found.filter(agreed_by__contains=[party])
        if words := asked.get("q"):
            found = found.saying(words)
        standing = {
            Standing.HOLDING: found.holding,
            Standing.LIFTED: found.lifted,
            Standing.WAITING: found.waiting_for_answer,
            Standing.WITHDRAWN: found.withdrawn,
        }.get(asked.get("tilstand", ""))
        return standing() if standing else found

    @property
    def is_narrow(self) -> bool:
        """Whether any filter is set."""
        return any(self.cleaned_data.values())


class AgreedByForm(forms.Form):
    """Which parties stand behind a conclusion."""

    agreed_by = forms.MultipleChoiceField(
        label=_("Parter"),
        choices=Party.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Velg minst én part. Er ingen enige, er det ingen konklusjon."),
            "invalid_choice": _CHOOSE,
        },
    )


class LiftForm(forms.Form):
    """To whom a conclusion was sent, and when an answer is expected."""

    receiver = forms.ChoiceField(
        label=_("Hvem løftes den til?"), choices=Lift.Receiver.choices, error_messages=_FROM_LIST
    )
    receiver_name = GuardedCharField(
        label=_("Navn på mottakeren"),
        max_length=120,
        required=False,
        help_text=_("For eksempel hvilket departement."),
    )
    lifted_on = NorwegianDateField(label=_("Sendt"))
    answer_due_on = NorwegianDateField(label=_("Svar ventes"), required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse an answer expected before it was asked for, and a receiver nobody can know."""
        said = super().clean() or {}
        lifted_on, due_on = said.get("lifted_on"), said.get("answer_due_on")
        if lifted_on and due_on and due_on < lifted_on:
            self.add_error("answer_due_on", _("Svaret kan ikke ventes før konklusjonen er sendt."))
        needs_name = said.get("receiver") in {Lift.Receiver.OTHER, Lift.Receiver.OTHER_COUNCIL}
        if needs_name and not said.get("receiver_name"):
            self.add_error("receiver_name", _("Skriv hvem konklusjonen er sendt til."))
        return said

    def clean_lifted_on(self) -> date:
        """Refuse a day that has not come."""
        return _not_ahead(self.cleaned_data["lifted_on"])


class LiftAnswerForm(forms.Form):
    """What came back, and when."""

    answered_on = NorwegianDateField(label=_("Svar kom"))
    answer = GuardedTextField(
        label=_("Svaret, kort"), max_length=2000, rows=3, missing=_("Skriv kort hva svaret var.")
    )

    def clean_answered_on(self) -> date:
        """Refuse a day that has not come."""
        return _not_ahead(self.cleaned_data["answered_on"])


class WithdrawForm(forms.Form):
    """Why a conclusion no longer holds."""

    reason = GuardedCharField(
        label=_("Hvorfor gjelder den ikke lenger?"),
        max_length=300,
        missing=_("Skriv hvorfor konklusjonen ikke gjelder lenger."),
    )


def _not_ahead(day: date) -> date:
    if day > timezone.localdate():
        raise ValidationError(_("Dagen er ikke kommet ennå. Velg i dag eller tidligere."))
    return day
