"""Gjort, lært, lurt in words: what one is about, what it is called elsewhere, and what is not sent yet."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from evaluation.models import Reflection, ReflectionDraft
from evaluation.rules import Occasion
from meetings.models import AgendaItem, Meeting
from politirad.councils.models import Forum, places_on
from politirad.plans.models import Measure
from politirad.tenancy.reach import Person
from politirad.web.dates import day, month_year

WORDS: Mapping[Occasion, str] = {
    Occasion.MEETING: "mote",
    Occasion.MEASURE: "tiltak",
    Occasion.EXERCISE: "ovelse",
    Occasion.PERIOD: "periode",
}
"""What each occasion is called in an address."""

_LONGEST_TITLE = 140
_BETWEEN_NAMES = re.compile(r"\s[–-]\s|/")


@dataclass(frozen=True)
class Subject:
    """What a new one is about: an occasion, and the meeting or the measure where that is settled."""

    occasion: Occasion
    thing: Meeting | Measure | None = None

    @property
    def key(self) -> str:
        """What its draft is kept under."""
        return f"{WORDS[self.occasion]}-{self.thing.pk}" if self.thing else WORDS[self.occasion]

    @property
    def words(self) -> str:
        """The meeting or the measure by name; empty when it is chosen in the form."""
        return _of_thing(self.thing) if self.thing else ""


@dataclass(frozen=True)
class Draft:
    """A text somebody has begun: the question in the address that leads back to it, and its first words."""

    query: str
    words: str


def about_of(reflection: Reflection) -> str:
    """Which meeting, measure, exercise or period it looks back on."""
    thing = reflection.meeting or reflection.measure
    if thing is not None:
        return _of_thing(thing)
    return reflection.title or _period(reflection)


def heading_of(reflection: Reflection) -> str:
    """What it may be called among other councils; the number of a meeting says nothing there."""
    if reflection.meeting is not None:
        return _("Møte i %(month)s") % {"month": month_year(reflection.meeting.starts_at)}
    return about_of(reflection)


def subject_of(reflection: Reflection) -> Subject:
    """What a written one is about."""
    return Subject(Occasion(reflection.occasion), reflection.meeting or reflection.measure)


def names_of(forum: Forum) -> list[str]:
    """The names that tell which forum it is: its own, and those of its municipalities in every language."""
    names = {forum.name}
    for town in places_on(forum, timezone.localdate()):
        for name in (town.name, town.display_name, town.full_name):
            names |= {name, *_BETWEEN_NAMES.split(name)}
    return sorted(names)


def onward_proposal(about: str, onward: str) -> Mapping[str, Any]:
    """What is smart from here, as a proposal to the forum that learned it."""
    title = _("Lurt videre: %(about)s") % {"about": about}
    return {
        "title": title[:_LONGEST_TITLE],
        "description": onward,
        "purpose": AgendaItem.Purpose.DISCUSSION,
        "audience": AgendaItem.Audience.MAIN_PARTIES,
    }


def draft_of_reflection(reflection_id: int) -> str:
    """What the draft of a change is kept under."""
    return f"endring-{reflection_id}"


def kept_in(forum: Forum, user: Person, key: str) -> ReflectionDraft | None:
    """What the person has begun to write under `key`."""
    return ReflectionDraft.objects.filter(forum=forum, written_by=user.pk, about=key).first()


def draft_key(forum: Forum, user: Person, key: str) -> str:
    """What the tab keeps unsent text under; another once something is sent, so that nothing comes back."""
    last = Reflection.objects.filter(forum=forum, written_by=user.pk).order_by("-pk").first()
    return f"gll-{forum.pk}-{key}-{last.pk if last else 0}-{last.version if last else 0}"


def drafts_of(forum: Forum, user: Person) -> Iterable[Draft]:
    """The new ones the person has begun in the forum, the last first."""
    begun = ReflectionDraft.objects.filter(forum=forum, written_by=user.pk).exclude(
        about__startswith="endring"
    )
    for draft in begun.order_by("-saved_at"):
        words = next((draft.said[name] for name in Reflection.TEXTS if draft.said.get(name)), "")
        if words:
            word, _hyphen, pk = draft.about.partition("-")
            yield Draft(f"{word}={pk}" if pk else f"om={word}", words)


def _of_thing(thing: Meeting | Measure) -> str:
    if isinstance(thing, Meeting):
        return f"{thing.title}, {day(thing.starts_at)}"
    return thing.title


def _period(reflection: Reflection) -> str:
    first, last = reflection.from_on, reflection.until_on
    return _("%(first)s til %(last)s") % {"first": day(first), "last": day(last)} if first and last else ""
