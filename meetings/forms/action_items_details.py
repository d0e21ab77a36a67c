"""What is registered about one action item, beside its status."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.models import Commitment
from meetings.documents import readable_items
from meetings.models import ActionItem, AgendaItem, Participant
from politirad.plans.models import Measure
from politirad.tenancy.permissions import Role
from politirad.web.fields import GuardedCharField, NorwegianDateField

_CHOOSE = _("Velg fra listen.")
DEADLINE, RUNNING = "frist", "lopende"
WHEN = [(DEADLINE, _("Har en frist")), (RUNNING, _("Løpende, ses på igjen"))]
"""Whether an action item is due on its day, or runs on and is looked at again then (BR24)."""


def _from_list(sentence: Any) -> dict[str, Any]:
    return dict.fromkeys(("required", "invalid_choice"), sentence)


class _PeopleForm(forms.Form):
    """A form about people who were called to the item's meeting and may read the item.

    Without an item it is about those who sit in the forum.
    """

    def __init__(
        self, *args: Any, item: AgendaItem | None, people: Iterable[Participant], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        # A promise tells of its item, so those who may not read the item are not chosen for it.
        may_know = [each for each in people if item is None or readable_items(each, [item])]
        self.by_id = {str(each.user_id): each for each in may_know}

    def offer(self, name: str, first: Any = None, *, party: str = "") -> None:
        """Let the field choose among the people, of one side alone if `party` is given."""
        field: Any = self.fields[name]
        found = {pk: person for pk, person in self.by_id.items() if party in {"", person.party}}
        people = [(pk, person.name) for pk, person in found.items()]
        field.choices = people if first is None else [("", first), *people]
        field.coerce = found.__getitem__


class ActionItemDetailsForm(_PeopleForm):
    """Who is responsible and as what, who helps, whom it is for, and when it is due."""

    responsible = forms.TypedChoiceField(
        label=_("Ansvarlig"), error_messages=_from_list(_("Velg hvem som er ansvarlig."))
    )
    responsible_role = forms.ChoiceField(
        label=_("Som"),
        required=False,
        help_text=_("Velg en rolle når løftet følger rollen og ikke personen."),
        error_messages=_from_list(_CHOOSE),
    )
    contributors = forms.TypedMultipleChoiceField(
        label=_("Bidrar"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=_from_list(_CHOOSE),
    )
    receiver = forms.TypedChoiceField(
        label=_("Lovet til"),
        required=False,
        empty_value=None,
        help_text=_("Den som er lovet noe, lukker oppgaven."),
        error_messages=_from_list(_CHOOSE),
    )
    kind = forms.ChoiceField(
        label=_("Når"),
        choices=WHEN,
        widget=forms.RadioSelect,
        error_messages=_from_list(_CHOOSE),
    )
    on = NorwegianDateField(label=_("Dag"), missing=_("Skriv en frist for oppgaven."))

    measure = forms.TypedChoiceField(
        label=_("Del av tiltaket"),
        required=False,
        coerce=int,
        empty_value=None,
        error_messages=_from_list(_CHOOSE),
    )

    commitment = forms.TypedChoiceField(
        label=_("Hører til en forpliktelse i avtalen"),
        required=False,
        empty_value=None,
        error_messages=_from_list(_CHOOSE),
    )

    def __init__(
        self,
        *args: Any,
        action_item: ActionItem,
        measures: Iterable[Measure],
        commitments: Iterable[Commitment],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, item=action_item.item, initial=_initial(action_item), **kwargs)
        self._offer_measures([(each.pk, each.title) for each in measures])
        self._offer_commitments({_key(each.version.agreement_id, each.key): each for each in commitments})
        # Exactly one party has made the promise, also when somebody else takes it over.
        self.offer("responsible", party=action_item.party)
        self.offer("contributors")
        self.offer("receiver", _("Ingen bestemt"))
        self.fields["responsible_role"].choices = [("", _("Personen selv")), *Role.choices]  # type: ignore[attr-defined]
        if not self.by_id.get(str(action_item.responsible_id)):
            # Whoever took over after somebody who left was not at the meeting.
            kept = Participant(
                user=action_item.responsible,
                name=action_item.responsible.full_name,
                party=action_item.party,
            )
            self.by_id[str(action_item.responsible_id)] = kept
            self.offer("responsible", party=action_item.party)

    def _offer_measures(self, measures: list[tuple[int, str]]) -> None:
        """Let the promise be part of a measure; where the forum has none, ask nothing."""
        if measures:
            self.fields["measure"].choices = [("", _("Ikke valgt")), *measures]  # type: ignore[attr-defined]
        else:
            del self.fields["measure"]

    def _offer_commitments(self, found: dict[str, Commitment]) -> None:
        """Let the promise serve what an agreement binds the parties to, each agreement's for itself."""
        field: Any = self.fields["commitment"]
        groups: dict[str, list[tuple[str, str]]] = {}
        for key, each in found.items():
            said = f"{each.get_party_display()}: {each.what}"
            groups.setdefault(each.version.agreement.title, []).append((key, said))
        of_one = [row for rows in groups.values() for row in rows]
        field.choices = [("", _("Ikke valgt")), *(groups.items() if len(groups) > 1 else of_one)]
        field.coerce = found.__getitem__
        # What the reader may not know of stays as it is, whatever they choose not to choose.
        self._keeps_served = bool(self.initial["commitment"]) and self.initial["commitment"] not in found
        if not found:
            del self.fields["commitment"]

    def _served(self) -> dict[str, Any]:
        """Which commitment was chosen; nothing where nobody was asked, or what is chosen is not known."""
        chosen = self.cleaned_data.get("commitment")
        if "commitment" not in self.fields or (chosen is None and self._keeps_served):
            return {}
        agreement_id = chosen.version.agreement_id if chosen else None
        return {"agreement_id": agreement_id, "commitment_key": chosen.key if chosen else ""}

    def details(self) -> dict[str, Any]:
        """What the form says, as the action takes it."""
        said = self.cleaned_data
        receiver = said["receiver"]
        return {
            "responsible": said["responsible"].user,
            "responsible_role": said["responsible_role"],
            "contributors": said["contributors"],
            "receiver": receiver.user if receiver else None,
            "due_on": said["on"] if said["kind"] == DEADLINE else None,
            "review_on": said["on"] if said["kind"] == RUNNING else None,
            **({"measure_id": said["measure"]} if "measure" in said else {}),
            **self._served(),
        }


class RestForm(forms.Form):
    """Until when an action item rests, and why."""

    until = NorwegianDateField(label=_("Hviler til"), missing=_("Skriv dagen oppgaven tas opp igjen."))
    reason = GuardedCharField(
        label=_("Hvorfor hviler den?"), max_length=280, missing=_("Skriv hvorfor oppgaven hviler.")
    )


class WithdrawActionItemForm(forms.Form):
    """Why a promise is taken back."""

    reason = GuardedCharField(
        label=_("Hvorfor gjelder den ikke lenger?"),
        max_length=300,
        missing=_("Skriv hvorfor oppgaven ikke gjelder lenger."),
    )


class OralPromiseForm(_PeopleForm):
    """What somebody promised another aloud."""

    what = GuardedCharField(label=_("Hva ble lovet?"), max_length=300, missing=_("Skriv hva som ble lovet."))
    responsible = forms.TypedChoiceField(
        label=_("Hvem lovet det?"), error_messages=_from_list(_("Velg hvem som lovet det."))
    )
    receiver = forms.TypedChoiceField(
        label=_("Til hvem?"), error_messages=_from_list(_("Velg hvem løftet ble gitt til."))
    )
    due_on = NorwegianDateField(label=_("Frist"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("responsible", _("Velg"))
        self.offer("receiver", _("Velg"))


def _initial(action_item: ActionItem) -> dict[str, Any]:
    return {
        "responsible": action_item.responsible_id,
        "responsible_role": action_item.responsible_role,
        "contributors": [each.user_id for each in action_item.contributions.all()],
        "receiver": action_item.receiver_id,
        "measure": action_item.measure_id,
        "commitment": _key(action_item.agreement_id, action_item.commitment_key),
        "kind": DEADLINE if action_item.due_on else RUNNING,
        "on": action_item.next_date_on,
    }


def _key(agreement_id: int | None, commitment_key: str) -> str:
    """A commitment, by what stays the same when the text of its agreement is renewed; empty for none."""
    return f"{agreement_id}-{commitment_key}" if agreement_id else ""
