"""Which municipalities fit what somebody asks for, by name, by postal town or by number (R177)."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from contacts.documents.town_names import names_of, postal_towns_of
from contacts.rules import place_among_hits


@dataclass(frozen=True)
class Hit:
    """A municipality that fits what was asked, and the postal towns in it that do."""

    town: Any
    postal_towns: list[str]


def hits_for(asked: str, towns: Iterable[Any]) -> list[Hit]:
    """Those of the municipalities that fit, the best first and then in the order they came."""
    found = []
    for town in towns:
        by_name = 0 if town.code == asked.strip() else place_among_hits(asked, names_of(town))
        fitting = [name for name in postal_towns_of(town) if place_among_hits(asked, [name]) is not None]
        by_post = place_among_hits(asked, fitting)
        # Equally good, a name of its own goes before a postal town.
        places = [(place, way) for way, place in enumerate((by_name, by_post)) if place is not None]
        if places:
            found.append((min(places), Hit(town, fitting)))
    return [hit for _places, hit in sorted(found, key=itemgetter(0))]
