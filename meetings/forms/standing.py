"""A standing item of a forum."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.forms.agenda import MinutesField
from meetings.models import AgendaItem, StandingItem
from politirad.councils.models import Forum
from politirad.web.fields import GuardedCharField

_WRONG = {"invalid_choice": _("Velg fra listen.")}
_OFFERED = (AgendaItem.Audience.EVERYONE, AgendaItem.Audience.MAIN_PARTIES)


class StandingItemForm(forms.Form):
    """What, where on the agenda, and in which meetings."""

    title = GuardedCharField(label=_("Tittel"), max_length=140, missing=_("Skriv hva saken heter."))
    purpose = forms.ChoiceField(
        label=_("Type"), choices=AgendaItem.Purpose.choices, initial="discussion", error_messages=_WRONG
    )
    minutes_planned = MinutesField(initial=10)
    when = forms.ChoiceField(label=_("Når"), choices=StandingItem.When.choices, error_messages=_WRONG)
    place = forms.ChoiceField(
        label=_("Plass på dagsordenen"), choices=StandingItem.Place.choices, error_messages=_WRONG
    )
    audience = forms.ChoiceField(
        label=_("Hvem kan lese saken?"),
        choices=[(each.value, each.label) for each in _OFFERED],
        error_messages=_WRONG,
    )
    lists_action_items = forms.BooleanField(
        label=_("Vis åpne oppgaver fra tidligere møter i saken"), required=False
    )

    def __init__(self, *args: Any, forum: Forum, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not forum.is_extended:
            del self.fields["audience"]

    def said(self) -> dict[str, Any]:
        """What the standing item says of itself."""
        return {"audience": AgendaItem.Audience.MAIN_PARTIES.value} | self.cleaned_data
