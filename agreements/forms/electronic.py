"""Whom to ask for an electronic signature, in which order, and for how long."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.actions import SignerToAsk
from agreements.models import AgreementParty
from politirad.tenancy.models import RoleAppointment
from politirad.web.fields import EmailAddressField, GuardedCharField
from politirad.web.number_fields import NumberField

_USUAL_DAYS = 30
_ASKED = ("name", "title", "email", "position")


class OrderForm(forms.Form):
    """One signer for each party, filled in with whoever leads it today."""

    days = NumberField(1, rules.MOST_DAYS, label=_("Dager til å signere"))

    def __init__(
        self, *args: Any, parties: Sequence[AgreementParty], leaders: Mapping[int, RoleAppointment]
    ) -> None:
        super().__init__(*args, initial={"days": _USUAL_DAYS})
        self.parties = parties
        for position, party in enumerate(parties, start=1):
            self._ask_for(party, leaders.get(party.pk), position)
        self.order_fields([name for name in self.fields if name != "days"])

    def groups(self) -> Iterator[tuple[AgreementParty, list[forms.BoundField]]]:
        """The fields of each party."""
        for party in self.parties:
            yield party, [self[f"{name}-{party.pk}"] for name in _ASKED]

    def signers(self) -> list[SignerToAsk]:
        """Whom to ask."""
        said = self.cleaned_data
        return [
            SignerToAsk(party, **{name: said[f"{name}-{party.pk}"] for name in _ASKED})
            for party in self.parties
        ]

    def expires_on(self) -> date:
        """The last day to sign."""
        return timezone.localdate() + timedelta(days=self.cleaned_data["days"])

    def _ask_for(self, party: AgreementParty, leader: RoleAppointment | None, position: int) -> None:
        asked = {
            "name": GuardedCharField(label=_("Navn"), max_length=120, missing=_("Skriv navnet.")),
            "title": GuardedCharField(label=_("Tittel"), max_length=80, missing=_("Skriv tittelen.")),
            "email": EmailAddressField(label=_("E-post")),
            "position": NumberField(1, rules.MOST_SIGNERS, label=_("Rekkefølge")),
        }
        self.fields |= {f"{name}-{party.pk}": field for name, field in asked.items()}
        self.initial[f"position-{party.pk}"] = position
        if leader:
            self.initial[f"name-{party.pk}"] = leader.user.full_name
            self.initial[f"email-{party.pk}"] = leader.user.email
            self.initial[f"title-{party.pk}"] = capfirst(leader.get_role_display())
