"""Whom to ask in the demo district: functions, who does what, cards, and two municipalities that are open.

The telephone numbers begin with zeros, so that nobody has them.
"""

from typing import Any

from contacts.actions import (
    give_function,
    mark_absent,
    publish_directory,
    save_card,
    write_responsibility,
)
from contacts.models import ContactTopic, FunctionType, Responsibility
from politirad.accounts.models import User
from politirad.demo.world.clock import Clock
from politirad.demo.world.doer import done_by
from politirad.demo.world.places import Places

_SINCE = -300
_HOLDERS = {
    "business_contact": "p-kontakt-kongshavn",
    "domestic_violence_coordinator": "p-stadfortredar",
    "radicalisation_contact": "p-kontakt-kyst",
    "preparedness": "p-elvestrand",
}
_PHONES = {
    "p-kontakt": "000 00 101",
    "p-kontakt-tindeland": "000 00 102",
    "p-kontakt-kongshavn": "000 00 103",
    "e-slt": "000 00 104",
}
_NOBODY = {"away_from_on": None, "away_until_on": None, "publishes_email": False}
_INSIDE = {"shows_phone": True, "shows_email": True, "shows_workplace": True}
_CARDS: dict[str, dict[str, Any]] = {
    "p-kontakt": {
        "workplace": "Elvestrand rådhus, tirsdag og torsdag",
        "publishes_name": True,
        "publishes_phone": True,
        "publishes_workplace": True,
    },
    "e-slt": {
        "workplace": "Elvestrand rådhus",
        "publishes_name": True,
        "publishes_email": True,
        "publishes_phone": False,
        "publishes_workplace": False,
    },
    "p-kontakt-tindeland": {
        "workplace": "Tindeland kommunehus, annakvar måndag",
        "publishes_name": True,
        "publishes_phone": False,
        "publishes_workplace": True,
    },
}
_OPEN = {"Elvestrand": "e-admin", "Tindeland": "t-slt"}


def make_directory(places: Places, people: dict[str, User], clock: Clock) -> None:
    """Let the district say who answers about what, and two municipalities show it to everyone."""
    manager, first = people["p-distrikt"], clock.day(_SINCE)
    functions = {function.code: function for function in FunctionType.objects.valid_on(clock.today)}
    said = {"district": places.district, "valid_from": first, "by": manager}
    with done_by(manager):
        for code, key in _HOLDERS.items():
            give_function(people[key], functions[code], **said)
        mark_absent(functions["diversity_coordinator"], instead="politikontakten i kommunen", **said)
        _say_who_does_what(places, manager)
    for key, phone in _PHONES.items():
        people[key].phone = phone
        people[key].save(update_fields=["phone"])
    for key, card in _CARDS.items():
        with done_by(people[key]):
            save_card(people[key], **_NOBODY | _INSIDE | card)
    for town, key in _OPEN.items():
        with done_by(people[key]):
            publish_directory(places.towns[town], by=people[key])


def _say_who_does_what(places: Places, manager: User) -> None:
    write_responsibility(
        places.district,
        ContactTopic.objects.get(code="children_youth"),
        seen=0,
        by=manager,
        ask_first=Responsibility.AskFirst.UNIT,
        unit=places.units["Felles enhet for forebygging"],
        contact_does="Er med i SLT-gruppa og samordner det politi og kommune gjør for ungdom.",
        unit_does="Snakker med ungdom og foreldre, og er ute i ungdomsmiljøene.",
    )
