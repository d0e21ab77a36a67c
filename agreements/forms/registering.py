"""What a paper says of an agreement that was signed before it came here, and who signed it."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.actions import OldPaper, Signer
from agreements.forms.fields import LANGUAGES, reason_field
from agreements.forms.signing import SignedCopyForm
from agreements.models import AgreementParty, Approval
from politirad.web.fields import FROM_LIST, GuardedCharField, NorwegianDateField, ask_for

_ASKED = ("name", "title", "signed_on")
_MISSING = {"name": _("Skriv navnet."), "title": _("Skriv tittelen."), "signed_on": _("Skriv en dato.")}
_PAPER = ("title", "school", "first_day", "last_day", "language", "exception_reason", "pdf")


class OldPaperForm(SignedCopyForm):
    """A signed paper of one kind: what it says of itself, who signed for each party, and the paper."""

    title = GuardedCharField(
        label=_("Tittel"),
        max_length=140,
        missing=_("Skriv hva avtalen heter."),
        help_text=_("Slik den står på papiret."),
    )
    school = GuardedCharField(label=_("Skole"), max_length=120, missing=_("Skriv navnet på skolen."))
    first_day = NorwegianDateField(label=_("Første dag avtalen gjelder"))
    last_day = NorwegianDateField(
        label=_("Siste dag avtalen gjelder"),
        required=False,
        help_text=_("La stå tomt hvis avtalen gjelder til en av partene sier den opp."),
    )
    language = forms.ChoiceField(
        label=_("Språk i avtalen"), choices=LANGUAGES, widget=forms.RadioSelect, error_messages=FROM_LIST
    )
    exception_reason = reason_field(
        _("Hvorfor ble det opphold eller overlapp?"),
        required=False,
        help_text=_("Fyll ut bare hvis avtalen ikke fulgte rett etter den forrige."),
    )

    def __init__(
        self, *args: Any, kind: rules.Kind, parties: Sequence[AgreementParty], language: str
    ) -> None:
        super().__init__(*args, initial={"language": language})
        self.kind, self.parties = kind, parties
        if kind != rules.Kind.SCHOOL:
            del self.fields["school"]
        if not self.is_bound or kind != rules.Kind.MAIN:
            del self.fields["exception_reason"]
        for number in range(len(parties)):
            self.fields |= {
                f"name-{number}": GuardedCharField(label=_("Hvem signerte?"), max_length=120, required=False),
                f"title-{number}": GuardedCharField(label=_("Tittel"), max_length=80, required=False),
                f"signed_on-{number}": NorwegianDateField(label=_("Når?"), required=False),
            }
        self.order_fields(_PAPER)

    @property
    def may_leave_out(self) -> bool:
        """Whether somebody the council is for may have been no party to the paper."""
        return sum(party.unit is None for party in self.parties) > 1

    def about(self) -> Iterator[forms.BoundField]:
        """What is asked of the paper itself, and the paper."""
        return (self[name] for name in _PAPER if name in self.fields)

    def groups(self) -> Iterator[tuple[int, AgreementParty, list[forms.BoundField]]]:
        """What is asked of each party, with its number on the page."""
        for number, party in enumerate(self.parties):
            yield number, party, [self[f"{name}-{number}"] for name in _ASKED]

    def clean(self) -> dict[str, Any]:
        """Who has signed, has a name, a title and a day; who says nothing of it is no party."""
        said: dict[str, Any] = super().clean() or {}
        for number, party in enumerate(self.parties):
            if self._is_party(number, party):
                ask_for(self, {f"{name}-{number}": words for name, words in _MISSING.items()})
        return said

    def paper(self) -> OldPaper:
        """What the paper says."""
        said = self.cleaned_data
        names = ("title", "language", "first_day", "last_day", "pdf")
        reason = said.get("exception_reason", "")
        return OldPaper(self.kind, **{name: said[name] for name in names}, exception_reason=reason)

    def signed(self) -> list[tuple[AgreementParty, Signer]]:
        """The parties, each with who signed for it."""
        found = []
        for number, party in enumerate(self.parties):
            if self._is_party(number, party):
                name, title, signed_on = (self.cleaned_data[f"{each}-{number}"] for each in _ASKED)
                party.school = self.cleaned_data.get("school", "") if _is_school(party) else ""
                found.append((party, Signer(name, title, Approval.How.PAPER, signed_on)))
        return found

    def _is_party(self, number: int, party: AgreementParty) -> bool:
        """The police are, and one who stands alone on the other side; of several, those who signed."""
        has_said = any(self.data.get(f"{name}-{number}", "").strip() for name in _ASKED)
        return has_said or party.unit is not None or not self.may_leave_out


def _is_school(party: AgreementParty) -> bool:
    return party.unit is None and party.municipality is None and party.county is None
