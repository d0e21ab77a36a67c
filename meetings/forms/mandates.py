"""A council's mandate to a thematic forum: given, changed and ended."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models import AgendaItem, ForumMandate, Topic
from politirad.councils.models import Forum
from politirad.web.dates import day
from politirad.web.fields import FROM_LIST, GuardedCharField, GuardedTextField, NorwegianDateField

NEW = "nytt"
"""What stands for a thematic forum that does not exist yet."""
INTERVALS = (
    (12, _("Én gang i året")),
    (6, _("To ganger i året")),
    (4, _("Hver fjerde måned")),
    (3, _("Hver tredje måned")),
    (2, _("Annenhver måned")),
    (1, _("Hver måned")),
)
"""How often a forum may be asked to report, by months between (BR39)."""


class MandateForm(forms.Form):
    """What the council asks of the forum, where it was given, and how often the forum reports back."""

    topic = forms.TypedChoiceField(
        label=_("Tema"),
        coerce=int,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hva forumet arbeider med.")),
    )
    purpose = GuardedTextField(
        label=_("Oppdrag"),
        max_length=4000,
        rows=5,
        missing=_("Skriv hva rådet vil at forumet skal gjøre."),
        help_text=_("Hva skal forumet gjøre, hva kan det avgjøre selv, og hva skal det ta opp med rådet?"),
    )
    item = forms.TypedChoiceField(
        label=_("Saken mandatet ble gitt i"),
        coerce=int,
        empty_value=None,
        required=False,
        error_messages=FROM_LIST,
    )
    given_on = NorwegianDateField(
        label=_("Dato mandatet ble gitt"),
        required=False,
        help_text=_("Bare når saken ikke finnes her. Ellers gjelder datoen for møtet."),
    )
    reports_every_months = forms.TypedChoiceField(
        label=_("Hvor ofte skal forumet rapportere til rådet?"),
        coerce=int,
        choices=INTERVALS,
        initial=rules.MOST_MONTHS,
        error_messages=FROM_LIST,
        help_text=_("Minst én gang i året. Rapporten kommer av seg selv på dagsordenen til rådet."),
    )
    valid_from = NorwegianDateField(
        label=_("Gjelder fra"), required=False, help_text=_("Tomt: fra mandatet ble gitt.")
    )
    valid_until = NorwegianDateField(
        label=_("Gjelder til og med"), required=False, help_text=_("Tomt: til rådet avslutter det.")
    )

    def __init__(
        self, *args: Any, topics: Iterable[Topic], items: Iterable[AgendaItem], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offered_items = {item.pk: item for item in items}
        self._offer("topic", [(topic.pk, topic.label) for topic in topics], _("Velg"))
        named = [(pk, _item_words(item)) for pk, item in self.offered_items.items()]
        self._offer("item", named, _("Saken finnes ikke her"))

    def clean(self) -> dict[str, Any]:
        """Find the day it was given, and refuse days in the wrong order."""
        data = super().clean() or {}
        if {"item", "given_on", "valid_from", "valid_until"} & self.errors.keys():
            return data
        item = self.offered_items.get(data["item"])
        data["given_on"] = timezone.localdate(item.meeting.starts_at) if item else data["given_on"]
        if data["given_on"] is None:
            self.add_error("given_on", _("Velg saken, eller skriv datoen mandatet ble gitt."))
        elif item is None and data["given_on"] > timezone.localdate():
            self.add_error("given_on", _("Datoen kan ikke være fram i tid."))
        else:
            self._check_days(data)
        return data

    def said(self) -> dict[str, Any]:
        """What the mandate says of itself."""
        data = self.cleaned_data
        same = ("purpose", "given_on", "reports_every_months", "valid_until")
        return {
            **{name: data[name] for name in same},
            "topic_id": data["topic"],
            "item_id": data["item"],
            "valid_from": data["valid_from"] or data["given_on"],
        }

    def _check_days(self, data: dict[str, Any]) -> None:
        first: date = data["valid_from"] or data["given_on"]
        if first < data["given_on"]:
            self.add_error("valid_from", _("Mandatet kan ikke gjelde før det ble gitt."))
        elif data["valid_until"] and data["valid_until"] < first:
            self.add_error("valid_until", _("Siste dag kan ikke være før første dag."))

    def _offer(self, name: str, choices: list[tuple[Any, Any]], nothing: Any) -> None:
        field: Any = self.fields[name]
        field.choices = [("", nothing), *choices]


class GiveMandateForm(MandateForm):
    """A new mandate, to a thematic forum there is or to one that is made with it."""

    forum = forms.ChoiceField(
        label=_("Hvilket temaforum?"),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hvilket temaforum.")),
    )
    name = GuardedCharField(
        label=_("Navn på det nye temaforumet"),
        max_length=100,
        required=False,
        help_text=_("For eksempel «Uteliv». Du blir sekretær, og kan legge til medlemmene etterpå."),
    )

    field_order = ("forum", "name")

    def __init__(self, *args: Any, forums: Iterable[Forum], may_make: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered_forums = {str(forum.pk): forum for forum in forums}
        new = [(NEW, _("Et nytt temaforum"))] if may_make else []
        named = [(pk, forum.name) for pk, forum in self.offered_forums.items()]
        self._offer("forum", [*named, *new], _("Velg"))
        if not may_make:
            del self.fields["name"]
        elif not named:
            # Nothing to choose between: the name alone says it.
            del self.fields["forum"]
            self.fields["name"].required = True

    def clean_name(self) -> str:
        """A new forum has a name."""
        name: str = self.cleaned_data["name"]
        if not name and self.data.get("forum", NEW) == NEW:
            raise forms.ValidationError(_("Skriv hva temaforumet skal hete."))
        return name

    def receiver(self) -> dict[str, Any]:
        """Who gets the mandate, as the action takes it: a forum, or the name of a new one."""
        forum = self.offered_forums.get(self.cleaned_data.get("forum", NEW))
        return {"forum": forum, "name": "" if forum else self.cleaned_data["name"]}


class EditMandateForm(MandateForm):
    """A mandate that exists, with the fingerprint of what the writer started from."""

    seen = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, mandate: ForumMandate, **kwargs: Any) -> None:
        initial: dict[str, Any] = {"seen": mandate.fingerprint}
        initial |= {name.removesuffix("_id"): getattr(mandate, name) for name in mandate.SAID_OF_ITSELF}
        super().__init__(*args, initial=initial, **kwargs)


class EndMandateForm(forms.Form):
    """The last day of a mandate, and why it ends."""

    valid_until = NorwegianDateField(label=_("Siste dag"))
    reason = GuardedCharField(
        label=_("Hvorfor avsluttes mandatet?"),
        max_length=300,
        missing=_("Skriv kort hvorfor mandatet avsluttes."),
        help_text=_("For eksempel at oppdraget er utført, eller at et annet forum tar over."),
    )


def _item_words(item: AgendaItem) -> str:
    """«Sak 13/26 Uteliv i sentrum, 7. mai 2026»."""
    title = f"{item.case_number} {item.title}" if item.case_number else item.title
    return f"{title}, {day(item.meeting.starts_at)}"
