"""One person's row in the register: the places, what stands under them, and where the person stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from contacts.documents import load_words
from contacts.models import PoliceContactAssignment
from contacts.rules import Kind, Standing, is_onboarding_late, lacks_mandate
from contacts.views.slots import Slots, slots_of
from politirad.accounts.models import User
from politirad.web.states import LOOKS


@dataclass(frozen=True)
class Row:
    """A politikontakt as the register shows them; `person` has its load (`people_of`)."""

    person: Any
    unit: str
    standing: Standing
    word: str
    slots: Slots
    deputies: Sequence[PoliceContactAssignment]
    coming: Sequence[PoliceContactAssignment]
    count: int
    is_sole_role: bool

    @property
    def burden(self) -> str:
        """«3 av 3 kommuner, 66 900 innbyggere»."""
        return load_words(self.person)


@dataclass(frozen=True)
class Starting:
    """Somebody with something of the start left: how far they are, and what is late."""

    assignment: Any
    lacks_mandate: bool
    is_late: bool


def starting_of(assignment: Any, day: date) -> Starting:
    """How far somebody is who has what is clear by `day` beside them (`with_start_on`)."""
    clarified = [assignment.clarified_on] if assignment.clarified_on else []
    onboarding: Any = getattr(assignment, "onboarding", None)
    left = assignment.task_count - assignment.done_count
    return Starting(
        assignment=assignment,
        lacks_mandate=lacks_mandate(day, assignment.valid_from, clarified),
        is_late=bool(onboarding and is_onboarding_late(day, onboarding.begins_on, left)),
    )


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
    standing = list(Standing)[person.place]
    return Row(
        person=person,
        unit=next((each.unit.name for each in mine if each.unit), ""),
        standing=standing,
        word=word_of(person, standing),
        slots=slots_of(person, mine, day),
        deputies=[each for each in begun if each.kind == Kind.DEPUTY],
        coming=[each for each in mine if each.is_active and each.valid_from > day],
        count=person.load + sum(not each.is_active for each in mine),
        is_sole_role=any(each.is_sole_role for each in begun),
    )
