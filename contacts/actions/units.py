"""One unit at a time: made, changed, ended (R026)."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from contacts import rules
from contacts.actions.judging import lock_district
from contacts.actions.tree import columns_of, facts_of, known_units
from contacts.documents import FIELD_OF, trouble_words
from politirad.tenancy.models import PoliceDistrict, PoliceUnit


class UnitConflictError(Exception):
    """Somebody else changed the unit first; `unit` carries what it says now."""

    def __init__(self, unit: PoliceUnit) -> None:
        super().__init__(str(unit.pk))
        self.unit = unit


@transaction.atomic
def add_unit(district: PoliceDistrict, **said: Any) -> PoliceUnit:
    """Put a new unit into the district's tree; `said` is its code, name, kind, parent_id and days."""
    lock_district(district)
    unit = PoliceUnit(district=district, **said)
    _refuse_trouble(replace(facts_of(unit), key=rules.NEW_KEY), district)
    unit.save()
    return unit


@transaction.atomic
def edit_unit(unit: PoliceUnit, *, seen: int, **said: Any) -> PoliceUnit:
    """Change what the unit says of itself, on top of version `seen` (ux.md 7.7).

    Somebody else's newer version is never overwritten: the conflict is raised instead.
    """
    lock_district(unit.district)
    fresh = PoliceUnit.objects.select_related("district").get(pk=unit.pk)
    if fresh.version != seen and any(getattr(fresh, name) != value for name, value in said.items()):
        raise UnitConflictError(fresh)
    before = facts_of(fresh)
    for name, value in said.items():
        setattr(fresh, name, value)
    if facts_of(fresh) != before:
        _refuse_trouble(facts_of(fresh), fresh.district)
    return _save(fresh, before)


@transaction.atomic
def end_unit(unit: PoliceUnit, *, last_day: date) -> PoliceUnit:
    """Let the unit hold to a last day; refused while a unit under it goes on after that day (BR43)."""
    lock_district(unit.district)
    fresh = PoliceUnit.objects.select_related("district").get(pk=unit.pk)
    before = facts_of(fresh)
    fresh.valid_until = last_day
    after = facts_of(fresh)
    tree = rules.Tree([*(other for other in known_units(fresh.district) if other.key != after.key), after])
    # What holds shorter than it did can come to stand in the way of those under it alone.
    is_shorter = before.valid_until is None or last_day <= before.valid_until
    trouble = rules.end_trouble(after, tree) if is_shorter else rules.unit_trouble(after, tree)
    if trouble:
        raise ValidationError({"last_day": trouble_words(trouble)})
    return _save(fresh, before)


def _save(unit: PoliceUnit, before: rules.Unit) -> PoliceUnit:
    """Keep the unit as it is now, if that is another than before."""
    if facts_of(unit) == before:
        return unit
    unit.version += 1
    unit.save(update_fields=[*columns_of(before), "version"])
    return unit


def _refuse_trouble(facts: rules.Unit, district: PoliceDistrict) -> None:
    others = (other for other in known_units(district) if other.key != facts.key)
    trouble = rules.unit_trouble(facts, rules.Tree([*others, facts]))
    if trouble:
        raise ValidationError({FIELD_OF[trouble.problem]: trouble_words(trouble)})
