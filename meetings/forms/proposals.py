"""Proposing an item, answering a proposal, taking an item on, and calling a guest to it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from meetings.models import AgendaItem, Meeting, Proposal
from politirad.councils.models import Forum
from politirad.tenancy.permissions import MAIN_PARTIES
from politirad.web.dates import day
from politirad.web.fields import ClockField, EmailAddressField, GuardedCharField, GuardedTextField

LATER = "senere"
_OFFERED = (AgendaItem.Audience.EVERYONE, AgendaItem.Audience.MAIN_PARTIES, AgendaItem.Audience.OWN_PARTY)


class ProposalForm(forms.Form):
    """What a member wants the forum to take up; somebody on neither side proposes for everyone."""

    title = GuardedCharField(
        label=_("Hva bør dere snakke om?"), max_length=140, missing=_("Skriv hva dere bør snakke om.")
    )
    description = GuardedTextField(
        label=_("Hvorfor?"),
        required=False,
        max_length=8000,
        help_text=_("Skriv kort hva det gjelder, og hva du ønsker at møtet skal gjøre."),
    )
    purpose = forms.ChoiceField(
        label=_("Type"),
        choices=AgendaItem.Purpose.choices,
        initial=AgendaItem.Purpose.DISCUSSION,
        error_messages={"invalid_choice": _("Velg fra listen.")},
    )
    audience = forms.ChoiceField(
        label=_("Hvem bør kunne lese saken?"),
        initial=AgendaItem.Audience.MAIN_PARTIES,
        choices=[(each.value, each.label) for each in _OFFERED],
        error_messages={"invalid_choice": _("Velg fra listen.")},
    )
    is_general = forms.BooleanField(
        label=_("Saken gjelder ikke enkeltpersoner"),
        error_messages={
            "required": _("Bekreft at saken ikke gjelder enkeltpersoner. Enkeltsaker hører ikke hjemme her.")
        },
    )

    def __init__(self, *args: Any, forum: Forum, party: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.party, self.is_insider = party, party in MAIN_PARTIES
        if forum.is_arena or not self.is_insider:
            del self.fields["audience"]

    def said(self) -> dict[str, Any]:
        """What the proposal says of itself."""
        said = {**self.cleaned_data}
        del said["is_general"]
        audiences = AgendaItem.Audience
        said.setdefault("audience", (audiences.MAIN_PARTIES if self.is_insider else audiences.EVERYONE).value)
        is_own = said["audience"] == AgendaItem.Audience.OWN_PARTY
        return said | {"own_party": self.party if is_own else ""}


class ProposalAnswerForm(forms.Form):
    """What becomes of a proposal: on an agenda, left for later, or not taken up."""

    decision = forms.ChoiceField(
        choices=[(state.value, state.label) for state in Proposal.State if state != Proposal.State.WAITING],
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hva som skal skje.")),
    )
    meeting = forms.TypedChoiceField(
        label=_("Møte"),
        coerce=int,
        empty_value=None,
        error_messages={
            "required": _("Velg hvilket møte saken skal opp i."),
            "invalid_choice": _("Velg et møte som ikke er begynt."),
        },
    )
    answer = GuardedCharField(
        label=_("Svar til den som foreslo saken"),
        missing=_("Skriv et kort svar til den som foreslo saken."),
        max_length=300,
        help_text=_("Trengs når saken skal vente eller ikke tas opp."),
    )

    def __init__(self, *args: Any, meetings: Iterable[Meeting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {meeting.pk: meeting for meeting in meetings}
        self.fields["meeting"].choices = [  # type: ignore[attr-defined]
            (pk, f"{meeting.title}, {day(meeting.starts_at)}") for pk, meeting in self.offered.items()
        ]
        decision = self.data.get("decision")
        self.fields["meeting"].required = decision in {None, Proposal.State.TAKEN_IN}
        self.fields["answer"].required = decision in {Proposal.State.KEPT, Proposal.State.DECLINED}


class CarryForm(forms.Form):
    """Where an item that was not reached goes, and whether it stays here too."""

    to = forms.ChoiceField(
        label=_("Hvor skal saken?"),
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hvor saken skal.")),
    )
    how = forms.ChoiceField(
        label=_("Hva skal skje med saken her?"),
        widget=forms.RadioSelect,
        choices=[
            ("copy", _("Den blir stående her, og kommer opp igjen der")),
            ("move", _("Den flyttes bort herfra")),
        ],
        initial="copy",
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hva som skal skje her.")),
    )

    def __init__(self, *args: Any, item: AgendaItem, meetings: Iterable[Meeting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(meeting.pk): meeting for meeting in meetings}
        places = [(pk, f"{each.title}, {day(each.starts_at)}") for pk, each in self.offered.items()]
        self.fields["to"].choices = [*places, (LATER, _("Senere: legg den i forslag til saker"))]  # type: ignore[attr-defined]
        self.initial.setdefault("to", places[0][0] if places else LATER)
        if not (item.meeting.is_planning and places):
            del self.fields["how"]

    @property
    def is_moved(self) -> bool:
        """Whether the item leaves this agenda."""
        return self.cleaned_data.get("how") == "move" and self.meeting is not None

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that was chosen; None for later."""
        return self.offered.get(self.cleaned_data["to"])


class SendForm(forms.Form):
    """What another forum is to read, and which forum."""

    forum = forms.TypedChoiceField(
        label=_("Til hvilket forum?"),
        coerce=int,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hvilket forum.")),
    )
    title = GuardedCharField(label=_("Tittel"), max_length=140, missing=_("Skriv hva saken gjelder."))
    description = GuardedTextField(label=_("Hva saken gjelder"), required=False, max_length=8000)

    def __init__(self, *args: Any, forums: Iterable[Forum], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {forum.pk: forum for forum in forums}
        self.fields["forum"].choices = [  # type: ignore[attr-defined]
            (pk, f"{forum} ({forum.get_kind_display()})") for pk, forum in self.offered.items()
        ]


class GuestForm(forms.Form):
    """Somebody called to one item, and when they come and go."""

    name = GuardedCharField(label=_("Navn"), max_length=120, missing=_("Skriv hvem gjesten er."))
    email = EmailAddressField(label=_("E-post"), missing=_("Skriv e-postadressen til gjesten."))
    title = GuardedCharField(
        label=_("Stilling og arbeidssted"), max_length=80, missing=_("Skriv hva gjesten arbeider med.")
    )
    comes = ClockField(label=_("Kommer"), required=False)
    leaves = ClockField(label=_("Går"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="gjest_%s", **kwargs)

    def clean_leaves(self) -> Any:
        """Nobody leaves before they come."""
        comes, leaves = self.cleaned_data.get("comes"), self.cleaned_data["leaves"]
        if comes and leaves and leaves <= comes:
            raise ValidationError(_("Gjesten må gå etter å ha kommet."))
        return leaves
