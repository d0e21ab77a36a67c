"""What an item says of itself, where it stands, how long it takes, and its papers."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.choices import flatten_choices
from django.utils.translation import gettext_lazy as _

from meetings.forms.item_details import DetailFields
from meetings.models import AgendaItem, Meeting
from politirad.web.fields import AttachmentField, GuardedCharField
from politirad.web.files import media_type_of
from politirad.web.number_fields import NumberField

LONGEST_ITEM = 480
USUAL_MINUTES = 15


class MinutesField(NumberField):
    """Planned length in whole minutes."""

    def __init__(self, **kwargs: Any) -> None:
        wrong = _("Skriv et helt antall minutter mellom 1 og 480.")
        super().__init__(1, LONGEST_ITEM, wrong=wrong, label=_("Minutter"), **kwargs)


class QuickItemForm(forms.Form):
    """What every item needs (BR21); in a forum without outsiders nobody is asked who may read it."""

    title = GuardedCharField(
        label=_("Tittel"),
        max_length=140,
        missing=_("Skriv hva dere skal snakke om."),
        widget=forms.TextInput,
    )
    purpose = forms.ChoiceField(
        label=_("Type"),
        choices=[("", _("Velg")), *AgendaItem.Purpose.choices],
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), _("Velg orientering, drøfting eller avklaring.")
        ),
    )
    presenter = GuardedCharField(
        label=_("Innleder"), max_length=120, missing=_("Skriv hvem som innleder til saken.")
    )
    minutes_planned = MinutesField(initial=USUAL_MINUTES)
    audience = forms.ChoiceField(
        label=_("Hvem kan lese saken?"),
        choices=[("", _("Velg")), *AgendaItem.Audience.choices],
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Velg hvem som kan lese saken.")),
    )
    is_general = forms.BooleanField(
        label=_("Saken gjelder ikke enkeltpersoner"),
        error_messages={
            "required": _("Bekreft at saken ikke gjelder enkeltpersoner. Enkeltsaker hører ikke hjemme her.")
        },
    )

    def __init__(self, *args: Any, meeting: Meeting, party: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meeting, self.party = meeting, party
        if not meeting.forum.is_extended:
            self.ask_less_of_audience()

    def ask_less_of_audience(self) -> None:
        """Where only the two parties meet, the item is theirs."""
        del self.fields["audience"]

    def said(self) -> dict[str, Any]:
        """What the item says of itself."""
        said = {**self.cleaned_data}
        said["audience"] = said.get("audience") or AgendaItem.Audience.MAIN_PARTIES.value
        is_own = said["audience"] == AgendaItem.Audience.OWN_PARTY
        return said | {"own_party": self.party if is_own else ""}


class NewItemForm(QuickItemForm):
    """The quick form under the agenda."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="nysak_%s", **kwargs)


class ItemForm(DetailFields, QuickItemForm):
    """A whole item: what every item needs, and what some items say besides."""

    field_order = ("title", "description", "outcome", "purpose", "minutes_planned", "presenter", "topic_id")

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, meeting=meeting, **kwargs)
        self.offer_details(meeting.forum, timezone.localdate(meeting.starts_at))

    def ask_less_of_audience(self) -> None:
        """Where only the two parties meet, the item is theirs unless it says otherwise; an arena has one."""
        if self.meeting.forum.is_arena:
            super().ask_less_of_audience()
            return
        audience = self.fields["audience"]
        audience.required = False
        audience.initial = AgendaItem.Audience.MAIN_PARTIES

    def said(self) -> dict[str, Any]:
        """What the item says of itself, with the record it is about by id."""
        said = {name: value for name, value in super().said().items() if name != "about"}
        return said | self.record_ids()

    def clean(self) -> dict[str, Any]:
        """An exempt item says by which law, why, and what the public may call it (BR31)."""
        data = super().clean() or {}
        self.refuse_half_exemption(data)
        return data


class EditItemForm(ItemForm):
    """An item that exists, with the fingerprint of what the writer started from."""

    seen = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, item: AgendaItem, **kwargs: Any) -> None:
        kwargs["initial"] = {name: getattr(item, name) for name in AgendaItem.SAID_OF_ITSELF}
        kwargs["initial"]["about"] = item.about
        super().__init__(*args, meeting=item.meeting, **kwargs)
        self.initial["seen"] = item.fingerprint

    def said(self) -> dict[str, Any]:
        """What the item says of itself."""
        return {name: value for name, value in super().said().items() if name != "seen"}

    def shown(self, name: str, value: Any) -> Any:
        """The value as the writer sees it: the words of a choice, yes or no, or the text itself."""
        if isinstance(value, bool):
            return _("Ja") if value else _("Nei")
        choices = flatten_choices(getattr(self.fields[name], "choices", ()))
        return {str(key): label for key, label in choices}.get("" if value is None else str(value), value)


class MinutesForm(forms.Form):
    """How long an item takes, changed in its row."""

    minutes_planned = MinutesField()


class MoveForm(forms.Form):
    """One step up or down, or to a place counted from 1."""

    direction = forms.ChoiceField(choices=[(name, name) for name in ("up", "down", "to")])
    position = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=1000,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), _("Skriv plassen som et tall, for eksempel 3.")
        ),
    )

    def place_from(self, position: int) -> int:
        """The place to move to, from `position`; outside the list is its nearest end."""
        steps = {"up": position - 1, "down": position + 1}
        wanted = self.cleaned_data["position"] or position
        return max(steps.get(self.cleaned_data["direction"], wanted), 1)


class PaperForm(forms.Form):
    """A paper to an item."""

    file = AttachmentField(
        label=_("Fil"), help_text=_("PDF, Word, Excel, PowerPoint eller bilde, høyst 20 MB.")
    )

    def media_type(self) -> str:
        """The media type that belongs to the ending, which the content has been held against."""
        return media_type_of(self.cleaned_data["file"].name)
