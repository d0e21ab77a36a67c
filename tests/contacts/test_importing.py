"""A list on its way into the register: previewed, taken in once, undone once (G92)."""

from collections.abc import Sequence
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from contacts.actions import add_unit, edit_unit, preview_import, take_in, undo_import
from contacts.models import Import
from contacts.rules import Outcome, Problem, State
from politirad.councils.models import Forum
from politirad.tenancy.models import PoliceUnit
from politirad.tenancy.permissions import Role
from tests.contacts.lists import FIRST, GDE, LAST, LOCATION, SERVICE, csv_of, make_unit, uploaded
from tests.world import World

LIST = (
    ("100", "GDE Nord", "geografisk driftsenhet", "", "01.01.2024", ""),
    ("110", "Fjellvik lensmannskontor", "tjenesteenhet", "100", "01.01.2024", ""),
    ("", "Havneset tjenestested", "tjenestested", "Fjellvik lensmannskontor", "01.01.2025", "31.12.2026"),
)


def previewed(world: World, rows: Sequence[Sequence[str]] = LIST) -> Import:
    form = uploaded(csv_of(rows))
    assert form.is_valid(), form.errors
    by = world.users[Role.DISTRICT_ADMINISTRATOR]
    return preview_import(world.district, Import.Kind.UNITS, form.rows, file_name="enheter.csv", by=by)


def taken_in(world: World, found: Import) -> Import:
    return take_in(found, seen=found.edition, by=world.users[Role.DISTRICT_ADMINISTRATOR])


def undone(world: World, found: Import) -> Import:
    return undo_import(found, by=world.users[Role.DISTRICT_ADMINISTRATOR])


def outcomes(found: Import) -> list[str]:
    return [row["outcome"] for row in found.rows]


def tree(world: World) -> list[tuple[str, str, str | None, date, date | None]]:
    units = PoliceUnit.objects.of_district(world.district).select_related("parent")
    return [
        (unit.code, unit.name, unit.parent and unit.parent.name, unit.valid_from, unit.valid_until)
        for unit in units
    ]


def test_a_preview_writes_nothing(world: World):
    before = tree(world)
    found = previewed(world)
    assert (outcomes(found), found.new_count, found.state, tree(world)) == (
        [Outcome.NEW] * 3,
        3,
        State.PREVIEWED,
        before,
    )


def test_a_list_is_taken_in_and_is_the_same_the_next_time(world: World):
    taken_in(world, previewed(world))
    assert tree(world) == [
        ("", "Elvestrand politistasjon", None, FIRST, None),
        ("110", "Fjellvik lensmannskontor", "GDE Nord", FIRST, None),
        ("100", "GDE Nord", None, FIRST, None),
        ("", "Havneset tjenestested", "Fjellvik lensmannskontor", date(2025, 1, 1), LAST),
    ]
    again = previewed(world)
    assert (outcomes(again), again.may_be_taken_in) == ([Outcome.SAME] * 3, False)
    with pytest.raises(ValidationError, match="kan ikke tas inn"):
        taken_in(world, again)


def test_nothing_is_written_while_one_row_is_wrong(world: World):
    before = tree(world)
    wrong = [
        *LIST,
        ("", "Løs", "tjenesteenhet", "", "01.01.2024"),
        ("", "", "gde"),
        ("", "X", "gde", "", "i går"),
    ]
    found = previewed(world, wrong)
    assert [row["trouble"][0] for row in found.rows if row["trouble"]] == [
        Problem.NEEDS_PARENT,
        Problem.CELL,
        Problem.CELL,
    ]
    with pytest.raises(ValidationError, match="kan ikke tas inn"):
        taken_in(world, found)
    assert tree(world) == before


def test_three_wrong_rows_put_right_in_the_file_are_taken_in(world: World):
    wrong = [
        ("", "GDE Vest", "gde"),
        ("", "Vest", "tjenesteenhet", "GDE Vest"),
        ("", "Rom", "tjenestested", "Vest"),
    ]
    assert outcomes(previewed(world, wrong)) == [Outcome.WRONG] * 3
    right = [(*each, "", "01.01.2025")[-5:] if len(each) == 3 else (*each, "01.01.2025") for each in wrong]
    found = taken_in(world, previewed(world, right))
    assert (outcomes(found), found.state) == ([Outcome.NEW] * 3, State.IMPORTED)


def test_what_changes_is_told_and_undone(world: World):
    station = PoliceUnit.objects.get(district=world.district)
    north = make_unit(world.district, "GDE Nord", code="100")
    before = tree(world)
    PoliceUnit.objects.filter(pk=station.pk).update(code="110")
    before = tree(world)
    rows = [
        ("100", "GDE Nordre", "gde"),
        ("110", station.name, "tjenesteenhet", "GDE Nordre", "", "31.12.2026"),
    ]
    found = previewed(world, rows)
    assert outcomes(found) == [Outcome.CHANGED] * 2
    assert (found.rows[0]["before"]["name"], found.rows[0]["after"]["name"]) == ("GDE Nord", "GDE Nordre")
    taken_in(world, found)
    station.refresh_from_db()
    assert (station.parent, station.valid_until, station.version) == (north, LAST, 2)
    assert (undone(world, found).state, tree(world)) == (State.UNDONE, before)


def test_a_whole_list_is_undone_and_can_be_taken_in_anew(world: World):
    before = tree(world)
    found = taken_in(world, previewed(world))
    undone(world, found)
    assert tree(world) == before
    with pytest.raises(ValidationError, match="Last opp filen på nytt"):
        taken_in(world, found)
    assert taken_in(world, previewed(world)).is_in


def test_pressed_twice_it_happens_once(world: World):
    found = previewed(world)
    first, second = taken_in(world, found), taken_in(world, found)
    assert (first.imported_at, PoliceUnit.objects.filter(district=world.district).count()) == (
        second.imported_at,
        4,
    )
    assert undone(world, found).undone_at == undone(world, found).undone_at


def test_what_is_not_taken_in_cannot_be_undone(world: World):
    with pytest.raises(ValidationError, match="ingenting å angre"):
        undone(world, previewed(world))


def test_a_register_that_has_changed_asks_the_reader_to_look_again(world: World):
    found = previewed(world)
    make_unit(world.district, "GDE Nord", code="100")
    with pytest.raises(ValidationError, match="Registeret er endret"):
        taken_in(world, found)
    fresh = Import.objects.get(pk=found.pk)
    assert (outcomes(fresh), fresh.edition, fresh.is_previewed) == (
        [Outcome.SAME, Outcome.NEW, Outcome.NEW],
        2,
        True,
    )
    # Whoever saw the first preview has not seen this one.
    with pytest.raises(ValidationError, match="Registeret er endret"):
        taken_in(world, found)
    assert taken_in(world, fresh).is_in


def test_what_somebody_changed_afterwards_is_not_undone(world: World):
    found = taken_in(world, previewed(world))
    unit = PoliceUnit.objects.get(code="110")
    edit_unit(unit, seen=1, name="Fjellvik politistasjon")
    with pytest.raises(ValidationError, match="«Fjellvik lensmannskontor» er endret etterpå"):
        undone(world, found)
    assert Import.objects.get(pk=found.pk).is_in


def test_what_something_builds_on_is_not_undone(world: World):
    found = taken_in(world, previewed(world))
    unit = PoliceUnit.objects.get(code="110")
    said = {
        "code": "",
        "name": "Bua",
        "kind": LOCATION,
        "parent_id": unit.pk,
        "valid_from": FIRST,
        "valid_until": None,
    }
    below = add_unit(world.district, **said)
    with pytest.raises(ValidationError, match="noe annet bygger på den"):
        undone(world, found)
    below.delete()
    Forum.objects.filter(pk=world.forum.pk).update(unit=unit)
    with pytest.raises(ValidationError, match="noe annet bygger på den"):
        undone(world, found)
    assert (Import.objects.get(pk=found.pk).is_in, PoliceUnit.objects.filter(code="100").exists()) == (
        True,
        True,
    )


def test_days_that_something_else_needs_are_not_undone(world: World):
    make_unit(world.district, "GDE Nord", code="100", valid_from=date(2025, 1, 1))
    found = taken_in(world, previewed(world, [("100", "GDE Nord", "gde", "", "01.01.2024")]))
    parent = PoliceUnit.objects.get(code="100")
    make_unit(world.district, "Fjellvik", SERVICE, parent)
    with pytest.raises(ValidationError, match="noe annet bygger på den"):
        undone(world, found)


def test_a_reorganisation_from_one_file_is_taken_in_and_undone(world: World):
    taken_in(world, previewed(world))
    before = tree(world)
    rows = [
        ("100", "GDE Nord", "gde", "", "", "31.12.2026"),
        ("110", "Fjellvik lensmannskontor", "tjenesteenhet", "100", "", "31.12.2026"),
        ("100", "GDE Nordre", "fde", "", "01.01.2027", ""),
        ("110", "Fjellvik politistasjon", "tjenesteenhet", "100", "01.01.2027", ""),
    ]
    found = taken_in(world, previewed(world, rows))
    assert outcomes(found) == [Outcome.CHANGED, Outcome.CHANGED, Outcome.NEW, Outcome.NEW]
    assert PoliceUnit.objects.get(name="Fjellvik politistasjon").parent == PoliceUnit.objects.get(
        name="GDE Nordre"
    )
    undone(world, found)
    assert tree(world) == before


def test_names_may_change_places_in_one_list(world: World):
    for code, name in (("1", "GDE Nord"), ("2", "GDE Sør")):
        make_unit(world.district, name, GDE, code=code)
    found = previewed(world, [("1", "GDE Sør", "gde"), ("2", "GDE Nord", "gde")])
    taken_in(world, found)
    assert {unit.code: unit.name for unit in PoliceUnit.objects.exclude(code="")} == {
        "1": "GDE Sør",
        "2": "GDE Nord",
    }


@pytest.mark.parametrize("to", [State.UNDONE, State.IMPORTED])
def test_the_database_lets_no_import_skip_a_step(world: World, to: State):
    found = previewed(world)
    with pytest.raises(DatabaseError), transaction.atomic():
        Import.objects.filter(pk=found.pk).update(state=to)


def test_an_import_that_is_undone_stays_so(world: World):
    found = taken_in(world, previewed(world))
    undone(world, found)
    with pytest.raises(DatabaseError, match="Invalid transition"), transaction.atomic():
        Import.objects.filter(pk=found.pk).update(state=State.IMPORTED, undone_at=None)
