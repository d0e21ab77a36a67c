"""One person's row in the register: places within the limit, those beyond it, and what stands under them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from contacts.forms.assigning import load_words
from contacts.models import PoliceContactAssignment
from contacts.rules import Kind, Standing
from politirad.accounts.models import User
from politirad.web.states import LOOKS

FILLED, FREE, GRANTED, AWAITING, OVER = "fylt", "ledig", "godkjent", "venter", "over"


@dataclass(frozen=True)
class Slot:
    """One place: how it looks, its words, and the assignment that fills it."""

    look: str
    name: str
    assignment_id: int | None = None


@dataclass(frozen=True)
class Row:
    """A politikontakt as the register shows them; `person` has its load (`people_of`)."""

    person: Any
    unit: str
    standing: Standing
    word: str
    within: Sequence[Slot]
    beyond: Sequence[Slot]
    deputies: Sequence[PoliceContactAssignment]
    coming: Sequence[PoliceContactAssignment]
    count: int
    is_sole_role: bool

    @property
    def burden(self) -> str:
        """«3 av 3 kommuner, 66 900 innbyggere»."""
        return load_words(self.person.load, self.person.limit, self.person.population)


def rows_of(people: Iterable[User], assignments: Iterable[PoliceContactAssignment], day: date) -> list[Row]:
    """A row for each person, in the order given."""
    by_person: defaultdict[int, list[PoliceContactAssignment]] = defaultdict(list)
    for each in assignments:
        by_person[each.user_id].append(each)
    return [_row(person, by_person[person.pk], day) for person in people]


def word_of(person: Any, standing: Standing) -> str:
    """What the sign of the standing says, with the day it is about."""
    words = {
        Standing.ENDING: (_("Slutter %(day)s"), person.ends_on),
        Standing.EXCEPTION: (_("Unntak til %(day)s"), person.granted_until),
        Standing.DEPUTY: (_("Stedfortreder siden %(day)s"), person.deputy_since),
        Standing.IN_FACT_PRIMARY: (_("Stedfortreder siden %(day)s"), person.deputy_since),
        Standing.COMING: (_("Begynner %(day)s"), person.begins_on),
    }
    said, on = words.get(standing, ("", None))
    return said % {"day": f"{on:%d.%m.%y}"} if on else str(LOOKS[standing].word)


def _row(person: Any, mine: list[PoliceContactAssignment], day: date) -> Row:
    begun = [each for each in mine if each.valid_from <= day]
    filled = _filled(person, begun)
    waiting = [Slot(AWAITING, _name(each), each.pk) for each in mine if not each.is_active]
    limit = len(filled) if person.limit is None else person.limit
    free = [Slot(FREE, _("Ledig"))] * (limit - len(filled))
    standing = list(Standing)[person.place]
    return Row(
        person=person,
        unit=next((each.unit.name for each in mine if each.unit), ""),
        standing=standing,
        word=word_of(person, standing),
        within=[*filled[:limit], *free],
        beyond=[*_beyond(filled, limit, person.cap), *waiting],
        deputies=[each for each in begun if each.kind == Kind.DEPUTY],
        coming=[each for each in mine if each.is_active and each.valid_from > day],
        count=person.load + len(waiting),
        is_sole_role=any(each.is_sole_role for each in begun),
    )


def _filled(person: Any, begun: list[PoliceContactAssignment]) -> list[Slot]:
    """The person's municipalities; those in other districts are counted without their names."""
    own = [each for each in begun if each.is_active and each.kind == Kind.PRIMARY]
    elsewhere = [Slot(FILLED, _("Annet distrikt"))] * max(person.load - len(own), 0)
    return [*(Slot(FILLED, _name(each), each.pk) for each in own), *elsewhere]


def _beyond(filled: list[Slot], limit: int, cap: int | None) -> list[Slot]:
    return [
        Slot(GRANTED if cap is not None and place <= cap else OVER, slot.name, slot.assignment_id)
        for place, slot in enumerate(filled[limit:], start=limit + 1)
    ]


def _name(assignment: PoliceContactAssignment) -> str:
    return assignment.municipality.display_name
