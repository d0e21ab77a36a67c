"""Units made, changed and ended one at a time, and what the database refuses whoever writes (R026, BR43)."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from contacts.actions import UnitConflictError, add_unit, edit_unit, end_unit
from politirad.tenancy.models import PoliceUnit
from tests.contacts.lists import FIRST, GDE, LAST, LOCATION, SERVICE, make_unit
from tests.world import World

NEXT = LAST + timedelta(days=1)


def said(name: str, kind: str = GDE, parent: PoliceUnit | None = None, **more: Any) -> dict[str, Any]:
    days = {"valid_from": FIRST, "valid_until": None}
    return {"code": "", "name": name, "kind": kind, "parent_id": parent and parent.pk, **days, **more}


def test_a_unit_is_added_changed_and_ended(world: World):
    north = add_unit(world.district, **said("GDE Nord", code="100"))
    station = add_unit(world.district, **said("Vakt", SERVICE, north))
    edit_unit(station, seen=1, name="Vakta", valid_until=LAST)
    ended = end_unit(north, last_day=LAST)
    assert (ended.valid_until, ended.version) == (LAST, 2)
    station.refresh_from_db()
    assert (station.name, station.valid_until, station.version) == ("Vakta", LAST, 2)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (said("GDE Nord"), "name"),
        (said("Ny", code="100"), "code"),
        (said("Ny", SERVICE), "parent"),
        (said("Ny", valid_until=date(2023, 12, 31)), "valid_until"),
    ],
)
def test_a_unit_that_does_not_fit_is_refused_at_its_field(world: World, wrong: dict[str, Any], field: str):
    add_unit(world.district, **said("GDE Nord", code="100"))
    with pytest.raises(ValidationError) as refusal:
        add_unit(world.district, **wrong)
    assert list(refusal.value.message_dict) == [field]


def test_a_unit_is_not_ended_before_those_under_it(world: World):
    north = add_unit(world.district, **said("GDE Nord"))
    add_unit(world.district, **said("Vakt", SERVICE, north))
    with pytest.raises(ValidationError) as refusal:
        end_unit(north, last_day=LAST)
    assert refusal.value.message_dict == {
        "last_day": ["«Vakt» ligger under enheten og gjelder på flere dager. Avslutt eller flytt den først."]
    }


def test_what_somebody_else_changed_is_not_overwritten(world: World):
    north = add_unit(world.district, **said("GDE Nord"))
    edit_unit(north, seen=1, name="GDE Nordre")
    with pytest.raises(UnitConflictError) as conflict:
        edit_unit(north, seen=1, name="GDE Nordover")
    assert conflict.value.unit.name == "GDE Nordre"
    assert edit_unit(north, seen=1, name="GDE Nordre").version == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "gde nord"},
        {"name": "Ny", "code": "100"},
        {"name": "Ny", "kind": GDE, "parent": True},
        {"name": "Ny", "kind": LOCATION, "parent": True},
        {"name": "Ny", "kind": SERVICE, "parent": True, "valid_from": FIRST - timedelta(days=1)},
        {"name": "Ny", "kind": SERVICE, "parent": True, "elsewhere": True},
    ],
)
def test_the_database_refuses_what_does_not_fit_the_tree(world: World, wrong: dict[str, Any]):
    north = make_unit(world.district, "GDE Nord", code="100")
    parent = north if wrong.pop("parent", False) else None
    district = world.neighbour_district if wrong.pop("elsewhere", False) else world.district
    with pytest.raises(IntegrityError), transaction.atomic():
        make_unit(district, parent=parent, **wrong)


@pytest.mark.parametrize("change", [{"valid_until": LAST}, {"kind": SERVICE}, {"valid_from": NEXT}])
def test_the_database_keeps_a_unit_as_those_under_it_need_it(world: World, change: dict[str, Any]):
    north = make_unit(world.district, "GDE Nord")
    make_unit(world.district, "Vakt", SERVICE, north)
    with pytest.raises(IntegrityError), transaction.atomic():
        PoliceUnit.objects.filter(pk=north.pk).update(**change)


def test_a_name_and_a_number_may_be_used_again_from_the_next_day(world: World):
    make_unit(world.district, "GDE Nord", code="100", valid_until=LAST)
    assert make_unit(world.district, "GDE Nord", code="100", valid_from=NEXT).pk
