"""What each row of a list of units would do (G92, R026)."""

from datetime import date, timedelta
from typing import Any

import pytest

from contacts.rules import NEW_KEY, Judged, Outcome, Problem, Trouble, Unit, UnitRow, judge_units
from tests.contacts.lists import FIRST, GDE, LAST, LOCATION, SERVICE, a_unit

TODAY = date(2026, 11, 24)
NEXT = LAST + timedelta(days=1)
NORTH = a_unit("1", "GDE Nord", code="100")
STATION = a_unit("2", "Elvestrand politistasjon", SERVICE, "1")
KNOWN = [NORTH, STATION]


def row(line: int, name: str, kind: str = GDE, parent: str = "", **said: Any) -> UnitRow:
    days = {day: said.get(day) for day in ("valid_from", "valid_until")}
    return UnitRow(line, said.get("code", ""), name, kind, parent, **days)


def judged(*rows: UnitRow, known: list[Unit] = KNOWN, **more: Any) -> list[Judged[Unit]]:
    return judge_units(rows, known, today=TODAY, top="Midtkyst politidistrikt", **more)


def test_a_row_that_says_what_the_register_says_changes_nothing():
    rows = [row(2, "GDE Nord", code="100"), row(3, STATION.name, SERVICE, "100", valid_from=FIRST)]
    assert [each.outcome for each in judged(*rows)] == [Outcome.SAME, Outcome.SAME]


def test_a_unit_is_known_by_its_number_and_gets_a_new_name():
    (found,) = judged(row(2, "GDE Nordre", code="100"))
    assert (found.outcome, found.before, found.after) == (
        Outcome.CHANGED,
        NORTH,
        a_unit("1", "GDE Nordre", code="100"),
    )


def test_a_unit_is_known_by_its_name_and_place_and_gets_its_number():
    (found,) = judged(row(2, "elvestrand politistasjon", SERVICE, "gde nord", code="110"))
    assert (found.outcome, found.before) == (Outcome.CHANGED, STATION)
    assert found.after == a_unit("2", "elvestrand politistasjon", SERVICE, "1", code="110")


def test_whole_new_branches_stand_in_any_order():
    rows = [
        row(2, "Fjellvik tjenestested", LOCATION, "Fjellvik", valid_from=FIRST),
        row(3, "Fjellvik", SERVICE, "300", valid_from=FIRST),
        row(4, "GDE Vest", code="300", valid_from=FIRST),
    ]
    found = judged(*rows)
    assert [each.outcome for each in found] == [Outcome.NEW] * 3
    parents = [each.after and each.after.parent for each in found]
    assert parents == [NEW_KEY.format(line=3), NEW_KEY.format(line=4), None]


def test_the_district_may_be_named_above_an_operational_unit():
    (found,) = judged(row(2, "GDE Vest", parent="midtkyst politidistrikt", valid_from=FIRST))
    assert found.outcome == Outcome.NEW


def test_a_reorganisation_ends_units_and_starts_others():
    rows = [
        row(2, STATION.name, SERVICE, "100", valid_from=NEXT),
        row(3, "GDE Nord", code="100", valid_from=NEXT),
        row(4, "GDE Nord", code="100", valid_until=LAST),
        row(5, STATION.name, SERVICE, "100", valid_until=LAST),
    ]
    found = judged(*rows)
    # The number is the old unit's and the new one's, and each day has one of them.
    assert [each.outcome for each in found] == [Outcome.NEW, Outcome.NEW, Outcome.CHANGED, Outcome.CHANGED]
    assert found[0].after
    assert found[0].after.parent == NEW_KEY.format(line=3)


@pytest.mark.parametrize(
    ("wrong", "trouble"),
    [
        (row(2, "Ny"), Trouble(Problem.FIRST_DAY_MISSING)),
        (row(2, "Ny", SERVICE, "Ukjent", valid_from=FIRST), Trouble(Problem.UNKNOWN_UNIT, "Ukjent")),
        (row(2, "Ny", LOCATION, "GDE Nord", valid_from=FIRST), Trouble(Problem.WRONG_LEVEL, "GDE Nord")),
        (row(2, "Ny", SERVICE, valid_from=FIRST), Trouble(Problem.NEEDS_PARENT)),
        (row(2, "Ny", SERVICE, "Rad ni", valid_from=FIRST), Trouble(Problem.WRONG_PARENT, "9")),
        (
            row(2, "GDE Nord", code="100", valid_until=LAST),
            Trouble(Problem.OUTLIVED_BELOW, STATION.name),
        ),
        (row(2, "GDE Nord", code="200", valid_from=FIRST), Trouble(Problem.SAME_NAME, "GDE Nord")),
    ],
)
def test_a_row_that_cannot_be_taken_in_says_why(wrong: UnitRow, trouble: Trouble):
    (found,) = judged(wrong, wrong_lines={"Rad ni": 9})
    assert (found.outcome, found.trouble) == (Outcome.WRONG, trouble)


def test_two_rows_about_one_unit_are_one_too_many():
    found = judged(row(2, "GDE Nord"), row(3, "GDE Nord", code="100"))
    assert [each.trouble for each in found] == [None, Trouble(Problem.TWICE, "2")]


def test_two_new_rows_of_one_name_are_both_wrong():
    found = judged(row(2, "GDE Vest", valid_from=FIRST), row(3, "GDE VEST", valid_from=FIRST))
    assert [each.trouble and each.trouble.problem for each in found] == [Problem.SAME_NAME] * 2


def test_a_name_that_several_have_asks_for_the_number():
    known = [
        *KNOWN,
        a_unit("5", "GDE Sør"),
        a_unit("6", "Vakt", SERVICE, "1"),
        a_unit("7", "Vakt", SERVICE, "5"),
    ]
    (found,) = judged(row(2, "Disken", LOCATION, "Vakt", valid_from=FIRST), known=known)
    assert found.trouble == Trouble(Problem.AMBIGUOUS_UNIT, "Vakt")


def test_under_a_row_that_is_wrong_the_line_to_put_right_is_named():
    found = judged(
        row(2, "Ny", SERVICE, "Ukjent", valid_from=FIRST), row(3, "Rom", LOCATION, "Ny", valid_from=FIRST)
    )
    assert found[1].trouble == Trouble(Problem.WRONG_PARENT, "2")
