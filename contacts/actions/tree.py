"""The tree of a district as the rules know it, read under the lock that lets one at a time change it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from contacts import rules
from politirad.tenancy.models import PoliceDistrict, PoliceUnit


def known_units(district: PoliceDistrict) -> list[rules.Unit]:
    """Every unit of the district there is, was or will be."""
    return [facts_of(unit) for unit in PoliceUnit.objects.of_district(district)]


def facts_of(unit: PoliceUnit) -> rules.Unit:
    """The unit as the rules know it."""
    return rules.Unit(
        key=str(unit.pk),
        code=unit.code,
        name=unit.name,
        kind=unit.kind,
        parent=str(unit.parent_id) if unit.parent_id else None,
        valid_from=unit.valid_from,
        valid_until=unit.valid_until,
    )


def columns_of(facts: rules.Unit, keys: dict[str, int] | None = None) -> dict[str, Any]:
    """What the unit's row says; `keys` has the numbers of units that were just made."""
    parent = facts.parent
    return {
        "code": facts.code,
        "name": facts.name,
        "kind": facts.kind,
        "parent_id": ((keys or {}).get(parent) or int(parent)) if parent else None,
        "valid_from": facts.valid_from,
        "valid_until": facts.valid_until,
    }


@contextmanager
def judged_at_the_end() -> Iterator[None]:
    """Let the database judge what is written in here as a whole, when all of it is written."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        yield
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
