"""The filters of a list of action items, which live in its address."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from meetings.models import ActionItem
from meetings.querysets import ActionItemQuerySet
from politirad.tenancy.permissions import Party
from politirad.tenancy.reach import Person
from politirad.web.fields import GuardedCharField

_LONGEST_SEARCH = 100
ME = "meg"


@dataclass(frozen=True)
class Place:
    """Where a forum stands among those of a list: on a level, by name; and whether the reader arranges it."""

    level: int
    level_name: str
    name: str
    is_arranged: bool


class ActionItemFilterForm(forms.Form):
    """What the reader looks for; a filter that makes no sense is left out."""

    q = GuardedCharField(
        label=_("Søk i oppgavene"),
        required=False,
        max_length=_LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    ansvarlig = forms.ChoiceField(label=_("Ansvarlig"), required=False)
    part = forms.ChoiceField(label=_("Part"), required=False)
    tema = forms.TypedChoiceField(label=_("Tema"), required=False, coerce=int, empty_value=None)
    nivaa = forms.ChoiceField(label=_("Nivå"), required=False)
    gruppe = forms.ChoiceField(label=_("Gruppe"), required=False)

    def __init__(
        self, *args: Any, known: Collection[ActionItem], places: Mapping[int, Place], **kwargs: Any
    ) -> None:
        """Offer the people, topics and kinds of forum of `known`, which the reader may know.

        Where the forums have places among each other, offer their levels and names instead of their kinds.
        """
        super().__init__(*args, auto_id="filter_%s", **kwargs)
        people = {str(each.responsible_id): each.responsible.full_name for each in known}
        topics = {each.item.topic.pk: str(each.item.topic) for each in known if each.item and each.item.topic}
        forums = {each.forum for each in known}
        levels = {forum.kind: forum.get_kind_display() for forum in forums}
        self.places = places
        offered: dict[str, Any] = {
            "ansvarlig": [(ME, _("Meg")), *sorted(people.items(), key=itemgetter(1))],
            "part": Party.choices,
            "tema": sorted(topics.items(), key=itemgetter(1)),
            "nivaa": _levels(places) if places else sorted(levels.items(), key=itemgetter(1)),
            "gruppe": [(str(pk), place.name) for pk, place in places.items()],
        }
        for name, choices in offered.items():
            self.fields[name].choices = [("", _("Alle")), *choices]  # type: ignore[attr-defined]
        self.has_levels = len(offered["nivaa"]) > 1

    def narrow(self, found: ActionItemQuerySet[ActionItem], user: Person) -> ActionItemQuerySet[ActionItem]:
        """The action items the filters leave."""
        asked = self.cleaned_data
        if who := asked.get("ansvarlig"):
            found = found.filter(responsible=user.pk if who == ME else who)
        if party := asked.get("part"):
            found = found.filter(party=party)
        if topic := asked.get("tema"):
            found = found.filter(item__topic=topic)
        if level := asked.get("nivaa"):
            found = found.filter(self._on_level(level))
        if group := asked.get("gruppe"):
            found = found.filter(forum=group)
        if words := asked.get("q"):
            found = found.saying(words)
        return found

    def _on_level(self, level: str) -> Q:
        there = [pk for pk, place in self.places.items() if str(place.level) == level]
        return Q(forum__in=there) if self.places else Q(forum__kind=level)

    @property
    def is_narrow(self) -> bool:
        """Whether any filter is set."""
        return any(self.cleaned_data.values())


def _levels(places: Mapping[int, Place]) -> list[tuple[str, str]]:
    """The levels there are forums on, from the first down."""
    return [(str(level), name) for level, name in sorted({(p.level, p.level_name) for p in places.values()})]
