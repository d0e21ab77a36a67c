"""Whom to ask about each topic in a municipality (R137, R138)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from contacts import rules
from contacts.documents.cards import ShownCard, shown_card
from contacts.models import FunctionType
from contacts.querysets import absences_in, function_of, holders_in, responsibilities_of, topics_on
from contacts.rules import CONTACT_CODE
from politirad.tenancy.rules import is_valid_on


@dataclass(frozen=True)
class Answer:
    """A function, and who answers; `absence` says that the district lacks it, and whom to ask then."""

    function: FunctionType
    people: Sequence[ShownCard]
    absence: Any = None


@dataclass(frozen=True)
class TopicAnswer:
    """A topic, what the district has said of it, and the functions to ask in order.

    `first_unit` is the name of the unit to ask before anybody else; empty for none.
    """

    topic: Any
    said: Any
    first_unit: str
    answers: Sequence[Answer]


def topic_answers(district: Any, contacts: Sequence[ShownCard], day: date) -> list[TopicAnswer]:
    """Every topic, as it is answered in the district; `contacts` are the municipality's own."""
    people: defaultdict[str, list[ShownCard]] = defaultdict(list, {CONTACT_CODE: list(contacts)})
    for held in holders_in(district, day):
        unit = held.unit.name if held.unit else ""
        card, label = getattr(held.user, "contact_card", None), held.function.label
        shown = shown_card(held.user, card, label, rules.Audience.INTERNAL, unit=unit, day=day)
        people[held.function.code].append(shown)
    absent = {absence.function.code: absence for absence in absences_in(district, day)}
    said = {each.topic_id: each for each in responsibilities_of(district)}
    contact = function_of(CONTACT_CODE, day)
    return [
        TopicAnswer(
            topic,
            said.get(topic.pk),
            _first_unit(said.get(topic.pk), day),
            [
                Answer(function, people[function.code], absent.get(function.code))
                for function in _to_ask(topic, said.get(topic.pk), contact)
            ],
        )
        for topic in topics_on(day)
    ]


def _first_unit(said: Any, day: date) -> str:
    """A unit that is no more is asked no longer."""
    if not said or said.ask_first != rules.AskFirst.UNIT:
        return ""
    unit = said.unit
    is_there = is_valid_on(day, valid_from=unit.valid_from, valid_until=unit.valid_until)
    return unit.name if is_there else ""


def _to_ask(topic: Any, said: Any, contact: Any) -> list[Any]:
    functions = {link.function.code: link.function for link in topic.links.all()}
    first = rules.AskFirst(said.ask_first) if said else rules.AskFirst.CATALOGUE
    codes = rules.whom_to_ask(first, list(functions), contact=CONTACT_CODE)
    known = functions | ({CONTACT_CODE: contact} if contact else {})
    return [known[code] for code in codes if code in known]
