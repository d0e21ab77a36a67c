"""The tree of a district: what may lie where, and when (R026, BR43)."""

from datetime import date, timedelta

import pytest

from contacts.rules import Problem, Tree, Trouble, Unit, below_trouble, end_trouble, unit_trouble
from politirad.tenancy.rules import UNITS_ABOVE, is_within, may_lie_under
from tests.contacts.lists import FDE, FIRST, GDE, LAST, LOCATION, SERVICE, a_unit

NEXT = LAST + timedelta(days=1)
NORTH = a_unit("1", "GDE Nord", code="100")
STATION = a_unit("2", "Elvestrand politistasjon", SERVICE, "1", code="110")
OFFICE = a_unit("3", "Havneset tjenestested", LOCATION, "2")


def trouble_of(unit: Unit, *others: Unit) -> Trouble | None:
    return unit_trouble(unit, Tree([*others, unit]))


@pytest.mark.parametrize("kind", UNITS_ABOVE)
@pytest.mark.parametrize("above", [None, *UNITS_ABOVE])
def test_kinds_go_one_step_down_at_a_time(kind: str, above: str | None):
    allowed = {(GDE, None), (FDE, None), (SERVICE, GDE), (SERVICE, FDE), (LOCATION, SERVICE)}
    assert may_lie_under(kind, above) == ((kind, above) in allowed)


@pytest.mark.parametrize(
    ("first", "last", "within"),
    [
        (FIRST, LAST, True),
        (FIRST + timedelta(days=1), LAST, True),
        (FIRST - timedelta(days=1), LAST, False),
        (FIRST, NEXT, False),
        (FIRST, None, False),
    ],
)
def test_days_lie_within_others(first: date, last: date | None, within: bool):
    assert is_within(first, last, outer_from=FIRST, outer_until=LAST) == within
    assert is_within(first, last, outer_from=date(2000, 1, 1), outer_until=None)


def test_a_whole_tree_has_no_trouble():
    tree = Tree([NORTH, STATION, OFFICE])
    assert [unit_trouble(unit, tree) for unit in tree.units.values()] == [None, None, None]


@pytest.mark.parametrize(
    ("unit", "trouble"),
    [
        (a_unit("9", "Bakvendt", valid_until=FIRST - timedelta(days=1)), Trouble(Problem.ENDS_BEFORE_START)),
        (a_unit("9", "Løs", SERVICE), Trouble(Problem.NEEDS_PARENT)),
        (a_unit("9", "For dypt", LOCATION, "1"), Trouble(Problem.WRONG_LEVEL, "GDE Nord")),
        (a_unit("9", "For høyt", GDE, "1"), Trouble(Problem.WRONG_LEVEL, "GDE Nord")),
        (
            a_unit("9", "For tidlig", SERVICE, "1", valid_from=FIRST - timedelta(days=1)),
            Trouble(Problem.OUTSIDE_PARENT, "GDE Nord"),
        ),
        (a_unit("9", "gde nord"), Trouble(Problem.SAME_NAME, "gde nord")),
        (a_unit("9", "Ny", code="110"), Trouble(Problem.SAME_CODE, "Elvestrand politistasjon")),
    ],
)
def test_what_is_wrong_with_a_unit(unit: Unit, trouble: Trouble):
    assert trouble_of(unit, NORTH, STATION, OFFICE) == trouble


def test_the_same_name_may_follow_itself_and_stand_elsewhere():
    over = a_unit("8", "Gammel", valid_until=LAST, code="7")
    assert trouble_of(a_unit("9", "Gammel", valid_from=NEXT, code="7"), over) is None
    south, there = a_unit("5", "GDE Sør"), a_unit("6", "Vakt", SERVICE, "1")
    assert trouble_of(a_unit("9", "Vakt", SERVICE, "5"), NORTH, south, there) is None


def test_a_unit_does_not_end_before_what_lies_under_it():
    ended = a_unit("1", "GDE Nord", valid_until=LAST)
    assert trouble_of(ended, STATION) == Trouble(Problem.OUTLIVED_BELOW, STATION.name)
    over = a_unit("2", STATION.name, SERVICE, "1", valid_until=LAST)
    assert trouble_of(ended, over) is None


def test_a_unit_does_not_become_what_cannot_hold_those_under_it():
    turned = a_unit("1", "GDE Nord", SERVICE, "5")
    tree = Tree([a_unit("5", "GDE Sør"), turned, STATION])
    assert below_trouble(turned, tree) == Trouble(Problem.WRONG_LEVEL_BELOW, STATION.name)


def test_a_unit_without_its_place_can_be_ended_all_the_same():
    loose = a_unit("9", "Løs", SERVICE, valid_until=LAST)
    assert end_trouble(loose, Tree([loose])) is None
    office = a_unit("3", "Havneset tjenestested", LOCATION, "9")
    assert end_trouble(loose, Tree([loose, office])) == Trouble(Problem.OUTLIVED_BELOW, office.name)
    backwards = a_unit("9", "Bakvendt", SERVICE, valid_until=FIRST - timedelta(days=1))
    assert end_trouble(backwards, Tree([backwards])) == Trouble(Problem.ENDS_BEFORE_START)
