"""What each row of a list of staff would do (G92, R028, R134)."""

from datetime import date, timedelta
from typing import Any

import pytest

from contacts.rules import (
    NEW_HOLDING,
    Catalogue,
    Holding,
    Judged,
    Outcome,
    Problem,
    Span,
    StaffRow,
    Trouble,
    judge_staff,
)
from tests.contacts.lists import FIRST, LAST, SERVICE, a_unit

TODAY = date(2026, 11, 24)
NEXT = LAST + timedelta(days=1)
KARI = "kari@midtkyst.politi.example"
NORTH = a_unit("1", "GDE Nord", code="100")
STATION = a_unit("2", "Fjellvik", SERVICE, "1", valid_until=LAST)
RENAMED = a_unit("3", "Fjellvik", SERVICE, "1", valid_from=NEXT)
HELD = Holding("7", "Kari Moen", KARI, "business_contact", "1", 50, FIRST, None)
CATALOGUE = Catalogue(
    functions={"næringslivskontakt": "business_contact", "nettpatrulje": "online_patrol"},
    units=[NORTH, STATION, RENAMED],
    absences={"online_patrol": [Span(NEXT)]},
)


def row(line: int, **said: Any) -> StaffRow:
    words = {"full_name": "Kari Moen", "email": KARI, "function": "Næringslivskontakt", "unit": ""}
    facts = dict.fromkeys(("percent", "valid_from", "valid_until"))
    return StaffRow(line, **{**words, **facts, **said})


def judged(*rows: StaffRow, known: tuple[Holding, ...] = (HELD,)) -> list[Judged[Holding]]:
    return judge_staff(rows, known, CATALOGUE, today=TODAY)


def outcomes(found: list[Judged[Holding]]) -> list[Outcome]:
    return [each.outcome for each in found]


def test_a_row_that_says_what_the_register_says_changes_nothing():
    for same in (row(2), row(2, unit="100", percent=50, valid_from=FIRST), row(2, unit="gde nord")):
        assert outcomes(judged(same)) == [Outcome.SAME]


def test_what_is_written_changes_and_an_empty_cell_does_not():
    (found,) = judged(row(2, percent=80, valid_until=LAST))
    assert (found.outcome, found.before) == (Outcome.CHANGED, HELD)
    assert found.after == Holding("7", "Kari Moen", KARI, "business_contact", "1", 80, FIRST, LAST)


def test_the_name_of_somebody_we_know_stays():
    (found,) = judged(row(2, full_name="Kari Moen-Lie"))
    assert found.outcome == Outcome.SAME


def test_somebody_may_get_several_functions_in_one_list():
    found = judged(
        row(2, valid_from=FIRST), row(3, function="Nettpatrulje", valid_from=FIRST, valid_until=LAST)
    )
    assert outcomes(found) == [Outcome.SAME, Outcome.NEW]
    assert [each.after and each.after.key for each in found] == ["7", NEW_HOLDING.format(line=3)]


def test_what_ends_stands_before_what_follows_it_whatever_the_order():
    found = judged(row(2, valid_from=NEXT, percent=20), row(3, valid_until=LAST))
    assert outcomes(found) == [Outcome.NEW, Outcome.CHANGED]


def test_a_unit_that_changes_is_the_one_of_the_day():
    found = judged(
        row(2, email="a@x.example", unit="Fjellvik", valid_from=FIRST, valid_until=LAST),
        row(3, email="b@x.example", unit="Fjellvik", valid_from=NEXT),
        row(4, email="c@x.example", unit="Fjellvik", valid_from=FIRST),
    )
    assert [each.after and each.after.unit for each in found] == ["2", "3", "2"]


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        ({"function": "Vaktmester"}, Trouble(Problem.UNKNOWN_FUNCTION, "Vaktmester")),
        ({"unit": "Ukjent"}, Trouble(Problem.UNKNOWN_UNIT, "Ukjent")),
        ({"email": "ny@x.example"}, Trouble(Problem.FIRST_DAY_MISSING)),
        ({"valid_until": FIRST - timedelta(days=1), "valid_from": FIRST}, Trouble(Problem.ENDS_BEFORE_START)),
        ({"function": "Nettpatrulje", "valid_from": FIRST}, Trouble(Problem.NOT_HERE)),
    ],
)
def test_what_is_wrong_with_a_row(said: dict[str, Any], trouble: Trouble):
    (found,) = judged(row(2, **said))
    assert (found.outcome, found.trouble) == (Outcome.WRONG, trouble)


def test_an_absence_that_begins_later_takes_nothing_from_the_days_before():
    assert outcomes(judged(row(2, function="Nettpatrulje", valid_from=FIRST, valid_until=LAST))) == [
        Outcome.NEW
    ]


def test_two_units_of_one_name_ask_for_the_number():
    twins = Catalogue(CATALOGUE.functions, [NORTH, a_unit("8", "GDE Nord", code="200")], {})
    said = row(2, unit="GDE Nord")
    assert judge_staff([said], [HELD], twins, today=TODAY)[0].trouble == Trouble(
        Problem.AMBIGUOUS_UNIT, "GDE Nord"
    )


def test_the_same_row_twice_names_the_first():
    new = {"email": "ny@x.example", "valid_from": FIRST}
    found = judged(row(2, **new), row(3, **new))
    assert [each.trouble for each in found] == [None, Trouble(Problem.TWICE, "2")]


def test_one_address_with_two_names_is_wrong_in_the_second_row():
    found = judged(row(2), row(3, full_name="Per Berg", function="Nettpatrulje", valid_from=FIRST))
    assert [each.trouble for each in found] == [None, Trouble(Problem.OTHER_NAME, "2")]


def test_days_that_run_into_what_follows_are_wrong():
    later = Holding("9", "Kari Moen", KARI, "business_contact", None, None, NEXT, None)
    ended = Holding("7", "Kari Moen", KARI, "business_contact", "1", 50, FIRST, LAST)
    (found,) = judged(row(2, valid_from=FIRST, valid_until=NEXT), known=(ended, later))
    assert found.trouble == Trouble(Problem.HELD_ALREADY)
